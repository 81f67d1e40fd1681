import Forms

extension TableUpdate {
  // MARK: Title and sheet

  /// The title, the sheet, and the words above and below the questions.
  mutating func updateHead() {
    updateName("title", old.title, new.title)
    updateName("sheet", old.sheet, new.sheet)
    for text in drafted.intro.flatMap(\.self) + drafted.remarks where !words.isKnown(text) {
      add(text, isRemark: drafted.remarks.contains(text))
    }
    for key in ["intro", "remarks"] { dropTexts(key) }
  }

  private mutating func updateName(_ key: String, _ was: String, _ now: String) {
    guard !was.isEmpty, !now.isEmpty, was.folded != now.folded, !words.stands(was),
      !words.isKnown(now), let root = file.root
    else { return }
    var isDone = file.set(key, to: YamlText.scalar(now), of: root, after: key)
    if isDone, let root = file.root {
      let known = YamlFile.value("also", of: root)?.sequence?.compactMap { $0.scalar?.string } ?? []
      isDone = file.set("also", to: YamlText.list(known + [was]), of: root, after: key)
    }
    tell(FormChange(kind: .reworded, table: old.id, was: was, now: now, isOpen: !isDone))
  }

  private mutating func add(_ text: String, isRemark: Bool) {
    let key = isRemark ? "remarks" : "intro"
    var isDone = false
    if let root = file.root {
      if let list = YamlFile.value(key, of: root), case .sequence(let nodes) = list {
        if !file.isFlow(list), let last = nodes.last, let start = file.start(of: last) {
          file.insert(["- \(YamlText.scalar(text))"], behind: start)
          isDone = true
        }
      } else if case .mapping(let entries) = root,
        let entry = entries.first(where: {
          ["questions", "columns"].contains($0.key.scalar?.string ?? "")
        }), let start = file.start(of: entry.key)
      {
        let place = file.lineStart(start)
        file.replace(place..<place, with: "\(key):\n  - \(YamlText.scalar(text))\n")
        isDone = true
      }
    }
    tell(FormChange(kind: .added, table: old.id, now: text, isOpen: !isDone))
  }

  /// Makes comments of printed texts that are gone; of a list with a single one, of all of it.
  private mutating func dropTexts(_ key: String) {
    guard let root = file.root, let list = YamlFile.value(key, of: root),
      case .sequence(let nodes) = list
    else { return }
    let isFlow = file.isFlow(list)
    let gone = nodes.indices.filter { index in
      // Of a text with a gap, such as {unit}, nobody knows what the form prints in it.
      nodes[index].scalar.map { !$0.string.contains("{") && !words.stands($0.string) } ?? false
    }
    for index in gone.reversed() {
      let was = nodes[index].scalar?.string
      let isAll = gone.count == nodes.count
      var isDone = false
      if !isFlow, !isAll, let start = file.start(of: nodes[index]) {
        file.comment(from: start, reason: dropped)
        isDone = true
      }
      tell(FormChange(kind: .dropped, table: old.id, was: was, isOpen: !isDone && !isAll))
    }
    if gone.count == nodes.count, !gone.isEmpty, case .mapping(let entries)? = file.root,
      let entry = entries.first(where: { $0.key.scalar?.string == key }),
      let start = file.start(of: entry.key)
    {
      file.comment(from: start, reason: dropped)
    }
  }

  // MARK: Lines

  /// The lines that the form prints in a list.
  mutating func updateLines() {
    guard !old.lines.isEmpty, !new.lines.isEmpty else { return }
    let match = OutlineMatch(old.lines, new.lines, words)
    for (index, other) in match.pairs.sorted(by: { $0.key < $1.key }) {
      let mine = old.lines[index]
      let theirs = new.lines[other]
      guard mine.key != theirs.key, !mine.words.allSatisfy({ self.words.standsAsItIs($0) }),
        let entry = line(mine.id)
      else { continue }
      let value = YamlText.list(theirs.words)
      let now = theirs.words.count == 1 ? YamlText.scalar(theirs.words[0]) : value
      var isDone = false
      if case .mapping = entry.value {
        isDone = file.set("label", to: now, of: entry.value, after: "label")
      } else if let span = file.span(of: entry.value, inFlow: false) {
        file.replace(span, with: now)
        isDone = true
      }
      tell(
        FormChange(
          kind: .reworded, table: old.id, field: mine.id, was: mine.words.joined(separator: " – "),
          now: theirs.words.joined(separator: " – "), isOpen: !isDone))
    }
    for index in match.dropped {
      let mine = old.lines[index]
      var isDone = false
      if let entry = line(mine.id), let start = file.start(of: entry.key) {
        file.comment(from: start, reason: dropped)
        isDone = true
      }
      tell(
        FormChange(
          kind: .dropped, table: old.id, field: mine.id, was: mine.words.joined(separator: " – "),
          isOpen: !isDone))
    }
    var ids = FieldIDs(beside: old.fields.union(old.lines.map(\.id)))
    let back = Dictionary(match.pairs.map { ($0.value, old.lines[$0.key].id) }) { one, _ in one }
    var names = back
    for index in match.added.sorted() where drafted.lines.indices.contains(index) {
      var own = drafted.lines[index]
      own.id = ids.free(own.id)
      names[index] = own.id
      var isDone = false
      let before = (0..<index).reversed().lazy.compactMap { names[$0] }.first ?? old.lines[0].id
      if let entry = line(before), let start = file.start(of: entry.key) {
        file.insert([text.text(of: own, in: drafted).trimmed], behind: start)
        isDone = true
      }
      tell(
        FormChange(
          kind: .added, table: old.id, field: own.id, now: own.words.joined(separator: " – "),
          isOpen: !isDone))
    }
  }

  private func line(_ id: String) -> (key: YamlNode, value: YamlNode)? {
    guard let root = file.root, let node = YamlFile.value("lines", of: root),
      case .mapping(let lines) = node, !file.isFlow(node)
    else { return nil }
    return lines.first { $0.key.scalar?.string == id }.map { ($0.key, $0.value) }
  }
}

extension DraftTable {
  /// Gives the fields other ids, wherever they are named.
  mutating func rename(_ names: [String: String]) {
    for index in fields.indices {
      fields[index].id = names[fields[index].id] ?? fields[index].id
      fields[index].relevant = fields[index].relevant.map { names[$0] ?? $0 }
      fields[index].notes = fields[index].notes.map { ($0.option, names[$0.field] ?? $0.field) }
      if case .list(let name, let by?)? = fields[index].options {
        fields[index].options = .list(name, by: names[by] ?? by)
      }
    }
    for index in columns.indices {
      columns[index].answer = columns[index].answer.map { PrintedFields.renamed($0, names) }
    }
    for index in items.indices {
      guard case .question(var question) = items[index] else { continue }
      question.lines = question.lines.map { (PrintedFields.renamed($0.text, names), $0.hint) }
      question.cells = question.cells.map { PrintedFields.renamed($0, names) }
      items[index] = .question(question)
    }
  }

  /// What is printed in the cell of an item's answer; nil where there are several cells.
  func answer(at index: Int) -> String? {
    if !columns.isEmpty {
      guard columns.indices.contains(index), let field = columns[index].field else { return nil }
      return columns[index].answer ?? "{\(fields[field].id)}"
    }
    guard items.indices.contains(index), case .question(let question) = items[index],
      question.lines.count == 1, question.cells.isEmpty
    else { return nil }
    return question.lines[0].text
  }

  /// The fields of an item.
  func ids(at index: Int) -> [String] {
    if !columns.isEmpty {
      return columns.indices.contains(index)
        ? columns[index].field.map { [fields[$0].id] } ?? [] : []
    }
    guard items.indices.contains(index), case .question(let question) = items[index] else {
      return []
    }
    return (question.lines.map(\.text) + question.cells).flatMap(PrintedFields.ids)
  }
}
