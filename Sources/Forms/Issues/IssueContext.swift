/// The words that the sentences of findings are made of: the question, the answer, the options.
///
/// The words are in ``language``, which is the language of the sentence.
struct IssueContext {
  /// How names are joined: 甲、乙; 甲和乙; 甲或乙.
  enum Joint {
    case comma, and, or

    func words(_ language: Language) -> String {
      switch (self, language) {
      case (.comma, .zh): "、"
      case (.and, .zh): "和"
      case (.or, .zh): "或"
      case (.comma, .en): ", "
      case (.and, .en): " and "
      case (.or, .en): " or "
      }
    }
  }

  let issue: Issue
  let schema: Schema
  let language: Language
  /// The form that the sender mends, where the sentence stands in one; nil where it is about the file that came.
  var form: FormInHand?

  /// What a sentence asks for at its end, about the file that came; nothing in a form to mend, which says for
  /// itself what is to be done where.
  func ask(_ words: String) -> String { form == nil ? words : "" }

  /// The table, if the issue has one.
  var table: Table? { issue.table.flatMap { schema.tables[checked: $0] } }
  var field: Field? {
    issue.field.flatMap { index in
      table?.fields[checked: index] == nil ? nil : table?.field(index, ofLine: issue.line)
    }
  }

  /// The question as the form prints it, in quotation marks.
  var label: String {
    guard let field else { return language == .zh ? "此处" : "This cell" }
    if let line = issue.line.flatMap({ table?.list?.lineNames[checked: $0] }) {
      let title = field.title.text(language)
      let column = printed.map { Self.withoutColon($0.label) } ?? title
      return Self.quoted("\(Self.oneLine(line)) – \(column)")
    }
    return printed.map { Self.quoted(Self.withoutColon($0.label)) }
      ?? Self.quoted(field.title.text(language))
  }

  /// The question; with the field's title where it has several blanks, and in English wherever that differs.
  var question: String {
    guard let field, let printed else { return label }
    if language == .en {
      // Said once where both are the same.
      let isSame = Self.withoutColon(printed.label).lowercased() == field.title.en.lowercased()
      return isSame ? label : "\(label) (\(field.title.en))"
    }
    let blanks = printed.fields.count { table?.fields[checked: $0]?.isNote == false }
    let isOne = blanks < 2 && !field.isNote
    return isOne || printed.label.contains(field.title.zh)
      ? label : "\(label)的\(Self.quoted(field.title.zh))"
  }

  private var printed: Question? {
    // Line by line: a list of all fields of each question would cost more than the sentence.
    issue.field.flatMap { index in
      table?.questions.first { $0.lines.contains { $0.fields.contains(index) } }
    }
  }

  /// The answer, shortened and in quotation marks; nil if there is none.
  var found: String? {
    guard let found = issue.found.map(Self.oneLine), !found.isEmpty else { return nil }
    guard let shown = issue.shown else { return Self.quoted(found) }
    return Self.quoted(found)
      + (language == .zh
        ? "（单元格显示为\(Self.quoted(shown))）" : " (the cell shows \(Self.quoted(shown)))")
  }

  /// The end of a sentence that says what is expected: `，现为“若干”`, `, not “若干”`; empty if nothing
  /// was answered.
  var now: String {
    found.map { language == .zh ? "，现为\($0)" : ", not \($0)" } ?? ""
  }

  /// An insertion for a sentence that says what is wrong: `，现为“若干”`, ` (it reads “若干”)`; empty if
  /// nothing was answered, or nothing but what the sentence quotes already.
  func reads(besides quoted: [String] = []) -> String {
    guard let found, let typed = issue.found else { return "" }
    let plain = TextFolding.folded(typed).trimmed
    let number = Self.number(plain)
    if quoted.contains(where: { $0 == plain || number != nil && number == Double($0) }) {
      return ""
    }
    return language == .zh ? "，现为\(found)" : " (it reads \(found))"
  }

  /// The number that a text is, such as `64,000.00`; nil if it is none.
  private static func number(_ text: String) -> Double? {
    // No number is so long, and an endless answer is not to be copied.
    guard text.utf8.count <= 64 else { return nil }
    return Double(text.filter { $0 != "," })
  }

  /// What the answer must be, in the words of its kind.
  var expected: String {
    guard let words = field?.kind.expected else { return "?" }
    if language == .en { return words.en }
    // Between Chinese and digits or Latin letters there is a space.
    return (words.zh.first?.isASCII == true ? " " : "") + words.zh
  }

  /// Whether the fields are all blanks of one question, so that its name stands for them.
  func areOfOneQuestion(_ indexes: [Int]) -> Bool {
    table?.questions.contains { Set(indexes).isSubset(of: $0.fields) } == true
  }

  /// The title of another field of the table, in quotation marks.
  func title(of index: Int) -> String {
    guard let field = table?.fields[checked: index] else { return "?" }
    return named(
      field.title.text(language), issue.table.flatMap { form?.cell($0, index, nil) })
  }

  /// Words in quotation marks, with the cell where they stand in the form in hand: “总数”（B7）.
  func named(_ words: String, _ cell: String?) -> String {
    guard let cell else { return Self.quoted(words) }
    return Self.quoted(words) + (language == .zh ? "（\(cell)）" : " (\(cell))")
  }

  /// The title of a field of another table, in quotation marks.
  func title(of field: Int, ofTable table: Int) -> String {
    guard let title = schema.tables[checked: table]?.fields[checked: field]?.title else {
      return "?"
    }
    return named(title.text(language), form?.cell(table, field, nil))
  }

  /// The titles of several fields: “占地面积”或“建筑面积”.
  func titles(of indexes: [Int], _ joint: Joint) -> String {
    indexes.map { title(of: $0) }.joined(separator: joint.words(language))
  }

  /// A table as people call it: 表3“分园内国际合作研发机构情况表”.
  func name(ofTable index: Int?) -> String {
    guard let table = index.flatMap({ schema.tables[checked: $0] }) else { return "?" }
    guard !table.sheet.isEmpty else { return Self.quoted(table.name.text(language)) }
    return language == .zh
      ? "\(table.sheet)\(Self.quoted(table.title))" : "\(table.sheet) (\(table.name.en))"
  }

  /// The name of the issue's table.
  var tableName: String { name(ofTable: issue.table) }

  /// Several tables: 表4“…”或表6“…”.
  func names(ofTables indexes: [Int], _ joint: Joint) -> String {
    indexes.map { name(ofTable: $0) }.joined(separator: joint.words(language))
  }

  /// An option as the form prints it, letter and words.
  ///
  /// - Parameters:
  ///   - key: Its key.
  ///   - index: The choice, or the field of its note; nil for the issue's own field.
  /// - Returns: The option in quotation marks; the key alone where there is no such option.
  func option(_ key: String, of index: Int? = nil) -> String {
    guard let option = options(of: index ?? issue.field).first(where: { $0.key == key })
    else { return Self.quoted(key) }
    return Self.quoted(option.printed)
  }

  /// All options of the field, as text: `A. 企业、B. 事业单位`.
  var options: String {
    options(of: issue.field).map(\.printed)
      .joined(separator: Joint.comma.words(language))
  }

  /// The option whose words are nearest to the typed texts; nil if none is near.
  func nearestOption(to texts: [String]) -> String? {
    let options = options(of: issue.field)
    for text in texts {
      let words = EditDistance.nearest(to: text, among: options.map(\.words))
      if let option = options.first(where: { $0.words == words }) {
        return Self.quoted(option.printed)
      }
    }
    return nil
  }

  private func options(of index: Int?) -> [Option] {
    guard let field = index.flatMap({ table?.fields[checked: $0] }) else { return [] }
    let choice = field.kind.asker.flatMap { table?.fields[checked: $0.choice] } ?? field
    return choice.kind.boxes
  }

  /// Texts in quotation marks, one after the other: “甲”、“乙”.
  func list(_ texts: [String], _ joint: Joint = .comma) -> String {
    texts.map { Self.quoted(Self.oneLine($0)) }.joined(separator: joint.words(language))
  }

  /// A cell, with its file if it is in another return: `甲园.xlsx: 表2!B3`.
  static func place(_ place: Issue.Place, file: String? = nil) -> String {
    (file.map { "\($0): " } ?? "") + "\(place.sheet)!\(place.cell)"
  }

  /// A cell, in the form in hand where it is of this return.
  func place(_ place: Issue.Place, file: String? = nil) -> String {
    Self.place(file == nil ? form?.place(place) ?? place : place, file: file)
  }

  static func quoted(_ text: String) -> String { "“\(text)”" }

  /// A text on one line, cut to 40 characters.
  static func oneLine(_ text: String) -> String {
    let line =
      isOneWord(text)
      ? text : text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ").trimmed
    // No text has more characters than bytes.
    return line.utf8.count > 40 && line.count > 40 ? line.prefix(39).trimmed + "…" : line
  }

  /// Whether a text has no white space, as most answers: whether characters are white is slow to find out.
  ///
  /// White space beyond ASCII begins with the bytes C2, E1, E2 or E3 in UTF-8 (U+0085, U+00A0, U+1680, U+2000 to
  /// U+205F, U+3000).
  private static func isOneWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 > 0x20 && $0 != 0xC2 && !(0xE1...0xE3).contains($0) }
  }

  /// A number with at most two decimals, without the point where it is whole.
  static func number(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    guard let whole = Int(exactly: rounded) else { return "\(rounded)" }
    return "\(whole)"
  }

  /// The numbers of this field and of another one, with all their digits, and with units where
  /// these differ.
  func exactNumbers(_ number: Double, _ other: Double, of index: Int) -> (String, String) {
    func text(_ value: Double, _ unit: String?) -> String {
      (Int(exactly: value).map { "\($0)" } ?? "\(value)") + (unit.map { " \($0)" } ?? "")
    }
    let units = (field?.unit, table?.fields[checked: index]?.unit)
    guard units.0 != units.1, isAmount(field), isAmount(table?.fields[checked: index]) else {
      return (text(number, nil), text(other, nil))
    }
    return (text(number, units.0), text(other, units.1))
  }

  private func isAmount(_ field: Field?) -> Bool {
    if case .amount = field?.kind { true } else { false }
  }

  private static func withoutColon(_ label: String) -> String {
    var label = oneLine(label)
    while let last = label.last, last == ":" || last == "：" { label.removeLast() }
    return label.trimmed
  }
}

extension Question {
  fileprivate var fields: [Int] { lines.flatMap(\.fields) }
}

extension Field {
  fileprivate var isNote: Bool { kind.asker != nil }
}

extension Array {
  /// The element at an index; nil if there is none.
  subscript(checked index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
