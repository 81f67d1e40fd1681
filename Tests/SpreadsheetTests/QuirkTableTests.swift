import Foundation
import Testing

/// The table of quirks in README.md names tests that are there.
@Suite struct QuirkTableTests {
  @Test func `every quirk has its test`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let table = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let sources = try files.filter { $0.hasSuffix("Tests.swift") }
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count > 40)
    for row in rows {
      let cells = row.split(separator: "|")
      let names = cells[cells.count - 1].split(separator: "`")
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      #expect(!names.isEmpty, "\(row)")
      for name in names {
        let isThere =
          sources.contains("\"\(name)\"") || sources.contains("func `\(name)`")
        #expect(isThere, "\(name)")
      }
    }
  }
}
