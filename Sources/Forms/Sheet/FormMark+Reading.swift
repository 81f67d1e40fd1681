import Spreadsheet

extension FormMark {
  /// Reads what is printed at the foot of a table; nil for any other text.
  init?(printed text: FoldedText) {
    let words = text.folded
    guard let found = Self.wordsOfMark(in: text),
      let start = words.firstIndex(of: found.form).map({ $0 + found.form.count }),
      let middle = words.firstIndex(of: found.version, from: start)
    else { return nil }
    form = text[start..<middle].trimmed
    version = text[(middle + found.version.count)..<words.count].trimmed
    guard !form.isEmpty, !version.isEmpty, form.count + version.count < 100 else { return nil }
  }

  /// Whether a text holds the words before a mark's id; nearly all texts do not.
  static func mayStand(in text: FoldedText) -> Bool { wordsOfMark(in: text) != nil }

  private static func wordsOfMark(
    in text: FoldedText
  ) -> (form: [Unicode.Scalar], version: [Unicode.Scalar])? {
    let words = text.folded
    // Most texts do not have the letter that the words before the id begin with.
    guard words.contains(where: firstLetters.contains) else { return nil }
    return printed.first { words.firstIndex(of: $0.form) != nil }
  }

  /// The mark of a workbook, from its properties or its hidden sheet; nil if it has none.
  init?(_ workbook: Workbook) {
    let custom = workbook.properties.custom
    if let form = custom[Self.formProperty], let version = custom[Self.versionProperty] {
      self.init(form: form, version: version)
      return
    }
    guard let sheet = workbook.sheets.first(where: Self.isHidden) else { return nil }
    func text(_ row: Int) -> String? {
      sheet[CellReference(row: row, column: 1)].map {
        AnswerText.text(of: $0, dateSystem: workbook.dateSystem)
      }
    }
    guard let form = text(0), let version = text(1) else { return nil }
    self.init(form: form, version: version)
  }

  /// Whether a sheet is the hidden one, even if a program has changed its name.
  static func isHidden(_ sheet: Sheet) -> Bool {
    sheet.cells.first?.value == .string(formProperty)
  }

  /// The words before the id and before the version, in each language, in half width.
  private static let printed = [\Words.zh, \.en].map { language in
    (
      form: FoldedText(words[keyPath: language]).folded,
      version: FoldedText(versionWords[keyPath: language]).folded
    )
  }

  private static let firstLetters = LetterSet(printed.compactMap { $0.form.first })

  /// Whether a text begins as a mark does; most do not.
  static func mayStand(in text: String) -> Bool {
    guard let first = text.utf8.first, beginnings.contains(where: { $0[0] == first }) else {
      return false
    }
    return beginnings.contains { text.utf8.starts(with: $0) }
  }

  private static let beginnings = [words.zh, words.en].map { Array($0.utf8.prefix(6)) }
}
