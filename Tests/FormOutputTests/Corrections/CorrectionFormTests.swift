@testable import Forms
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// The form to mend and send back.
struct CorrectionFormTests {
  static let samples: [String] = {
    let folder = "\(Checkout.root)/Samples/returns"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }
  }()

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What a return is read as, and what the form made of it is read as.
  private func corrected(_ form: Return) throws -> Return {
    let folder = try TemporaryFolder()
    let path = folder.file("1.xlsx")
    try CorrectionForm(schema: Zhangjiang.schema, language: .zh, returned: form).write(
      path: path, sparing: .none)
    return Zhangjiang.importer.read(try Workbook(path: path), file: form.file)
  }

  @Test(arguments: samples)
  func `unmended it has the same issues and values`(path: String) throws {
    let form = Zhangjiang.importer.read(try Workbook(path: path), file: Self.name(path))
    let again = try corrected(form)
    // A question that was gone is back.
    let gone = Set(
      form.issues.filter { $0.code == .labelMissing }.map {
        "required-missing" + $0.fact.dropFirst("label-missing".count)
      })
    #expect(again.unread.map(\.text) == form.unread.map(\.text))
    #expect(
      again.facts.filter { !gone.contains($0) }.sorted()
        == form.facts.filter { !$0.hasPrefix("label-missing") }.sorted())
    let wanted = form.records.enumerated().sorted {
      ($0.element.table, $0.offset) < ($1.element.table, $1.offset)
    }
    #expect(
      again.records.map { $0.answers.map(\.value) }
        == wanted.map { $0.element.answers.map(\.value) })
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var field: String
    var text: String
    var code: String
    var testDescription: String { "\(code): \(text)" }
  }

  static let faults = [
    Fault(field: "team_size", text: "若干", code: "type-error"),
    Fault(field: "team_size", text: "2.5", code: "type-error"),
    Fault(field: "team_size", text: "无", code: "type-error"),
    Fault(field: "team_size", text: "-3", code: "minimum"),
    Fault(field: "team_size", text: "#REF!", code: "cell-error"),
    Fault(field: "name", text: "无", code: "required-missing"),
    Fault(field: "regions", text: "火星", code: "region-unknown"),
    Fault(field: "period", text: "明年", code: "period-invalid"),
    Fault(field: "period", text: "2018.5-2017.3", code: "period-order"),
    Fault(field: "head_mobile", text: "12345", code: "format-mobile"),
    Fault(field: "floor_area_m2", text: "20亩", code: "area-converted"),
    Fault(field: "floor_area_m2", text: "1.5公顷", code: "area-converted"),
    Fault(field: "floor_area_m2", text: "1000-2000平方米", code: "type-error"),
    Fault(field: "operator_nature", text: "H", code: "choice-unknown"),
    Fault(field: "operator_nature", text: "人才公寓", code: "choice-unknown"),
    Fault(field: "operator_nature", text: "A、B", code: "choice-multiple"),
    Fault(field: "operator_nature", text: "D. 其他", code: "note-missing"),
    Fault(field: "operator_nature_note", text: "商会", code: "note-unexpected"),
    Fault(field: "contents", text: "A、K", code: "choice-unknown"),
    Fault(field: "partner_nature", text: "B", code: "skip-violated"),
    Fault(field: "outcome", text: "很好。", code: "length-short"),
    Fault(field: "outcome", text: String(repeating: "双方开展联合攻关。", count: 100), code: "length-long"),
    Fault(field: "foreign_enterprise_count", text: "99999", code: "part-exceeds-whole"),
    Fault(field: "park", text: "青浦园", code: "sender-mismatch"),
  ]

  /// A return in which one answer is wrong, and the form made of it and of that again.
  @Test(arguments: faults) func `a fault stands as typed`(fault: Fault) throws {
    let table = Zhangjiang.schema.tables[2]
    let field = try #require(table.index(of: fault.field))
    var copies = RandomReturn(seed: 0, schema: Zhangjiang.schema).copies.map(\.form)
    var copy = FormCopy(table: 2)
    copy.contents[.answer(try #require(table.index(of: "name")))] = .text("嘉定国际创新园")
    copy.contents[.answer(try #require(table.index(of: "enterprise_count")))] = .number(3)
    if case .options(_, several: true) = table.fields[field].shape {
      copy.contents[.option(field, "A")] = .text(fault.text)
    } else {
      copy.contents[.answer(field)] = .text(fault.text)
    }
    copies = copies.filter { $0.table < 2 } + [copy]
    copies[1].contents[.answer(0)] = .text("嘉定园")

    let folder = try TemporaryFolder()
    var workbook = try FormWorkbook(
      path: folder.file("1.xlsx"), sparing: .none, schema: Zhangjiang.schema)
    _ = try workbook.add(copies)
    try workbook.close(title: "")
    let form = Zhangjiang.importer.read(try Workbook(path: folder.file("1.xlsx")), file: "1")
    let fact = "\(fault.code) incubators#0.\(fault.field)"
    #expect(form.facts.contains(fact) || form.facts.contains(fact.replacing("_note", with: "")))
    let again = try corrected(form)
    #expect(again.facts.sorted() == form.facts.sorted())
    #expect(try corrected(again).facts == again.facts)
  }

  @Test func `of another form every text is kept beside the answers`() throws {
    var other = Zhangjiang.schema
    other.id = "other-2021"
    let folder = try TemporaryFolder()
    try BlankForm(schema: other, sender: "嘉定园").write(path: folder.file("1.xlsx"), sparing: .none)
    let form = Zhangjiang.importer.read(try Workbook(path: folder.file("1.xlsx")), file: "1")
    #expect(form.facts == ["wrong-form"])
    let again = try corrected(form)
    #expect(again.records.isEmpty)
    #expect(again.facts == ["table-missing contact#", "table-missing basics#"])
    #expect(again.unread.map(\.text) == form.unread.map(\.text))
    #expect(again.unread.contains { $0.text == "嘉定园" })
  }

  @Test func `of another version every answer is kept`() throws {
    var older = Zhangjiang.schema
    older.version = "2020"
    let wanted = RandomReturn(seed: 5, schema: older)
    let folder = try TemporaryFolder()
    var workbook = try FormWorkbook(path: folder.file("1.xlsx"), sparing: .none, schema: older)
    _ = try workbook.add(wanted.copies.map(\.form))
    try workbook.close(title: "")
    let form = Zhangjiang.importer.read(try Workbook(path: folder.file("1.xlsx")), file: "1")
    #expect(form.facts == ["wrong-version"])
    #expect(
      try corrected(form).records.map { $0.answers.map(\.value) } == wanted.copies.map(\.values))
  }

  struct Twice: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// What is typed beside the question, and behind it in its own cell.
    var field: String
    var readings: [String]
  }

  static let twice = [
    Twice(testDescription: "a text", field: "partner_name", readings: ["慕尼黑工业大学", "柏林工业大学"]),
    Twice(testDescription: "a name", field: "name", readings: ["国际园", "创新园"]),
    Twice(testDescription: "a count", field: "team_size", readings: ["12", "13"]),
    Twice(testDescription: "regions", field: "regions", readings: ["德国", "法国"]),
    Twice(testDescription: "a period", field: "period", readings: ["2018-2020", "2019-2021"]),
    Twice(
      testDescription: "a mobile", field: "head_mobile", readings: ["13800138000", "13800138001"]),
    Twice(testDescription: "an area", field: "floor_area_m2", readings: ["1000平方米", "2000平方米"]),
    Twice(testDescription: "a choice", field: "operator_nature", readings: ["A. 企业", "B. 事业单位"]),
    Twice(testDescription: "several blanks", field: "enterprise_count", readings: ["30", "31"]),
    Twice(testDescription: "with a slash", field: "name", readings: ["甲 / 乙", "丙"]),
  ]

  @Test(arguments: twice) func `of an answer given twice neither is taken`(twice: Twice) throws {
    let folder = try TemporaryFolder()
    let table = Zhangjiang.schema.tables[2]
    let index = try #require(table.index(of: twice.field))
    var workbook = try FormWorkbook(
      path: folder.file("1.xlsx"), sparing: .none, schema: Zhangjiang.schema)
    var copy = FormCopy(table: 2)
    copy.contents[.answer(try #require(table.index(of: "address")))] = .text("城银路1号")
    _ = try workbook.add([copy])
    try workbook.close(title: "")
    var form = Zhangjiang.importer.read(try Workbook(path: folder.file("1.xlsx")), file: "1")

    // Read as such a cell is: neither answer, and one issue however many blanks the question has.
    let written = twice.readings.joined(separator: " / ")
    form.records[0].answers[index].written = written
    let second = try #require(table.index(of: "employment"))
    if twice.field == "enterprise_count" { form.records[0].answers[second].written = "400 / 410" }
    let gone =
      ["required-missing incubators#0.\(twice.field)"]
      + (twice.field == "enterprise_count" ? ["required-missing incubators#0.employment"] : [])
      + (twice.field == "floor_area_m2" ? ["one-missing incubators#0.floor_area_m2"] : [])
    form.issues = form.issues.filter { !gone.contains($0.fact) }
    form.issues.append(
      Issue(
        AnswerAmbiguous(readings: twice.readings), table: 2, record: 0, field: index, found: written
      ))

    let again = try corrected(form)
    #expect(again.facts.sorted() == form.facts.sorted())
    for reading in twice.readings {
      #expect(again.records[0].answers[index].written?.contains(reading) == true)
    }
    if twice.field == "enterprise_count" {
      #expect(again.records[0].answers[second].written == "400 / 410")
      let copies = CorrectionForm(schema: Zhangjiang.schema, language: .zh, returned: form).copies()
      let made = try #require(copies.copies.first { $0.table == 2 })
      #expect(made.tinted[.answer(second)] == .error)
    }
    #expect(try corrected(again).facts.sorted() == form.facts.sorted())
  }

  @Test func `issues are listed with a link, and wrong cells have comments`() throws {
    let form = Return(
      file: "1.xlsx", sender: "嘉定园",
      issues: [Issue(TableMissing(severity: .error), table: 1)],
      unread: [
        UnreadCell(sheet: "Sheet9", cell: CellReference(row: 0, column: 0), text: "内部备注")
      ])
    let folder = try TemporaryFolder()
    try CorrectionForm(schema: Zhangjiang.schema, language: .zh, returned: form)
      .write(path: folder.file("1.xlsx"), sparing: .none)
    let workbook = try Workbook(path: folder.file("1.xlsx"))
    #expect(workbook.sheets.prefix(3).map(\.name) == ["问题清单", "其他内容", "填表说明"])
    #expect(workbook.sheets[0][CellReference(row: 4, column: 2)]?.value == .string("表1!A1"))
    #expect(workbook.sheets[1][CellReference(row: 4, column: 1)]?.value == .string("内部备注"))
    // What fits nowhere is not lost when the form comes back.
    #expect(
      Zhangjiang.importer.read(workbook, file: "1").unread == [
        UnreadCell(sheet: "其他内容", cell: CellReference(row: 4, column: 1), text: "内部备注")
      ])
  }

  @Test func `what is said of a very long answer is cut to what Excel takes`() throws {
    var copy = FormCopy(table: 1)
    copy.contents[.answer(0)] = .text("嘉定园")
    copy.remarks[.answer(0)] = .init(severity: .error, text: String(repeating: "长", count: 40_000))
    let folder = try TemporaryFolder()
    var workbook = try FormWorkbook(
      path: folder.file("1.xlsx"), sparing: .none, schema: Zhangjiang.schema)
    _ = try workbook.add([copy])
    try workbook.close(title: "")
    #expect(try Workbook(path: folder.file("1.xlsx")).sheets.count == 2)
  }

  @Test func `records that were counted and not returned have blank copies`() throws {
    let form = Return(
      file: "1.xlsx",
      issues: [
        Issue(CountMismatch(stated: 3, returned: 0, table: 2), table: 1, record: 0, field: 13)
      ])
    let copies = CorrectionForm(schema: Zhangjiang.schema, language: .zh, returned: form).copies()
    #expect(copies.copies.map(\.table) == [0, 1, 2, 2, 2, 3, 4, 5, 6])
  }

  @Test(arguments: [
    ("嘉定园.xlsx", "嘉定园.xlsx"), ("区/嘉定园.xls", "区/嘉定园.xlsx"), ("回收.zip/a.et", "回收.zip/a.xlsx"),
    ("../a.xlsx", "a.xlsx"),
  ])
  func `lies where the return lay`(file: String, name: String) {
    #expect(CorrectionFolder.name(of: file) == name)
  }

  /// Testing has issues of its own.
  private typealias Issue = Forms.Issue
}
