import Forms
import Spreadsheet

extension TableMaker {
  // MARK: Printed gaps

  /// The printed text of a cell with `{field}` for its gaps.
  mutating func text(
    of printed: PrintedBlanks, _ line: FoundQuestion.Line, _ question: FoundQuestion,
    _ drafted: inout DraftTable.Question
  ) -> String {
    var result = ""
    var fields: [Int: Int] = [:]
    let first = table.fields.count
    let label = question.place == .inside ? "" : question.label
    for (place, piece) in printed.pieces.enumerated() {
      switch piece {
      case .words(let words): result += YamlText.printed(words)
      case .blank(let role):
        var field = DraftField()
        field.cell = CellReference(row: line.row, column: line.column)
        let before = Self.words(before: place, in: printed.pieces)
        let after = Self.words(after: place, in: printed.pieces)
        // English says what is counted behind the number: ____ days.
        let counted = before.isHan ? nil : maker.kinds.counted(behind: after)
        let name = counted ?? DraftTitle.gap(before, around: style.words)
        let gaps = printed.pieces.count { if case .blank = $0 { true } else { false } }
        let asked =
          name.isEmpty || name.count > 40 ? (label.isEmpty ? DraftTitle.bare(before) : label) : name
        switch role {
        case .plain:
          field.label = asked
          field.id = ids.id([asked, label + " " + asked])
          var clues = KindGuess.Clues(path: [label, asked].filter { !$0.isEmpty })
          clues.before = asked
          clues.after = after
          clues.isGap = true
          clues.hints = question.help
          clues.unit = unit.flatMap { KindGuess.money.contains($0) ? $0 : nil }
          maker.kinds.guess(clues, into: &field)
          // In a sentence of numbers a gap without unit is one too: of which ____ by children.
          if field.kind == "text", let last = drafted.fields.last, isFigure(table.fields[last]) {
            field.kind = table.fields[last].kind
          }
          require(
            &field, labels: question.groups + [label.isEmpty ? before : label],
            hints: question.help + [after])
        case .choice(let options):
          field.label = label.isEmpty ? asked : label
          field.id = ids.id([field.label])
          choose(
            options, printed,
            label: ([field.label] + question.help + question.lines.map(\.hint)).joined(
              separator: " "), &field)
          require(&field, labels: question.groups + [field.label], hints: question.help + [before])
        case .note(let option, let choice):
          guard let owner = fields[choice] else { continue }
          let id = table.fields[owner].id
          field.id = ids.id(after: id, "note")
          field.kind = "note"
          let words = Self.option(option, table.fields[owner].options)
          field.label = table.fields[owner].label
          field.title = noteTitle(owner, words.words)
          table.fields[owner].notes.append((words.key, field.id))
        case .part(let part, let date):
          if let known = fields[date] {
            result += "{\(table.fields[known].id).\(part)}"
            continue
          }
          field.label = asked
          field.id = ids.id([asked])
          field.kind = "date"
          let parts = printed.pieces.count {
            if case .blank(.part(_, date)) = $0 { true } else { false }
          }
          if parts == 2 { field.keys.append(("precision", "month")) }
          require(&field, labels: [label], hints: [])
          fields[date] = table.fields.count
          result += "{\(field.id).\(part)}"
          setGapTitle(&field, asked, label, alone: gaps == parts)
          drafted.fields.append(table.fields.count)
          table.fields.append(field)
          continue
        }
        fields[place] = table.fields.count
        result += "{\(field.id)}"
        if field.kind != "note" {
          let isChoice = if case .choice = role { true } else { false }
          setGapTitle(&field, isChoice ? field.label : asked, label, alone: gaps == 1)
        }
        drafted.fields.append(table.fields.count)
        table.fields.append(field)
      }
    }
    // Of several areas in one answer, a size without words is the first.
    let areas = table.fields.indices.filter { $0 >= first && table.fields[$0].kind == "area" }
    if areas.count > 1 { table.fields[areas[0]].set("usual", "true") }
    return result
  }

  mutating func setGapTitle(
    _ field: inout DraftField, _ asked: String, _ label: String, alone: Bool
  ) {
    let own = DraftTitle.bare(defaultTitle(ofPath: [asked]))
    let long =
      label.isEmpty || own == DraftTitle.bare(label) ? own : DraftTitle.bare([label, asked])
    for title in [own, long, DraftTitle.bare([context, long].filter { !$0.isEmpty })]
    where !title.isEmpty && titles.insert(title.folded).inserted {
      field.title = title
      return
    }
    for number in 2...999 where titles.insert("\(own)（\(number)）".folded).inserted {
      field.title = (own.isEmpty ? field.id : own) + (isChinese ? "（\(number)）" : " (\(number))")
      return
    }
  }

  mutating func noteTitle(_ owner: Int, _ words: String) -> String {
    let base = table.fields[owner].title ?? DraftTitle.bare(table.fields[owner].label)
    let title = isChinese ? "\(base)（\(words)）" : "\(base): \(words)"
    if titles.insert(title.folded).inserted { return title }
    for number in 2...99 where titles.insert("\(title)\(number)".folded).inserted {
      return "\(title) \(number)"
    }
    return title
  }

  static func option(_ index: Int, _ options: DraftOptions?) -> (key: String, words: String) {
    switch options {
    case .lettered(let all) where index < all.count: (String(all[index].letter), all[index].words)
    case .words(let all) where index < all.count: (all[index], all[index])
    default: ("", "")
    }
  }

  mutating func choose(
    _ options: [PrintedBlanks.Option], _ printed: PrintedBlanks, label: String,
    _ field: inout DraftField
  ) {
    let words = options.map(\.words)
    let text = printed.pieces.map { if case .words(let words) = $0 { words } else { "" } }.joined()
    if options.contains(where: { $0.letter != nil }) {
      field.kind = "choice"
      field.options = .lettered(
        options.compactMap { option in option.letter.map { ($0, option.words) } })
    } else {
      maker.choose(words, name: nil, &field)
      if field.kind == "choice" { field.options = .words(words) }
    }
    if field.kind == "choice", maker.isSeveral([label, text]) {
      field.keys.append(("several", "true"))
    }
  }

  static func words(before place: Int, in pieces: [PrintedBlanks.Piece]) -> String {
    guard place > 0, case .words(let words) = pieces[place - 1] else { return "" }
    return words
  }

  static func words(after place: Int, in pieces: [PrintedBlanks.Piece]) -> String {
    guard place + 1 < pieces.count, case .words(let words) = pieces[place + 1] else { return "" }
    return words
  }
}
