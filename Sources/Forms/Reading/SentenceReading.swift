/// Reads a sentence with blanks into its fields.
enum SentenceReading {
  static func read(
    _ text: FoldedText, _ typed: TypedCell? = nil, _ line: PrintedLine, in table: Table
  ) -> [(Int, FieldReading)] {
    let fields = line.fields
    let whole = text.trimmed
    if !text.folded.contains(where: \.isLetterOrDigit), !Placeholder.matches(whole) {
      return fields.map { ($0, .unanswered(at: nil)) }
    }
    guard let blanks = SentenceAnswer.read(text, line.sentence) else {
      return notUnderstood(whole, typed, fields, in: table)
    }
    return zip(fields, blanks).map { field, blank in
      (
        field,
        blank.map { text in
          if let frame = line.frames[field] {
            return QuestionReading.read(text, frame, of: line, table.fields[field])
          }
          return FieldText.read(text, as: table.fields[field], at: nil)
        }
          ?? .unanswered(at: nil)
      )
    }
  }

  /// Reports an answer without the sentence's words once, at the first field.
  private static func notUnderstood(
    _ text: String, _ typed: TypedCell?, _ fields: [Int], in table: Table
  ) -> [(Int, FieldReading)] {
    fields.enumerated().map { index, field in
      if Placeholder.matches(text) {
        return (field, FieldText.placeholder(text, table.fields[field], nil))
      }
      var reading = FieldText.read(text, as: table.fields[field], at: nil, typed: typed)
      if fields.count > 1 || reading.state != .answered {
        let whole = table.fields[field].shape.isWhole
        reading = .failed(TypeError(whole: whole, zero: false), text, at: nil)
      }
      if index > 0 { reading.finding = nil }
      return (field, reading)
    }
  }
}
