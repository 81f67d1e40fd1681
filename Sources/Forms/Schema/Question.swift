/// A question of the form: its label, and where and how it is answered.
public struct Question: Hashable, Sendable {
  /// The words by which it is found, as printed, number included: `10. 园区/孵化器内情况`.
  ///
  /// If the answer stands in the label's own cell: the words before it, without the bracket around
  /// it.
  public var label: String
  /// The words of the groups that the label belongs to, in front of it or above it, the outermost first.
  public var groups: [String] = []
  /// Other words for the label, of older editions; read, never printed.
  public var also: [String] = []
  /// What is printed in cells of its own beside the answer, to help to fill it in.
  public var help: [String] = []
  public var position: AnswerPosition
  /// The lines of the answer, a cell each, one below the other in the form; empty for a heading.
  public var lines: [Line]
  /// How many columns the label takes up in the form.
  public var span: Int
  /// Whether it stands in the same row as the question or heading before it.
  public var sharesRow: Bool
  /// Whether its answer takes up cells beside each other, with the form's words in some of them.
  public var isAcross = false
  /// Whether its answer stands in the cell in front of the label, as ticks do.
  public var isBefore = false
  /// Over how many cells the answer is spread, a character in each; nil for one in a cell.
  public var spread: Int?

  public init(
    label: String, position: AnswerPosition, lines: [Line] = [], span: Int = 1,
    sharesRow: Bool = false
  ) {
    self.label = label
    self.position = position
    self.lines = lines
    self.span = span
    self.sharesRow = sharesRow
  }

  /// Where an answer stands in relation to its label.
  public enum AnswerPosition: String, Sendable {
    /// The answer stands in the cells to the right of the label.
    case beside
    /// The answer stands in the label's own cell, among its words.
    case inside
    /// The answer stands in the cells below the label.
    case below
    /// The answers stand in the rows below the label, which heads a column of a list.
    case column
    /// Nothing is asked: words that head the questions that follow.
    case heading
  }
}

/// A cell for an answer: its printed words, with blanks among them.
public struct Line: Hashable, Sendable {
  /// The words and blanks from left to right.
  ///
  /// If the answer stands in the label's cell, the label is among them.
  public var parts: [Part]
  /// Printed words where the answer belongs, such as `请附一段文字介绍…`; the sender may leave or delete
  /// them.
  public var hint: String?
  /// Of a date whose parts the form asks for one by one, which they are; by the field.
  public var frames: [Int: DateFrame]

  public init(parts: [Part], hint: String? = nil, frames: [Int: DateFrame] = [:]) {
    self.parts = parts
    self.hint = hint
    self.frames = frames
  }

  public enum Part: Hashable, Sendable {
    case words(String)
    /// Index into ``Table/fields``.
    case blank(Int)
  }

  /// The fields asked for, in the order of the blanks.
  public var fields: [Int] {
    parts.compactMap { if case .blank(let field) = $0 { field } else { nil } }
  }
}
