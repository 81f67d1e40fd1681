import Forms

/// A file of a schema that is changed here and there, all else left as its author wrote it.
///
/// After each change the places of nodes are other ones: ask for the ``root`` again.
struct YamlFile {
  let name: String
  private(set) var scalars: [Unicode.Scalar]

  /// Lines end as everywhere in Unix, the last one too, whatever editor the file is from.
  init(name: String, text: String) {
    self.name = name
    scalars = Array(YamlNode.lines(of: text).joined(separator: "\n").unicodeScalars)
    // No column is counted for the mark of UTF-8.
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    if let last = scalars.last, last != "\n" { scalars.append("\n") }
  }

  var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// What it says; nil where it is no YAML.
  var root: YamlNode? {
    do throws(YamlProblem) { return try YamlNode.document(of: text) } catch { return nil }
  }

  // MARK: Places

  /// Where a node begins.
  func start(of node: YamlNode) -> Int? { offset(line: node.mark.line, node.mark.column) }

  /// The place of a line and a column, both from 1.
  func offset(line: Int, _ column: Int) -> Int? {
    let start = start(ofLine: line - 1)
    guard let start else { return nil }
    return min(start + max(0, column - 1), scalars.count)
  }

  private func start(ofLine line: Int) -> Int? {
    var left = line
    var index = 0
    while left > 0 {
      guard let end = scalars[index...].firstIndex(of: "\n") else { return nil }
      index = end + 1
      left -= 1
    }
    return index
  }

  /// Where the line begins in which a place is.
  func lineStart(_ offset: Int) -> Int {
    var start = min(offset, scalars.count)
    while start > 0, scalars[start - 1] != "\n" { start -= 1 }
    return start
  }

  /// Where the next line begins.
  func lineEnd(_ offset: Int) -> Int {
    scalars[min(offset, scalars.count)...].firstIndex(of: "\n").map { $0 + 1 } ?? scalars.count
  }

  /// How many spaces a line begins with; nil where nothing else stands in it, or a comment.
  private func indent(_ start: Int) -> Int? {
    var index = start
    while index < scalars.count, scalars[index] == " " { index += 1 }
    guard index < scalars.count, scalars[index] != "\n", scalars[index] != "#" else { return nil }
    return index - start
  }

  /// What a value takes up; nil for one over several lines that is no bracket.
  func span(of node: YamlNode, inFlow: Bool) -> Range<Int>? {
    guard let start = start(of: node), start < scalars.count else { return nil }
    switch scalars[start] {
    case "\"": return end(ofQuote: start).map { start..<$0 }
    case "'": return end(ofQuote: start).map { start..<$0 }
    case "[", "{": return end(ofBracket: start).map { start..<$0 }
    case "|", ">": return nil
    default: break
    }
    guard case .scalar(let scalar) = node else { return nil }
    var end = start
    while end < scalars.count, scalars[end] != "\n" {
      if inFlow, ",]}".unicodeScalars.contains(scalars[end]) { break }
      if scalars[end] == "#", end > start, scalars[end - 1] == " " { break }
      end += 1
    }
    while end > start, scalars[end - 1] == " " { end -= 1 }
    var written = String.UnicodeScalarView()
    written.append(contentsOf: scalars[start..<end])
    return String(written) == scalar.string ? start..<end : nil
  }

  private func end(ofQuote start: Int) -> Int? {
    let quote = scalars[start]
    var index = start + 1
    while index < scalars.count {
      if quote == "\"", scalars[index] == "\\" {
        index += 2
        continue
      }
      if scalars[index] == quote {
        if quote == "'", index + 1 < scalars.count, scalars[index + 1] == quote {
          index += 2
          continue
        }
        return index + 1
      }
      index += 1
    }
    return nil
  }

  private func end(ofBracket start: Int) -> Int? {
    var depth = 0
    var index = start
    var before: Unicode.Scalar = " "
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "[", "{": depth += 1
      case "]", "}":
        depth -= 1
        if depth == 0 { return index + 1 }
      case "\"", "'":
        // Elsewhere an apostrophe is one of the words.
        if "[{,:".unicodeScalars.contains(before) {
          guard let end = end(ofQuote: index) else { return nil }
          before = scalar
          index = end
          continue
        }
      default: break
      }
      if !scalar.properties.isWhitespace { before = scalar }
      index += 1
    }
    return nil
  }

  /// The whole lines of an entry of a block: of an item with its dash, of a key with its value.
  func lines(from start: Int) -> Range<Int> {
    let first = lineStart(start)
    let own = indent(first) ?? 0
    var end = lineEnd(start)
    var next = end
    while next < scalars.count {
      if let indent = indent(next) {
        guard indent > own else { break }
        end = lineEnd(next)
      }
      next = lineEnd(next)
    }
    return first..<end
  }

  // MARK: Changes

  /// Puts lines behind an item or a key with its value, as far in as that is.
  mutating func insert(_ lines: [String], behind start: Int) {
    let range = self.lines(from: start)
    let indent = String(text(in: range).prefix { $0 == " " })
    replace(
      range.upperBound..<range.upperBound, with: lines.map { "\(indent)\($0)\n" }.joined())
  }

  /// Makes comments of the lines of an item, or of a key with its value.
  mutating func comment(from start: Int, reason: String) {
    let range = lines(from: start)
    replace(range, with: Self.commented(text(in: range), reason: reason))
  }

  mutating func replace(_ range: Range<Int>, with text: String) {
    scalars.replaceSubrange(range, with: Array(text.unicodeScalars))
  }

  /// Puts text at the end.
  mutating func append(_ text: String) { scalars += text.unicodeScalars }

  func text(in range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// Whether a mapping or list stands in brackets; nodes do not say so themselves.
  func isFlow(_ node: YamlNode) -> Bool {
    guard node.scalar == nil, let start = start(of: node), start < scalars.count else {
      return false
    }
    return scalars[start] == "[" || scalars[start] == "{"
  }

  /// The value of a key.
  static func value(_ key: String, of node: YamlNode) -> YamlNode? {
    guard case .mapping(let mapping) = node else { return nil }
    return mapping.first { $0.key.scalar?.string == key }?.value
  }

  /// Gives a key of a mapping another value, or adds the key behind another; false where that cannot be done.
  mutating func set(_ key: String, to value: String, of node: YamlNode, after other: String) -> Bool
  {
    let isFlow = isFlow(node)
    if let old = Self.value(key, of: node) {
      guard let span = span(of: old, inFlow: isFlow) else { return false }
      replace(span, with: value)
      return true
    }
    guard case .mapping(let mapping) = node,
      let before = mapping.first(where: { $0.key.scalar?.string == other }),
      let start = start(of: before.key)
    else { return false }
    if isFlow {
      guard let span = span(of: before.value, inFlow: true) else { return false }
      replace(span.upperBound..<span.upperBound, with: ", \(key): \(value)")
      return true
    }
    let first = lineStart(start)
    let indent = String(repeating: " ", count: start - first)
    var end = lineEnd(start)
    if let span = span(of: before.value, inFlow: false) {
      end = lineEnd(span.upperBound)
    } else if before.value.scalar == nil {
      end = lines(from: start).upperBound
    } else {
      return false
    }
    replace(end..<end, with: "\(indent)\(key): \(value)\n")
    return true
  }

  /// Takes a key out of a mapping; false where that cannot be done.
  mutating func remove(_ key: String, of node: YamlNode) -> Bool {
    guard case .mapping(let mapping) = node,
      let index = mapping.firstIndex(where: { $0.key.scalar?.string == key }),
      let start = start(of: mapping[index].key)
    else { return false }
    guard isFlow(node) else {
      // The first key stands behind a dash, or is the only one.
      guard index > mapping.startIndex else { return false }
      replace(lines(from: start), with: "")
      return true
    }
    let next = mapping.index(after: index)
    if next < mapping.endIndex, let other = self.start(of: mapping[next].key) {
      replace(start..<other, with: "")
      return true
    }
    guard let span = span(of: mapping[index].value, inFlow: true) else { return false }
    var first = start
    while first > 0, scalars[first - 1] == " " { first -= 1 }
    if first > 0, scalars[first - 1] == "," { first -= 1 }
    replace(first..<span.upperBound, with: "")
    return true
  }

  /// Text as comments, with the indentation that it has.
  static func commented(_ text: String, reason: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let own = lines.first { !$0.trimmed.isEmpty && !$0.trimmed.hasPrefix("#") } ?? ""
    let indent = own.prefix { $0 == " " }
    var result = ""
    var isTold = false
    for line in lines {
      if line.trimmed.isEmpty || line.trimmed.hasPrefix("#") {
        result += line + "\n"
        continue
      }
      if !isTold { result += "\(indent)# \(reason)\n" }
      isTold = true
      result += "\(indent)# \(line.dropFirst(indent.count))\n"
    }
    return result
  }
}
