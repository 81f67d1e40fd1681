import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct FileContentsTests {
  /// Of FIPS 180-4's examples, and of nothing.
  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `a digest is the SHA-256`(_ text: String, _ digest: String) throws {
    let bytes = try FileDigest(of: Array(text.utf8), name: "1").bytes
    #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == digest)
  }

  @Test func `a file is read whole`() throws {
    let folder = try TemporaryFolder()
    let zip = Data([0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 100_000))
    try folder.write(zip, to: "a.xlsx")
    #expect(try FileContents(path: folder.file("a.xlsx")).bytes == Array(zip))
  }

  @Test func `what is too large or no archive is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data([0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 100)), to: "a.xlsx")
    try folder.write("text", to: "b.xlsx")
    var limits = Limits()
    limits.fileBytes = 103
    let large = #expect(throws: SpreadsheetError.self) {
      try FileContents(path: folder.file("a.xlsx"), limits: limits)
    }
    #expect(large?.cause == .limitExceeded(.fileBytes, allowed: 103))
    limits.fileBytes = 1
    let text = #expect(throws: SpreadsheetError.self) {
      try FileContents(path: folder.file("b.xlsx"), limits: limits)
    }
    guard case .notAWorkbook = text?.cause else {
      Issue.record("\(String(describing: text?.cause))")
      return
    }
  }
}
