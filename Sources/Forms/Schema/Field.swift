/// One answer of a record.
public struct Field: Hashable, Sendable {
  /// The id, such as `team_size`.
  public var id: String
  /// What is asked, in short: of a blank in a sentence 企业数, else the question without its number.
  public var title: Words
  public var kind: Kind
  public var requirement: Requirement
  /// How the form works the answer out; nil for what people answer.
  public var calculation: Calculation?

  public init(
    id: String, title: Words, kind: Kind, requirement: Requirement = .required
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.requirement = requirement
  }

  /// When an answer is missed; indexes are of ``Table/fields``.
  public enum Requirement: Hashable, Sendable {
    case optional
    case required
    /// Required if the other field is answered; else it must stay empty (`skip-violated`).
    case ifAnswered(Int)
    /// Required if the other field is the option; else it must stay empty (`skip-violated`).
    case ifChosen(Int, Character)
    /// Required if the choice has more than one option; else as one likes.
    case ifSeveral(Int)
    /// As its expressions say; what the cases above say is never said by this one.
    case conditional(Conditions)
  }
}

/// What outputs ask of a field; its kind answers.
extension Field {
  /// What its values are.
  public var shape: AnswerShape { kind.shape }
  /// What a number counts, as the form prints it: 家, 人, 万元.
  public var unit: String? { kind.unit }

  /// The length of a text that is asked for, white space not counted; outside it, a warning.
  public var length: ClosedRange<Int>? {
    if case .text(.length(let length)) = shape { length } else { nil }
  }
}

/// An option of a choice.
public struct Option: Hashable, Sendable {
  /// The letter, `A`.
  public var letter: Character
  /// The words beside it.
  public var words: String
  /// The field for the words that the option asks for, an index into ``Table/fields``.
  public var note: Int?

  public init(letter: Character, words: String, note: Int? = nil) {
    self.letter = letter
    self.words = words
    self.note = note
  }
}
