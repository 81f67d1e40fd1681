/// A kind of answer: what a schema may say of it, how an answer is read, and how it is described.
///
/// Each kind is one file in `Kinds`, named `…Kind.swift`, with one structure of that name; code
/// that only it needs stands in a folder beside it. From these `make generate` makes the cases of
/// ``Field/Kind`` and parts of `Schemas/schema.json` and `Schemas/README.md`. No other file names a
/// kind in order to write, show or store its answers: those look at its ``shape``.
protocol AnswerKind: Hashable, Sendable {
  /// The word for it in schemas: `count`.
  static var word: String { get }
  /// What an answer is, in a phrase without a full stop, for editors and `Schemas/README.md`.
  static var summary: Words { get }
  /// The keys that only fields of this kind may have, in the order in which they are listed.
  static var keys: [KindKey] { get }
  /// Whether a field of this kind may say `required`.
  static var takesRequired: Bool { get }
  /// Whether its blank may stand right beside another one, because words in the answer tell the two
  /// apart.
  static var mayTouchOthers: Bool { get }

  /// Reads its own keys; nil after reporting a mistake in a key that it needs.
  init?(loading source: KindSource)

  /// The shape of its values, by which they are written, shown and stored.
  var shape: AnswerShape { get }
  /// What a number counts, as the form prints it: 家, 万元.
  var unit: String? { get }
  /// Whether every text is a valid answer.
  var takesAnyText: Bool { get }
  /// The option beside which the answer stands, if it is an option's note.
  var asker: OptionPlace? { get }
  /// What a valid answer is, to follow “must be”: `a mobile number of 11 digits`; nil for kinds
  /// without a format.
  var expected: Words? { get }

  /// The options that the form may print in the answer, beside boxes or letters.
  var boxes: [Option] { get }
  /// The value of options that were chosen of them, by their keys; nil where none was.
  func value(ofChosen keys: [String]) -> Value?
  /// Whether its unit is that many places larger than the one that numbers are stored in: 3 for 千元.
  func isOfScale(_ places: Int) -> Bool
  /// Whether a text is an answer to it although elsewhere it says that there is none: 无.
  func takes(_ text: String) -> Bool
  /// The signs that part several answers elsewhere, and may stand in one of this kind: the `/` of a date.
  var signsInside: Set<Character> { get }
  /// Whether white space parts several answers, since none of this kind has any.
  var isPartedBySpace: Bool { get }

  /// Turns what somebody wrote into a value, or says what is wrong with it.
  func read(_ answer: WrittenAnswer) -> FieldReading
  /// One item of a list as people call it: Germany for `DE`.
  func words(ofItem item: String, in language: Language) -> String
  /// The hint that the blank form shows at the answer's cell.
  func prompt(for field: Field, in table: Table) -> KindPrompt
  /// What `schema show --format json` adds to kind, unit and length.
  func details(in table: Table) -> [(key: String, value: JSONValue?)]
  /// What `schema show` adds in a few words.
  func particulars(in table: Table) -> Words?
}

/// What holds for most kinds.
extension AnswerKind {
  static var keys: [KindKey] { [] }
  static var takesRequired: Bool { true }
  static var mayTouchOthers: Bool { false }

  var unit: String? { nil }
  var takesAnyText: Bool { false }
  var asker: OptionPlace? { nil }
  var expected: Words? { nil }

  var boxes: [Option] { [] }
  func value(ofChosen keys: [String]) -> Value? { nil }
  func takes(_ text: String) -> Bool { false }
  var signsInside: Set<Character> { [] }
  var isPartedBySpace: Bool { false }
  func isOfScale(_ places: Int) -> Bool { false }

  func words(ofItem item: String, in language: Language) -> String { item }
  func details(in table: Table) -> [(key: String, value: JSONValue?)] { [] }
  func particulars(in table: Table) -> Words? { nil }
}

/// An option of a choice: where that is among the fields of its table, and the key of the option.
public struct OptionPlace: Hashable, Sendable {
  /// The choice, an index into ``Table/fields``.
  public var choice: Int
  public var key: String

  public init(choice: Int, key: String) {
    self.choice = choice
    self.key = key
  }
}

/// What the blank form says at an answer's cell, and what it lets people type there.
package struct KindPrompt: Hashable, Sendable {
  /// The text that is shown when the cell is selected.
  package var message: Words
  /// The text that is shown when something invalid is typed.
  package var refusal: Words?
  /// A spreadsheet formula that is true for a valid answer, with `{cell}` for the cell.
  ///
  /// People may keep an invalid answer if they insist.
  package var check: String?
  /// How a spreadsheet shows the answer, where its shape alone does not tell: `dd/mm/yyyy`.
  package var format: String?
  /// Between which days a day must lie, as formulas of spreadsheets; nil for what is no day.
  package var days: Days?

  /// Days as formulas without `=`; nil for as early or late as one likes.
  package struct Days: Hashable, Sendable {
    package var first: String?
    package var last: String?
  }

  init(
    _ message: Words, refusal: Words? = nil, check: String? = nil, format: String? = nil,
    days: Days? = nil
  ) {
    self.message = message
    self.refusal = refusal
    self.check = check
    self.format = format
    self.days = days
  }
}
