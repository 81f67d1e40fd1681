import Forms

/// A column of a written sheet: its heading, and its least and greatest width.
struct SheetColumn {
  var heading: String
  var least: Double
  /// The greatest width; wider text is wrapped.
  var most: Double
  var kind: Kind
  /// Whether it belongs to the columns that can be folded away with a click.
  var isGrouped = false
  /// Whether its heading has the other color.
  var isOther = false
  /// The total of the column.
  var total = Total.none

  enum Total {
    case none, sum, count
    case text(String)
  }

  enum Kind: CaseIterable {
    case text, digits, count, amount, percent
    /// A day.
    case date
    /// An amount below 1, whose first decimals may be 0.
    case fraction
    /// The origin of something, in small print.
    case reference

    /// The kind by which an amount is shown: otherwise a whole number would show a point, and a
    /// small one would be rounded to nothing.
    static func of(amount: Double) -> Kind {
      amount == amount.rounded() ? .count : abs(amount) < 1 ? .fraction : .amount
    }
  }

  /// A column that is wide enough for its heading in about four lines.
  init(
    _ heading: String, most: Double, kind: Kind = .text, isGrouped: Bool = false,
    total: Total = .none
  ) {
    self.isGrouped = isGrouped
    self.total = total
    self.heading = heading
    self.kind = kind
    let ofHeading = Double(TextWidth.of(heading.filter { !$0.isNewline })) / 4 + 3
    least = min(max(9, ofHeading.rounded(.up)), 24)
    self.most = max(most, least)
  }

  /// The column of a field, as wide as its answers usually are.
  init(_ heading: String, field: Field) {
    switch field.shape {
    case .text(.brief): self.init(heading, most: 26)
    case .text(.line): self.init(heading, most: 32)
    case .text(.length(let length)):
      let isLong = (length.to ?? length.from ?? 0) > (length.unit == .words ? 50 : 200)
      self.init(heading, most: isLong ? 100 : 32)
    case .digits: self.init(heading, most: 26, kind: .digits)
    case .integer: self.init(heading, most: 16, kind: .count)
    case .decimal: self.init(heading, most: 18, kind: .amount)
    case .percent: self.init(heading, most: 12, kind: .percent)
    case .date: self.init(heading, most: 16, kind: .date)
    case .span, .list: self.init(heading, most: 26)
    case .flag: self.init(heading, most: 12)
    case .options(_, let several): self.init(heading, most: several ? 30 : 22)
    }
  }
}
