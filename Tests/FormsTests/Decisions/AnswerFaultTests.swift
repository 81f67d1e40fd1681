import Spreadsheet
import Testing

@testable import Forms

@Suite struct AnswerFaultTests {
  private static func fault(_ field: String, record: Int = 0, to: String) throws -> Forms.Issue? {
    let workbook = try Workbook(path: Checkout.root + "Samples/returns/\(Zhangjiang.file)")
    let returned = Zhangjiang.importer.read(workbook, file: "a.xlsx")
    return AnswerChange(table: "incubators", record: record, field: field, to: to)
      .fault(in: returned, schema: Zhangjiang.schema)
  }

  @Test(
    arguments: [
      ("team_size", "99"), ("team_size", "９９人"), ("operator_nature", "A"), ("contents", "A、C"),
      ("outcome", ""), ("team_size", "-1"),
    ])
  func `a text that is an answer has no fault by itself`(field: String, to: String) throws {
    #expect(try Self.fault(field, to: to) == nil)
  }

  @Test func `a text that is none is told at the answer's cell, as it would be of a return`() throws
  {
    let issue = try #require(try Self.fault("team_size", to: "若干"))
    #expect(issue.code == "type-error")
    #expect(issue.found == "若干")
    #expect(issue.place != nil)
    #expect(try Self.fault("operator_nature", to: "Z")?.code == "choice-unknown")
  }

  @Test(arguments: [("team_size", 77), ("no_field", 0)])
  func `an answer that is not there is told`(field: String, record: Int) throws {
    let issue = try #require(try Self.fault(field, record: record, to: "1"))
    #expect(issue.code == "change-lost")
  }
}
