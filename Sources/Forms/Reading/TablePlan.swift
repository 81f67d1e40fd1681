/// A table prepared for reading; a class as ``PrintedQuestion`` is.
final class TablePlan: Sendable {
  let printed: PrintedTable
  let questions: [QuestionPlan]
  /// The dates whose parts several questions ask for.
  let splitDates: Set<Int>
  /// The fields that repeat what the sender has said elsewhere.
  let repeated: Set<Int>

  /// - Parameters:
  ///   - printed: The table.
  ///   - firstNumber: The number of its first question among those of the form; nil for a table that is not kept
  ///     as long as the form.
  init(_ printed: PrintedTable, firstNumber: Int? = nil) {
    self.printed = printed
    repeated = Set(printed.table.repeatedFields.map(\.field))
    var asked: [Int: Int] = [:]
    for line in printed.questions.flatMap(\.lines) {
      for field in line.frames.keys { asked[field, default: 0] += 1 }
    }
    splitDates = Set(asked.filter { $0.value > 1 }.keys)
    questions = printed.questions.enumerated().map { index, question in
      QuestionPlan(question, in: printed.table, number: firstNumber.map { $0 + index })
    }
  }
}

final class QuestionPlan: Sendable {
  let printed: PrintedQuestion
  /// The dates that it asks for part by part, by their fields.
  let frames: [Int: DateFrame]
  /// For each line whose blanks all ask for a location and its sizes, which they are; else nil.
  let areas: [AreaReading.Asked?]
  /// Its number among all questions of the form, by which ``ReadingMemory`` knows it; nil where it is not kept.
  let number: Int?
  /// The one field whose answer is all of its cell, if that is what it asks.
  let bareField: Int?

  init(_ question: PrintedQuestion, in table: Table, number: Int? = nil) {
    printed = question
    self.number = number
    frames = question.lines.reduce(into: [:]) { $0.merge($1.frames) { first, _ in first } }
    areas = question.lines.map { AreaReading.Asked($0.fields, in: table) }
    bareField = Self.bareField(question, areas: areas)
  }
}
