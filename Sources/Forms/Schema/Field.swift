/// One answer of a record.
public struct Field: Hashable, Sendable {
  /// The id, such as `team_size`.
  public var id: String
  /// What is asked, in short: of a blank in a sentence 企业数, else the question without its number.
  public var title: Words
  public var kind: Kind
  /// What a number counts, as the form prints it: 家, 人, 万元.
  public var unit: String?
  public var requirement: Requirement
  /// The length of a text that is asked for, white space not counted; outside it, a warning.
  public var length: ClosedRange<Int>?

  public init(
    id: String, title: Words, kind: Kind, unit: String? = nil,
    requirement: Requirement = .required, length: ClosedRange<Int>? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.unit = unit
    self.requirement = requirement
    self.length = length
  }

  /// How an answer is read and what it becomes.
  public enum Kind: Hashable, Sendable {
    /// Text as written.
    case text
    /// A whole number, 0 or more.
    case count
    /// A number, 0 or more, in multiples of `scale` yuan (10,000 for 万元), or of nothing (1).
    case amount(scale: Double)
    /// The size of a place in square metres; `words` say which size it is (建筑面积) where the
    /// answer holds several. A size without such words goes to the one that is `usual`.
    case area(words: [String], usual: Bool)
    /// Where a place is: the words of an answer about areas that are not sizes.
    case place
    /// One of the options (`several` false) or any number of them.
    case choice([Option], several: Bool)
    /// The words beside an option: index of the choice in ``Table/fields``, letter of the option.
    case note(of: Int, option: Character)
    /// Countries and regions, as ISO 3166-1 alpha-2 codes.
    case regions
    case period
    /// A mobile number of mainland China; with `abroad`, also `+` and 7 to 15 digits.
    case mobile(abroad: Bool)
    /// A telephone or fax number of mainland China.
    case phone
    case email
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
  }
}

extension Field.Kind {
  /// Whether answers are numbers, which can be summed.
  public var isNumber: Bool {
    switch self {
    case .count, .amount, .area: true
    default: false
    }
  }

  /// Whether answers are whole numbers.
  public var isWhole: Bool { if case .count = self { true } else { false } }
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
