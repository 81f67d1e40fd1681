/// A key of a field that belongs to a kind of answer.
struct KindKey: Sendable {
  let name: String
  /// What may follow the key.
  let content: Content
  let isRequired: Bool
  /// What it says, in a phrase without a full stop.
  let summary: Words

  init(_ name: String, _ content: Content, isRequired: Bool = false, _ summary: Words) {
    self.name = name
    self.content = content
    self.isRequired = isRequired
    self.summary = summary
  }

  /// What may follow a key.
  enum Content: Sendable {
    case text
    case flag
    /// A list of texts.
    case texts
    /// One of these words.
    case word([String])
    /// A number, whole or not.
    case number
    /// A whole number, 0 or more.
    case wholeNumber
    /// A text, or a list of texts.
    case textOrTexts
    /// `today`, or a date as text.
    case day
    /// `{from: 300, to: 800}`.
    case length
    /// `true`, `false` or `cells`.
    case several
    /// A text, empty too.
    case anyText
    /// Options: words, letters or keys with words, or the name of a list.
    case options
    /// A field for each of some options: `{E: partner_nature_note}`.
    case fieldOfOptions
    /// Texts for each of some options: `{Amber: [Yellow]}`.
    case textsOfOptions

    /// Its JSON Schema, without a description.
    var jsonSchema: [(key: String, value: JSONValue?)] {
      switch self {
      case .text: Self.text("minLength", .number(1))
      case .flag: [("type", .string("boolean"))]
      case .texts:
        [
          ("type", .string("array")), ("minItems", .number(1)),
          ("items", .object(Self.text("minLength", .number(1)))),
        ]
      case .number: [("type", .string("number"))]
      case .wholeNumber: [("type", .string("integer")), ("minimum", .number(0))]
      case .textOrTexts:
        [
          (
            "oneOf",
            .list([
              .object(Self.text("minLength", .number(1))),
              .object(KindKey.Content.texts.jsonSchema),
            ])
          )
        ]
      case .day:
        Self.text("pattern", .string("^(today|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)$"))
      case .word(let words): [("enum", .list(words.map { .string($0) }))]
      case .length: [("$ref", .string("#/$defs/length"))]
      case .several:
        [
          (
            "oneOf",
            .list([
              .object([("type", .string("boolean"))]), .object([("const", .string("cells"))]),
            ])
          )
        ]
      case .anyText: [("type", .string("string"))]
      case .options:
        [
          (
            "oneOf",
            .list([
              .object(Self.text("minLength", .number(1))),
              .object(KindKey.Content.texts.jsonSchema),
              .object(Self.ofOptions(KindKey.Content.textOrTexts.jsonSchema)),
            ])
          )
        ]
      case .fieldOfOptions: Self.ofOptions(Self.text("pattern", .string("^[a-z][a-z0-9_]*$")))
      case .textsOfOptions: Self.ofOptions(KindKey.Content.texts.jsonSchema)
      }
    }

    private static func text(
      _ key: String, _ limit: JSONValue
    ) -> [(key: String, value: JSONValue?)] {
      [("type", .string("string")), (key, limit)]
    }

    private static func ofOptions(
      _ value: [(key: String, value: JSONValue?)]
    ) -> [(key: String, value: JSONValue?)] {
      [
        ("type", .string("object")), ("minProperties", .number(1)),
        ("additionalProperties", .object(value)),
      ]
    }
  }

  /// The keys that a field of any kind may have, but the words beside an option.
  static let general = [
    KindKey(
      "several", .several,
      Words(
        zh: "true 时一格内可填多个；cells 时逐格向下各填一个",
        en: "with true any number of answers in the cell; with cells one a cell, downwards")),
    KindKey(
      "separator", .anyText,
      Words(
        zh: "多个之间的分隔，不写时为 、 , ; / 或换行，日期、网址等自身所含的除外；\"\" 表示不分隔",
        en:
          "what stands between several; if not given, each of 、 , ; / and a new line, except what the kind has inside, as dates do; \"\" where nothing does"
      )),
    KindKey(
      "every_line", .flag,
      Words(
        zh: "在 copies: lines 的表里，各行另写的 kind、unit 等不适用于此列，如备注",
        en:
          "in a table of lines: what a line says of kind, unit and the like is not said of this column, such as remarks"
      )),
    KindKey(
      "or", .texts,
      Words(
        zh: "此处也可填的文字，如 [N/A]，虽不属该类型",
        en: "words that are an answer here though they are not of the kind, such as [N/A]")),
  ]

  /// The unit of a number.
  static func unit(isRequired: Bool, _ summary: Words) -> KindKey {
    KindKey("unit", .text, isRequired: isRequired, summary)
  }

  /// The country by which telephone numbers are read.
  static let country = KindKey(
    "country", .text,
    Words(
      zh: "号码所属的国家；不写时用 form.yaml 的 country",
      en: "the country whose numbers they are; that of form.yaml if not given"))
}
