/// A value in a YAML file: a text, a list or a mapping, with its place.
///
/// All texts are only texts: what a number or `true` means is for the reader to say.
package enum YamlNode: Sendable {
  case scalar(Scalar)
  case sequence(Sequence)
  case mapping(Mapping)

  /// A place in a file; lines and columns count from 1, columns by Unicode scalars.
  package struct Mark: Sendable {
    package var line: Int
    package var column: Int
  }

  package struct Scalar: Sendable {
    package var string: String
    package var style: Style
    package var mark: Mark

    /// How it is written; a block is one of lines, behind `|` or `>`.
    package enum Style: Sendable { case plain, singleQuoted, doubleQuoted, block }

    /// Whether nothing is written, or null, without quotes.
    var isNull: Bool { style == .plain && (string.isEmpty || string == "~" || string == "null") }

    /// Whether it is more than white space, and not null.
    var saysSomething: Bool {
      guard !isNull, let first = string.utf8.first else { return false }
      // So nearly every text begins: with a sign of ASCII, or with a character from U+4000 to U+DFFF.
      return 0x21...0x7E ~= first || 0xE4...0xED ~= first || !string.allSatisfy(\.isWhitespace)
    }
  }

  package struct Sequence: Sendable {
    package var items: [YamlNode]
    package var mark: Mark
  }

  /// Keys and values in the order of the file; each key that is a text stands once.
  package struct Mapping: Sendable {
    var entries: [(key: YamlNode, value: YamlNode)]
    package var mark: Mark

    /// The value of a key.
    package subscript(key: String) -> YamlNode? {
      entries.first { $0.key.scalar?.string == key }?.value
    }
  }

  /// Where it begins.
  package var mark: Mark {
    switch self {
    case .scalar(let scalar): scalar.mark
    case .sequence(let items): items.mark
    case .mapping(let entries): entries.mark
    }
  }

  package var scalar: Scalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }

  package var sequence: Sequence? {
    if case .sequence(let items) = self { items } else { nil }
  }

  package var mapping: Mapping? {
    if case .mapping(let entries) = self { entries } else { nil }
  }
}

extension YamlNode.Sequence: RandomAccessCollection {
  package var startIndex: Int { items.startIndex }
  package var endIndex: Int { items.endIndex }
  package subscript(index: Int) -> YamlNode { items[index] }
}

extension YamlNode.Mapping: RandomAccessCollection {
  package var startIndex: Int { entries.startIndex }
  package var endIndex: Int { entries.endIndex }
  package subscript(index: Int) -> (key: YamlNode, value: YamlNode) { entries[index] }
}
