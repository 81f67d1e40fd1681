import Forms

/// Brings the file of one table to a new edition of the form.
struct TableUpdate {
  let old: SchemaOutline.Table
  let new: SchemaOutline.Table
  let words: EditionWords
  /// The table of the draft, with the ids of the old schema where there are any.
  var drafted: DraftTable
  let text: SchemaText
  let dropped: String
  let sameQuestion: String
  var file: YamlFile
  private(set) var changes: [FormChange] = []
  let match: OutlineMatch
  /// The tables of the draft that are new, whose lists may stand among the questions.
  let newTables: Set<Int>
  private(set) var addedFields: [String] = []
  private(set) var droppedFields: [String] = []

  init(
    _ old: SchemaOutline.Table, to new: SchemaOutline.Table, _ words: EditionWords,
    _ drafted: DraftTable, _ form: DraftForm, _ tables: [DraftTable], newTables: Set<Int>,
    dropped: String, sameQuestion: String
  ) {
    self.old = old
    self.new = new
    self.words = words
    self.dropped = dropped
    self.sameQuestion = sameQuestion
    self.newTables = newTables
    file = old.file
    match = OutlineMatch(old.asked, new.asked, words)
    self.drafted = drafted
    text = SchemaText(form: form, tables: tables)
    rename()
    for (index, other) in match.pairs.sorted(by: { $0.key < $1.key }) { reword(index, other) }
    updateHead()
    updateLines()
    restructure()
    updateFields()
  }

  mutating func tell(_ change: FormChange) { changes.append(change) }

  func items(_ root: YamlNode?) -> [YamlNode] {
    guard let root,
      case .sequence(let nodes)? = YamlFile.value(old.isList ? "columns" : "questions", of: root)
    else { return [] }
    return Array(nodes)
  }

  // MARK: Ids

  /// The drafted fields get the ids of the old ones; new ones get ids that are free.
  private mutating func rename() {
    var names: [String: String] = [:]
    for (index, other) in match.pairs {
      let mine = old.asked[index].answers.flatMap(PrintedFields.before)
      let theirs = new.asked[other].answers.flatMap(PrintedFields.before)
      guard mine.count != theirs.count else {
        for (a, b) in zip(mine, theirs) { names[b.id] = a.id }
        continue
      }
      // Of several gaps, those behind the same words.
      var rest = mine
      for gap in theirs {
        guard
          let place = rest.firstIndex(where: { $0.words == gap.words })
            ?? (theirs.count == 1 ? 0 : nil),
          rest.indices.contains(place)
        else { continue }
        names[gap.id] = rest.remove(at: place).id
      }
    }
    var ids = FieldIDs(beside: old.fields)
    for field in drafted.fields where names[field.id] == nil {
      names[field.id] = ids.free(field.id)
    }
    drafted.rename(names)
  }

  // MARK: Words

  private mutating func reword(_ index: Int, _ other: Int) {
    let mine = old.asked[index]
    let theirs = new.asked[other]
    switch mine.place {
    case .label, .heading: rewordLabel(index, mine, theirs)
    case .inside: rewordInside(index, mine, other)
    case .table: return
    }
    rewordHints(index, mine, theirs)
    if mine.place == .label { rewordAnswer(index, mine, theirs, other) }
  }

  private mutating func rewordLabel(
    _ index: Int, _ mine: SchemaOutline.Asked, _ theirs: SchemaOutline.Asked
  ) {
    let isSame = mine.label.folded == theirs.label.folded || words.standsAsItIs(mine.label)
    let groupsGone = mine.path.dropLast().contains { !words.stands($0) }
    guard !isSame || groupsGone else { return }
    let path = groupsGone ? theirs.path : mine.path.dropLast() + [theirs.label]
    let key = mine.place == .heading ? "heading" : "label"
    let nodes = items(file.root)
    guard nodes.indices.contains(index) else { return }
    var isDone = file.set(key, to: Self.path(path), of: nodes[index], after: key)
    if isDone, !isSame, !mine.label.isEmpty {
      isDone = addOther(mine.label, mine.also, to: index, after: key)
      if isDone, !Draft.isLike(mine.ownKey, theirs.ownKey, within: 3) { doubt(index) }
    }
    tell(
      FormChange(
        kind: .reworded, table: old.id, field: mine.fields.first,
        was: mine.path.joined(separator: " – "), now: path.joined(separator: " – "),
        isOpen: !isDone))
  }

  /// Asks behind a question whether it is the same as before.
  private mutating func doubt(_ index: Int) {
    let nodes = items(file.root)
    guard nodes.indices.contains(index), let start = file.start(of: nodes[index]) else { return }
    let end = file.lineEnd(start) - 1
    guard end > start, !file.text(in: start..<end).contains(" #") else { return }
    file.replace(end..<end, with: "  # ? \(sameQuestion)")
  }

  private static func path(_ path: [String]) -> String {
    path.count == 1 ? YamlText.scalar(path[0]) : YamlText.list(path)
  }

  /// Adds the old wording to those that are read too.
  private mutating func addOther(
    _ words: String, _ known: [String], to index: Int, after key: String
  ) -> Bool {
    let nodes = items(file.root)
    guard nodes.indices.contains(index) else { return false }
    let all = known.contains(words) ? known : known + [words]
    return file.set("also", to: YamlText.list(all), of: nodes[index], after: key)
  }

  private mutating func rewordInside(_ index: Int, _ mine: SchemaOutline.Asked, _ other: Int) {
    guard mine.printed != new.asked[other].printed, !words.stands(mine.label),
      let before = mine.answers.first, drafted.items.indices.contains(other),
      case .question(let question) = drafted.items[other],
      let now = question.lines.first?.text
    else { return }
    let nodes = items(file.root)
    guard nodes.indices.contains(index) else { return }
    var isDone = file.set("inside", to: YamlText.quoted(now), of: nodes[index], after: "inside")
    if isDone { isDone = addOther(before, mine.also, to: index, after: "inside") }
    note(mine.fields, PrintedFields.ids(now))
    tell(
      FormChange(
        kind: .reworded, table: old.id, field: mine.fields.first, was: mine.label,
        now: PrintedFields.words(now), isOpen: !isDone))
  }

  private mutating func rewordHints(
    _ index: Int, _ mine: SchemaOutline.Asked, _ theirs: SchemaOutline.Asked
  ) {
    let gone = mine.hints.filter { !words.stands($0) }
    let come = theirs.hints.filter { !words.isKnown($0) }
    // A hint that is gone stands in nobody's way.
    guard !come.isEmpty else { return }
    var isDone = false
    let nodes = items(file.root)
    if gone.count == 1, come.count == 1, nodes.indices.contains(index) {
      for key in ["hint", "help"]
      where YamlFile.value(key, of: nodes[index])?.scalar?.string == gone[0] {
        isDone = file.set(key, to: YamlText.scalar(come[0]), of: nodes[index], after: key)
      }
    }
    tell(
      FormChange(
        kind: .hint, table: old.id, field: mine.fields.first,
        was: gone.isEmpty ? nil : gone.joined(separator: " / "),
        now: come.joined(separator: " / "), isOpen: !isDone))
  }

  /// The words around the gaps of an answer.
  private mutating func rewordAnswer(
    _ index: Int, _ mine: SchemaOutline.Asked, _ theirs: SchemaOutline.Asked, _ other: Int
  ) {
    let printed = mine.answers.map(PrintedFields.words).filter { !EditionWords.key($0).isEmpty }
    var gone = printed.filter { !words.standsAsItIs($0) && !words.stands($0) }
    // Options that are put behind the others leave the old words standing.
    let now = theirs.printed
    if gone.isEmpty, mine.printed.count > 2, now != mine.printed, now.contains(mine.printed) {
      gone = printed
    }
    guard !gone.isEmpty, mine.printed != theirs.printed else { return }
    var isDone = false
    var answer: String?
    let nodes = items(file.root)
    if mine.answers.count == 1, theirs.answers.count == 1, nodes.indices.contains(index) {
      answer = drafted.answer(at: other)
      if let answer {
        isDone = file.set("answer", to: YamlText.quoted(answer), of: nodes[index], after: "label")
        if isDone { note(mine.fields, PrintedFields.ids(answer)) }
      }
    }
    tell(
      FormChange(
        kind: .answer, table: old.id, field: mine.fields.first, was: gone.joined(separator: " / "),
        now: PrintedFields.words(answer ?? theirs.answers.joined(separator: " / ")),
        isOpen: !isDone))
  }

  /// Takes note of the fields that an answer has lost and won.
  mutating func note(_ before: [String], _ now: [String]) {
    for id in before where !now.contains(id) { droppedFields.append(id) }
    for id in now where !before.contains(id) && !old.fields.contains(id) { addedFields.append(id) }
  }

  /// Nothing of the structure could be changed: the author has to.
  mutating func openStructure() {
    for index in changes.indices where [.added, .dropped, .moved].contains(changes[index].kind) {
      changes[index].isOpen = true
    }
    addedFields = []
    droppedFields = []
  }

  mutating func noteAdded(_ ids: [String]) { addedFields += ids }
  mutating func noteDropped(_ ids: [String]) { droppedFields += ids }
}
