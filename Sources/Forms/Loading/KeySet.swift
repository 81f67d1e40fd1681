/// The keys that a mapping of a schema file may and must have.
///
/// `Schemas/schema.json` states the same for editors, each set under its name in `$defs`. What it says
/// of fields is made from the kinds of answers; a test keeps all of it equal.
struct KeySet {
  let name: String
  let required: [String]
  let optional: [String]
  let allowed: [String]
  private let known: Set<String>

  init(_ name: String, required: [String] = [], optional: [String] = []) {
    self.name = name
    self.required = required
    self.optional = optional
    allowed = required + optional
    known = Set(allowed)
  }

  /// Whether a mapping may have a key.
  func allows(_ key: String) -> Bool { known.contains(key) }

  static let form = KeySet(
    "form", required: ["form", "version", "title", "sender", "tables"],
    optional: [
      "country", "language", "date_order", "decimal_mark", "time_zone", "placeholders", "lists",
      "group", "called",
      "sender_prefix", "file_name", "reply_by", "contact", "counts", "instructions",
      "statistics", "rules", "marks", "other_sheets", "ignore", "blank",
    ])
  static let mark = KeySet(
    "mark", required: ["sheet", "is"], optional: ["label", "inside", "below", "also", "code"])
  static let called = KeySet("called", optional: ["sender", "group"])
  static let statistics = KeySet("statistics", optional: ["lists", "charts", "by"])
  static let chart = KeySet("chart", required: ["title", "fields"])
  static let words = KeySet("words", required: ["zh", "en"])
  static let instruction = KeySet("instruction", required: ["sheet", "words"])

  static let table = KeySet(
    "table", required: ["table", "fields"],
    optional: [
      "like", "sheet", "title", "also", "name", "type", "copies", "absence", "heading", "at_least",
      "at_most", "room", "unit", "intro", "ignore", "questions", "columns", "lines", "help_row",
      "examples", "total", "until", "skip", "remarks", "summary", "relevant", "rules", "people",
    ])
  static let column = KeySet(
    "column", required: ["label"], optional: ["answer", "numbered", "each_option", "help", "also"])
  static let total = KeySet("total", required: ["label", "of"])
  static let saying = KeySet("saying", optional: ["zh", "en"])
  static let person = KeySet(
    "person", required: ["name"], optional: Person.Detail.allCases.map(\.rawValue))

  /// What a question begins with; exactly one of them.
  static let questionStarts = ["label", "inside", "heading", "rows", "lines"]
  static let labelQuestion = KeySet(
    "label_question", required: ["label"],
    optional: [
      "answer", "cells", "spread", "below", "before", "help", "also", "hint", "span", "same_row",
    ])
  static let insideQuestion = KeySet(
    "inside_question", required: ["inside"], optional: ["also", "same_row"])
  static let heading = KeySet(
    "heading", required: ["heading"], optional: ["also", "span", "relevant"])
  static let rows = KeySet("rows", required: ["rows"])
  static let lines = KeySet("lines", required: ["lines"])
  static let answer = KeySet("answer", required: ["text"], optional: ["hint"])

  static let title = KeySet("title", required: ["en"], optional: ["zh"])
  static let length = KeySet("length", optional: ["from", "to", "unit"])
  static let requirement = KeySet(
    "requirement", optional: ["if_answered", "if_chosen", "if_several"])

  static let optionFile = KeySet(
    "option_file", required: ["file", "columns"], optional: ["sheet", "and"])

  /// The words of the kinds of answers.
  static let kinds = Field.Kind.all.map { $0.word }

  /// When a field is asked for, and whether people answer it.
  static let conditions = ["required", "relevant", "calculated"]

  /// The keys of a field of a kind.
  static func field(_ kind: any AnswerKind.Type) -> KeySet {
    let own = kind.keys
    return KeySet(
      "\(kind.word)_field",
      required: ["kind"] + own.filter(\.isRequired).map(\.name),
      optional: ["title"]
        + (kind.takesRequired ? conditions + KindKey.general.map(\.name) : [])
        + own.filter { !$0.isRequired }.map(\.name))
  }

  /// The keys of a field of each kind, by the word of the kind.
  static let fields = Dictionary(
    uniqueKeysWithValues: Field.Kind.all.map { ($0.word, field($0)) })

  /// What a rule begins with; exactly one of them.
  static let ruleStarts = Rule.types.map { $0.keys[0].name }

  /// Every set of the language.
  static let all: [KeySet] =
    [
      form, mark, called, words, saying, instruction, statistics, chart, table, person,
      labelQuestion,
      insideQuestion, heading, rows, lines, column, total, answer, title, length, requirement,
      optionFile,
    ] + Field.Kind.all.map { field($0) } + Rule.types.map { KeySet($0) }
}
