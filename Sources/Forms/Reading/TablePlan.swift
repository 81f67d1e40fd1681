/// A table prepared for reading.
struct TablePlan: Sendable {
  let printed: PrintedTable
  let questions: [QuestionPlan]
  /// The dates whose parts several questions ask for.
  let splitDates: Set<Int>

  init(_ printed: PrintedTable) {
    self.printed = printed
    var asked: [Int: Int] = [:]
    for line in printed.questions.flatMap(\.lines) {
      for field in line.frames.keys { asked[field, default: 0] += 1 }
    }
    splitDates = Set(asked.filter { $0.value > 1 }.keys)
    questions = printed.questions.map { QuestionPlan($0, in: printed.table) }
  }
}

struct QuestionPlan: Sendable {
  let printed: PrintedQuestion
  /// For each line whose blanks all ask for a location and its sizes, which they are; else nil.
  let areas: [AreaReading.Asked?]

  init(_ question: PrintedQuestion, in table: Table) {
    printed = question
    areas = question.lines.map { AreaReading.Asked($0.fields, in: table) }
  }
}
