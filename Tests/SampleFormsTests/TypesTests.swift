import Forms
import Foundation
import Spreadsheet
import Testing

/// The Swift types that `schema show --format swift` makes of the forms under `Samples`: they compile, since they
/// are part of these tests, and the returns come out as values of them.
///
/// After a change to one of the schemas, write them anew with
/// `REGENERATE=1 swift test --disable-xctest --filter SampleFormsTests`.
@Suite struct TypesTests {
  private static let folder = SampleForms.root + "Tests/SampleFormsTests/Generated/"

  @Test(arguments: SampleForms.schemas)
  func `the types are what the schema makes`(form: String, schema: String) throws {
    let source = try Schema.load(path: schema).swiftSource()
    let file = Self.folder + form + ".swift"
    if ProcessInfo.processInfo.environment["REGENERATE"] != nil {
      try source.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let found = try? String(contentsOfFile: file, encoding: .utf8)
    #expect(
      found == source, "stale: REGENERATE=1 swift test --disable-xctest --filter SampleFormsTests")
  }

  @Test func `hazards of a school come out as values`() throws {
    let form = try Self.read("schools", "新桥中学安全自查表.xlsx")
    let school = try #require(try form.records(of: SchoolBasics.self).first)
    #expect(school.name == "新桥中学")
    #expect(school.zone == .c)
    #expect(school.zone.words == "沿江片")
    #expect(school.type == .c)
    #expect(school.boarderCount == 310)
    #expect(school.unsafeAreaM2 == nil)
    #expect(school.spent10kCny == 31.8)
    // 11月底前 is no date, and a hazard has none without it.
    #expect(throws: AnswerError.self) { try form.records(of: Hazard.self) }
    let other = try Self.read("schools", "沿江路小学安全自查表.xlsx")
    let hazards = try other.records(of: Hazard.self)
    #expect(hazards.map(\.place) == ["北教学楼三层走廊"])
    #expect(hazards.map(\.cost10kCny) == [0.3])
    #expect(hazards.map(\.due) == [PartialDate(year: 2026, month: 11, day: 30)])
    #expect(hazards[0].progressNote == nil)
    #expect(try form.records(of: SafetyEquipment.self).first?.meals == [.b])
    #expect(
      try form.records(of: SafetyTraining.self).first?.planPeriod
        == Period(start: PartialDate(year: 2025, month: 9), end: nil))
  }

  @Test func `exhibitions of a museum come out as values`() throws {
    let form = try Self.read(
      "museums", "Hallam Glass & Photography Collection - annual return.xlsx")
    let museum = try #require(try form.records(of: Museum.self).first)
    #expect(museum.charges == .b)
    #expect(museum.adultPrice == nil)
    #expect(museum.spending == 398115.5)
    let collection = try #require(try form.records(of: MuseumCollection.self).first)
    #expect(collection.losses.map(\.words) == ["water", "other"])
    #expect(collection.lastCheck == PartialDate(year: 2025, month: 11, day: 30))
    let exhibitions = try form.records(of: Exhibition.self)
    #expect(exhibitions.map(\.countries) == [["DE", "CZ", "GB"], ["GB"], ["JP", "GB"]])
    #expect(exhibitions[1].loanCosts == nil)
  }

  @Test func `rows stand in their parent, and lines say which they are`() throws {
    let schema = try Schema.load(path: SampleForms.root + "Tests/Forms/halls")
    let range = try #require(CellRange("A1:D3"))
    func record(_ table: Int, _ values: [Value?], line: Int? = nil, parent: Int? = nil) -> Record {
      var record = Record(
        table: table, sheet: "\(table)", range: range, answers: values.map { Answer(value: $0) })
      record.line = line
      record.parent = parent.map { Record.Parent(table: 0, record: $0) }
      return record
    }
    let keys: [Value?] = [.text("甲"), .text("13800000000"), .integer(2)]
    let form = Return(
      file: "a.xlsx",
      records: [
        record(0, [.text("东街会馆"), nil]), record(1, keys, parent: 0), record(1, keys, parent: nil),
        record(2, [.decimal(3.5), .decimal(4)], line: 0), record(2, [nil, .decimal(1)], line: 3),
      ])
    let hall = try #require(try form.records(of: Hall.self).first)
    #expect(hall.name == "东街会馆")
    #expect(hall.keyholders.map(\.keys) == [2])
    let income = try form.records(of: Income.self)
    #expect(income.map(\.line) == [.rent, .grants])
    #expect(income[1].line.words == "拨款 04")
    #expect(income.map(\.lastYear) == [3.5, nil])
    #expect(schema.tables[2].id == Income.tableID)
  }

  @Test func `an answer that was made wrong is named with its cell`() throws {
    let form = try Self.read("schools", "澜江九年一贯制学校安全自查表.xlsx")
    let error = #expect(throws: AnswerError.self) { try form.records(of: SchoolBasics.self) }
    #expect(
      error
        == AnswerError(.missing, table: "school", field: "zone", sheet: "表一", cell: "C3"))
  }

  private static func read(_ form: String, _ file: String) throws -> Return {
    let folder = SampleForms.samples + form
    let schema = try Schema.load(path: folder + "/schema")
    return Importer(schema: schema).read(
      try Workbook(path: folder + "/returns/" + file), file: file)
  }
}
