import Forms
import Spreadsheet
import Testing
import ZhangjiangForms

@Suite struct FormRecordTests {
  private let schema: Schema

  init() throws {
    let root = #filePath.prefix(
      #filePath.count - "Tests/ZhangjiangFormsTests/FormRecordTests.swift".count)
    schema = try Schema.load(path: root + "Schemas/zhangjiang-2021")
  }

  static let types: [any FormRecord.Type] = [
    Contact.self, Basics.self, Incubator.self, Institute.self, TransferCenter.self,
    OverseasIncubator.self, OverseasTransferCenter.self,
  ]

  @Test(arguments: types)
  func `a record with an answer to each question makes a value`(type: any FormRecord.Type) throws {
    let table = try #require(schema.table(type.tableID))
    #expect(type.fieldIDs == table.fields.map(\.id))
    _ = try type.init(try record(of: table.id))
  }

  @Test(arguments: types)
  func `a record with only what is required makes a value`(type: any FormRecord.Type) throws {
    var record = try record(of: type.tableID)
    let fields = schema.tables[record.table].fields
    for index in fields.indices where fields[index].requirement != .required {
      record.answers[index].value = nil
    }
    _ = try type.init(record)
  }

  @Test(arguments: types)
  func `each required answer is missed`(type: any FormRecord.Type) throws {
    let whole = try record(of: type.tableID)
    for (index, field) in schema.tables[whole.table].fields.enumerated()
    where field.requirement == .required {
      var record = whole
      record.answers[index].value = nil
      let error = #expect(throws: AnswerError.self) { try type.init(record) }
      #expect(
        error
          == AnswerError(
            .missing, table: type.tableID, field: field.id, sheet: "表", cell: "B3"))
    }
  }

  @Test func `answers come out under their names and types`() throws {
    var record = try record(
      of: "incubators",
      answers: [
        "name": .text("嘉定德国国际孵化器"), "team_size": .integer(12), "regions": .list(["DE"]),
        "investment_100m_cny": .decimal(21.7), "operator_nature": .choice("B"),
        "contents": .choices(["B", "E"]), "contents_note": .text("人才培训"),
        "period": .span(Period(start: PartialDate(year: 2018, month: 5), end: nil)),
      ])
    record.answers[try index("floor_area_m2")].value = nil
    let incubator = try Incubator(record)
    #expect(incubator.name == "嘉定德国国际孵化器")
    #expect(incubator.teamSize == 12)
    #expect(incubator.regions == ["DE"])
    #expect(incubator.investment100mCny == 21.7)
    #expect(incubator.operatorNature == .b)
    #expect(incubator.operatorNature.words == "事业单位")
    #expect(incubator.contents.map(\.words) == ["研发合作", "其他"])
    #expect(incubator.contentsNote == "人才培训")
    #expect(incubator.period.start == PartialDate(year: 2018, month: 5))
    #expect(incubator.floorAreaM2 == nil)
  }

  @Test(arguments: [
    ("team_size", Value.text("若干")), ("operator_nature", .choice("Z")),
    ("contents", .choices(["Z"])),
    ("name", .integer(1)), ("regions", .text("德国")), ("period", .text("长期")),
    ("floor_area_m2", .text("大")),
  ])
  func `a value of another kind does not fit`(field: String, value: Value) throws {
    let record = try record(of: "incubators", answers: [field: value])
    let error = #expect(throws: AnswerError.self) { try Incubator(record) }
    #expect(error?.reason == .unfit)
    #expect(error?.field == field)
  }

  @Test func `a record of another table is refused`() throws {
    let record = try record(of: "institutes")
    let error = #expect(throws: AnswerError.self) { try Incubator(record) }
    #expect(error == AnswerError(.otherTable, table: "incubators", sheet: "表"))
  }

  @Test func `a return gives the records of one table in their order`() throws {
    let one = Return(
      file: "a.xlsx",
      records: [
        try record(of: "incubators", answers: ["name": .text("一")]),
        try record(of: "institutes", answers: ["name": .text("二")]),
        try record(of: "incubators", answers: ["name": .text("三")]),
      ])
    #expect(try one.records(of: Incubator.self).map(\.name) == ["一", "三"])
    #expect(try one.records(of: Institute.self).map(\.name) == ["二"])
    #expect(try one.records(of: Basics.self).isEmpty)
  }

  private func index(_ field: String) throws -> Int {
    try #require(schema.table("incubators")?.index(of: field))
  }

  /// A record whose every answer has some value of its field's kind, but for the ones given.
  private func record(of id: String, answers: [String: Value] = [:]) throws -> Record {
    let table = try #require(schema.tables.firstIndex { $0.id == id })
    let cell = try #require(CellReference("B3"))
    let values = schema.tables[table].fields.map { field in
      answers[field.id] ?? sample(of: field.shape)
    }
    return Record(
      table: table, sheet: "表", range: CellRange(cell, cell),
      answers: values.map { Answer(value: $0, cell: cell) })
  }

  private func sample(of shape: AnswerShape) -> Value {
    switch shape {
    case .text, .digits: .text("甲")
    case .integer: .integer(3)
    case .decimal, .percent: .decimal(1.5)
    case .options(let options, several: false): .choice(options[0].key)
    case .options(let options, several: true): .choices(options.map(\.key))
    case .list: .list(["DE", "HK"])
    case .span: .span(Period(start: nil, end: nil))
    case .date: .date(PartialDate(year: 2021))
    case .flag: .flag(true)
    }
  }
}
