import Spreadsheet

/// `answer-ambiguous` of a whole copy: nothing is left that tells of which table it is a copy.
///
/// Title and sheet name are gone, and so are the printed words in which the tables differ. It is no
/// record, and its cells are listed as unread; taking the first table would be a guess.
struct UnplacedCopies {
  private(set) var issues: [Issue] = []

  /// Adds a copy that may be of any of several tables.
  /// - Parameters:
  ///   - tables: Indexes of the schema's tables, at least two.
  ///   - copy: The copy, in one of them.
  ///   - grid: Its sheet.
  mutating func add(_ tables: [Int], _ copy: TableCopy, in grid: SheetGrid) {
    guard let first = copy.area.entries.first.map({ grid.entries[$0] }) else { return }
    issues.append(
      Issue(
        .tableAmbiguous(tables), place: Issue.Place(sheet: grid.sheet, cell: first.reference),
        found: first.text.trimmed))
  }

  /// The issues without those that are only about the copies nobody could place: a count is no
  /// wrong one that they may make up for, and a table not missing that they may be.
  func withoutEchoes(_ others: [Issue]) -> [Issue] {
    guard !issues.isEmpty else { return others }
    var possible: [Int: Int] = [:]
    for case .tableAmbiguous(let tables) in issues.map(\.kind) {
      for table in tables { possible[table, default: 0] += 1 }
    }
    return others.filter { issue in
      switch issue.kind {
      case .countMismatch(let stated, let returned, let table):
        !(returned...returned + possible[table, default: 0] ~= stated)
      case .tableMissing: issue.table.flatMap { possible[$0] } == nil
      default: true
      }
    }
  }
}
