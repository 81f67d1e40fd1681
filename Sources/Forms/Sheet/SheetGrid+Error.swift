import Spreadsheet

extension SheetGrid {
  /// The error that a cell shows; also if it is stored as a text, as some programs do.
  func error(_ index: Int) -> String? {
    // Looked at where it stands, since to copy an entry costs more.
    switch entries[index].value {
    case .error: return entries[index].text.trimmed
    case .string:
      let sign = entries[index].text.folded.first { !$0.isWhitespace }
      guard sign == "#" else { return nil }
      let shown = entries[index].text.trimmed
      return Entry.errors.contains(shown) ? shown : nil
    default: return nil
    }
  }
}

extension SheetGrid.Entry {
  /// Whether an answer is nothing but such an error, as typed behind its label.
  static func isError(_ answer: String) -> Bool {
    answer.utf8.first == UInt8(ascii: "#") && errors.contains(answer)
  }

  fileprivate static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
  ]
}
