import Testing

@testable import Forms

@Suite struct YamlNodeTests {
  private static func root(_ text: String) throws -> YamlNode {
    try #require(try YamlNode.document(of: text))
  }

  @Test(arguments: [
    ("plain", "key: 'x'\n", 1, 1, YamlNode.Scalar.Style.plain),
    ("behind other lines", "# 汉\n\nkey: x", 3, 1, .plain),
    ("behind letters of four bytes", "{汉𠮷: 1, \"key\": x}", 1, 9, .doubleQuoted),
    ("in a list", "- a\n- 'key'\n", 2, 3, .singleQuoted), ("a block", "- |\n  key\n", 1, 3, .block),
    ("folded", "- >-\n  key\n", 1, 3, .block), ("behind CR LF", "- a\r\n- key\r\n", 2, 3, .plain),
    ("in a flow over lines", "[a,\n  key]", 2, 3, .plain),
    ("with a tag", "- !!str key", 1, 3, .plain),
  ])
  func `a text knows its place and how it is written`(
    _ name: String, _ text: String, _ line: Int, _ column: Int, _ style: YamlNode.Scalar.Style
  ) throws {
    func scalars(_ node: YamlNode) -> [YamlNode.Scalar] {
      switch node {
      case .scalar(let scalar): [scalar]
      case .sequence(let items): items.flatMap(scalars)
      case .mapping(let entries): entries.flatMap { scalars($0.key) + scalars($0.value) }
      }
    }
    let found = try #require(scalars(Self.root(text)).first { $0.string.hasPrefix("key") })
    #expect((found.mark.line, found.mark.column) == (line, column))
    #expect(found.style == style)
  }

  @Test func `keys stand in the order of the file`() throws {
    let mapping = try #require(try Self.root("b: 1\na: [2, 3]\nc: {}\n").mapping)
    #expect(mapping.map { $0.key.scalar?.string } == ["b", "a", "c"])
    #expect(mapping["a"]?.sequence?.map { $0.scalar?.string } == ["2", "3"])
    #expect(mapping["c"]?.mapping?.isEmpty == true && mapping["d"] == nil)
  }

  @Test(arguments: ["", "# only words\n", "   \n"])
  func `a text without a document has no node`(_ text: String) throws {
    #expect(try YamlNode.document(of: text) == nil)
  }

  @Test(arguments: [
    ("a double key", "a: 1\nb: 2\na: 3\n", "doubleKey a 3:1"),
    ("a double key in braces", "{a: 1, \"a\": 2}", "doubleKey a 1:8"),
    ("a double key further in", "x:\n  - a: 1\n    a: 2\n", "doubleKey a 3:5"),
    ("an alias", "a: &x 1\nb: *x\n", "alias x 2:4"),
    ("an alias of what is around it", "a: &x\n  - *x\n", "alias x 2:5"),
    ("an alias as a key", "a: &x 1\n*x : 2\n", "alias x 2:1"),
    ("an alias of nothing", "a: *x\n", "found undefined alias 1:4"),
    (
      "words behind an asterisk", "a: **必填**\n",
      "did not find expected alphabetic or numeric character 1:5"
    ),
    ("two documents", "a: 1\n---\nb: 2\n", "but found another document 2:1"),
    ("a quote that does not end", "a: \"x\n", "found unexpected end of stream 2:1"),
    ("a mapping in a line", "a: b: c\n", "mapping values are not allowed in this context 1:5"),
    ("a bell", "a: \u{7}\n", "control characters are not allowed"),
    ("deep lists", String(repeating: "[", count: 2_000), "nested more than 1000 deep 1:1001"),
    (
      "deep blocks", String(repeating: "- ", count: 2_000) + "x",
      "nested more than 1000 deep 1:2001"
    ),
  ])
  func `what is no YAML that is read`(_ name: String, _ text: String, _ told: String) throws {
    let problem = try #require(throws: YamlProblem.self) { try YamlNode.document(of: text) }
    func place(_ mark: YamlNode.Mark) -> String { "\(mark.line):\(mark.column)" }
    let words =
      switch problem {
      case .syntax(let words, let mark): "\(words) \(place(mark))"
      case .character(let words): words
      case .doubleKey(let key, let mark): "doubleKey \(key) \(place(mark))"
      case .alias(let name, let mark): "alias \(name) \(place(mark))"
      }
    #expect(words == told)
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func `a line ends where libyaml says so`(_ end: String) throws {
    let text = ["a: 1", "# 汉", "", "b: 2", "a: 3"].joined(separator: end)
    #expect(YamlNode.lines(of: text) == ["a: 1", "# 汉", "", "b: 2", "a: 3"])
    let problem = try #require(throws: YamlProblem.self) { try YamlNode.document(of: text) }
    var place: (Int, Int)?
    if case .doubleKey("a", let mark) = problem { place = (mark.line, mark.column) }
    #expect(place.map { $0 == (5, 1) } == true)
  }

  @Test func `lists that stand a thousand deep in each other are read`() throws {
    var node = try Self.root(
      String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000))
    var depth = 1
    while let inner = node.sequence?.first {
      node = inner
      depth += 1
    }
    #expect(depth == 1_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a file of a megabyte of anything comes to an end`() {
    for part in [
      "[", "{", "- ", "? ", "&a ", "*a ", "!a ", "a: ", "\"", "|\n", "a: {", "[a, ", "'\n",
    ] {
      let text = String(repeating: part, count: (1 << 20) / part.utf8.count)
      #expect(throws: YamlProblem.self) { try YamlNode.document(of: text) }
    }
  }
}
