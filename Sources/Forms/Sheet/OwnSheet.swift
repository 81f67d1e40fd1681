import Spreadsheet

/// Sheets that this program puts into a workbook and that hold no answers.
package enum OwnSheet {
  /// The text at the head of the list of issues.
  package static let notice = "本页由汇表生成，仅供查看，不属于填报内容；改好各表后原样交回即可。"
  /// The text at the head of the sheet of texts that are no answers.
  package static let restNotice = "本页由汇表生成，保留原文件中不属于任何答案的内容；改好各表后原样交回即可。"
  /// How many rows that sheet has before the first text; its first column says where each text
  /// stood.
  package static let headRows = 4

  /// Whether a sheet is one of them: the list of issues, the texts that are no answers, or the hidden
  /// one.
  static func isOwn(_ sheet: Sheet) -> Bool {
    FormMark.isHidden(sheet) || has(notice, sheet) || has(restNotice, sheet)
  }

  /// The texts that are no answers: they must not be lost when the form comes back.
  static func kept(in sheet: Sheet, dateSystem: DateSystem) -> [UnreadCell] {
    guard has(restNotice, sheet) else { return [] }
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
          + sheet.objects.filter { $0.isTicked != false && !$0.isShownAsText }.map {
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

  private static func has(_ notice: String, _ sheet: Sheet) -> Bool {
    sheet.cells.prefix(4).contains { $0.value == .string(notice) }
  }
}
