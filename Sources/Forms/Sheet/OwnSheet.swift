import Spreadsheet

/// Sheets that this program puts into a workbook and that hold no answers.
package enum OwnSheet {
  /// The texts at the head of the list of issues, in each language.
  private static let notices = Language.allCases.map { FormText($0).notice }
  /// Those at the head of the sheet of texts that are no answers.
  private static let restNotices = Language.allCases.map { FormText($0).restNotice }
  private static let allNotices = notices + restNotices
  /// How many rows that sheet has before the first text; its first column says where each text
  /// stood.
  package static let headRows = 4

  /// Whether a sheet is one of them: the list of issues, the texts that are no answers, or the hidden
  /// one.
  static func isOwn(_ sheet: Sheet) -> Bool {
    FormMark.isHidden(sheet) || has(allNotices, sheet)
  }

  /// The texts that are no answers: they must not be lost when the form comes back.
  static func kept(in sheet: Sheet, dateSystem: DateSystem) -> [UnreadCell] {
    guard has(restNotices, sheet) else { return [] }
    return sheet.cells.compactMap { cell in
      guard cell.reference.row >= headRows, cell.reference.column > 0 else { return nil }
      return unread(cell, of: sheet, dateSystem: dateSystem)
    }
  }

  /// All texts of a workbook of another form, where nothing is known to be an answer.
  static func allTexts(of workbook: Workbook) -> [UnreadCell] {
    workbook.sheets.flatMap { sheet in
      isOwn(sheet)
        ? kept(in: sheet, dateSystem: workbook.dateSystem)
        : sheet.shownCells.compactMap { unread($0, of: sheet, dateSystem: workbook.dateSystem) }
          + sheet.objects.filter(\.saysSomething).map {
            UnreadCell(sheet: sheet.name, cell: $0.middle, text: $0.shownText, object: $0.kind)
          }
    }
  }

  private static func unread(
    _ cell: Cell, of sheet: Sheet, dateSystem: DateSystem
  ) -> UnreadCell? {
    let text = AnswerText.text(of: cell, dateSystem: dateSystem)
    if text.trimmed.isEmpty { return nil }
    return UnreadCell(sheet: sheet.name, cell: cell.reference, text: text)
  }

  private static func has(_ notices: [String], _ sheet: Sheet) -> Bool {
    sheet.cells.prefix(4).contains { cell in
      // Of nearly all texts the length tells that they are none.
      if case .string(let text) = cell.value {
        notices.contains { $0.utf8.count == text.utf8.count && $0 == text }
      } else {
        false
      }
    }
  }
}
