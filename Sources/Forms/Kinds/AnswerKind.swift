/// A kind of answer: what a schema says of it, how an answer is read, and what is said about it.
///
/// Each kind is one file in `Kinds`, named `…Kind.swift`, with one structure of that name; what it
/// reads with stands in a folder beside it. `make generate` makes a case of ``Field/Kind`` of each, and
/// its part of `Schemas/schema.json` and `Schemas/README.md`. No other file names a kind in order to
/// write, show or store its answers: those look at its ``shape``.
protocol AnswerKind: Hashable, Sendable {
  /// The word for it in schemas: `count`.
  static var word: String { get }
  /// What an answer is, in a phrase without a full stop. Editors and `Schemas/README.md` show it.
  static var summary: Words { get }
  /// The keys that only fields of this kind may have, in the order in which they are told.
  static var keys: [KindKey] { get }
  /// Whether a field of it may say `required`.
  static var takesRequired: Bool { get }
  /// Whether its blank may touch another one, since words in the answer tell the two apart.
  static var mayTouchOthers: Bool { get }

  /// Reads the keys of its own; nil where one that it cannot do without has a mistake, which is
  /// reported.
  init?(loading source: KindSource)

  /// What its values are; it decides how they are written, shown and stored.
  var shape: AnswerShape { get }
  /// What a number counts, as the form prints it: 家, 万元.
  var unit: String? { get }
  /// Whether any text at all is a good answer.
  var takesAnyText: Bool { get }
  /// The option beside which the answer stands, where it is the words that an option asks for.
  var asker: OptionPlace? { get }
  /// What a good answer is, behind “must be”: `a mobile number of 11 digits`. Nil for kinds without a
  /// format.
  var expected: Words? { get }

  /// The options that the form may print in the answer, beside boxes or letters.
  var boxes: [Option] { get }
  /// The value of options that were chosen of them, by their keys; nil where none was.
  func value(ofChosen keys: [String]) -> Value?
  /// Whether a text is an answer to it although elsewhere it says that there is none: 无.
  func takes(_ text: String) -> Bool

  /// Turns what somebody wrote into a value, or says what is wrong with it.
  func read(_ answer: WrittenAnswer) -> FieldReading
  /// One item of a list as people call it: Germany for `DE`.
  func words(ofItem item: String, in language: Language) -> String
  /// What the blank form says at the answer's cell.
  func prompt(for field: Field, in table: Table) -> KindPrompt
  /// What `schema show --format json` tells of it besides kind, unit and length.
  func details(in table: Table) -> [(key: String, value: JSONValue?)]
  /// What `schema show` tells of it in a few words.
  func particulars(in table: Table) -> Words?
}

/// What most kinds say.
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

/// What the blank form says at an answer's cell, and what it lets somebody type there.
package struct KindPrompt: Hashable, Sendable {
  /// What is shown to whoever selects the cell.
  package var message: Words
  /// What is shown to whoever types something that does not fit.
  package var refusal: Words?
  /// A formula of a spreadsheet that is true of what fits, with `{cell}` for the cell.
  ///
  /// Somebody who insists may keep what does not fit.
  package var check: String?

  init(_ message: Words, refusal: Words? = nil, check: String? = nil) {
    self.message = message
    self.refusal = refusal
    self.check = check
  }
}
