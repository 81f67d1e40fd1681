/// The calls of a template: `first(senders)`, `uppercased(name)`.
///
/// All that they read is paid for: each turn of a list, each byte of a text.
struct TemplateCalls {
  let budget: ReportBudget

  /// What a call makes of a value.
  /// - Parameters:
  ///   - call: The word before the bracket.
  ///   - value: The value.
  ///   - list: The name of the list, if it is one.
  /// - Returns: Nil where there is no such call for such a value, or nothing is left to pay with.
  func called(_ call: String, _ value: TemplateValue, list: String) -> TemplateValue? {
    switch value {
    case .text(let text): budget.take(text.utf8.count) ? Self.called(call, text) : nil
    case .number(let number): Self.called(call, number)
    case .list(let elements): called(call, turns(of: elements, named: list))
    case .flag, .unanswered, .values: nil
    }
  }

  /// The elements of a list, each paid for as it is read.
  func turns(of list: LazyList, named name: String) -> AnyIterator<TemplateValue> {
    let elements = list.makeIterator()
    return AnyIterator { budget.takeTurn(of: name) ? elements.next() : nil }
  }

  private func called(
    _ call: String, _ elements: AnyIterator<TemplateValue>
  ) -> TemplateValue? {
    switch call {
    case "first": return elements.next()
    case "last": return elements.reduce(nil) { $1 }
    case "count": return .number(elements.reduce(0) { count, _ in count + 1 })
    case "empty": return .flag(elements.next() == nil)
    case "reversed": return .list(Array(elements.reversed()))
    case "sorted":
      let texts = elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
      return .list(texts.sorted()) { .text($0) }
    default: return nil
    }
  }

  private static func called(_ call: String, _ number: Int) -> TemplateValue? {
    switch call {
    case "equalzero": .flag(number == 0)
    case "plusone": .number(number &+ 1)
    case "minusone": .number(number &- 1)
    case "even": .flag(number.isMultiple(of: 2))
    case "odd": .flag(!number.isMultiple(of: 2))
    default: nil
    }
  }

  private static func called(_ call: String, _ text: String) -> TemplateValue? {
    switch call {
    case "empty": .flag(text.isEmpty)
    case "capitalized": .text(capitalized(text))
    case "lowercased": .text(text.lowercased())
    case "uppercased": .text(text.uppercased())
    case "reversed": .text(String(text.reversed()))
    default: nil
    }
  }

  /// Each word with a capital, and small letters behind it.
  private static func capitalized(_ text: String) -> String {
    var result = ""
    var isInWord = false
    for character in text {
      result += isInWord ? character.lowercased() : character.uppercased()
      isInWord = character.isLetter || isInWord && (character == "'" || character == "’")
    }
    return result
  }
}
