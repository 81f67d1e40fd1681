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
    /// `{from: 300, to: 800}`.
    case length
    /// A text for each of some letters: `{A: 政府, B: 学校}`.
    case textOfLetters
    /// A field for each of some letters: `{E: partner_nature_note}`.
    case fieldOfLetters

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
      case .word(let words): [("enum", .list(words.map { .string($0) }))]
      case .length: [("$ref", .string("#/$defs/length"))]
      case .textOfLetters: Self.ofLetters(Self.text("minLength", .number(1)))
      case .fieldOfLetters: Self.ofLetters(Self.text("pattern", .string("^[a-z][a-z0-9_]*$")))
      }
    }

    private static func text(
      _ key: String, _ limit: JSONValue
    ) -> [(key: String, value: JSONValue?)] {
      [("type", .string("string")), (key, limit)]
    }

    private static func ofLetters(
      _ value: [(key: String, value: JSONValue?)]
    ) -> [(key: String, value: JSONValue?)] {
      [
        ("type", .string("object")), ("minProperties", .number(1)),
        ("propertyNames", .object([("pattern", .string("^[A-Z]$"))])),
        ("additionalProperties", .object(value)),
      ]
    }
  }

  /// The unit of a number.
  static func unit(isRequired: Bool, _ summary: Words) -> KindKey {
    KindKey("unit", .text, isRequired: isRequired, summary)
  }

  /// The country by which telephone numbers are read.
  static let country = KindKey(
    "country", .word(Country.words),
    Words(
      zh: "号码所属的国家；不写时用 form.yaml 的 country",
      en: "the country whose numbers they are; that of form.yaml if not given"))
}
