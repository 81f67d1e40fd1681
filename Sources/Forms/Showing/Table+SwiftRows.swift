/// Lists in Swift types: rows are an array of their parent's, lines an enumeration.
extension Table {
  func swiftSummary(in schema: Schema) -> String {
    let home = parent.map { schema.tables[$0] }
    let place =
      home.map { "a row inside ``\($0.typeName)``" }
      ?? "a \(copies == .lines ? "line" : copies == .rows ? "row" : "record") of \(sheet)"
    return "\(name.zh) (\(name.en)): \(place)\(title.isEmpty ? "" : ", \(title)")."
  }

  /// The shape of a field in all lines; nil where they differ.
  ///
  /// A whole number is a number too.
  func swiftShape(of field: Field, at index: Int) -> AnswerShape? {
    guard copies == .lines, let lines = list?.lines else { return field.shape }
    let shapes = Set(
      lines.filter { !$0.without.contains(index) }.map { $0.fields[index].shape.forSwift })
    if shapes.count < 2 { return shapes.first ?? field.shape }
    return shapes.allSatisfy(\.isNumber) ? .decimal(NumberBounds()) : nil
  }

  /// Whether each record has a value in a field.
  func isRequired(_ field: Field, at index: Int) -> Bool {
    guard copies == .lines, let lines = list?.lines else { return field.requirement == .required }
    return lines.allSatisfy {
      $0.fields[index].requirement == .required && !$0.without.contains(index)
    }
  }

  /// The properties that hold the rows of lists among the questions.
  func swiftRows(in schema: Schema) -> [String] {
    lists.flatMap { inner in
      let list = schema.tables[inner.table]
      return [
        "  /// Its \(list.copies == .lines ? "lines" : "rows") of "
          + "\(SwiftName.comment("\(list.name.zh) (\(list.name.en))")).",
        "  public var \(swiftProperty(of: list)): [\(list.typeName)]",
      ]
    }
  }

  func swiftReadingOfRows(in schema: Schema) -> [String] {
    lists.map { inner in
      let list = schema.tables[inner.table]
      return
        "    self.\(swiftProperty(of: list)) = try returned.rows(of: \(list.typeName).self, in: record)"
    }
  }

  private func swiftProperty(of list: Table) -> String {
    let name = SwiftName.camelCase(list.id)
    let isTaken = fields.contains { SwiftName.camelCase($0.id) == name }
    return isTaken ? name + "Rows" : SwiftName.property(list.id)
  }

  func swiftLines(_ list: ListForm) -> [String] {
    var lines = [
      "", "  /// The lines that the form prints.", "  public enum Line: String, FormLine {",
    ]
    let names = list.lineNames
    for (line, name) in zip(list.lines, names) {
      lines.append("    /// \(SwiftName.comment(name))")
      lines.append(
        "    case \(SwiftName.property(line.id)) = \(SwiftName.literal(line.id))")
    }
    lines += ["", "    public var words: String {", "      switch self {"]
    for (line, name) in zip(list.lines, names) {
      lines.append("      case .\(SwiftName.property(line.id)): \(SwiftName.literal(name))")
    }
    return lines + ["      }", "    }", "  }"]
  }
}

extension AnswerShape {
  /// The shape without what makes no other Swift type.
  fileprivate var forSwift: AnswerShape {
    switch self {
    case .text, .digits: .digits
    case .list: .list(item: nil)
    case .integer: .integer(NumberBounds())
    case .decimal, .percent: .decimal(NumberBounds())
    case .date, .span, .flag, .options: self
    }
  }
}
