/// Reads one field of a table, all but what depends on other fields' kinds.
struct FieldLoader {
  let table: WrittenTable

  /// The field, or nil where its kind or title cannot be told.
  func load(_ written: WrittenField) -> Field? {
    guard let kindName = written.kind, let members = written.members else { return nil }
    let kind = readKind(kindName, of: written, members: members)
    let title = readTitle(of: written, members: members)
    let requirement = RequirementLoader(table: table).load(members["required"])
    let unit = members["unit"]?.text()
    let length = members["length"].flatMap(readLength)
    guard let kind, let title else { return nil }
    return Field(
      id: written.id, title: title, kind: kind, unit: unit,
      requirement: kindName == "note" ? .optional : requirement, length: length)
  }

  private func readKind(_ name: String, of written: WrittenField, members: YamlMembers) -> Field
    .Kind?
  {
    switch name {
    case "text": .text
    case "count": .count
    case "amount": .amount(scale: yuan(of: members["unit"]?.node.scalar?.string ?? ""))
    case "area":
      .area(
        words: members["words"]?.items()?.compactMap { $0.text() } ?? [],
        usual: members["usual"]?.flag() ?? isOnlyArea(written))
    case "place": .place
    case "choice": ChoiceLoader(table: table).load(written, members: members)
    case "note": readNote(written)
    case "regions": .regions
    case "period": .period
    case "mobile": .mobile(abroad: members["abroad"]?.flag() ?? false)
    case "phone": .phone
    case "email": .email
    default: nil
    }
  }

  private func readNote(_ written: WrittenField) -> Field.Kind? {
    guard let note = table.notes[written.id] else {
      if table.notesAreSound { written.key.report(.noteOfNoOption(written.id)) }
      return nil
    }
    return .note(of: note.choice, option: note.option)
  }

  /// The only area of an answer is the usual one, said or not.
  private func isOnlyArea(_ written: WrittenField) -> Bool {
    let line = table.question(asking: written.id)?.lines.first { $0.blanks.contains(written.id) }
    return line?.blanks.count { table.kinds[$0] == "area" } == 1
  }

  private func readTitle(of written: WrittenField, members: YamlMembers) -> Words? {
    guard let cursor = members["title"], let words = YamlMembers(cursor, keys: .title) else {
      return nil
    }
    let en = words["en"]?.text()
    let zh =
      words["zh"].map { $0.text() }
      ?? table.question(asking: written.id).map { defaultTitle(ofLabel: $0.label) } ?? written.id
    guard let zh, let en else { return nil }
    return Words(zh: zh, en: en)
  }

  private func readLength(_ cursor: YamlCursor) -> ClosedRange<Int>? {
    guard let members = YamlMembers(cursor, keys: .length),
      let from = members["from"]?.number(least: 0), let to = members["to"]?.number(least: 1)
    else { return nil }
    guard from <= to else {
      members["to"]?.report(.emptyRange(from: from, to: to))
      return nil
    }
    return from...to
  }
}

/// How many yuan one unit of an amount is; 1 of what is no unit of yuan.
func yuan(of unit: String) -> Double {
  switch unit {
  case "千元": 1_000
  case "万元": 10_000
  case "十万元": 100_000
  case "百万元": 1_000_000
  case "千万元": 10_000_000
  case "亿元": 100_000_000
  default: 1
  }
}
