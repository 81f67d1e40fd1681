extension Schema {
  /// The tables as Swift types in one text: `struct Incubator` and so on.
  ///
  /// The types need the library `Forms` and no other.
  /// - Returns: A Swift file, formatted, with a line break at its end.
  public func swiftSource() -> String {
    Self.swiftHead(id) + tables.enumerated().map { "\n" + $1.swiftType(at: $0, in: self) }.joined()
  }

  /// The tables as Swift types, one file for each.
  ///
  /// - Returns: The names and texts of the files, `Incubator.swift` and so on, in the order of the
  ///   tables.
  public func swiftFiles() -> [(name: String, source: String)] {
    tables.enumerated().map { index, table in
      ("\(table.typeName).swift", Self.swiftHead(id) + "\n" + table.swiftType(at: index, in: self))
    }
  }

  private static func swiftHead(_ form: String) -> String {
    """
    // Made from the schema \(SwiftName.comment(form)) by `huibiao schema show --format swift`; change the schema instead.

    public import Forms

    """
  }
}

extension Table {
  /// One type: its properties in the order of the form, the options of its choices, and how it is
  /// made from a record.
  fileprivate func swiftType(at place: Int, in schema: Schema) -> String {
    let hasRows = !lists.isEmpty
    var lines = [
      "/// \(SwiftName.comment(swiftSummary(in: schema)))",
      "public struct \(typeName): \(hasRows ? "ReturnRecord" : "FormRecord") {",
      "  public static let tableIndex = \(place)",
      "  public static let tableID = \(SwiftName.literal(id))",
      "  public static let fieldIDs = [",
    ]
    lines += fields.map { "    \(SwiftName.literal($0.id))," }
    lines += ["  ]", ""]
    if copies == .lines {
      lines += ["  /// Which of the printed lines it is.", "  public var line: Line"]
    }
    for (index, field) in fields.enumerated() {
      lines.append("  /// \(SwiftName.comment(swiftSummary(of: field)))")
      lines.append(
        "  public var \(SwiftName.property(field.id)): \(swiftType(of: field, at: index))")
    }
    lines += swiftRows(in: schema)
    lines += [
      "",
      "  public init(_ record: Record\(hasRows ? ", of returned: Return" : "")) throws(AnswerError) {",
    ]
    lines.append("    let answers = try Answers(of: record, as: Self.self)")
    if copies == .lines { lines.append("    self.line = try answers.line()") }
    for (index, field) in fields.enumerated() {
      // Qualified with `self`, so that a field may be named `answers` or `record`.
      lines.append(
        "    self.\(SwiftName.property(field.id)) = try answers.\(swiftReading(of: field, at: index))"
      )
    }
    lines += swiftReadingOfRows(in: schema)
    lines.append("  }")
    if copies == .lines, let list { lines += swiftLines(list) }
    for field in fields {
      if case .options(let options, _) = field.shape { lines += swiftChoice(field, options) }
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private func swiftSummary(of field: Field) -> String {
    let unit = field.unit.map { ", in \($0)" } ?? ""
    let condition =
      switch field.requirement {
      case .ifAnswered(let other): "; with `\(SwiftName.camelCase(fields[other].id))` only"
      case .ifChosen(let other, let option):
        "; where `\(SwiftName.camelCase(fields[other].id))` is \(option) only"
      case .ifSeveral(let other):
        "; where `\(SwiftName.camelCase(fields[other].id))` has several options"
      case .conditional(let conditions): "; \(conditions.text.en)"
      case .optional, .required: ""
      }
    return "\(field.title.zh) (\(field.title.en))\(unit)\(condition)."
  }

  private func swiftType(of field: Field, at index: Int) -> String {
    let type = swiftValueType(ofShape: swiftShape(of: field, at: index), field)
    if case .options(_, several: true) = swiftShape(of: field, at: index) { return type }
    return isRequired(field, at: index) ? type : type + "?"
  }

  private func swiftValueType(ofShape shape: AnswerShape?, _ field: Field) -> String {
    switch shape {
    case nil: "Value"
    case .text, .digits: "String"
    case .integer: "Int"
    case .decimal, .percent: "Double"
    case .date: "PartialDate"
    case .span: "Period"
    case .flag: "Bool"
    case .options(_, several: false): SwiftName.type(field.id)
    case .options(_, several: true): "[\(SwiftName.type(field.id))]"
    case .list: "[String]"
    }
  }

  private func swiftReading(of field: Field, at index: Int) -> String {
    let name =
      switch swiftShape(of: field, at: index) {
      case nil: "value"
      case .text, .digits: "text"
      case .integer: "integer"
      case .decimal, .percent: "decimal"
      case .date: "date"
      case .span: "span"
      case .flag: "flag"
      case .options(_, several: false): "choice"
      case .options(_, several: true): "choices"
      case .list: "list"
      }
    return isRequired(field, at: index) ? "\(name)(\(index))" : "\(name)(ifAny: \(index))"
  }

  private func swiftChoice(_ field: Field, _ options: [Option]) -> [String] {
    var lines = [
      "",
      "  /// The options of ``\(SwiftName.camelCase(field.id))``.",
      "  public enum \(SwiftName.type(field.id)): String, FormChoice {",
    ]
    let names = SwiftName.cases(of: options)
    for (option, name) in zip(options, names) {
      lines.append("    /// \(SwiftName.comment(option.words))")
      lines.append("    case \(SwiftName.property(name)) = \(SwiftName.literal(option.key))")
    }
    lines += ["", "    public var words: String {", "      switch self {"]
    for (option, name) in zip(options, names) {
      lines.append("      case .\(SwiftName.property(name)): \(SwiftName.literal(option.words))")
    }
    return lines + ["      }", "    }", "  }"]
  }
}
