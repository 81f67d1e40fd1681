import Forms

/// How spreadsheets show an answer: dates as dates, shares as percent, codes as text.
enum AnswerFormat {
  /// The format of a field's cell; nil where none is better than another.
  static func format(of field: Field, in table: Table) -> String? {
    if let format = field.kind.prompt(for: field, in: table).format, field.several == nil {
      return format
    }
    switch field.shape {
    // So that telephone numbers keep their zeros; but not long text, which Excel would show as #####.
    case .digits: return "@"
    case .integer: return "#,##0"
    case .decimal(let bounds): return bounds.decimals.map { "#,##0" + places($0) }
    case .percent(let bounds): return (bounds.decimals.map { "0" + places($0) } ?? "0.0#") + "%"
    case .text, .date, .span, .flag, .options, .list: return nil
    }
  }

  private static func places(_ decimals: Int) -> String {
    decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 9)) : ""
  }

  /// The formats that a form needs.
  static func all(in schema: Schema) -> Set<String> {
    var formats: Set<String> = []
    for table in schema.tables {
      let lines = table.list?.lines.flatMap(\.fields) ?? []
      for field in table.fields + lines {
        if let format = format(of: field, in: table) { formats.insert(format) }
      }
    }
    return formats
  }

  /// A number as its cell holds it: 25.5 % is 0.255.
  static func stored(_ number: Double, of field: Field) -> Double {
    field.shape.isPercent ? number / 100 : number
  }
}
