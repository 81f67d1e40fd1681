/// A field as written under `fields`, its references still by name.
struct WrittenField {
  var id: String
  /// Its id in the file.
  var key: YamlCursor
  /// Nil where its kind is not known, or it is no mapping.
  var kind: String?
  var members: YamlMembers?

  /// Reads the id, the kind and the keys that the kind allows.
  init?(key: YamlCursor, value: YamlCursor) {
    guard let id = key.text() else { return nil }
    self.id = id
    self.key = key
    if !LineNotation.isFieldID(id) { key.report(.notAnID(id)) }
    guard let mapping = value.mapping() else { return }
    guard let kind = mapping["kind"] else {
      value.report(.missingKey("kind"))
      return
    }
    self.kind = value.at(kind).word(among: KeySet.kinds)
    members = self.kind.flatMap { KeySet.fields[$0] }.flatMap { YamlMembers(value, keys: $0) }
  }
}

extension WrittenField {
  /// The field as a line of a list has it: what the line says counts before what the field says.
  init?(
    _ field: WrittenField, changing changes: [(key: YamlCursor, value: YamlCursor)],
    at line: YamlCursor
  ) {
    guard let members = field.members else { return nil }
    // A column that is the same in every line is only asked for or not.
    let changes =
      members["every_line"]?.flag() == true
      ? changes.filter { KeySet.conditions.contains($0.key.node.scalar?.string ?? "") } : changes
    let changed = Set(changes.compactMap { $0.key.node.scalar?.string })
    var pairs = changes.map { ($0.key.node, $0.value.node) }
    // Of another kind, keys that only the field's own kind has say nothing.
    let kind = changes.first { $0.key.node.scalar?.string == "kind" }?.value.node.scalar?.string
    let allowed = kind.flatMap { KeySet.fields[$0] }?.allowed
    for (key, value) in members.cursor.node.mapping?.entries ?? [] {
      let name = key.scalar?.string ?? ""
      if !changed.contains(name), allowed?.contains(name) ?? true { pairs.append((key, value)) }
    }
    self.init(
      key: field.key,
      value: line.at(.mapping(YamlNode.Mapping(entries: pairs, mark: line.node.mark)))
    )
  }
}

/// The questions and fields of a table by name, which the loaders of its parts look things up in.
struct WrittenTable {
  let questions: [WrittenQuestion]
  let fields: [WrittenField]
  /// The ids in the order of the answers that ask for them; those that none asks for come last.
  let ids: [String]
  /// Where each id stands in ``ids``.
  let index: [String: Int]
  /// The kind of each field whose kind is known.
  let kinds: [String: String]
  /// Where the question that asks for each id stands in ``questions``; of several, the first.
  private let asking: [String: Int]
  /// Where each id stands in ``fields``; of several, the first.
  private let written: [String: Int]
  /// For each note: its choice, by its index, and the option's key.
  let notes: [String: (choice: Int, option: String)]
  /// Whether each id in ``notes`` is a field of kind `note`; where one is not, its note has no option.
  let notesAreSound: Bool
  /// The unit of amounts that name none.
  var unit: YamlCursor?
  /// The title that follows from the label of each question; empty for one that asks nothing.
  private let titles: [String]
  /// How many questions have each title.
  private let titleCounts: [String: Int]

  init(questions: [WrittenQuestion], fields: [WrittenField]) {
    self.questions = questions
    self.fields = fields
    titles = questions.map { question in
      question.blanks.isEmpty ? "" : Forms.defaultTitle(ofPath: question.groups + [question.label])
    }
    titleCounts = titles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var kinds: [String: String] = [:]
    var written: [String: Int] = [:]
    for (place, field) in fields.enumerated() where written[field.id] == nil {
      written[field.id] = place
      kinds[field.id] = field.kind
    }
    var asking: [String: Int] = [:]
    for (place, question) in questions.enumerated() {
      for id in question.blanks where asking[id] == nil { asking[id] = place }
    }
    var ids: [String] = []
    var index: [String: Int] = [:]
    for id in questions.flatMap(\.blanks) + fields.map(\.id)
    where written[id] != nil && index[id] == nil {
      index[id] = ids.count
      ids.append(id)
    }
    var notes: [String: (choice: Int, option: String)] = [:]
    for field in fields {
      guard let choice = index[field.id], let map = field.members?["note"]?.node.mapping else {
        continue
      }
      for (key, note) in map {
        guard let key = key.scalar?.string, let note = note.scalar?.string,
          notes[note] == nil
        else { continue }
        notes[note] = (choice, key)
      }
    }
    self.ids = ids
    self.index = index
    self.notes = notes
    self.kinds = kinds
    self.asking = asking
    self.written = written
    notesAreSound = notes.keys.allSatisfy { kinds[$0] == NoteKind.word }
  }

  /// The title that follows from the label of the question that asks for a field; its brackets are kept where several
  /// questions would have the same.
  func defaultTitle(asking id: String) -> String? {
    guard let place = asking[id] else { return nil }
    guard titleCounts[titles[place], default: 0] > 1 else { return titles[place] }
    let question = questions[place]
    return Forms.defaultTitle(ofPath: question.groups + [question.label], keepingBrackets: true)
  }

  /// The question that asks for a field.
  func question(asking id: String) -> WrittenQuestion? {
    asking[id].map { questions[$0] }
  }

  /// The field of an id, as it is written.
  func writtenField(_ id: String) -> WrittenField? {
    written[id].map { fields[$0] }
  }

  /// The field that a cursor names; reports where there is none.
  func field(at cursor: YamlCursor) -> Int? {
    guard let id = cursor.text() else { return nil }
    guard let index = index[id] else {
      cursor.report(.unknownField(id, known: ids))
      return nil
    }
    return index
  }
}
