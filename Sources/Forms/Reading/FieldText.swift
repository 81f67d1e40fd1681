import Spreadsheet

/// Reads the text of one answer as its field asks.
enum FieldText {
  /// - Parameters:
  ///   - text: The answer without the form's own words; white space at its ends does not matter.
  ///   - field: What is asked.
  ///   - cell: The answer's cell.
  /// - Returns: The value, or what is wrong.
  static func read(_ text: String, as field: Field, at cell: CellReference?) -> FieldReading {
    let written = isBare(text) ? text : FoldedText(text).trimmed
    if written.isEmpty { return .unanswered(at: cell) }
    if Placeholder.matches(written) { return placeholder(written, field, cell) }
    return field.kind.read(WrittenAnswer(text: written, cell: cell))
  }

  /// Whether nothing stands around the answer that would be trimmed.
  private static func isBare(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return true
    }
    return [first, last].allSatisfy { scalar in
      let half = scalar.halfWidth
      return half != "_" && !half.isWhitespace
    }
  }

  /// 无 and its like: nothing to say, except in a number that is asked for, where it may have meant 0.
  static func placeholder(
    _ written: String, _ field: Field, _ cell: CellReference?
  ) -> FieldReading {
    if field.shape.isNumber, field.requirement == .required {
      return .failed(TypeError(whole: field.shape == .integer, zero: true), written, at: cell)
    }
    var reading = FieldReading(state: .placeholder, cell: cell, written: written)
    reading.mayMeanNone = field.shape.isNumber && field.requirement != .optional
    return reading
  }
}
