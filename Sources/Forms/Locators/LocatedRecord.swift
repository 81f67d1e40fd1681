import Spreadsheet

/// A record with the cells of its answers, before any answer is read.
///
/// Cells that hold something are given as indexes of the grid's entries.
struct LocatedRecord: Sendable {
  /// Index into the schema's tables.
  var table: Int
  /// The questions that are there, in the order of the table's, each with its cells.
  var answers: [LocatedAnswer]
  /// The cells that the form prints or computes: labels, titles, remarks, sums.
  var printed: EntrySet
  /// The questions whose labels are gone, as indexes of the table's questions; headings never count.
  var missing: [Int]
  /// The cells that it covers even if they are empty; nil if it ends with the last cell that is
  /// printed or read.
  var extent: CellRange?
  /// The form that the copy says it is of, if it says so.
  var mark: FormMark?
  /// Of a list of lines, which line it is: an index into ``ListForm/lines``.
  var line: Int?
  /// The cells of labels that were found only by resemblance, as grid's entries by their questions.
  var resembled: [Int: Int] = [:]
  /// The title's entry, if it is there.
  var title: Int?

  /// - Parameters:
  ///   - table: Its table.
  ///   - index: The table's index in the schema's.
  ///   - answers: The questions that are there.
  ///   - printed: The cells that the form prints or works out.
  init(_ table: PrintedTable, index: Int, answers: [LocatedAnswer], printed: EntrySet) {
    self.table = index
    self.answers = answers
    self.printed = printed
    let found = EntrySet(answers.map(\.question))
    missing = table.questions.indices.filter {
      !found.contains($0) && table.questions[$0].question.position != .heading
    }
  }

  /// A record whose missing questions are known already.
  init(index: Int, answers: [LocatedAnswer], printed: EntrySet, missing: [Int]) {
    table = index
    self.answers = answers
    self.printed = printed
    self.missing = missing
  }
}

/// Where the answer to one question stands.
struct LocatedAnswer: Sendable {
  /// Index into the table's questions.
  var question: Int
  var cells: Cells

  enum Cells: Sendable {
    /// Cells with printed words around the answers, separate for each line of the question.
    ///
    /// Where the label stands in the record, people may answer in its cell too.
    case lines([AnswerCells], label: Label?)
    /// Cells that hold one answer each, and none of the form's words.
    case slots([SlotCells])
  }

  /// The cell of a label.
  struct Label: Sendable {
    /// Its index in the grid's entries.
    var entry: Int
    /// Where the label's words end in its text, an index into ``FoldedText/scalars``.
    var end: Int
  }

  /// The cells of an answer, of an option's tick, or of what fits no option.
  struct SlotCells: Sendable {
    var slot: TableLayout.Slot
    var cells: AnswerCells
  }
}

/// The cells of an answer, or of one of its lines.
struct AnswerCells: Sendable {
  /// Those that hold something, in reading order.
  var entries: [Int]
  /// The cell where the answer belongs, even if it is empty; nil if it is not known.
  var home: CellReference?
}
