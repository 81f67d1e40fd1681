import Spreadsheet
import Testing

/// Packages as programs really write them (ECMA-376 part 2): what is found, and where.
@Suite struct WorkbookReaderTests {
  static let cell = "<row><c r=\"A1\" t=\"s\"><v>0</v></c></row>"

  private func fixture() -> WorkbookFixture {
    WorkbookFixture(sheetData: Self.cell, strings: "<si><t>found</t></si>")
  }

  typealias Change = Case<@Sendable (inout WorkbookFixture) -> Void, String>

  /// Changes to a package after which the same cell must still be found.
  @Test(arguments: [
    Change("as it is", { _ in }, ""),
    Change(
      "absolute targets",  // readxl#294: written by some generators, `xl/xl/…` in careless readers
      { fixture in
        fixture["xl/_rels/workbook.xml.rels"] = fixture["xl/_rels/workbook.xml.rels"]?
          .replacing("Target=\"", with: "Target=\"/xl/")
      }, ""),
    Change(
      "backslashes in targets and entries",  // .NET's packager on Windows; calamine#530
      { fixture in
        fixture["xl/_rels/workbook.xml.rels"] = fixture["xl/_rels/workbook.xml.rels"]?
          .replacing("worksheets/", with: "worksheets\\")
        fixture.rename("xl/worksheets/sheet1.xml", to: "xl\\worksheets\\sheet1.xml")
        fixture.rename("xl/sharedStrings.xml", to: "xl\\sharedStrings.xml")
      }, ""),
    Change(
      "another case",  // part 2, 6.2.2.3: names do not differ by case
      { fixture in
        fixture.rename("xl/worksheets/sheet1.xml", to: "XL/WorkSheets/Sheet1.XML")
        fixture.rename("xl/sharedStrings.xml", to: "xl/SharedStrings.xml")
        fixture.rename("_rels/.rels", to: "_RELS/.rels")
      }, ""),
    Change(
      "odd folders",  // calamine PR#639
      { fixture in
        fixture["xl/_rels/workbook.xml.rels"] = fixture["xl/_rels/workbook.xml.rels"]?
          .replacing("worksheets/sheet1.xml", with: "../else%20where/./a.xml")
        fixture.rename("xl/worksheets/sheet1.xml", to: "else where/a.xml")
      }, ""),
    Change(
      "the workbook in the root",
      { fixture in
        fixture["_rels/.rels"] = fixture["_rels/.rels"]?.replacing("xl/workbook", with: "/book")
        fixture.rename("xl/workbook.xml", to: "book.xml")
        fixture.rename("xl/_rels/workbook.xml.rels", to: "_rels/book.xml.rels")
        fixture.rename("xl/worksheets/sheet1.xml", to: "worksheets/sheet1.xml")
        fixture.rename("xl/sharedStrings.xml", to: "sharedStrings.xml")
        fixture.rename("xl/styles.xml", to: "styles.xml")
      }, ""),
    Change("no relationships of the package", { $0["_rels/.rels"] = nil }, ""),
    Change(
      "other relationships before it",  // the type of app.xml holds the word officeDocument too
      { fixture in
        fixture["_rels/.rels"] = WorkbookFixture.relationships([
          "rId1": ("\(WorkbookFixture.types)/extended-properties", "docProps/app.xml"),
          "rId2": ("http://example.com/unknown", "unknown.bin"),
          "rId3": ("\(WorkbookFixture.types)/officeDocument", "xl/workbook.xml"),
        ])
      }, ""),
    Change(
      "Strict",  // ISO/IEC 29500 part 1, annex A: other addresses for everything
      { fixture in
        for part in [
          "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
          "xl/worksheets/sheet1.xml",
        ] {
          fixture[part] = fixture[part]?
            .replacing(WorkbookFixture.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replacing(
              WorkbookFixture.types,
              with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
        }
      }, ""),
    Change(
      "prefixes",  // Open XML SDK writes x:, others ns0:
      { fixture in
        for part in ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"] {
          fixture[part] = fixture[part]?
            .replacing("</", with: "\u{1}").replacing("<", with: "<x:")
            .replacing("\u{1}", with: "</x:").replacing("xmlns=", with: "xmlns:x=")
            .replacing("r:id", with: "rel:id").replacing("xmlns:r=", with: "xmlns:rel=")
        }
        fixture["_rels/.rels"] = fixture["_rels/.rels"]?
          .replacing("<Relationship", with: "<p:Relationship")
          .replacing("</Relationship", with: "</p:Relationship").replacing(
            "xmlns=", with: "xmlns:p=")
      }, ""),
    Change(
      "content types that say nothing",
      {
        $0["[Content_Types].xml"] = "<Types><Default Extension=\"z\" ContentType=\"z/z\"/></Types>"
      },
      ""),
    Change(
      "data descriptors",  // programs that stream the archive
      { fixture in
        for index in fixture.zip.entries.indices { fixture.zip.entries[index].hasDescriptor = true }
      }, ""),
    Change(
      "deflated",
      { fixture in
        for index in fixture.zip.entries.indices {
          fixture.zip.entries[index].method = 8
          fixture.zip.entries[index].packed = Deflate.literal(fixture.zip.entries[index].content)
        }
      }, ""),
    Change(
      "deflated with data descriptors",
      { fixture in
        for index in fixture.zip.entries.indices {
          fixture.zip.entries[index].method = 8
          fixture.zip.entries[index].packed = Deflate.literal(fixture.zip.entries[index].content)
          fixture.zip.entries[index].hasDescriptor = true
        }
      }, ""),
    Change(
      "zip64 sizes",  // Excel itself writes them when it saves to a stream of unknown length
      { $0.change("xl/worksheets/sheet1.xml") { $0.isZip64 = true } }, ""),
    Change(
      "with macros",  // .xlsm: another content type, and a part of macros
      { fixture in
        fixture["[Content_Types].xml"] =
          "<Types><Override PartName=\"/xl/workbook.xml\" "
          + "ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"
        fixture["xl/vbaProject.bin"] = "\u{1}"
        fixture["xl/_rels/workbook.xml.rels"] = fixture["xl/_rels/workbook.xml.rels"]?
          .replacing(
            "</Relationships>",
            with: "<Relationship Id=\"rId9\" Target=\"vbaProject.bin\" "
              + "Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\"/>"
              + "</Relationships>")
      }, ""),
    Change("entries of folders", { $0.zip.entries.insert(.init("xl/", ""), at: 0) }, ""),
    Change(
      "parts that nobody reads, damaged",
      { fixture in
        fixture.zip.entries.append(.init("xl/media/image1.png", "x"))
        fixture.change("xl/media/image1.png") { $0.crc = 1 }
      }, ""),
  ])
  func `finds the cell`(_ change: Change) throws {
    var fixture = fixture()
    change.input(&fixture)
    #expect(try fixture.drawn() == "A1=found")
  }

  @Test func `lists tabs with what they are`() throws {
    var fixture = fixture()
    fixture["xl/workbook.xml"] = """
      <workbook><sheets><sheet name="图" r:id="rId9"/><sheet name="表1_x0020_&amp;" r:id="rId1"/>\
      <sheet name="b" state="hidden" r:id="rId1"/><sheet name="c" state="veryHidden" r:id="rId1"/>\
      <sheet name="宏" r:id="rId8"/></sheets></workbook>
      """
    fixture["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([
      "rId1": ("\(WorkbookFixture.types)/worksheet", "worksheets/sheet1.xml"),
      "rId2": ("\(WorkbookFixture.types)/sharedStrings", "sharedStrings.xml"),
      "rId8": ("http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "m.xml"),
      "rId9": ("\(WorkbookFixture.types)/chartsheet", "chartsheets/sheet1.xml"),
    ])
    let reader = try WorkbookReader(bytes: fixture.zip.bytes, name: "t")
    #expect(reader.tabs.map(\.name) == ["图", "表1 &", "b", "c", "宏"])
    #expect(reader.tabs.map(\.isWorksheet) == [false, true, true, true, false])
    #expect(
      reader.tabs.map(\.visibility) == [.visible, .visible, .hidden, .veryHidden, .visible])
    let sheets = try fixture.read().sheets
    #expect(sheets.map(\.name) == ["表1 &", "b", "c"])
    #expect(sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
  }

  @Test func `tabs that are no worksheets and may hold something are named`() throws {
    var fixture = fixture()
    // A macro sheet that was taken out leaves a tab without a part behind, and Excel opens such a file.
    fixture["xl/workbook.xml"] = """
      <workbook><sheets><sheet name="宏" r:id="rId8"/><sheet name="旧宏" r:id=""/>\
      <sheet name="表" r:id="rId1"/><sheet name="图" r:id="rId9"/><sheet name="新" r:id="rId7"/>\
      </sheets></workbook>
      """
    fixture["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([
      "rId1": ("\(WorkbookFixture.types)/worksheet", "worksheets/sheet1.xml"),
      "rId2": ("\(WorkbookFixture.types)/sharedStrings", "sharedStrings.xml"),
      "rId7": ("http://example.com/2030/relationships/gridSheet", "grid.xml"),
      "rId8": ("http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "m.xml"),
      "rId9": ("\(WorkbookFixture.types)/chartsheet", "chartsheets/sheet1.xml"),
    ])
    fixture["xl/m.xml"] = """
      <xm:macrosheet xmlns="\(WorkbookFixture.main)" \
      xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row><c><f>HALT()</f>\
      <v>1</v></c></row></sheetData></xm:macrosheet>
      """
    let workbook = try fixture.read()
    #expect(workbook.sheets.map(\.name) == ["表"])
    #expect(workbook.leftOut == ["宏", "旧宏", "新"])
    var reader = try WorkbookReader(bytes: fixture.zip.bytes, name: "t")
    var rows = try reader.rows(of: reader.tabs[0])
    #expect(try rows.next()?.cells.map(\.value) == [.number(1)])
    var none = try reader.rows(of: reader.tabs[1])
    #expect(try none.next() == nil)
  }

  @Test func `reads defined names with their sheets`() throws {
    let fixture = WorkbookFixture(
      workbook: """
        <definedNames><definedName name="answer" localSheetId="0">Sheet1!$B$3</definedName>\
        <definedName name="all">'a &amp; b'!$A$1:$B$2</definedName>\
        <definedName name="gone" localSheetId="7">#REF!</definedName></definedNames>
        """)
    // Excel drops a name of a sheet that is gone.
    #expect(
      try fixture.read().definedNames == [
        DefinedName(name: "answer", sheet: "Sheet1", formula: "Sheet1!$B$3"),
        DefinedName(name: "all", formula: "'a & b'!$A$1:$B$2"),
      ])
  }

  @Test func `reads document properties wherever they are`() throws {
    var fixture = fixture()
    let metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
    fixture["_rels/.rels"] = WorkbookFixture.relationships([
      "rId1": ("\(WorkbookFixture.types)/officeDocument", "xl/workbook.xml"),
      "rId2": ("\(metadata)/core-properties", "elsewhere/core.xml"),
      "rId3": ("\(WorkbookFixture.types)/extended-properties", "docProps/app.xml"),
      "rId4": ("\(WorkbookFixture.types)/custom-properties", "docProps/custom.xml"),
    ])
    fixture["elsewhere/core.xml"] = """
      <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>王 &amp; 李</dc:creator>\
      <dcterms:modified xsi:type="dcterms:W3CDTF">2021-08-12T09:15:00Z</dcterms:modified>\
      <dcterms:created>2021-08-01T00:00:00Z</dcterms:created></cp:coreProperties>
      """
    fixture["docProps/app.xml"] = "<Properties><Application>WPS 表格</Application></Properties>"
    fixture["docProps/custom.xml"] = """
      <Properties xmlns:vt="v"><property pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-11.1.0</vt:lpwstr>\
      </property><property pid="3" name="n"><vt:i4>5</vt:i4></property></Properties>
      """
    #expect(
      try fixture.read().properties
        == DocumentProperties(
          creator: "王 & 李", modified: "2021-08-12T09:15:00Z", created: "2021-08-01T00:00:00Z",
          application: "WPS 表格", custom: ["KSOProductBuildVer": "2052-11.1.0"]))
  }

  @Test func `a property part that is not there is no error`() throws {
    var fixture = fixture()
    fixture["_rels/.rels"] = fixture["_rels/.rels"]?.replacing(
      "</Relationships>",
      with:
        "<Relationship Id=\"rId7\" Type=\"t/core-properties\" Target=\"gone.xml\"/></Relationships>"
    )
    #expect(try fixture.read().properties == DocumentProperties())
  }

  @Test func `a workbook without worksheets has none`() throws {
    var fixture = fixture()
    fixture["xl/workbook.xml"] = "<workbook><sheets/></workbook>"
    #expect(try fixture.read().sheets.isEmpty)
  }
}
