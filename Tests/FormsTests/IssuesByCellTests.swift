@testable import Forms
import Spreadsheet
import Testing

@Suite struct IssuesByCellTests {
  private static func issue(_ finding: some Finding, _ cell: Int?) -> Forms.Issue {
    Forms.Issue(
      finding,
      place: cell.map {
        Forms.Issue.Place(sheet: "表1", cell: CellReference(row: $0, column: 0))
      })
  }

  private static let issues = [
    issue(FormatEmail(), 1), issue(RequiredMissing(), 1), issue(FormatEmail(), 2),
    issue(FormatEmail(), 1), issue(TableMissing(severity: .error), nil),
    issue(TableMissing(severity: .warning), nil),
  ]

  @Test func `one code at one cell is one group, and what has no cell stays alone`() {
    let groups = IssuesByCell(byCode: Self.issues).groups
    #expect(groups.map(\.indexes) == [[0, 3], [1], [2], [4], [5]])
    #expect(groups.map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test func `other things in common make other groups, as bad as the worst of them`() {
    let late = Self.issue(SavedLate(saved: "2021-08-16", deadline: "2021-08-15"), 1)
    let groups = IssuesByCell([late] + Self.issues, by: \.place).groups
    #expect(groups.map(\.indexes) == [[0, 1, 2, 4], [3], [5], [6]])
    #expect(groups[0].severity == .error)
    #expect(IssuesByCell([late], by: \.place).groups[0].severity == .warning)
  }
}
