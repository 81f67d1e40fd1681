extension TableMaker {
  // MARK: Questions

  mutating func add(_ found: FoundQuestion) {
    if found.place == .inside { context = "" }
    var question = DraftTable.Question(
      path: found.groups + [found.label], lines: [], place: found.place, help: found.help)
    question.span = found.place == .beside && found.span > 1 ? found.span : 1
    if let previous = lastRow, found.row == previous { question.sharesRow = found.place != .inside }
    if let group = found.rowGroup, group != rowGroup?.text || found.row != rowGroup?.row {
      table.items.append(.heading(group))
      rowGroup = (group, found.row)
      question.sharesRow = true
    }
    lastRow = found.row
    question.spread = found.spread
    if !found.across.isEmpty {
      question.cells = cells(of: found)
      table.items.append(.question(question))
      context = found.label
      return
    }
    for line in Self.joined(found.lines, in: sheet, style) {
      if let printed = line.printed, line.isJoined {
        let text = text(of: printed, line, found, &question)
        question.lines += text.split(separator: FoundQuestion.Line.seam).map { (String($0), "") }
      } else if let printed = line.printed {
        question.lines.append((text(of: printed, line, found, &question), ""))
      } else {
        let field = newField(line, found)
        question.fields.append(field)
        let rest = addAreas(behind: field, found, hints: [line.hint] + found.help)
        question.fields += rest
        question.lines.append(
          (
            ([field] + rest).map { "{\(table.fields[$0].id)}" }.joined(),
            style.isPlaceholder(line.hint) ? "" : line.hint
          ))
      }
    }
    table.items.append(.question(question))
    context = found.label
  }

  /// Makes of an answer whose hint asks for a place and areas one field for each; gives back those behind the first.
  private mutating func addAreas(
    behind field: Int, _ found: FoundQuestion, hints: [String]
  ) -> [Int] {
    guard table.fields[field].options == nil, !table.fields[field].isGuided,
      let parts = AreaParts(hints, words: style.words)
    else { return [] }
    let base = table.fields[field]
    let label = base.title ?? DraftTitle.bare(base.label)
    func own(_ words: String) -> String { isChinese ? "\(label)（\(words)）" : "\(label): \(words)" }
    var added: [Int] = []
    for (index, area) in ([parts.hasPlace ? parts.place : nil].compactMap(\.self) + parts.areas)
      .enumerated()
    {
      var new = base
      new.keys = []
      new.kind = "place"
      if !(parts.hasPlace && index == 0) {
        new.kind = "area"
        new.keys = [
          ("unit", YamlText.scalar(parts.unit)), ("words", YamlText.list(parts.words(of: area))),
        ]
        // A size without words is the first area.
        if index == (parts.hasPlace ? 1 : 0), parts.areas.count > 1 { new.set("usual", "true") }
      }
      new.required = base.relevant == nil ? "false" : base.required
      new.title = own(area)
      _ = titles.insert(own(area).folded)
      if index == 0 {
        table.fields[field] = new
      } else {
        new.id = ids.id([])
        new.name = nil
        added.append(table.fields.count)
        table.fields.append(new)
      }
    }
    return added
  }

  /// Whether a text begins with the letter of an option.
  static func goesOn(_ text: String) -> Bool {
    guard let first = text.first, ("B"..."Z").contains(first) else { return false }
    return ".．、".contains(text.dropFirst().first ?? " ")
  }

  /// The cells of an answer beside each other: `{d.year}`, 年, or `{from}`, 至, `{until}`.
  mutating func cells(of question: FoundQuestion) -> [String] {
    let parts: [String: String] = style.words.reduce(into: [:]) { all, words in
      all.merge(words.dateParts) { first, _ in first }
    }
    let boxes = question.across.map { sheet.boxes[$0] }
    let isDate = boxes.contains { parts[$0.text.lowercased()] != nil }
    var cells: [String] = []
    var date: Int?
    for (place, box) in boxes.enumerated() {
      guard box.isEmpty else {
        cells.append(YamlText.printed(box.text))
        continue
      }
      let next = place + 1 < boxes.count ? boxes[place + 1].text.lowercased() : ""
      if isDate, let part = parts[next], let date {
        cells.append("{\(table.fields[date].id).\(part)}")
        continue
      }
      let line = FoundQuestion.Line(box: question.across[place], row: box.row, column: box.column)
      var own = question
      own.lines = [line]
      let before = place > 0 ? boxes[place - 1].text : ""
      if !before.isEmpty { own.label = question.label + " " + before }
      let field = newField(line, own)
      if isDate {
        table.fields[field].kind = "date"
        table.fields[field].keys =
          boxes.contains { parts[$0.text.lowercased()] == "day" } ? [] : [("precision", "month")]
        date = field
        cells.append("{\(table.fields[field].id).\(parts[next] ?? "year")}")
      } else {
        if table.fields[field].kind == "period" { table.fields[field].kind = "date" }
        if !before.isEmpty, table.fields[field].title == nil {
          table.fields[field].title = DraftTitle.bare(own.label)
        }
        cells.append("{\(table.fields[field].id)}")
      }
    }
    return cells
  }

  /// The lines of an answer, those as one over which the options of a choice go on.
  static func joined(
    _ lines: [FoundQuestion.Line], in sheet: FormSheet, _ style: SheetStyle
  ) -> [FoundQuestion.Line] {
    var joined: [FoundQuestion.Line] = []
    var text = ""
    for line in lines {
      let own = line.box.map { sheet.boxes[$0].text } ?? ""
      if let last = joined.last, let printed = last.printed, printed.hasChoice,
        line.printed != nil || Self.goesOn(own)
      {
        let both = PrintedBlanks(text + String(FoundQuestion.Line.seam) + own, words: style.words)
        if both.optionCount > printed.optionCount, both.choiceCount == printed.choiceCount {
          text += String(FoundQuestion.Line.seam) + own
          joined[joined.count - 1].printed = both
          joined[joined.count - 1].isJoined = true
          continue
        }
      }
      text = own
      joined.append(line)
    }
    return joined
  }
}
