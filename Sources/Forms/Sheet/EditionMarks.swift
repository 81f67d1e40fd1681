import Spreadsheet

/// Finds in a workbook the words by which an edition of the form is told from others.
struct EditionMarks {
  /// A mark as it stands in a workbook.
  struct Found: Hashable {
    /// The cell of the words before it.
    var label: Issue.Place
    var place: Issue.Place
    /// What stands there instead of, or besides, the words before it.
    var text: String
    var state: State
  }

  enum State: Hashable {
    case right
    /// An older edition that is still read.
    case older
    case wrong
  }

  /// A mark in the first place where it stands, on the form's own sheet before any other; nil where it is
  /// gone.
  static func find(_ mark: EditionMark, in workbook: Workbook) -> Found? {
    let own = FoldedText(mark.sheet).key
    let order =
      workbook.sheets.filter { FoldedText($0.name).key == own }
      + workbook.sheets.filter { FoldedText($0.name).key != own }
    let label = FoldedText(mark.label).key
    for sheet in order {
      for (index, cell) in sheet.cells.enumerated() {
        guard case .string(let text) = cell.value, text.utf8.count <= 400 else { continue }
        let folded = FoldedText(text)
        guard folded.key.starts(with: label),
          let found = answer(mark, folded, letters: label.count, at: index, in: sheet, workbook)
        else { continue }
        return Found(
          label: Issue.Place(sheet: sheet.name, cell: cell.reference),
          place: Issue.Place(sheet: sheet.name, cell: found.cell), text: found.text,
          state: state(of: found.text, mark))
      }
    }
    return nil
  }

  private static func answer(
    _ mark: EditionMark, _ text: FoldedText, letters: Int, at index: Int, in sheet: Sheet,
    _ workbook: Workbook
  ) -> (cell: CellReference, text: String)? {
    let cell = sheet.cells[index]
    let rest = text[text.end(ofKey: letters)..<text.scalars.count]
    if mark.position == .inside {
      // `Editions differ` is no mark.
      guard let first = rest.folded.first, !first.isLatinLetter else { return nil }
      return (cell.reference, rest.behindLabel)
    }
    guard text.key.count == letters else { return nil }
    let beside = sheet.cells[(index + 1)...].first { $0.reference.row == cell.reference.row }
    let below = sheet.cells[(index + 1)...].first {
      $0.reference.column == cell.reference.column && $0.reference.row > cell.reference.row
    }
    let places = mark.position == .below ? [below, beside] : [beside, below]
    guard let found = places.compactMap(\.self).first else { return (cell.reference, "") }
    return (found.reference, AnswerText.text(of: found, dateSystem: workbook.dateSystem).trimmed)
  }

  private static func state(of text: String, _ mark: EditionMark) -> State {
    if mark.wanted.contains(where: { fits(text, $0) }) { return .right }
    return mark.also.contains { fits(text, $0) } ? .older : .wrong
  }

  /// Whether a text is what is wanted, of which a `*` stands for anything; marks count: 2.3 is not 23.
  static func fits(_ text: String, _ wanted: String) -> Bool {
    func plain(_ text: String) -> [Character] {
      TextFolding.folded(text).lowercased().filter { !$0.isWhitespace }.map(\.self)
    }
    let text = plain(text)
    let parts = plain(wanted).split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return text == plain(wanted)
    }
    guard text.starts(with: first), text.count >= first.count + last.count,
      text.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = text[first.count..<(text.count - last.count)]
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: part) }) else {
        return false
      }
      rest = rest[(start + part.count)...]
    }
    return true
  }
}
