import Forms
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import Rounds

@Suite struct InputListTests {
  /// What is listed for paths in a folder with these files, in short.
  static func listed(
    _ files: [String], links: [(String, to: String)] = [], paths: [String], output: String? = nil
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    for file in files { try folder.write("", to: file) }
    for link in links {
      try FileManager.default.createSymbolicLink(
        atPath: folder.file(link.0), withDestinationPath: link.to)
    }
    let root = folder.path
    func full(_ path: String) -> String { path == "." ? root : "\(root)/\(path)" }
    return InputList(paths: paths.map(full), into: .none, outputs: output.map { [full($0)] } ?? [])
      .inputs.map {
        input in
        switch input {
        case .workbook(_, let file, _): file
        case .archive(_, let file): "zip:\(file)"
        case .mail(_, let file): "mail:\(file)"
        case .failed(let failure): "failed:\(failure.file.split(separator: "/").last ?? "")"
        case .skipped(let skipped): "skipped:\(skipped.file.split(separator: "/").last ?? "")"
        }
      }
  }

  @Test func `lists folders in order of path, whatever they hold`() throws {
    #expect(
      try Self.listed(["b.xlsx", "a/2.xlsx", "a/1.zip", "a.docx", "a-b.xlsx"], paths: ["."])
        == ["a-b.xlsx", "skipped:a.docx", "zip:a/1.zip", "a/2.xlsx", "b.xlsx"])
  }

  @Test func `keeps the order of the paths, and reads what is named by hand`() throws {
    #expect(
      try Self.listed(["b/1.xlsx", "a.dat", "~$c.xlsx"], paths: ["b", "a.dat", "~$c.xlsx"])
        == ["1.xlsx", "a.dat", "~$c.xlsx"])
  }

  @Test func `reads a file once, though it is named twice`() throws {
    #expect(
      try Self.listed(["a/1.xlsx"], paths: ["a/1.xlsx", "a", "a/1.xlsx"])
        == ["1.xlsx", "skipped:1.xlsx", "skipped:1.xlsx"])
  }

  @Test func `leaves out the file that is being written`() throws {
    #expect(
      try Self.listed(["a.xlsx", "out.xlsx"], paths: ["."], output: "out.xlsx")
        == ["a.xlsx", "skipped:out.xlsx"])
  }

  @Test func `tells files of one name apart by their folders`() throws {
    #expect(
      try Self.listed(
        ["a/x/1.xlsx", "b/x/1.xlsx", "b/x/2.xlsx"], paths: ["a/x", "b/x"])
        == ["a/x/1.xlsx", "b/x/1.xlsx", "2.xlsx"])
  }

  @Test func `does not pass over a name that is not UTF-8`() throws {
    let folder = try TemporaryFolder()
    for name in ["\u{BC}\u{CE}", "\u{BC}.xlsx", "\u{BC}.docx"] {
      // As Latin-1 the bytes are those of GBK, and no UTF-8.
      let bytes =
        folder.path.utf8.map { CChar(bitPattern: $0) } + [0x2F]
        + name.unicodeScalars.map { CChar(bitPattern: UInt8($0.value)) } + [0]
      let descriptor = open(bytes, O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      close(descriptor)
    }
    let found = FolderWalk.files(below: folder.path)
    #expect(found.map(\.error) == [nil, EILSEQ, nil])
  }

  @Test func `notes what is going to be read, which no output may replace`() throws {
    let folder = try TemporaryFolder()
    for file in ["a/1.xlsx", "a/2.docx", "b.zip", "c.xlsx"] { try folder.write("", to: file) }
    func replaced(_ paths: [String], _ output: String) -> String? {
      let root = folder.path
      let files = ReadFiles()
      _ = InputList(
        paths: paths.map { "\(root)/\($0)" }, into: files, outputs: ["\(root)/\(output)"])
      return files.replaced(by: "\(root)/\(output)").map { String($0.dropFirst(root.count + 1)) }
    }
    #expect(replaced(["a"], "a/1.xlsx") == "a/1.xlsx")
    #expect(replaced(["a", "c.xlsx"], "a/../c.xlsx") == "c.xlsx")
    #expect(replaced(["b.zip"], "b.zip") == "b.zip")
    #expect(replaced(["a"], "a/2.docx") == nil)
    #expect(replaced(["a"], "c.xlsx") == nil)
    #expect(replaced(["a"], "none.xlsx") == nil)
  }

  @Test func `names what is missing`() throws {
    #expect(
      try Self.listed(
        ["a/1.xlsx"], links: [("a/gone.xlsx", to: "nowhere"), ("a/gone.txt", to: "nowhere")],
        paths: ["none.xlsx", "a"])
        == ["failed:none.xlsx", "1.xlsx", "skipped:gone.txt", "failed:gone.xlsx"])
  }

  @Test(.timeLimit(.minutes(1))) func `follows links, not in circles`() throws {
    #expect(
      try Self.listed(
        ["a/1.xlsx", "b/2.xlsx"], links: [("a/up", to: ".."), ("a/b", to: "../b")], paths: ["a"])
        == ["1.xlsx", "b/2.xlsx"])
  }
}
