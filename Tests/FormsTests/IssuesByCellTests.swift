import Forms
import Spreadsheet
import Testing

@Suite struct IssuesByCellTests {
  private static func issue(_ kind: Forms.Issue.Kind, _ cell: Int?) -> Forms.Issue {
    Forms.Issue(
      kind,
      place: cell.map {
        Forms.Issue.Place(sheet: "表1", cell: CellReference(row: $0, column: 0))
      })
  }

  private static let issues = [
    issue(.formatEmail, 1), issue(.requiredMissing, 1), issue(.formatEmail, 2),
    issue(.formatEmail, 1), issue(.tableMissing(warning: false), nil),
    issue(.tableMissing(warning: true), nil),
  ]

  @Test func `one code at one cell is one group, and what has no cell stays alone`() {
    let groups = IssuesByCell(byCode: Self.issues).groups
    #expect(groups.map(\.indexes) == [[0, 3], [1], [2], [4], [5]])
    #expect(groups.map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test func `other things in common make other groups, as bad as the worst of them`() {
    let late = Self.issue(.late(saved: "2021-08-16", deadline: "2021-08-15"), 1)
    let groups = IssuesByCell([late] + Self.issues, by: \.place).groups
    #expect(groups.map(\.indexes) == [[0, 1, 2, 4], [3], [5], [6]])
    #expect(groups[0].severity == .error)
    #expect(IssuesByCell([late], by: \.place).groups[0].severity == .warning)
  }
}
