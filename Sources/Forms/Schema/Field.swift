/// One answer of a record.
public struct Field: Hashable, Sendable {
  /// The id, such as `team_size`.
  public var id: String
  /// What is asked, in short: 企业数 for a blank in a sentence, else the question without its number.
  public var title: Words
  public var kind: Kind
  public var requirement: Requirement
  /// Words of the form that are no answer, whatever is asked.
  public var placeholders: PlaceholderWords
  /// How several answers are written; nil where one is asked for.
  public var several: SeveralAnswers?
  /// Words that are an answer though they are not of the kind.
  public var alternatives: [String]
  /// Of a number, the words of the question that asks for it, which may name its unit; else empty.
  public var label = ""
  /// What stands before the fraction of a number that is typed as text.
  public var decimalMark = DecimalMark.point
  /// How the form works the answer out; nil for what people answer.
  public var calculation: Calculation?

  public init(
    id: String, title: Words, kind: Kind, requirement: Requirement = .required,
    placeholders: PlaceholderWords = PlaceholderWords(), several: SeveralAnswers? = nil,
    alternatives: [String] = []
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.requirement = requirement
    self.placeholders = placeholders
    self.several = several
    self.alternatives = alternatives
  }

  /// When a field must be answered; indexes are those of ``Table/fields``.
  public enum Requirement: Hashable, Sendable {
    case optional
    case required
    /// Required if the other field is answered; else it must stay empty (`skip-violated`).
    case ifAnswered(Int)
    /// Required if the other field is the option; else it must stay empty (`skip-violated`).
    case ifChosen(Int, String)
    /// Required if the choice has more than one option; else as one likes.
    case ifSeveral(Int)
    /// As its expressions say; what the cases above say is never said by this one.
    case conditional(Conditions)
  }
}

/// What outputs ask of a field; its kind gives the answer.
extension Field {
  /// What its values are.
  public var shape: AnswerShape {
    if several == nil { return kind.shape }
    if case .options = kind.shape { return kind.shape }
    return .list(item: nil)
  }
  /// What a number counts, as the form prints it: 家, 人, 万元.
  public var unit: String? { kind.unit }

  /// The length of a text that is asked for; outside it, a warning.
  public var length: TextLength? {
    if case .text(.length(let length)) = shape { length } else { nil }
  }
}

/// An option of a choice.
public struct Option: Hashable, Sendable {
  /// What its value is: the letter of the form, `A`, or the words themselves where it prints none.
  public var key: String
  /// The words as the form prints them, without the letter.
  public var words: String
  /// Other words that mean it, such as those of an older edition; never printed.
  public var also: [String]
  /// The field for the words that the option asks for, an index into ``Table/fields``.
  public var note: Int?
  /// Whether the form prints the key before the words: `A. 政府`.
  public var isLettered: Bool

  public init(
    key: String, words: String, also: [String] = [], note: Int? = nil, isLettered: Bool = false
  ) {
    self.key = key
    self.words = words
    self.also = also
    self.note = note
    self.isLettered = isLettered
  }

  /// An option with a letter before its words.
  public init(letter: Character, words: String, note: Int? = nil) {
    self.init(key: String(letter), words: words, note: note, isLettered: true)
  }

  /// The letter before the words, if the form prints one.
  public var letter: Character? { isLettered ? key.first : nil }
  /// The option as the form prints it: `A. 政府`, 有限责任公司.
  public var printed: String { isLettered ? "\(key). \(words)" : words }
}
