/// A value as a template gets it.
enum TemplateValue {
  case text(String)
  case number(Int)
  case flag(Bool)
  /// The value of a question without an answer: false for a section, a remark as text.
  ///
  /// Without it, the name would be looked for further out, in the table and the round.
  case unanswered(String)
  case list(LazyList)
  case values([String: TemplateValue])

  /// The text or nothing, which is false for a section.
  init(_ text: String?) { self = text.map(TemplateValue.text) ?? .flag(false) }

  static func list(_ elements: [TemplateValue]) -> TemplateValue { .list(elements) { $0 } }

  static func list<Element>(
    _ elements: [Element], _ value: @escaping (Element) -> TemplateValue
  ) -> TemplateValue {
    .list(LazyList(elements, value))
  }

  /// What stands for it in a report; nil for what has no words.
  var words: String? {
    switch self {
    case .text(let text), .unanswered(let text): text
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list, .values: nil
    }
  }

  /// The value of a name within it.
  func child(_ name: String) -> TemplateValue? {
    if case .values(let values) = self { values[name] } else { nil }
  }
}

/// Which turn of a list it is.
struct TemplateTurn {
  var index: Int
  var isLast: Bool

  /// What a call without a name says: `last()`.
  func called(_ call: String) -> TemplateValue? {
    switch call {
    case "first": .flag(index == 0)
    case "last": .flag(isLast)
    case "index": .number(index)
    case "even": .flag(index.isMultiple(of: 2))
    case "odd": .flag(!index.isMultiple(of: 2))
    default: nil
    }
  }
}
