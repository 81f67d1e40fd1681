import Foundation
import TestSupport
import Testing

@testable import Rounds

struct PandocTests {
  /// A program that does what a script says in place of pandoc: `$in`, `$out` and `$filter` are its files.
  private static func program(_ script: String, in folder: borrowing TemporaryFolder) throws
    -> Pandoc
  {
    let arguments = """
      for one; do
        case "$one" in
          --output=*) out="${one#--output=}" ;;
          --lua-filter=*) filter="${one#--lua-filter=}" ;;
        esac
        in="$one"
      done
      """
    try folder.write("#!/bin/sh\n\(arguments)\n\(script)\n", to: "pandoc")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.file("pandoc"))
    return Pandoc(program: folder.file("pandoc"))
  }

  @Test(
    arguments: [
      ("cp \"$in\" \"$out\"", "# 报告"), ("exit 1", nil), ("exit 0", nil),
      ("cp \"$in\" \"$out\"; kill -9 $$", nil),
    ] as [(String, String?)])
  func `gives the document, or nothing where there is none`(
    script: String, document: String?
  ) throws {
    let folder = try TemporaryFolder()
    let made = try Self.program(script, in: folder)
      .document(of: Array("# 报告".utf8), reference: nil, language: .zh)
    #expect(made.map { String(decoding: $0, as: UTF8.self) } == document)
  }

  @Test func `a picture becomes its caption, so that no file is read`() throws {
    let folder = try TemporaryFolder()
    let filter = try #require(
      try Self.program("cp \"${filter:-$in}\" \"$out\"", in: folder)
        .document(of: Array("![](/etc/passwd)".utf8), reference: nil, language: .en))
    #expect(String(decoding: filter, as: UTF8.self).contains("Image(image) return image.caption"))
  }
}
