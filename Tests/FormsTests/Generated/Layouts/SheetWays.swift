/// Where copies of a table go.
enum CopyWay: String, Way {
  static let group = "copies"
  case sheets = "a sheet each"
  case below = "below each other"
  case belowAtOnce = "below each other, no row between"
  case belowFar = "below each other, rows between"
  case beside = "beside each other"
  case besideApart = "beside each other, a column between"
  case oneSheet = "all tables on one sheet"
  case oneSheetAtOnce = "all tables on one sheet, no row between"
}

/// How sheets are named.
enum SheetNameWay: String, Way {
  static let group = "sheet names"
  case asPrinted = "表2 (2)"
  case dash = "表2-2"
  case chinese = "表2（二）"
  case copy = "表2副本"
  case joined = "表2_2"
  case numbers = "Sheet7"
  case parks = "names of one's own"

  /// The name of a sheet, given its name in the form, the number of the copy within the table, and
  /// its own within the workbook, both from 0.
  func name(_ sheet: String, copy: Int, number: Int) -> String {
    switch self {
    case .numbers: return "Sheet\(number + 7)"
    case .parks: return ["海外", "园内", "孵化", "研发", "张江"][number % 5] + "\(number)"
    default: break
    }
    guard copy > 0 else { return sheet }
    return switch self {
    case .dash: "\(sheet)-\(copy + 1)"
    case .chinese: sheet + "（\(ChineseNumeral.text(copy + 1))）"
    case .copy: sheet + "副本" + (copy > 1 ? "\(copy)" : "")
    case .joined: "\(sheet)_\(copy + 1)"
    default: "\(sheet) (\(copy + 1))"
    }
  }

  /// Whether the name still says which table stands there.
  var tells: Bool { self != .numbers && self != .parks }
}

/// Rows and columns put in.
enum InsertWay: String, Way {
  static let group = "inserted"
  case nothing
  case rowsBefore = "rows before"
  case columnsBefore = "columns before"
  case both = "rows and columns before"
  case rowInside = "a row inside"
  case columnInside = "a column inside"
}

/// What else stands in the workbook.
enum ExtraWay: String, Way {
  static let group = "extra"
  case nothing
  case sheet = "a sheet of one's own"
  case noteUnder = "a note under a table"
  case noteFarUnder = "a note under a table, a row between"
}

/// What is done with the tables that a sender has nothing to say to.
enum BlankTableWay: String, Way {
  static let group = "needless tables"
  case left = "left blank"
  case deleted
  case parkOnly = "with the park's name only"
}
