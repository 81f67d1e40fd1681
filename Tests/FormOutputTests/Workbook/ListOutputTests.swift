import Foundation
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput
@testable import Forms

/// Lists in the consolidated workbook, in CSV files with their Data Package, and on the page.
@Suite struct ListOutputTests {
  private func consolidated(_ form: Return) throws -> Workbook {
    let folder = try TemporaryFolder()
    try ConsolidatedWorkbook(
      path: folder.file("a.xlsx"), sparing: .none, schema: Halls.schema, language: .zh
    ).write([.read(form)], schema: Halls.schema)
    return try Workbook(path: folder.file("a.xlsx"))
  }

  /// The texts of a sheet by row.
  private func rows(_ sheet: Sheet?) -> [[String]] {
    let cells = Dictionary(grouping: sheet?.cells ?? []) { $0.reference.row }
    return cells.sorted { $0.key < $1.key }.map { row in
      row.value.map { cell in
        switch cell.value {
        case .string(let text): text
        case .number(let number): NumberText.plain(number)
        default: "?"
        }
      }
    }
  }

  @Test func `rows stand with the name of their record, lines with their words`() throws {
    let workbook = try consolidated(try Halls.read(Halls.wrong))
    let keyholders = rows(workbook.sheets.first { $0.name == "持钥匙人" })
    // The hall is the sender, which is named once.
    #expect(keyholders[1].prefix(3) == ["序号", "单位", "姓名"])
    #expect(keyholders[2].prefix(3) == ["1", "东街会馆", "王芳"])
    let income = rows(workbook.sheets.first { $0.name == "收入" })
    #expect(income[1].prefix(4) == ["序号", "单位", "项目 代码", "收入"])
    #expect(income[2] == ["去年（万元）", "今年（万元）"])
    #expect(
      income.dropFirst(3).prefix(4).map {
        $0.dropFirst().first { $0.contains("0") && !$0.contains(":") && !$0.contains(".") }
      } == [
        "场租 01", "其中：婚宴 02", "活动（场） 03", "拨款 04",
      ])
    let issues = rows(workbook.sheets.first { $0.name == "校验问题" })
    #expect(issues.joined().contains("活动（场） 03 – 收入 – 今年（万元）"))
    // The line counts, where the column has amounts.
    #expect(issues.joined().contains("“活动（场） 03 – 今年”应填整数，现为“若干”。"))
  }

  @Test func `statistics sum rows by table and lines each by itself`() throws {
    let workbook = try consolidated(try Halls.read())
    let statistics = rows(workbook.sheets.first { $0.name == "统计" })
    let budget = try #require(statistics.first { $0.first == "预算（万元）" })
    #expect(budget.contains("23.25"))
    #expect(!statistics.contains { $0.first == "去年（万元）" })
    let title = try #require(statistics.firstIndex { $0.first == "收入：各行合计" })
    #expect(statistics[title + 2].prefix(3) == ["场租 01", "12.5", "13"])
    #expect(statistics[title + 4].prefix(3) == ["活动（场） 03", "30", "31"])
    // Last year's grants are not asked for, so nothing is lacking.
    #expect(statistics[title + 5].suffix(2) == ["0", "0"])
  }

  @Test func `lines stand in the order of the form`() throws {
    var form = try Halls.read()
    let lines = form.records.filter { $0.line != nil }
    form.records = form.records.filter { $0.line == nil } + lines.reversed()
    let income = rows(try consolidated(form).sheets.first { $0.name == "收入" })
    #expect(income[3].contains("场租 01"))
    #expect(income[6].contains("拨款 04"))
  }

  private func exported(_ form: Return) throws -> (csv: [String: [String]], package: String) {
    let folder = try TemporaryFolder()
    var export = try CSVExport(
      folder: folder.path, sparing: .none, schema: Halls.schema, language: .zh,
      byteOrderMark: false)
    try export.add(.read(form))
    try export.finish(RoundStatus(schema: Halls.schema))
    var csv: [String: [String]] = [:]
    for name in ["hall", "keyholders", "income", "works"] {
      csv[name] = try folder.text("\(name).csv").split(separator: "\r\n").map(String.init)
    }
    return (csv, try folder.text("datapackage.json"))
  }

  @Test func `CSV tells the parent of rows and the id of lines`() throws {
    let (csv, package) = try exported(try Halls.read())
    #expect(csv["keyholders"]?[0] == "file,sender,record,sheet,range,parent,name,mobile,keys,cells")
    #expect(csv["keyholders"]?[1].contains(",0,王芳,13800000001,2,") == true)
    #expect(csv["income"]?[0] == "file,sender,record,sheet,range,line,last_year,this_year,cells")
    #expect(csv["income"]?[3].contains(",events,30,31,") == true)
    #expect(csv["works"]?[0].hasPrefix("file,sender,record,sheet,range,name,") == true)
    struct Package: Decodable {
      struct Resource: Decodable {
        struct Columns: Decodable {
          var fields: [Field]
          var primaryKey: [String]?
          var foreignKeys: [ForeignKey]?
        }
        var name: String
        var schema: Columns
      }
      struct Field: Decodable {
        struct Constraints: Decodable { var `enum`: [String]? }
        var name: String
        var type: String
        var constraints: Constraints?
      }
      struct ForeignKey: Decodable, Equatable {
        struct Reference: Decodable, Equatable { var resource: String, fields: [String] }
        var fields: [String]
        var reference: Reference
      }
      var resources: [Resource]
    }
    let resources = try JSONDecoder().decode(Package.self, from: Data(package.utf8)).resources
    let keyholders = try #require(resources.first { $0.name == "keyholders" })
    #expect(
      keyholders.schema.foreignKeys == [
        Package.ForeignKey(
          fields: ["file", "parent"],
          reference: .init(resource: "hall", fields: ["file", "record"]))
      ])
    #expect(resources.first?.schema.primaryKey == ["file", "record"])
    let income = try #require(resources.first { $0.name == "income" })
    let line = try #require(income.schema.fields.first { $0.name == "line" })
    #expect(line.constraints?.enum == ["rent", "rent_weddings", "events", "grants"])
    #expect(income.schema.fields.first { $0.name == "this_year" }?.type == "number")
  }

  private func page(_ form: Return) throws -> String {
    let folder = try TemporaryFolder()
    try HTMLPage(
      to: try OutputFile(path: folder.file("a.html"), sparing: .none), schema: Halls.schema,
      language: .zh
    ).write([.read(form)], schema: Halls.schema)
    return try folder.text("a.html")
  }

  @Test func `the page shows lists as tables with what is wrong in its cell`() throws {
    let text = try page(try Halls.read(Halls.wrong))
    #expect(text.components(separatedBy: "<table class=\"paper rows\">").count == 4)
    #expect(text.contains("<th scope=\"col\" colspan=\"2\">经费</th>"))
    #expect(text.contains("<th scope=\"row\">活动（场）</th><th scope=\"row\">03</th>"))
    #expect(
      text.contains("<span class=\"blank alone wrong\"><bdi>若干</bdi></span><span class=\"mark\">"))
    // Each issue is explained once, where the list of issues leads.
    for number in 1...3 {
      #expect(text.components(separatedBy: "<p id=\"r1n\(number)\">").count == 2)
      #expect(text.contains("href=\"#r1n\(number)\""))
    }
  }

  @Test func `what is about no row or no table is told in full`() throws {
    var form = try Halls.read()
    let place = Issue.Place(sheet: "修缮", cell: CellReference(row: 5, column: 0))
    form.issues = [
      Issue(LabelMissing(labels: ["备注"]), table: 3, field: 4, place: place),
      Issue(WrongForm(found: "x"), place: place),
    ]
    let text = try page(form)
    #expect(text.contains("<p id=\"r1n1\">"))
    #expect(!text.contains("#r1n2"))
    #expect(text.contains(form.issues[1].message(.zh, schema: Halls.schema)))
  }
}
