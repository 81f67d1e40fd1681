import Foundation
import Testing

@testable import Forms

/// What `Schemas/schema.json` and `Schemas/README.md` say of kinds is what the kinds say.
///
/// After a change to a kind, `make generate` writes it there.
@Suite struct KindGuideTests {
  private static let isWriting = ProcessInfo.processInfo.environment["REGENERATE"] != nil

  @Test func `editors are told of each kind and its keys`() throws {
    // All that stands between the definition of any field and that of a rule.
    let wanted = KindGuide.definitions.map { key, value in
      "    \"\(key)\": \(value?.lines(indent: 4) ?? ""),\n"
    }
    try expect(
      wanted.joined(), in: "schema.json", from: "    \"field\": {\n", to: "    \"rule\": {\n")
  }

  @Test func `the guide lists each kind and its keys`() throws {
    let wanted = KindGuide.table.map { $0 + "\n" }.joined()
    try expect(wanted, in: "README.md", from: "| kind of field |", to: "\n`country: CN`")
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
      #expect(text[lower..<upper] == wanted, "\(name) is not what the kinds say: make generate")
    }
  }

  @Test(arguments: Field.Kind.all.map { $0.word })
  func `a kind says what it is in both languages`(word: String) throws {
    let kind = try #require(Field.Kind.all.first { $0.word == word })
    for words in [kind.summary] + kind.keys.map(\.summary) {
      #expect(!words.en.isEmpty && words.en.last != ".")
      #expect(words.zh.contains { $0.unicodeScalars.allSatisfy(\.isHan) } && words.zh.last != "。")
    }
    #expect(Set(kind.keys.map(\.name)).isDisjoint(with: ["kind", "title", "required"]))
  }
}
