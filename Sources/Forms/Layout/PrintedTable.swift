/// A form with all words that it prints around its answers, split into their parts.
///
/// It is made once from the schema, both for reading returns and for drawing the blank form.
struct PrintedForm: Sendable {
  let schema: Schema
  /// In the order of the schema's.
  let tables: [PrintedTable]

  init(_ schema: Schema) {
    self.schema = schema
    tables = parallelMap(schema.tables.count) { PrintedTable(schema.tables[$0]) }
  }
}

/// A table with the printed words of its questions; a class as ``PrintedQuestion`` is.
final class PrintedTable: Sendable {
  let table: Table
  /// In the order of the table's.
  let questions: [PrintedQuestion]

  init(_ table: Table) {
    self.table = table
    questions = table.questions.map { PrintedQuestion($0, in: table) }
  }

  /// The table as one of its lines has it.
  convenience init(_ table: Table, of line: FixedLine) {
    var own = table
    own.fields = line.fields
    self.init(own)
  }
}

/// A question with the printed words around its answer.
///
/// A class, since every answer is read with it and a copy would count each of its parts.
final class PrintedQuestion: Sendable {
  let question: Question
  let lines: [PrintedLine]
  /// The choice that the question asks for, if it asks for one and for nothing beside its boxes.
  let choice: PrintedChoice?
  /// Its parts, where it prints the words of several choices; else none.
  let stretches: [QuestionStretch]
  /// Whether any number of answers stand in cells below each other.
  let goesDown: Bool

  init(_ question: Question, in table: Table) {
    self.question = question
    let lines = question.lines.enumerated().map { index, line in
      PrintedLine(line, isInside: question.position == .inside && index == 0, in: table)
    }
    self.lines = lines
    stretches = QuestionStretch.stretches(of: question, lines, in: table)
    choice =
      stretches.isEmpty
      ? PrintedChoice(
        lines, label: question.position == .inside ? question.label : nil, in: table) : nil
    goesDown =
      lines.count == 1
      && lines[0].fields.contains { table.fields[$0].several?.areInCells == true }
  }

  /// A part of a question, whose lines have no label among their words.
  init(part question: Question, in table: Table) {
    self.question = question
    lines = question.lines.map { PrintedLine($0, isInside: false, in: table) }
    stretches = []
    choice = PrintedChoice(lines, label: nil, in: table)
    goesDown = false
  }

  /// Itself, or its parts.
  var parts: [PrintedQuestion] { stretches.isEmpty ? [self] : stretches.map(\.question) }
}

/// A line of an answer with its printed words; a class as ``PrintedQuestion`` is.
final class PrintedLine: Sendable {
  /// The words and blanks without the label.
  let parts: [Line.Part]
  /// The fields asked for, in the order of the blanks.
  let fields: [Int]
  /// The hint that is printed where the answer belongs.
  let hint: PrintedWords?
  /// The dates that are asked for part by part, by the field.
  let frames: [Int: DateFrame]
  /// The letters of all words printed in the line, hint included; lines are told apart by them.
  let printed: [Unicode.Scalar]
  /// The words before, between and after the blanks.
  let words: [PrintedWords]
  /// The line as a sentence with blanks.
  let sentence: PrintedSentence

  init(_ line: Line, isInside: Bool, in table: Table) {
    let parts = isInside ? Self.withoutLabel(line.parts) : line.parts
    self.parts = parts
    fields = line.fields
    frames = line.frames
    hint = line.hint.map { PrintedWords($0) }
    words = parts.compactMap { if case .words(let text) = $0 { PrintedWords(text) } else { nil } }
    printed = words.flatMap(\.text.key) + (hint?.text.key ?? [])
    sentence = PrintedSentence(parts) { table.fields[$0].unit }
  }

  /// Whether it consists of blanks only.
  var isBare: Bool { words.allSatisfy { $0.text.key.isEmpty } }

  private static func withoutLabel(_ parts: [Line.Part]) -> [Line.Part] {
    if case .words = parts.first { return Array(parts.dropFirst()) }
    return parts
  }
}
