import Forms

/// What the files of a schema ask, as they say it: the questions, columns, lines and fields of each table.
struct SchemaOutline {
  /// A question, a column or words between them.
  struct Asked {
    enum Place: String { case label, inside, heading, table }
    var place: Place
    /// The words by which it is asked, the groups before them; of a question inside its label its printed words.
    var path: [String]
    var also: [String]
    /// What is printed in the cells of its answer, with `{field}` in the gaps.
    var answers: [String]
    /// What helps to answer.
    var hints: [String]
    var fields: [String] { answers.flatMap(PrintedFields.ids) }
    var label: String { path.last ?? "" }
    /// What is compared: the words without their number.
    var key: String { path.map { DraftTitle.bare($0).folded }.joined(separator: "\u{1}") }
    var ownKey: String { DraftTitle.bare(label).folded }
    /// The words printed among the gaps.
    var printed: String {
      answers.map { PrintedFields.words($0).filter { !"_＿ \u{3000}".contains($0) }.folded }
        .joined(separator: "\u{1}")
    }
  }
  struct Line {
    var id: String
    var words: [String]
    var key: String { words.map { DraftTitle.bare($0).folded }.joined(separator: "\u{1}") }
  }
  struct Table {
    var file: YamlFile
    var id: String
    var sheet: String
    var title: String
    var isList: Bool
    /// Whether it has questions, columns and fields of its own, which others take from another table.
    var isWhole: Bool
    var asked: [Asked]
    var lines: [Line]
    /// The ids of its fields.
    var fields: Set<String>
  }

  var form: YamlFile
  var tables: [Table]
  /// All words that the files hold, without numbers and white space.
  private(set) var words: Set<String> = []
  /// Labels that ask nothing, with what stands beside them.
  private(set) var ignored: Set<String> = []

  /// - Parameter files: The form's file first, then those of its tables.
  init(_ files: [(name: String, text: String)]) {
    form = YamlFile(name: files.first?.name ?? "form.yaml", text: files.first?.text ?? "")
    tables = files.dropFirst().compactMap { Self.table(YamlFile(name: $0.name, text: $0.text)) }
    for file in [form] + tables.map(\.file) {
      guard let root = file.root else { continue }
      Self.collect(root, into: &words)
      if let labels = YamlFile.value("ignore", of: root) { Self.collect(labels, into: &ignored) }
    }
  }

  private static func collect(_ node: YamlNode, into words: inout Set<String>) {
    switch node {
    case .scalar(let scalar):
      words.insert(DraftTitle.bare(scalar.string).folded)
      words.insert(PrintedFields.words(scalar.string).filter { !"_＿ \u{3000}".contains($0) }.folded)
    case .sequence(let items): for item in items { collect(item, into: &words) }
    case .mapping(let entries):
      for (key, value) in entries {
        collect(key, into: &words)
        collect(value, into: &words)
      }
    }
  }

  // MARK: Tables

  private static func table(_ file: YamlFile) -> Table? {
    guard let root = file.root, let id = text("table", root) else { return nil }
    let isList = YamlFile.value("columns", of: root) != nil
    let items = YamlFile.value(isList ? "columns" : "questions", of: root)
    var fields: Set<String> = []
    if case .mapping(let entries)? = YamlFile.value("fields", of: root) {
      fields = Set(entries.compactMap { $0.key.scalar?.string })
    }
    var lines: [Line] = []
    if case .mapping(let entries)? = YamlFile.value("lines", of: root) {
      for (key, value) in entries {
        guard let id = key.scalar?.string else { continue }
        lines.append(Line(id: id, words: texts(YamlFile.value("label", of: value) ?? value)))
      }
    }
    var asked: [Asked] = []
    if case .sequence(let nodes)? = items { asked = nodes.map(self.asked) }
    return Table(
      file: file, id: id, sheet: text("sheet", root) ?? "", title: text("title", root) ?? "",
      isList: isList,
      isWhole: YamlFile.value("like", of: root) == nil && items != nil && !fields.isEmpty,
      asked: asked, lines: lines, fields: fields)
  }

  private static func text(_ key: String, _ node: YamlNode) -> String? {
    guard let value = YamlFile.value(key, of: node) else { return nil }
    if let scalar = value.scalar { return scalar.string }
    // A title in several languages has the form's own first.
    guard case .mapping(let entries) = value else { return nil }
    return entries.first?.value.scalar?.string
  }

  private static func texts(_ node: YamlNode?) -> [String] {
    switch node {
    case .scalar(let scalar)?: [scalar.string]
    case .sequence(let items)?: items.flatMap { texts($0) }
    case .mapping?: node.flatMap { YamlFile.value("text", of: $0) }.map { texts($0) } ?? []
    default: []
    }
  }

  private static func asked(_ node: YamlNode) -> Asked {
    var hints = texts(YamlFile.value("help", of: node)) + texts(YamlFile.value("hint", of: node))
    if case .sequence(let lines)? = YamlFile.value("answer", of: node) {
      hints += lines.flatMap { texts(YamlFile.value("hint", of: $0)) }
    }
    let also = texts(YamlFile.value("also", of: node))
    if let heading = YamlFile.value("heading", of: node) {
      return Asked(place: .heading, path: texts(heading), also: also, answers: [], hints: hints)
    }
    if let inside = text("inside", node) {
      return Asked(
        place: .inside, path: [PrintedFields.words(inside)], also: also, answers: [inside],
        hints: hints)
    }
    for key in ["rows", "lines"] {
      if let table = text(key, node) {
        return Asked(place: .table, path: [table], also: [], answers: [], hints: [])
      }
    }
    return Asked(
      place: .label, path: texts(YamlFile.value("label", of: node)), also: also,
      answers: texts(YamlFile.value("answer", of: node)) + texts(YamlFile.value("cells", of: node)),
      hints: hints)
  }
}

/// Printed words with `{field}` in their gaps; a printed brace is doubled.
enum PrintedFields {
  private enum Piece {
    case words(String)
    case field(String)
  }

  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var run = ""
    let letters = Array(text)
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      if index + 1 < letters.count, letter == letters[index + 1], letter == "{" || letter == "}" {
        run.append(letter)
        index += 2
        continue
      }
      if letter == "{", let end = letters[index...].firstIndex(of: "}") {
        if !run.isEmpty { pieces.append(.words(run)) }
        run = ""
        pieces.append(.field(String(letters[(index + 1)..<end])))
        index = end + 1
        continue
      }
      run.append(letter)
      index += 1
    }
    if !run.isEmpty { pieces.append(.words(run)) }
    return pieces
  }

  /// The fields in the order of their gaps, each once.
  static func ids(_ text: String) -> [String] {
    var ids: [String] = []
    for case .field(let name) in pieces(text) {
      let id = String(name.prefix { $0 != "." })
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// The words without the gaps.
  static func words(_ text: String) -> String {
    pieces(text).map { if case .words(let words) = $0 { words } else { "" } }.joined()
  }

  /// The text with other names for its fields.
  static func renamed(_ text: String, _ names: [String: String]) -> String {
    pieces(text).map { piece in
      switch piece {
      case .words(let words): return YamlText.printed(words)
      case .field(let name):
        let id = String(name.prefix { $0 != "." })
        return "{\(names[id] ?? id)\(name.dropFirst(id.count))}"
      }
    }.joined()
  }

  /// What stands right before each field.
  static func before(_ text: String) -> [(id: String, words: String)] {
    var found: [(id: String, words: String)] = []
    var last = ""
    for piece in pieces(text) {
      switch piece {
      case .words(let words): last = words
      case .field(let name):
        let id = String(name.prefix { $0 != "." })
        if !found.contains(where: { $0.id == id }) { found.append((id, last.folded)) }
        last = ""
      }
    }
    return found
  }
}
