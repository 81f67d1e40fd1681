import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput
@testable import Forms

/// What programs find in the file of a blank form besides its words: rules, names, locks and pages.
struct WrittenBlankTests {
  /// The parts of the blank form of a form of the checkout, by their names.
  private static func parts(_ name: String) throws -> [String: String] {
    let schema = try Checkout.form(name)
    let folder = try TemporaryFolder()
    try BlankForm(schema: schema).write(path: folder.file("1.xlsx"), sparing: .none)
    let archive = try ZipArchive(path: folder.file("1.xlsx"))
    var parts: [String: String] = [:]
    for entry in archive.entries where entry.name.hasSuffix(".xml") {
      parts[entry.name] = String(decoding: try archive.file(entry).bytes, as: UTF8.self)
    }
    return parts
  }

  /// A sheet by its number, from 1.
  private static func sheet(_ number: Int, of form: String) throws -> String {
    try #require(try parts(form)["xl/worksheets/sheet\(number).xml"])
  }

  @Test func `words that depend on another answer are found by it`() throws {
    let outputs = try Self.sheet(5, of: "form-d")
    let name = "hb_list1"
    #expect(
      outputs.contains(
        "<formula1>OFFSET(\(name),INDEX(\(name)_start,MATCH($B7,\(name)_above,0)),0,"
          + "INDEX(\(name)_count,MATCH($B7,\(name)_above,0)),1)</formula1>"))
    let workbook = try #require(try Self.parts("form-d")["xl/workbook.xml"])
    #expect(workbook.contains("<definedName name=\"\(name)_above\">'_huibiao'!$E$1:$E$5<"))
    #expect(workbook.contains("sheet name=\"_huibiao\" sheetId=\"7\" state=\"hidden\""))
  }

  @Test func `the names of sites are offered where one is named, and others may be typed`() throws {
    let outputs = try Self.sheet(5, of: "form-d")
    let rule = try #require(
      outputs.split(separator: "<dataValidation ").first { $0.contains("sqref=\"D7:D36\"") })
    #expect(rule.contains("type=\"list\" errorStyle=\"warning\""))
    #expect(rule.contains("hb_list3"))
    let hidden = try Self.sheet(7, of: "form-d")
    #expect(hidden.contains("IF(LEN('Sites'!$B$12)&gt;0,'Sites'!$B$12,\"\")"))
  }

  @Test func `dates and shares have rules with bounds`() throws {
    let company = try Self.sheet(2, of: "form-c")
    let day = try #require(
      company.split(separator: "<dataValidation ").first { $0.hasPrefix("type=\"date\"") })
    #expect(day.contains("errorStyle=\"warning\"") && day.contains("<formula1>DATE(1900,1,1)<"))
    let share = try #require(
      company.split(separator: "<dataValidation ").first { $0.contains("<formula2>1</formula2>") })
    #expect(share.contains("type=\"decimal\""))
    let styles = try #require(try Self.parts("form-c")["xl/styles.xml"])
    for format in ["yyyy-mm-dd", "0.0#%"] {
      #expect(styles.contains("formatCode=\"\(format)\""), "\(format)")
    }
  }

  @Test(arguments: [(5, true), (6, false)])
  func `rows may be put in where the form takes more, and no password is asked`(
    sheet: Int, isOpen: Bool
  ) throws {
    // Of form D the outputs take any number of rows, and the risks as many as are printed.
    let text = try Self.sheet(sheet, of: "form-d")
    let protection = try #require(
      text.split(separator: "<sheetProtection ").last?.split(separator: "/>").first)
    #expect(!protection.contains("password") && !protection.contains("hashValue"))
    #expect(protection.contains("insertRows=\"0\"") == isOpen)
  }

  @Test func `a list prints its header on each page, one page wide on A4`() throws {
    let parts = try Self.parts("form-d")
    let workbook = try #require(parts["xl/workbook.xml"])
    #expect(workbook.contains("'Outputs'!$1:$6") || workbook.contains("Outputs!$1:$6"))
    let outputs = try #require(parts["xl/worksheets/sheet5.xml"])
    #expect(outputs.contains("<pageSetup paperSize=\"9\""))
    #expect(outputs.contains("fitToHeight=\"0\""))
  }

  @Test func `blocks stand below each other, each with its number`() throws {
    let schema = try Checkout.form("form-d")
    let folder = try TemporaryFolder()
    try BlankForm(schema: schema).write(path: folder.file("1.xlsx"), sparing: .none)
    let workbook = try Workbook(path: folder.file("1.xlsx"))
    let sites = try #require(workbook.sheets.first { $0.name == "Sites" })
    let heads = sites.cells.compactMap { cell -> String? in
      if case .string(let text) = cell.value, text.hasPrefix("Site ") { text } else { nil }
    }
    #expect(heads == ["Site 1:", "Site 2:", "Site 3:", "Site 4:"])
    #expect(workbook.sheets.count { $0.name.hasPrefix("Sites") } == 1)
    #expect(
      workbook.definedNames.filter { $0.name.hasSuffix("_sites__name") }.map(\.name).sorted()
        == ["hb2_sites__name", "hb3_sites__name", "hb4_sites__name", "hb_sites__name"])
  }
}
