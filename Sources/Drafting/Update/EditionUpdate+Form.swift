import Forms

extension EditionUpdate {
  // MARK: The form's file

  /// The version, its mark, the sender, and what asks nothing.
  mutating func updateForm(_ tables: [DraftTable]) {
    guard let root = outline.form.root else { return }
    let was = YamlFile.value("version", of: root)?.scalar?.string ?? ""
    let now = draft.form.version
    if now != "1", now != was {
      var isDone = outline.form.set(
        "version", to: YamlText.quoted(now), of: root, after: "form")
      if let mark = draft.form.marks.first {
        isDone = setMark(mark.value, was: was) && isDone
      }
      changes.append(
        FormChange(
          kind: .reworded, table: nil, field: "version", was: was, now: now, isOpen: !isDone))
    }
    updateInstructions()
    if now == "1" || now == was && draft.form.marks.isEmpty, !changes.isEmpty {
      // Nothing in the blank says what the edition is called.
      changes.append(
        FormChange(kind: .reworded, table: nil, field: "version", was: was, isOpen: true))
    }
    let title = YamlFile.value("title", of: root)?.scalar?.string ?? ""
    if !title.isEmpty, title != draft.form.title,
      title.withoutNumbers == draft.form.title.withoutNumbers, let root = outline.form.root
    {
      let isDone = outline.form.set(
        "title", to: YamlText.scalar(draft.form.title), of: root, after: "form")
      changes.append(
        FormChange(
          kind: .reworded, table: nil, field: "title", was: title, now: draft.form.title,
          isOpen: !isDone)
      )
    }
    let sheets = draft.form.otherSheets.filter { !isSheetKnown($0) }
    append(sheets, to: "other_sheets")
    for sheet in sheets { changes.append(FormChange(kind: .added, table: nil, now: sheet)) }
    append(
      draft.form.placeholders.filter { !outline.words.contains(DraftTitle.bare($0).folded) },
      to: "placeholders")
    updateSender(tables)
  }

  /// The words of sheets that hold nothing else, where as many are gone as have come.
  private mutating func updateInstructions() {
    let items = { (form: YamlFile) in
      form.root.flatMap { YamlFile.value("instructions", of: $0)?.sequence?.items } ?? []
    }
    for index in items(outline.form).indices {
      let item = items(outline.form)[index]
      guard let name = YamlFile.value("sheet", of: item)?.scalar?.string,
        let sheet = draft.workbook.sheets.first(where: { $0.name.folded == name.folded }),
        let texts = YamlFile.value("words", of: item)?.sequence
      else { continue }
      let gone = texts.indices.filter { place in
        texts[place].scalar.map { !words.stands($0.string) } ?? false
      }
      var come: [String] = []
      for cell in sheet.cells {
        if case .string(let text) = cell.value, !words.isKnown(text) { come.append(text) }
      }
      if come.isEmpty { continue }
      guard gone.count == come.count else {
        changes.append(
          FormChange(
            kind: .hint, table: nil, field: name,
            was: gone.first.flatMap { texts[$0].scalar?.string },
            now: come.first, isOpen: true))
        continue
      }
      for (place, text) in zip(gone, come) {
        let item = items(outline.form)[index]
        guard let node = YamlFile.value("words", of: item)?.sequence?[place],
          let was = node.scalar?.string
        else { continue }
        let span = outline.form.span(of: node, inFlow: false)
        if let span { outline.form.replace(span, with: YamlText.scalar(text)) }
        changes.append(
          FormChange(kind: .hint, table: nil, field: name, was: was, now: text, isOpen: span == nil)
        )
      }
    }
  }

  private func isSheetKnown(_ name: String) -> Bool {
    outline.words.contains(DraftTitle.bare(name).folded) || words.isKnown(name)
      || outline.tables.contains { $0.sheet.folded == name.folded }
  }

  /// Writes the new value of the mark of an edition, and lets the old one pass.
  private mutating func setMark(_ value: String, was: String) -> Bool {
    guard let root = outline.form.root,
      let mark = YamlFile.value("marks", of: root)?.sequence?.first
    else { return true }
    let old = YamlFile.value("is", of: mark)?.scalar?.string ?? was
    // A pattern such as 2.* may hold for the new edition too.
    if value.fits(old) { return true }
    guard outline.form.set("is", to: YamlText.quoted(value), of: mark, after: "is"),
      let again = outline.form.root.flatMap({ YamlFile.value("marks", of: $0)?.sequence?.first })
    else { return false }
    if YamlFile.value("also", of: again) != nil { return true }
    return outline.form.set("also", to: YamlText.quoted(old), of: again, after: "is")
  }

  /// Of a sender whose question is gone, the likeliest of the new edition.
  private mutating func updateSender(_ tables: [DraftTable]) {
    guard let root = outline.form.root,
      let was = YamlFile.value("sender", of: root)?.scalar?.string
    else { return }
    let parts = was.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return }
    let isGone =
      changes.contains { $0.kind == .dropped && $0.table == parts[0] && $0.field == parts[1] }
      || !outline.tables.contains { $0.id == parts[0] }
    guard isGone else { return }
    // The drafted sender by the ids that its table and field have now.
    let drafted = draft.senderPlace
    guard let drafted, tables.indices.contains(drafted.table),
      tables[drafted.table].fields.indices.contains(drafted.field)
    else { return }
    let table = tables[drafted.table]
    let now = "\(table.id).\(table.fields[drafted.field].id)"
    let isDone = outline.form.set("sender", to: now, of: root, after: "form")
    changes.append(
      FormChange(kind: .reworded, table: nil, field: "sender", was: was, now: now, isOpen: !isDone))
  }

  // MARK: Options

  /// The words that may be chosen of the fields that are asked still.
  mutating func updateOptions(
    _ schema: Schema, _ drafted: Schema, _ pairs: [Int: Int], _ tables: [DraftTable]
  ) {
    for (index, other) in pairs.sorted(by: { $0.key < $1.key })
    where outline.tables.indices.contains(index) && schema.tables.indices.contains(index)
      && drafted.tables.indices.contains(other)
    {
      let ids = draft.tables[other].fields.map(\.id)
      for (field, renamed) in zip(ids, tables[other].fields.map(\.id)) {
        guard let mine = schema.tables[index].fields.first(where: { $0.id == renamed }),
          let theirs = drafted.tables[other].fields.first(where: { $0.id == field })
        else { continue }
        compare(index, mine, theirs)
      }
    }
  }

  private mutating func compare(_ index: Int, _ mine: Field, _ theirs: Field) {
    guard case .options(let old, _) = mine.kind.shape, case .options(let new, _) = theirs.kind.shape
    else { return }
    let has = Set(new.map { $0.words.folded })
    let had = Set(old.flatMap { [$0.words.folded] + $0.also.map(\.folded) })
    let gone = old.filter { !has.contains($0.words.folded) && !words.stands($0.words) }
    let come = new.filter { !had.contains($0.words.folded) && !words.isKnown($0.words) }
    guard !gone.isEmpty || !come.isEmpty else { return }
    let isDone = setOptions(index, mine.id, new)
    changes.append(
      FormChange(
        kind: .options, table: outline.tables[index].id, field: mine.id,
        was: gone.isEmpty ? nil : gone.map(\.words).joined(separator: " / "),
        now: come.isEmpty ? nil : come.map(\.words).joined(separator: " / "), isOpen: !isDone))
  }

  /// Writes the options into the field, or into the list of the form that it takes them from; false where it cannot.
  private mutating func setOptions(_ index: Int, _ field: String, _ options: [Option]) -> Bool {
    guard let root = outline.tables[index].file.root,
      let entry = YamlFile.value("fields", of: root).flatMap({ YamlFile.value(field, of: $0) }),
      let value = YamlFile.value("options", of: entry)
    else { return false }
    let list = YamlText.list(options.map(\.words))
    switch value {
    case .sequence where outline.tables[index].file.isFlow(value):
      return outline.tables[index].file.set("options", to: list, of: entry, after: "kind")
    case .mapping where outline.tables[index].file.isFlow(value):
      // Values name options by their letters, and notes do.
      guard options.allSatisfy({ $0.key != $0.words }) else { return false }
      let map = YamlText.map(options.map { (key: $0.key, value: YamlText.scalar($0.words)) })
      return outline.tables[index].file.set("options", to: map, of: entry, after: "kind")
    case .scalar(let name):
      guard let form = outline.form.root, let lists = YamlFile.value("lists", of: form),
        let own = YamlFile.value(name.string, of: lists), case .sequence(let nodes) = own,
        nodes.allSatisfy({ $0.scalar != nil }), outline.form.isFlow(own)
      else { return false }
      return outline.form.set(name.string, to: list, of: lists, after: name.string)
    default: return false
    }
  }
}

extension Draft {
  /// Where the field stands that says who sends the form.
  fileprivate var senderPlace: (table: Int, field: Int)? {
    for sender in senders where sender.field == form.sender {
      let parts = sender.field.split(separator: ".").map(String.init)
      guard parts.count == 2 else { continue }
      for (table, one) in tables.enumerated() {
        if let field = one.fields.firstIndex(where: {
          $0.id == parts[1] && sender.title == ($0.title ?? DraftTitle.bare($0.label))
        }) {
          return (table, field)
        }
      }
    }
    return nil
  }
}
