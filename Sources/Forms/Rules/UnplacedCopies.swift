import Spreadsheet

/// `answer-ambiguous`: copies that fit several tables.
///
/// Title and sheet name are gone, and so are the printed words in which the tables differ. Such a copy is no
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
        TableAmbiguous(tables: tables),
        place: Issue.Place(sheet: grid.sheet, cell: first.reference),
        found: first.text.trimmed))
  }

  /// Drops count and missing-table issues that an unplaced copy could explain.
  func withoutEchoes(_ others: [Issue]) -> [Issue] {
    guard !issues.isEmpty else { return others }
    var possible: [Int: Int] = [:]
    for case .tableAmbiguous(let copy) in issues.map(\.kind) {
      for table in copy.tables { possible[table, default: 0] += 1 }
    }
    return others.filter { issue in
      switch issue.kind {
      case .countMismatch(let count):
        !(count.returned...count.returned + possible[count.table, default: 0] ~= count.stated)
      case .tableMissing: issue.table.flatMap { possible[$0] } == nil
      default: true
      }
    }
  }
}

/// A copy fits several tables, and nothing tells of which it is; it was not read.
public struct TableAmbiguous: Finding {
  /// The tables, indexes into ``Schema/tables``.
  public var tables: [Int]

  static let code = AnswerAmbiguous.code
  static let title = AnswerAmbiguous.title
  var mending: Mending { Mending(order: .moveAnswers) }

  func zh(_ issue: IssueContext) -> String {
    "此处的表\(issue.found.map { "（\($0)）" } ?? "")可以是\(issue.names(ofTables: tables, .or))，"
      + "未读取\(issue.ask("；请恢复表格的标题"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "The table here\(issue.reads()) can be \(issue.names(ofTables: tables, .or)) and was not read"
      + "\(issue.ask(": restore its title"))."
  }
}
