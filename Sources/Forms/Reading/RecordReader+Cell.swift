import Spreadsheet

/// Reading of answers that are all of their cell, as most columns of lists ask.
extension RecordReader {
  /// Reads a question of one blank whose answer stands in one cell or in none.
  ///
  /// It gives what ``read(_:_:of:boxes:_:)`` does, without the lists of lines, texts and items that answers around
  /// printed words need: a list of 100,000 rows has a million such cells.
  mutating func read(_ cell: AnswerCells, ofField field: Int) {
    guard let entry = cell.entries.first else {
      fields[field] = .unanswered(at: cell.home)
      return
    }
    accounted.insert(entry)
    if let error = grid.error(entry) {
      fields[field] = .failed(
        CellError(error: error).kind, error, at: grid.entries[entry].reference)
      return
    }
    let text = grid.entries[entry].text
    let asked = table.fields[field]
    var reading = FieldText.read(text.behindLabel, as: asked, at: nil, typed: grid.typed(entry))
    if text.key.isEmpty, reading.isSilent, let sign = Self.sign(text, of: asked) {
      reading.rest = [sign]
    }
    reading.cell = cell.home
    fields[field] = reading
  }

  /// A sign that says nothing, such as `??`, and is no placeholder.
  static func sign(_ text: FoldedText, of field: Field) -> String? {
    guard text.holdsMore else { return nil }
    let words = text.trimmed
    return Placeholder.matches(words) || field.placeholders.matches(words) ? nil : words
  }
}

extension QuestionPlan {
  /// The one field whose answer is all of its cell; nil of a question with printed words, options to mark, or
  /// several blanks or cells.
  static func bareField(_ question: PrintedQuestion, areas: [AreaReading.Asked?]) -> Int? {
    guard question.lines.count == 1, question.choice == nil, question.question.position != .inside,
      !question.question.isAcross, question.question.spread == nil
    else { return nil }
    let line = question.lines[0]
    guard line.fields.count == 1, line.isBare, line.hint == nil, line.frames.isEmpty,
      areas[0] == nil
    else { return nil }
    return line.fields[0]
  }
}
