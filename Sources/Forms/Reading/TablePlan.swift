/// A table prepared for reading: of each question, what its lines are read as.
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
  /// Of each line, what is asked for where all its blanks are about a place and its sizes.
  let areas: [AreaReading.Asked?]

  init(_ question: PrintedQuestion, in table: Table) {
    printed = question
    areas = question.lines.map { AreaReading.Asked($0.fields, in: table) }
  }
}
