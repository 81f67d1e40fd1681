import Spreadsheet

/// Reads the text of one answer by the kind of its field.
enum FieldText {
  /// - Parameters:
  ///   - text: The answer without the form's own words; white space at its ends is ignored.
  ///   - field: What is asked.
  ///   - cell: The answer's cell.
  /// - Returns: The value, or what is wrong.
  static func read(_ text: String, as field: Field, at cell: CellReference?) -> FieldReading {
    let written = isBare(text) ? text : FoldedText(text).trimmed
    if written.isEmpty { return .unanswered(at: cell) }
    if Placeholder.matches(written) { return placeholder(written, field, cell) }
    return field.kind.read(WrittenAnswer(text: written, cell: cell))
  }

  /// Whether there is nothing to trim at the ends of the answer.
  private static func isBare(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return true
    }
    return [first, last].allSatisfy { scalar in
      let half = scalar.halfWidth
      return half != "_" && !half.isWhitespace
    }
  }

  /// Reads 无 and the like: no answer, except for a number, where 0 may be meant.
  static func placeholder(
    _ written: String, _ field: Field, _ cell: CellReference?
  ) -> FieldReading {
    if field.shape.isNumber, field.requirement != .optional {
      return .failed(TypeError(whole: field.shape == .integer, zero: true), written, at: cell)
    }
    return FieldReading(state: .placeholder, cell: cell, written: written)
  }
}
