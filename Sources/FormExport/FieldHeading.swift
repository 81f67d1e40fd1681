import FormImport
import FormSchema

/// What a column is headed with, and how an answer is called in a list of issues.
enum FieldHeading {
  /// The headings of a table's fields: the form's own question; where it asks for several things or
  /// stands more than once, with the thing below it; and the unit.
  static func headings(of table: Table, in language: Language) -> [String] {
    let titles = table.fields.map { $0.title.text(language) + unit(of: $0, in: language) }
    guard language == .zh else { return titles }
    let questions = table.fields.indices.map { question(of: $0, in: table) }
    var counts: [String: Int] = [:]
    for question in questions { counts[question ?? "", default: 0] += 1 }
    return table.fields.indices.map { index in
      guard let question = questions[index], !question.isEmpty else { return titles[index] }
      // 6. 合作对象性质 asks for the 合作对象性质 first of all.
      if counts[question] == 1 || question.hasSuffix(table.fields[index].title.zh) {
        return question + unit(of: table.fields[index], in: language)
      }
      return "\(question)\n\(titles[index])"
    }
  }

  /// The question in the form that a field answers, as printed; nil if there is none.
  static func question(of field: Int, in table: Table) -> String? {
    let question = table.questions.first { question in
      question.lines.contains { $0.fields.contains(field) }
    }
    return question.map { trimmed($0.label) }
  }

  /// Of each field the question with its number, and the field where it is one of several.
  static func names(in table: Table, language: Language) -> [String] {
    headings(of: table, in: language).map { $0.split(separator: "\n").joined(separator: " ") }
  }

  private static func unit(of field: Field, in language: Language) -> String {
    guard let unit = field.unit else { return "" }
    return language == .zh ? "（\(unit)）" : " (\(unit))"
  }

  /// A question whose answer follows in its own cell ends as `分园名称:` or `运营主体性质为(`.
  private static func trimmed(_ label: String) -> String {
    var label = label[...]
    while let last = label.last, last.isWhitespace || ":：(（".contains(last) { label.removeLast() }
    return String(label)
  }
}
