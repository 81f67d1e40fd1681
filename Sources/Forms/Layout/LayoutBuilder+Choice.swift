import Spreadsheet

extension LayoutBuilder {
  /// Lays out a choice: of one option as a dropdown with the options beside it, of several as a
  /// tick for each option.
  mutating func layoutChoice(_ choice: PrintedChoice, _ lines: [PrintedLine], from start: Int) {
    let last = TableLayout.units
    // Beside groups there is less room.
    let room = last - start + 1
    let options = table.fields[choice.field].kind.boxes
    if choice.several {
      ticks(options, of: choice, from: start)
    } else {
      dropdown(options, of: choice, from: start)
    }
    for detail in choice.details {
      let hint = lines[detail.line].hint?.text.trimmed ?? ""
      let units = min(7, room - 1)
      put(.slot(.answer(detail.field)), start...(start + units - 1))
      let words = [detail.words, hint].filter { !$0.isEmpty }.joined(separator: " ")
      put(words.isEmpty ? .filler : .hint(words), (start + units)...last)
      layout.rows += 1
    }
    let units = min(5, room - 1)
    put(.words(text.stray), start...(start + units - 1))
    put(.slot(.stray(choice.field)), (start + units)...last)
    layout.rows += 1
  }

  private mutating func dropdown(
    _ options: [Forms.Option], of choice: PrintedChoice, from start: Int
  ) {
    let last = TableLayout.units
    var column = start
    if !choice.lead.isEmpty {
      let units = min(4, (choice.lead.displayed + 7) / 6, last - start - 1)
      put(.words(choice.lead), column...(column + units - 1))
      column += units
    }
    let width = options.map { Self.words(of: $0).displayed }.max() ?? 0
    let units = min(max(2, (width + 9) / 6), 5, last - column)
    put(.slot(.answer(choice.field)), column...(column + units - 1))
    let list = options.map(Self.words).joined(separator: "　")
    put(.words(list), (column + units)...last)
    layout.rows += 1
    for option in options {
      guard let note = option.note else { continue }
      let words = [Self.words(of: option), choice.hint(ofNote: note) ?? ""].filter { !$0.isEmpty }
      noteRow(words.joined(separator: " "), note, from: start)
    }
  }

  private mutating func noteRow(_ words: String, _ note: Int, from start: Int) {
    let units = min(6, (words.displayed + 7) / 6, TableLayout.units - start)
    put(.words(words), start...(start + units - 1))
    put(.slot(.answer(note)), (start + units)...TableLayout.units)
    layout.rows += 1
  }

  private mutating func ticks(
    _ options: [Forms.Option], of choice: PrintedChoice, from start: Int
  ) {
    let last = TableLayout.units
    put(.hint(choice.lead + text.ticks), start...last)
    layout.rows += 1
    // Columns of one width, so that the ticks stand below each other.
    let plain = options.filter { $0.note == nil }
    let width = plain.map { Self.words(of: $0).displayed }.max() ?? 0
    let need = 1 + (width + 6) / 6
    let step = min([3, 4, 6].first { need <= $0 } ?? 12, last - start + 1)
    var column = start
    for option in plain {
      if column + step - 1 > last {
        layout.rows += 1
        column = start
      }
      put(.slot(.option(choice.field, option.key)), column...column)
      put(.words(Self.words(of: option)), (column + 1)...(column + step - 1))
      column += step
    }
    if column > start {
      if column <= last { put(.filler, column...last) }
      layout.rows += 1
    }
    for option in options {
      guard let note = option.note else { continue }
      put(.slot(.option(choice.field, option.key)), start...start)
      let words = [Self.words(of: option), choice.hint(ofNote: note) ?? text.note]
        .filter { !$0.isEmpty }.joined(separator: " ")
      let units = min(6, (words.displayed + 7) / 6, last - start - 1)
      put(.words(words), (start + 1)...(start + units))
      put(.slot(.answer(note)), (start + units + 1)...last)
      layout.rows += 1
    }
  }

  /// `A. 政府`.
  static func words(of option: Forms.Option) -> String { option.printed }
}

extension TableLayout {
  /// Puts an item into the last row, or into an earlier one if a label beside it covers several
  /// rows.
  mutating func put(
    _ content: Content, _ columns: ClosedRange<Int>, rows height: Int, question: Int?,
    row: Int? = nil, at index: Int? = nil
  ) {
    let row = row ?? rows
    let range = CellRange(
      CellReference(row: row, column: columns.lowerBound),
      CellReference(row: row + max(1, height) - 1, column: columns.upperBound))
    items.insert(
      Item(range: range, content: content, question: question), at: index ?? items.count)
  }
}
