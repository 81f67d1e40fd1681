import Foundation
import Testing
@testable import Forms

/// What `Schemas/schema.json` and `Schemas/README.md` say of rules is what the rules say.
///
/// After a change to a rule, `make generate` writes it there.
struct RuleGuideTests {
  private static let isWriting = ProcessInfo.processInfo.environment["REGENERATE"] != nil

  @Test func `editors are told of each rule and its keys`() throws {
    let wanted = RuleGuide.definitions.map { key, value in
      "    \"\(key)\": \(value?.lines(indent: 4) ?? ""),\n"
    }
    try expect(
      wanted.joined(), in: "schema.json", from: "    \"rule\": {\n", to: "    \"person\": {\n")
  }

  @Test func `the guide lists each rule and its keys`() throws {
    let wanted = RuleGuide.table.map { $0 + "\n" }.joined()
    try expect(wanted, in: "README.md", from: "| rule | what must hold |\n", to: "\n`people`")
  }

  /// A part of a file of `Schemas` is as it should be; where files are to be written, it is put there.
  private func expect(_ wanted: String, in name: String, from start: String, to end: String) throws
  {
    let path = Checkout.root + "Schemas/" + name
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let lower = try #require(text.range(of: start)?.lowerBound)
    let upper = try #require(text.range(of: end, range: lower..<text.endIndex)?.lowerBound)
    if Self.isWriting {
      text.replaceSubrange(lower..<upper, with: wanted)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      #expect(text[lower..<upper] == wanted, "\(name) is not what the rules say: make generate")
    }
  }
}
