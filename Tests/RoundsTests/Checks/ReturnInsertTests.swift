@testable import Forms
import Spreadsheet
import Testing

@testable import Rounds

@Suite struct ReturnInsertTests {
  private static func issue(
    _ name: String, _ sheet: String? = nil, _ cell: String = "A1"
  ) -> Forms.Issue {
    Forms.Issue(
      .returnUnclear(ReturnUnclear(others: [name])),
      place: sheet.flatMap { sheet in
        CellReference(cell).map { Issue.Place(sheet: sheet, cell: $0) }
      })
  }

  private static func name(_ issue: Forms.Issue) -> String {
    if case .returnUnclear(let found) = issue.kind { found.others.joined() } else { "" }
  }

  @Test func `issues go to their cells, behind those that are there`() {
    var form = RoundTests.filled("嘉定园", ("a", "b"))
    form.issues = [
      Self.issue("1"), Self.issue("2", "表1", "B2"), Self.issue("3", "表2", "A1"),
      Self.issue("4", "表2", "C3"), Self.issue("5", "别的表", "A1"),
    ]
    let new = [
      Self.issue("f", "表2", "C3"), Self.issue("b", "表1", "B2"), Self.issue("a"),
      Self.issue("g", "表2", "C3"), Self.issue("c", "表1", "B2"), Self.issue("h", "没有的表", "A1"),
      Self.issue("d", "表1", "C2"), Self.issue("e", "表2", "B1"),
    ]
    var together = form
    together.insert(new)
    #expect(together.issues.map(Self.name).joined() == "1a2bcd3e4fg5h")
    for issue in new { form.insert(issue) }
    #expect(form.issues.map(Self.name) == together.issues.map(Self.name))
  }

  /// One by one, each with a look through all issues, this would take hours.
  @Test func `100,000 records that two returns have in common are told at once`() {
    var round = Round(schema: RoundTests.schema)
    func filled(_ sender: String) -> Return {
      var form = RoundTests.filled(sender, ("a", "b"))
      let record = form.records[1]
      form.records += (0..<100_000).map { number in
        var other = record
        for field in 0...1 {
          other.answers[field] = Answer(
            value: .text("\(number)"), cell: CellReference(row: number, column: field))
        }
        return other
      }
      return form
    }
    _ = round.checked(filled("嘉定园"))
    let issues = round.checked(filled("闵行园")).issues.filter { $0.code == .duplicateRecord }
    #expect(issues.count == 100_001)
    let rows = issues.compactMap { $0.place?.cell.row }
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
