/// Words of a form by which its edition is told from others: `Edition 2.3`.
public struct EditionMark: Hashable, Sendable {
  /// The sheet where the form has it; a return may have it on any.
  public var sheet: String
  /// The words in front of it.
  public var label: String
  /// Where it stands, seen from its label.
  public var position: Question.AnswerPosition
  /// The words that it must be one of; a `*` stands for anything.
  public var wanted: [String]
  /// Those of older editions that are still read, with a warning.
  public var also: [String]
  /// Whether another mark means another form, and not another edition of this one.
  public var tellsForm: Bool

  public init(
    sheet: String, label: String, position: Question.AnswerPosition, wanted: [String],
    also: [String] = [], tellsForm: Bool = false
  ) {
    self.sheet = sheet
    self.label = label
    self.position = position
    self.wanted = wanted
    self.also = also
    self.tellsForm = tellsForm
  }
}
