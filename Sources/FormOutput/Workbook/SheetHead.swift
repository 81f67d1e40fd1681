import Spreadsheet

/// What stands above the headings of a sheet.
struct SheetHead {
  /// What the sheet is about, in large letters; empty for none.
  var title = ""
  /// What it comes to, a line each.
  var lines: [String] = []
  /// Whether the title stands in the middle of the columns, as on paper, or where the sheet begins, in
  /// sight on any screen.
  var isCentered = false

  static let none = SheetHead()

  /// The number of its rows.
  var rows: Int { (title.isEmpty ? 0 : 1) + lines.count }
}

/// How the sheets of a list are printed.
enum SheetPrint {
  /// One page wide, on the smallest paper on which letters have 9 points or more.
  case fitting
  /// The same, and on one page where its rows take not much more.
  case onePage
  /// A page that is known before.
  case page(PageSetup)
}
