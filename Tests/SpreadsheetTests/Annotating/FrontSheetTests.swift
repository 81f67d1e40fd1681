import TestSupport
import Testing

@testable import Spreadsheet

/// A list in front of a workbook that someone else made: what counted sheets counts on as before.
struct FrontSheetTests {
  private static let sheet2 = "xl/worksheets/sheet2.xml"

  /// A workbook of two sheets, the second selected, with names of single sheets.
  private func workbook(
    views: String = #"<bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews>"#,
    names: [String] = ["表1", "表2"], macros: Bool = false, shared: Bool = false
  ) -> WorkbookFixture {
    var fixture = WorkbookFixture(sheetData: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    fixture["xl/workbook.xml"] = """
      <workbook xmlns="\(WorkbookFixture.main)" xmlns:r="\(WorkbookFixture.types)">\(views)<sheets>\
      <sheet name="\(names[0])" sheetId="4" r:id="rId1"/><sheet name="\(names[1])" sheetId="9" r:id="rId2"/></sheets>\
      <definedNames><definedName name="a" localSheetId="0">'表1'!$A$1</definedName>\
      <definedName name="a" localSheetId="1">'表2'!$A$1</definedName><definedName name="b">1</definedName>\
      </definedNames></workbook>
      """
    fixture["[Content_Types].xml"] =
      #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#
    fixture[Self.sheet2] =
      #"<worksheet xmlns="\#(WorkbookFixture.main)"><sheetPr><outlinePr/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>"#
    var targets = [
      "rId1": ("\(WorkbookFixture.types)/worksheet", "worksheets/sheet1.xml"),
      "rId2": ("\(WorkbookFixture.types)/worksheet", "worksheets/sheet2.xml"),
    ]
    if macros {
      targets["rId3"] = (
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"
      )
    }
    if shared {
      targets["rId3"] = ("\(WorkbookFixture.types)/revisionHeaders", "revisions/headers.xml")
    }
    fixture["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships(targets)
    return fixture
  }

  private let look = CellStyle()

  private func front(_ text: String = "改这里") -> FrontSheet {
    FrontSheet(
      name: "清单", olderNames: ["清单", "List"], notices: ["这是清单"], widths: [10, 20], headRows: 1,
      tabColor: 0xC0_0000,
      rows: [
        .init(height: 20, cells: [.init("这是清单", look)], isWhole: true),
        .init(
          height: 20,
          cells: [
            .init(1, look),
            .init(text, look, link: .cell(sheet: "表2", CellReference(row: 0, column: 0))),
          ]),
      ])
  }

  private func marked(_ bytes: [UInt8], _ front: FrontSheet) throws -> [UInt8] {
    let mark = Annotation(
      sheet: "表2", cell: CellReference(row: 0, column: 0), text: "不对", fillColor: 0xFF_C0C0)
    return try AnnotatedWorkbook.bytes(
      of: bytes, name: "1", with: [mark], front: front, tabColors: ["表2": 0xC0_0000])
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let package = try Package(ByteSource(bytes: bytes), file: "1", Usage(Limits()))
    return String(decoding: try #require(try package.stored(name)).bytes, as: UTF8.self)
  }

  @Test func `it stands in front, is what is shown, and names keep their sheets`() throws {
    let new = try marked(workbook().zip.bytes, front())
    let read = try Workbook(bytes: new, name: "1")
    #expect(read.sheets.map(\.name) == ["清单", "表1", "表2"])
    #expect(read.sheets[0].cells.map(\.value) == [.string("这是清单"), .number(1), .string("改这里")])
    #expect(read.definedNames.map(\.sheet) == ["表1", "表2", nil])
    let book = try part("xl/workbook.xml", of: new)
    #expect(book.contains(#"<workbookView firstSheet="0" activeTab="0"/>"#))
    #expect(book.contains(#"<sheet name="清单" sheetId="10" "#))
    let own = try part(Self.sheet2, of: new)
    #expect(own.contains(#"<sheetPr><tabColor rgb="FFC00000"/><outlinePr/></sheetPr>"#))
    #expect(own.contains(#"tabSelected="0""#))
    #expect(
      try part("xl/worksheets/sheet3.xml", of: new).contains(
        #"<hyperlink ref="B2" location="'表2'!A1"/>"#))
  }

  @Test(arguments: [
    "", "<outlinePr/>", #"<tabColor rgb="FF00FF00"/>"#, "<tabColor></tabColor>",
    "<tabColor></tabColor> <tabColor/>", "<tabColor/> <tabColor></tabColor>",
  ])
  func `a tab gets its color, whatever stood there`(properties: String) throws {
    var fixture = workbook()
    fixture[Self.sheet2] = fixture[Self.sheet2]?.replacing("<outlinePr/>", with: properties)
    let own = try part(Self.sheet2, of: try marked(fixture.zip.bytes, front()))
    #expect(own.contains(#"<sheetPr><tabColor rgb="FFC00000"/>"#))
  }

  @Test func `in a workbook with macros, which may count sheets, it stands behind`() throws {
    let new = try marked(workbook(macros: true).zip.bytes, front())
    #expect(try Workbook(bytes: new, name: "1").sheets.map(\.name) == ["表1", "表2", "清单"])
    let book = try part("xl/workbook.xml", of: new)
    #expect(book.contains(#"<workbookView firstSheet="1" activeTab="2"/>"#))
    #expect(book.contains(#"localSheetId="0">'表1'"#))
    let plain = try marked(workbook(views: "", macros: true).zip.bytes, front())
    #expect(
      try part("xl/workbook.xml", of: plain).contains(
        #"<bookViews><workbookView activeTab="2"/></bookViews><sheets>"#))
  }

  @Test(arguments: [("清单", "清单 (2)"), ("清单 (2)", "清单")])
  func `a sender's sheet of its name keeps it`(_ taken: String, _ own: String) throws {
    let new = try marked(workbook(names: [taken, "表2"]).zip.bytes, front())
    #expect(try Workbook(bytes: new, name: "1").sheets.map(\.name) == [own, taken, "表2"])
  }

  @Test func `an older list makes room, wherever it was moved`() throws {
    var fixture = workbook(names: ["List", "表2"])
    fixture["xl/worksheets/sheet1.xml"] = fixture["xl/worksheets/sheet1.xml"]?.replacing(
      #"<c r="A1"><v>1</v></c>"#, with: #"<c r="A1" t="inlineStr"><is><t>这是清单</t></is></c>"#)
    let once = try marked(fixture.zip.bytes, front("一"))
    let twice = try marked(once, front("二"))
    for (bytes, text) in [(once, "一"), (twice, "二")] {
      let read = try Workbook(bytes: bytes, name: "1")
      #expect(read.sheets.map(\.name) == ["List", "表2"])
      #expect(read.sheets[0].cells.last?.value == .string(text))
      #expect(try part("xl/workbook.xml", of: bytes).contains(#"activeTab="0""#))
    }
    #expect(try marked(once, front("一")) == once)
  }

  @Test func `a shared workbook gets its marks and no list`() throws {
    let old = workbook(shared: true)
    let new = try marked(old.zip.bytes, front())
    #expect(try Workbook(bytes: new, name: "1").sheets.map(\.name) == ["表1", "表2"])
    #expect(try part("xl/workbook.xml", of: new) == old["xl/workbook.xml"])
    #expect(try part(Self.sheet2, of: new).contains(#"tabSelected="1""#))
  }
}
