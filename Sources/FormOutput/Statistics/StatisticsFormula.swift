import Forms

/// The formulas of the statistics, which count or sum what the sheets of the tables show.
///
/// They use `SUMPRODUCT`, as `COUNTIF` and `SUMIF` would take a `*` or `>` in a name for a pattern.
enum StatisticsFormula {
  /// The number of records of the sender that a cell names.
  static func records(_ area: SheetArea, sender: String) -> String {
    "SUMPRODUCT(--(\(area.column(RecordRow.senderColumn))=\(sender)))"
  }

  /// The number of records.
  static func records(_ area: SheetArea) -> String {
    "SUMPRODUCT(--(\(area.column(RecordRow.senderColumn))<>\"\"))"
  }

  /// The sum of some fields over all records.
  static func sum(_ fields: [(area: SheetArea, field: Int)]) -> String {
    "SUM(\(fields.map { $0.area.field($0.field) }.joined(separator: ",")))"
  }

  /// The sum of a field over all records.
  static func sum(_ area: SheetArea, field: Int) -> String { "SUM(\(area.field(field)))" }

  /// The sum of a field over the records of the line that a cell names.
  static func sum(_ area: SheetArea, field: Int, line: String) -> String {
    guard let column = area.lineColumn else { return sum(area, field: field) }
    // SUMPRODUCT takes what is no number in the second column for 0.
    return "SUMPRODUCT(--(\(area.column(column))=\(line)),\(area.field(field)))"
  }

  /// The sum of some fields over the records of a sender, for one sender after the other.
  struct SumBySender {
    /// For each field, the formula before and after the cell that names the sender.
    private let parts: [(head: String, tail: String)]

    init(_ fields: [(area: SheetArea, field: Int)]) {
      parts = fields.map { area, field in
        ("SUMPRODUCT(--(\(area.column(RecordRow.senderColumn))=", "),\(area.field(field)))")
      }
    }

    /// The formula for the sender that a cell names.
    func formula(sender: String) -> String {
      var formula = ""
      for (head, tail) in parts {
        if !formula.isEmpty { formula += "+" }
        formula += head
        formula += sender
        formula += tail
      }
      return formula
    }
  }

  /// The number of records whose answer contains the item that a cell names.
  static func records(
    _ area: SheetArea, field: Int, item: String, kind: StatisticsPlan.Tally.Kind,
    language: Language
  ) -> String {
    let separator: String
    var cells = area.field(field)
    switch kind {
    case .items: separator = language.comma
    case .options: separator = language.listSeparator
    case .textItems:
      separator = "、"
      cells = ListItems.formula(for: cells)
    }
    let quoted = "\"\(separator)\""
    return "SUMPRODUCT(--ISNUMBER(FIND(\(quoted)&\(item)&\(quoted),\(quoted)&\(cells)&\(quoted))))"
  }
}
