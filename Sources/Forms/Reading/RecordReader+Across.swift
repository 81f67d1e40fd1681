import Spreadsheet

/// Reading of answers in cells beside each other, with the form's words in cells between them.
extension RecordReader {
  /// Reads each answer from its own cells, where all words of the form are there in cells of their own.
  ///
  /// Dates by parts, options and answers without words between them are read as one text.
  ///
  /// - Returns: Whether that was so; if not, nothing is read.
  mutating func readAcross(
    _ cells: AnswerCells, _ label: LocatedAnswer.Label?, of question: QuestionPlan
  ) -> Bool {
    let line = question.printed.lines[0]
    // Options that the form prints are read as one text; a list of them stands in the cell of its answer.
    guard question.printed.choice == nil || line.isBare, line.frames.isEmpty, line.fields.count > 1,
      let label, let places = places(of: line, cells.entries, behind: label.entry),
      error(in: cells.entries) == nil
    else { return false }
    for place in places {
      let field = table.fields[place.field]
      let text = text(of: place.entries)
      fields[place.field] =
        text.map { FieldText.read($0.trimmed, as: field, at: nil, typed: typed(place.entries)) }
        ?? .unanswered(at: nil)
      fields[place.field].cell =
        place.entries.first.map { grid.entries[$0].reference } ?? place.home
    }
    accounted.formUnion(cells.entries)
    return true
  }

  /// The cells of one blank.
  private struct Place {
    var field: Int
    /// Those that hold something.
    var entries: [Int] = []
    /// Where the answer belongs.
    var home: CellReference
  }

  /// The cells of each blank; nil where words of the form are gone.
  ///
  /// Of two blanks without words between them the first has one cell, which may be empty.
  private func places(
    of line: PrintedLine, _ entries: [Int], behind label: Int
  ) -> [Place]? {
    var places: [Place] = []
    var rest = entries[...]
    var last = label
    var isOpen = false
    for part in line.parts {
      switch part {
      case .words(let words):
        let key = FoldedText(words).key
        if key.isEmpty { continue }
        guard let at = rest.firstIndex(where: { grid.entries[$0].text.key == key }) else {
          return nil
        }
        if isOpen {
          places[places.count - 1].entries = Array(rest[..<at])
        } else if at > rest.startIndex {
          return nil
        }
        isOpen = false
        last = rest[at]
        rest = rest[(at + 1)...]
      case .blank(let field):
        var end = grid.entries[last].last.column
        if isOpen, let before = places.last {
          end = grid.last(of: before.home).column
          let own = rest.prefix { grid.entries[$0].reference.column <= end }
          places[places.count - 1].entries = Array(own)
          rest = rest.dropFirst(own.count)
        }
        isOpen = true
        let home = CellReference(
          row: grid.entries[last].reference.row, column: grid.nextColumn(after: end))
        places.append(Place(field: field, home: home))
      }
    }
    if isOpen { places[places.count - 1].entries = Array(rest) }
    return isOpen || rest.isEmpty ? places : nil
  }
}
