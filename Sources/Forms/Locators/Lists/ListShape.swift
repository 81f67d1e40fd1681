/// What a list prints: the words over its columns, and those that end it or stand between its rows.
struct ListShape: Sendable {
  struct Column: Sendable {
    /// The words over it, from the top down; the last stands right over the answers.
    let path: [LabelForm]
    /// The same of older editions.
    var also: [[LabelForm]] = []
    /// The words of a path in one cell, as they stand where people made one row of a header's rows; nil for one word.
    var joined: LabelForm?
    let role: Role
    /// What is printed above or below the header and is no answer.
    let help: [Unicode.Scalar]?
    /// Whether any number of answers stand in cells below each other.
    var goesDown = false
    /// Whether the form prints its cells, so that they alone make no row.
    var isPrefilled = false
    /// Whether its answers are numbers.
    var isOfNumbers = false
    /// Whether its cells must be answered in each row.
    var isRequired = false
    /// The option that a tick in its cells chooses, with the field.
    var option: TableLayout.Slot?

    /// Whether the form prints no words over it.
    var isWordless: Bool { path.allSatisfy { $0.key.isEmpty } && also.isEmpty }

    /// All words that it may have over it.
    var ways: [[LabelForm]] { [path] + also + (joined.map { [[$0]] } ?? []) }
  }

  enum Role: Hashable, Sendable {
    /// Its cells are the answers to a question, an index into the table's questions.
    case answer(question: Int)
    /// It prints 1, 2, 3.
    case numbers
    /// It prints words and asks nothing; of lines, the words that tell them apart.
    case words
  }

  let columns: [Column]
  /// The letters of the words in front of the row that adds up the others.
  let total: [Unicode.Scalar]?
  /// The letters of words at which rows end.
  let until: [PrintedMatch]
  /// The letters of words that make a row none.
  let skip: [PrintedMatch]
  /// The printed example rows: the letters of their cells, in the order of the columns.
  let examples: [[[Unicode.Scalar]]]
  /// Of a list of lines, the words of each in the columns that ask nothing.
  let lines: [[[Unicode.Scalar]]]
  /// The words of lines, by themselves and by what is left of them without a number in front: `1. Pay` may be typed as
  /// Pay, and the other way round.
  ///
  /// Nothing where two lines share what is left.
  var numbered: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]

  /// How many columns are answered.
  var answered: Int {
    columns.count { if case .answer = $0.role { true } else { false } }
  }
}
