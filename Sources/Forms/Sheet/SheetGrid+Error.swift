import Spreadsheet

extension SheetGrid.Entry {
  /// The error that a cell shows; also if it is stored as a text, as some programs do.
  var error: String? {
    switch value {
    case .error: return text.trimmed
    case .string:
      guard text.folded.first(where: { !$0.isWhitespace }) == "#" else { return nil }
      let shown = text.trimmed
      return Self.errors.contains(shown) ? shown : nil
    default: return nil
    }
  }

  /// Whether an answer is nothing but such an error, as typed behind its label.
  static func isError(_ answer: String) -> Bool {
    answer.utf8.first == UInt8(ascii: "#") && errors.contains(answer)
  }

  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
  ]
}
