import Foundation
import Testing

@testable import DeskRound

@Suite struct WordMakerTests {
  /// A program that is called pandoc and does what a script says.
  private static func program(_ script: String, in folder: ReturnFolder) throws -> WordMaker? {
    try folder.write("#!/bin/sh\n\(script)\n", to: "pandoc")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.file("pandoc"))
    return WordMaker(in: "/nowhere:\(folder.path)")
  }

  @Test func `is found where programs are`() throws {
    let folder = try ReturnFolder([])
    #expect(WordMaker(in: folder.path) == nil)
    #expect(WordMaker(in: "") == nil)
    #expect(try Self.program("exit 0", in: folder) != nil)
  }

  @Test(arguments: [
    ("while [ $# -gt 1 ]; do [ \"$1\" = -o ] && cp \"$3\" \"$2\"; shift; done", true),
    ("exit 1", false), ("exit 0", false), ("kill -9 $$", false),
  ])
  func `says whether the document is there`(script: String, isMade: Bool) throws {
    let folder = try ReturnFolder([])
    try folder.write("# 报告", to: "a")
    let pandoc = try #require(try Self.program(script, in: folder))
    #expect(pandoc.convert(folder.file("a"), to: folder.file("b.docx"), .zh) == isMade)
    #expect(try folder.names().contains("b.docx") == isMade)
    #expect(try !folder.names().contains("b.docx.lua"))
  }

  @Test func `a missing one is told in one sentence each`() {
    for words in [WordMaker.missing, WordMaker.failed] {
      #expect(!words.zh.contains("\n") && words.zh.contains("Markdown"))
      #expect(!words.en.contains("\n") && words.en.contains("Markdown"))
    }
  }
}
