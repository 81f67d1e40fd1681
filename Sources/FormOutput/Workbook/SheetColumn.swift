import Forms

/// A column of a written sheet: its heading, and its least and greatest width.
struct SheetColumn {
  var heading: String
  /// What stands above the headings of this and the columns beside it that have the same: the question
  /// whose parts they are; empty for none.
  var group = ""
  var least: Double
  /// The greatest width; wider text is wrapped.
  var most: Double
  var kind: Kind
  /// Whether it belongs to the columns that can be folded away with a click.
  var isGrouped = false
  /// Whether it is out of sight until somebody shows it.
  var isHidden = false
  /// Whether it is printed; those that are not stand behind those that are.
  var isPrinted = true
  /// Whether what the row above says too stands there in faint letters.
  var isFaintWhereRepeated = false
  /// Whether its heading has the other color.
  var isOther = false
  /// The total of the column.
  var total = Total.none

  enum Total {
    case none, sum, count
    case text(String)
  }

  enum Kind: Int, CaseIterable {
    case text, digits, count, amount, percent
    /// A day.
    case date
    /// A day and the minute.
    case moment
    /// The number of a row.
    case ordinal
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

  /// A column of one width, whatever stands in it.
  init(_ heading: String, width: Double, kind: Kind = .text, total: Total = .none) {
    self.heading = heading
    self.kind = kind
    self.total = total
    least = width
    most = width
  }

  /// The column of a field, as wide as its answers usually are.
  init(_ heading: String, field: Field) {
    switch field.shape {
    case .text(.brief): self.init(heading, most: 26)
    case .text(.line), .text(.length): self.init(heading, most: 32)
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

  /// A column like this one with something changed.
  func with(_ change: (inout SheetColumn) -> Void) -> SheetColumn {
    var column = self
    change(&column)
    return column
  }

  /// A column like this one, with what the row above says too in faint letters.
  var faintWhereRepeated: SheetColumn { with { $0.isFaintWhereRepeated = true } }

  /// The column of the numbers of the rows.
  static func ordinal(_ words: SheetWords, total: Total = .none) -> SheetColumn {
    SheetColumn(words.ordinal, width: 5.5, kind: .ordinal, total: total)
  }
}
