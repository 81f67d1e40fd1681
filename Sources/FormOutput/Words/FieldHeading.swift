import Forms

/// The heading of a field's column, and the name of an answer in a list of issues.
enum FieldHeading {
  /// The headings of a table's fields: the form's question and the unit.
  ///
  /// If a question has several fields or occurs more than once, the field's title follows below it,
  /// unless the question contains it.
  static func headings(of table: Table, in language: Language) -> [String] {
    let titles = table.fields.map { $0.title.text(language) }
    let units = table.fields.map { unit($0.unit, in: language) }
    guard language == .zh else { return zip(titles, units).map(+) }
    let questions = questions(in: table).map { $0 ?? "" }
    let counts = counts(of: questions)
    let whole = zip(questions, titles).map { question, title in
      question.isEmpty ? title : "\(question)\n\(title)"
    }
    let short = table.fields.indices.map { index in
      let question = questions[index]
      guard !question.isEmpty, counts[CodePoints(question)] == 1 || names(question, titles[index])
      else {
        return whole[index]
      }
      return question
    }
    let taken = self.counts(of: short)
    return table.fields.indices.map { index in
      let heading = taken[CodePoints(short[index])] == 1 ? short[index] : whole[index]
      return heading + (says(heading, table.fields[index].unit) ? "" : units[index])
    }
  }

  /// Whether a heading already ends with a unit in parentheses: `注册资本（万元）`, or `Grant (£)` of pounds.
  static func says(_ heading: String, _ unit: String?) -> Bool {
    guard let unit else { return false }
    let signs = ["GBP": "£", "EUR": "€", "USD": "$", "CNY": "元"]
    return [unit, signs[unit] ?? unit].contains { word in
      ["（\(word)）", "(\(word))"].contains { heading.hasSuffix($0) }
    }
  }

  private static func counts(of texts: [String]) -> [CodePoints: Int] {
    texts.reduce(into: [:]) { $0[CodePoints($1), default: 0] += 1 }
  }

  /// Of each field, the question in the form that it answers, as printed; nil if there is none.
  static func questions(in table: Table) -> [String?] {
    var questions = [String?](repeating: nil, count: table.fields.count)
    for question in table.questions {
      let words = (question.groups + [question.label]).map(trimmed).joined(separator: " – ")
      for field in question.lines.flatMap(\.fields) where questions[field] == nil {
        questions[field] = words
      }
    }
    return questions
  }

  /// For each field, the question with its number, and the field's title if the question has
  /// several.
  static func names(in table: Table, language: Language) -> [String] {
    headings(of: table, in: language).map { $0.split(separator: "\n").joined(separator: " ") }
  }

  /// A unit behind a heading, in parentheses; nothing for nil.
  static func unit(_ unit: String?, in language: Language) -> String {
    guard let unit else { return "" }
    return language == .zh ? "（\(unit)）" : " (\(unit))"
  }

  /// A label without its sign for what must be answered, and without its end.
  ///
  /// If the answer stands in the same cell, it ends like `分园名称:` or `运营主体性质为(`.
  static func trimmed(_ label: String) -> String {
    // What asks for an answer is no part of the question.
    var label = label.drop { "*＊".contains($0) || $0.isWhitespace }
    while let last = label.last, last.isWhitespace || ":：(（".contains(last) { label.removeLast() }
    return String(label)
  }

  /// Whether a question contains a title: `分园是否有政策支持` contains 政策支持.
  static func names(_ question: String, _ title: String) -> Bool {
    let title = letters(of: title)
    return !title.isEmpty && letters(of: question).contains(title)
  }

  /// The letters and digits of a text.
  private static func letters(of text: String) -> String {
    let letters = TextFolding.letters(of: text).filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(letters))
  }
}
