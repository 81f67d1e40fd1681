public import Forms

/// A schema brought to a new edition of its form.
///
/// What the author wrote stays as it is: ids, comments, order and rules. What was added is put in as a draft would have
/// it, what was dropped becomes a comment, and of what was reworded the old words are still read.
public struct EditionUpdate {
  /// In what the new edition differs.
  public internal(set) var changes: [FormChange] = []
  var outline: SchemaOutline
  let words: EditionWords
  let draft: Draft
  let dropped: String
  let suspended: String
  /// The lines with doubts that the old files had.
  private let oldDoubts: Set<String>

  /// Compares a schema with a draft of the new blank.
  ///
  /// - Parameters:
  ///   - files: The files of the schema, the form's first, then those of its tables in their order.
  ///   - schema: What they say.
  ///   - draft: Of the new blank, checked.
  ///   - drafted: What the draft says.
  ///   - isChinese: Whether comments are in Chinese.
  public init(
    _ files: [(name: String, text: String)], _ schema: Schema, to draft: Draft, _ drafted: Schema,
    isChinese: Bool
  ) {
    outline = SchemaOutline(files)
    words = EditionWords(
      draft.workbook, known: outline.words.union(draft.workedOut), ignored: outline.ignored)
    dropped = isChinese ? "新表已无：" : "not in the new form:"
    suspended = isChinese ? "所指的内容新表已无：" : "names what is not in the new form:"
    oldDoubts = Set(files.flatMap { Self.doubtLines($0.text) })
    var draft = draft
    let fresh = SchemaOutline(draft.files)
    let pairs = TableMatch.pairs(outline.tables, fresh.tables)
    let added = Self.added(fresh, Set(pairs.values), words)
    draft.tables = Self.named(draft.tables, pairs, outline)
    self.draft = draft
    var tables = draft.tables
    for (index, other) in pairs.sorted(by: { $0.key < $1.key }) {
      let update = TableUpdate(
        outline.tables[index], to: fresh.tables[other], words, draft.tables[other], draft.form,
        draft.tables, newTables: added, dropped: dropped,
        sameQuestion: DraftSpeech.of(isChinese).sameQuestion)
      outline.tables[index].file = update.file
      tables[other] = update.drafted
      changes += update.changes
      for id in update.addedFields {
        if let field = update.drafted.fields.first(where: { $0.id == id }) { addLists(of: field) }
      }
    }
    addTables(added.sorted(), tables)
    dropTables(Set(pairs.keys))
    updateForm(tables)
    updateOptions(schema, drafted, pairs, tables)
  }

  /// The files of the new schema, `form.yaml` first.
  public var files: [(name: String, text: String)] {
    [(outline.form.name, outline.form.text)] + outline.tables.map { ($0.file.name, $0.file.text) }
  }

  /// What is newly marked `# ?`.
  public var doubts: [Draft.Doubt] {
    Draft.Doubt.all(in: files) { !oldDoubts.contains($0) }
  }

  private static func doubtLines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { $0.contains("# ? ") }
  }

  // MARK: Tables

  /// The drafted tables with the ids of the old ones, and free ids for new ones.
  private static func named(
    _ tables: [DraftTable], _ pairs: [Int: Int], _ outline: SchemaOutline
  ) -> [DraftTable] {
    var tables = tables
    var ids = FieldIDs(beside: outline.tables.map(\.id))
    let back = Dictionary(pairs.map { ($0.value, outline.tables[$0.key].id) }) { one, _ in one }
    for index in tables.indices {
      tables[index].id = back[index] ?? ids.free(tables[index].id)
    }
    return tables
  }

  /// The new tables: those of whose words the schema knows less than half.
  private static func added(
    _ fresh: SchemaOutline, _ matched: Set<Int>, _ words: EditionWords
  ) -> Set<Int> {
    Set(
      fresh.tables.indices.filter { index in
        let labels = labels(of: fresh.tables[index])
        return !matched.contains(index) && !labels.isEmpty
          && labels.count { words.isKnown($0) } * 2 < labels.count
      })
  }

  private static func labels(of table: SchemaOutline.Table) -> [String] {
    table.asked.filter { $0.place != .table }.map(\.label).filter { !$0.isEmpty }
      + table.lines.compactMap(\.words.first)
  }

  private mutating func addTables(_ added: [Int], _ tables: [DraftTable]) {
    let text = SchemaText(form: draft.form, tables: tables)
    for index in added {
      let name = "\(tables[index].id).yaml"
      let file = (name: name, text: text.text(of: tables[index]))
      guard let table = SchemaOutline([("form.yaml", ""), file]).tables.first else { continue }
      outline.tables.append(table)
      append([name], to: "tables")
      for field in tables[index].fields { addLists(of: field) }
      changes.append(FormChange(kind: .added, table: tables[index].id, now: tables[index].shown))
    }
  }

  private mutating func dropTables(_ matched: Set<Int>) {
    for index in outline.tables.indices.reversed() where !matched.contains(index) {
      let table = outline.tables[index]
      let labels = Self.labels(of: table)
      guard table.isWhole, !labels.isEmpty, table.title.isEmpty || !words.stands(table.title),
        labels.count(where: { words.stands($0) }) * 2 < labels.count
      else { continue }
      outline.tables.remove(at: index)
      take(table.file.name, from: "tables")
      changes.append(
        FormChange(
          kind: .dropped, table: table.id, was: table.title.isEmpty ? table.sheet : table.title))
    }
  }

  // MARK: Lists of the form's file

  /// Puts items at the end of a list of the form's file.
  mutating func append(_ items: [String], to key: String) {
    guard let root = outline.form.root, !items.isEmpty else { return }
    let lines = items.map(YamlText.scalar)
    guard let list = YamlFile.value(key, of: root) else {
      outline.form.append("\n\(key):\n" + lines.map { "  - \($0)\n" }.joined())
      return
    }
    guard case .sequence(let nodes) = list else { return }
    if outline.form.isFlow(list) {
      let all = nodes.compactMap { $0.scalar?.string }.map(YamlText.scalar) + lines
      guard let span = outline.form.span(of: list, inFlow: false) else { return }
      outline.form.replace(span, with: "[" + all.joined(separator: ", ") + "]")
    } else if let last = nodes.last, let start = outline.form.start(of: last) {
      outline.form.insert(lines.map { "- \($0)" }, behind: start)
    }
  }

  private mutating func take(_ item: String, from key: String) {
    guard let root = outline.form.root, let list = YamlFile.value(key, of: root),
      case .sequence(let nodes) = list,
      let node = nodes.first(where: { $0.scalar?.string == item })
    else { return }
    if outline.form.isFlow(list) {
      let all = nodes.compactMap { $0.scalar?.string }.filter { $0 != item }.map(YamlText.scalar)
      guard let span = outline.form.span(of: list, inFlow: false) else { return }
      outline.form.replace(span, with: "[" + all.joined(separator: ", ") + "]")
    } else if let start = outline.form.start(of: node) {
      outline.form.comment(from: start, reason: dropped)
    }
  }

  /// Takes over the list of words from which a new field is chosen.
  private mutating func addLists(of field: DraftField) {
    guard case .list(let name, _)? = field.options, let root = outline.form.root,
      let list = draft.form.lists.first(where: { $0.name == name })
    else { return }
    let text =
      SchemaText(form: draft.form, tables: [])
      .text(of: list.tree, name: list.name, indent: "  ").joined(separator: "\n") + "\n"
    guard case .mapping(let lists)? = YamlFile.value("lists", of: root) else {
      outline.form.append("\nlists:\n" + text)
      return
    }
    guard !lists.contains(where: { $0.key.scalar?.string == name }), let last = Array(lists).last,
      let start = outline.form.start(of: last.key)
    else { return }
    let range = outline.form.lines(from: start)
    outline.form.replace(range.upperBound..<range.upperBound, with: text)
  }
}

extension DraftTable {
  /// What it is called for people.
  fileprivate var shown: String { title.isEmpty ? (sheet.isEmpty ? id : sheet) : title }
}
