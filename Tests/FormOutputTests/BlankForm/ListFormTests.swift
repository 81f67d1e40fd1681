import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput
@testable import Forms

/// Lists in the blank form and in the form to mend.
@Suite struct ListFormTests {
  @Test func `a blank form with lists is blank`() throws {
    #expect(Halls.importer.isBlank(try Halls.blank()))
    #expect(try Halls.read([]).unread == [])
  }

  @Test func `the hint of several options names them as the form prints them`() {
    let table = Halls.schema.tables[0]
    let rule = SlotRule(table: table, schema: Halls.schema).rule(
      ofSeveral: [
        Option(key: "A", words: "大修", isLettered: true), Option(key: "小修", words: "小修"),
      ], in: table.fields[0])
    #expect(rule.message == "必填。可多选，用“、”隔开：A. 大修；小修")
  }

  @Test func `what is filled in comes back`() throws {
    let form = try Halls.read()
    #expect(form.issuesInShort(of: Halls.schema) == [])
    #expect(form.unread == [])
    #expect(
      form.recordsInShort(of: Halls.schema) == [
        "hall: 东街会馆, 1928", "income events: 30, 31", "income grants: –, 2",
        "income rent: 12.5, 13", "income rent_weddings: –, 4",
        "keyholders in hall 0: 李强, 13800000002, 1", "keyholders in hall 0: 王芳, 13800000001, 2",
        "works: 屋面, A. 大修, 20, 5, –", "works: 门窗, B. 小修, 3.25, –, –",
      ])
  }

  @Test func `rows typed over the printed ones and below them come back`() throws {
    var workbook = try Halls.filled()
    let sheet = try #require(workbook.sheets.firstIndex { $0.name == "修缮" })
    let place = try Halls.place(Halls.Typed("works", 9, "name", .string("")))
    for cell in workbook.sheets[sheet].cells.indices
    where workbook.sheets[sheet].cells[cell].reference.row > place.cell.row {
      workbook.sheets[sheet].cells[cell].reference.row += 1
    }
    workbook.sheets[sheet].merges = workbook.sheets[sheet].merges.filter {
      $0.topLeft.row < place.cell.row
    }
    for (column, value) in [(1, "地坪"), (2, "A"), (3, "7")] {
      workbook.sheets[sheet].cells.append(
        Cell(
          reference: CellReference(row: place.cell.row + 1, column: column), value: .string(value)))
    }
    workbook.sheets[sheet].cells.sort { $0.reference < $1.reference }
    let form = Halls.importer.read(workbook, file: "东街会馆年报.xlsx")
    #expect(form.recordsInShort(of: Halls.schema).contains("works: 地坪, A. 大修, 7, –, –"))
    #expect(form.unread == [])
  }

  @Test func `a form to mend holds the rows, and is read as they were`() throws {
    let form = try Halls.read(Halls.wrong)
    #expect(
      form.issuesInShort(of: Halls.schema) == [
        "format-mobile keyholders#1.mobile", "minimum works#1.budget",
        "type-error income#2.this_year",
      ])
    let folder = try TemporaryFolder()
    try CorrectionForm(schema: Halls.schema, language: .zh, returned: form).write(
      path: folder.file("1.xlsx"), sparing: .none)
    let again = Halls.importer.read(
      try Workbook(path: folder.file("1.xlsx")), file: form.file)
    #expect(again.recordsInShort(of: Halls.schema) == form.recordsInShort(of: Halls.schema))
    #expect(again.issuesInShort(of: Halls.schema) == form.issuesInShort(of: Halls.schema))
    #expect(again.unread == [])
  }

  @Test func `a form to mend marks cells of rows and lines, and leaves room for more`() throws {
    let form = try Halls.read(Halls.wrong)
    let (copies, numbers) = CorrectionForm(schema: Halls.schema, language: .zh, returned: form)
      .copies()
    #expect(copies.map(\.table) == [0, 2, 3])
    #expect(numbers == [0, nil, nil])
    let keyholders = try #require(copies[0].lists[1])
    #expect(keyholders.rows.map(\.record) == [0, 1, nil, nil, nil])
    #expect(keyholders.rows[1].remarks[1]?.severity == .error)
    #expect(keyholders.rows[0].remarks.isEmpty)
    #expect(copies[1].lists[2]?.rows[2].contents[1] == .text("若干"))
    #expect(copies[1].lists[2]?.rows[2].remarks[1]?.severity == .error)
    #expect(copies[2].lists[3]?.rows[1].contents[2] == .number(-3))
  }

  @Test func `what is about a list and no row stands at its header or its total`() throws {
    var form = try Halls.read()
    let missing = Issue(LabelMissing(labels: ["备注"]), table: 3, field: 4)
    let total = Issue(BelowMinimum(least: 0), table: 3, field: 2)
    form.issues = [missing, total]
    let copies = CorrectionForm(schema: Halls.schema, language: .zh, returned: form).copies().copies
    let works = try #require(copies[2].lists[3])
    #expect(works.remark?.text == missing.message(.zh, schema: Halls.schema))
    #expect(works.totalRemarks[2]?.text == total.message(.zh, schema: Halls.schema))
  }

  @Test func `rows of lists do not count as sheets of a return`() throws {
    let form = try Halls.read()
    let folder = try TemporaryFolder()
    try CorrectionForm(schema: Halls.schema, language: .zh, returned: form).write(
      path: folder.file("1.xlsx"), sparing: .none)
    var limits = Limits()
    limits.sheets = form.records.count - 1
    let job = Job(path: folder.file("1.xlsx"), file: "1.xlsx", isNamed: true, limits: limits)
    guard case .read(let again) = job.outcome(with: Halls.importer) else {
      Testing.Issue.record("it was not read")
      return
    }
    #expect(again.records.count == form.records.count)
  }

  @Test func `the header is merged over groups and down to its last row`() throws {
    let list = try #require(Halls.schema.tables[3].list)
    let header = ListHeader(list)
    #expect(header.levels == 2)
    #expect(
      header.cells.map { "\($0.text) \($0.rows) \($0.columns)" } == [
        "序号 0...1 0...0", "项目名称 0...1 1...1", "类别 0...1 2...2", "经费 0...0 3...4", "备注 0...1 5...5",
        "预算 1...1 3...3", "其中：拨款 1...1 4...4",
      ])
  }

  @Test(arguments: [[6.0, 20, 14], [30], [Double](repeating: 10, count: 13)])
  func `a list inside a table has all of its columns`(wanted: [Double]) {
    let shares = LayoutBuilder.shares(wanted)
    #expect(shares.map(\.count).reduce(0, +) == TableLayout.units + 1)
    #expect(shares.first?.lowerBound == 0)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound })
  }

  @Test func `a list with more columns than the table goes on beside it`() {
    #expect(
      LayoutBuilder.shares([Double](repeating: 10, count: 15)).map(\.count)
        == Array(repeating: 1, count: 15))
  }
}
