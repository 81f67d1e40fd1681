import Spreadsheet
import Testing

/// What stands in a cell that is neither text nor number: pictures, check boxes, rich values.
@Suite struct CellValueTests {
  private static func cell(_ content: String) -> ObjectFixture {
    ObjectFixture(data: "<row r=\"2\"><c r=\"B2\" \(content)</c></row>")
  }

  /// A cell of a rich value of this structure, whose third text is `签名`.
  private static func rich(_ type: String, key: String) -> ObjectFixture {
    var fixture = cell("t=\"e\" vm=\"1\"><v>#VALUE!</v>")
    let office = WorkbookFixture.types
    let types = "http://schemas.microsoft.com/office/2017/06/relationships"
    fixture.workbook["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([
      "rId1": ("\(office)/worksheet", "worksheets/sheet1.xml"),
      "rId2": ("\(office)/sheetMetadata", "metadata.xml"),
      "rId3": ("\(types)/rdRichValue", "richData/rdrichvalue.xml"),
      "rId4": ("\(types)/rdRichValueStructure", "richData/rdrichvaluestructure.xml"),
    ])
    fixture.workbook["xl/metadata.xml"] = """
      <metadata xmlns="x" xmlns:xlrd="y"><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext \
      uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata>\
      <valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>
      """
    fixture.workbook["xl/richData/rdrichvalue.xml"] =
      "<rvData xmlns=\"x\"><rv s=\"0\"><v>0</v><v>5</v><v>签名</v></rv></rvData>"
    fixture.workbook["xl/richData/rdrichvaluestructure.xml"] =
      "<rvStructures xmlns=\"x\"><s t=\"\(type)\"><k n=\"_rvRel:LocalImageIdentifier\" t=\"i\"/>"
      + "<k n=\"CalcOrigin\" t=\"i\"/><k n=\"\(key)\" t=\"s\"/></s></rvStructures>"
    return fixture
  }

  /// A cell of a format that shows truth values as check boxes.
  private static func box(_ content: String, isBox: Bool = true) -> ObjectFixture {
    var fixture = cell("s=\"1\" \(content)")
    fixture.workbook["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([
      "rId1": ("\(WorkbookFixture.types)/worksheet", "worksheets/sheet1.xml"),
      "rId3": ("\(WorkbookFixture.types)/styles", "styles.xml"),
      "rId4": (
        "http://schemas.microsoft.com/office/2022/11/relationships/FeaturePropertyBag",
        "featurePropertyBag/featurePropertyBag.xml"
      ),
    ])
    fixture.workbook["xl/styles.xml"] = """
      <styleSheet xmlns="\(WorkbookFixture.main)"><cellXfs><xf numFmtId="0"/><xf numFmtId="0"><extLst><ext \
      uri="{C7286773-470A-42A8-94C5-96B5CB345126}"><x:xfComplement xmlns:x="x" i="0"/></ext></extLst></xf>\
      </cellXfs></styleSheet>
      """
    fixture.workbook["xl/featurePropertyBag/featurePropertyBag.xml"] = """
      <FeaturePropertyBags xmlns="x"><bag type="\(isBox ? "Checkbox" : "Other")"/><bag type="XFControls">\
      <bagId k="CellControl">0</bagId></bag><bag type="XFComplement"><bagId k="XFControls">1</bagId></bag>\
      <bag type="XFComplements" extRef="XFComplementsMapperExtRef"><a k="MappedFeaturePropertyBags">\
      <bagId>2</bagId></a></bag></FeaturePropertyBags>
      """
    return fixture
  }

  private static func image() -> ObjectFixture {
    var fixture = cell("t=\"str\"><f>_xlfn.DISPIMG(\"ID_7\",1)</f><v>=DISPIMG(\"ID_7\",1)</v>")
    fixture.workbook["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([
      "rId1": ("\(WorkbookFixture.types)/worksheet", "worksheets/sheet1.xml"),
      "rId2": ("http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml"),
    ])
    fixture.workbook["xl/cellimages.xml"] = """
      <etc:cellImages xmlns:etc="etc" xmlns:xdr="x" xmlns:a="a" xmlns:r="r"><etc:cellImage><xdr:pic>\
      <xdr:nvPicPr><xdr:cNvPr id="2" name="ID_7" descr="公章"/></xdr:nvPicPr><xdr:blipFill>\
      <a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>
      """
    return fixture
  }

  static let cases: [Case<ObjectFixture, [String]>] = [
    Case(
      "a picture of WPS",
      cell("t=\"str\"><f>_xlfn.DISPIMG(\"ID_7\",1)</f><v>=DISPIMG(\"ID_7\",1)</v>"),
      ["picture B2 (value)"]),
    Case("a picture of WPS with its description", image(), ["picture B2 公章 (value)"]),
    Case(
      "a picture of WPS that Excel has saved",
      cell("t=\"e\"><f>_xlfn.DISPIMG(\"ID_7\",1)</f><v>#NAME?</v>"), ["picture B2 (value)"]),
    Case("a picture without a result", cell("><f>DISPIMG(\"ID_7\",1)</f>"), ["picture B2 (value)"]),
    Case(
      "a picture from the web",
      cell("t=\"e\"><f>_xlfn.IMAGE(\"https://a.example/b.png\")</f><v>#NAME?</v>"),
      ["picture B2 (value)"]),
    Case("another formula", cell("t=\"str\"><f>IMAGES(\"a\")&amp;\"\"</f><v>a</v>"), []),
    Case(
      "a picture placed in the cell", rich("_localImage", key: "Text"), ["picture B2 签名 (value)"]),
    Case("a picture of IMAGE", rich("_webimage", key: "Text"), ["picture B2 签名 (value)"]),
    Case(
      "a data type", rich("_linkedentity2", key: "_DisplayString"), ["data-type B2 签名 (value)"]),
    Case("an error is an error", rich("_error", key: "errorType"), []),
    Case("a number with a rich value", cell("vm=\"1\"><v>7</v>"), []),
    Case(
      "a rich value whose parts are gone", cell("t=\"e\" vm=\"1\"><v>#VALUE!</v>"),
      ["data-type B2 (value)"]),
    Case("a check box that is ticked", box("t=\"b\"><v>1</v>"), ["check-box B2 ☑ (value)"]),
    Case("a check box that is not", box("t=\"b\"><v>0</v>"), ["check-box B2 ☐ (value)"]),
    Case("a truth value of another format", box("t=\"b\"><v>1</v>", isBox: false), []),
    Case("a number of such a format", box("><v>1</v>"), []),
  ]

  @Test(arguments: cases) func `are read`(_ example: Case<ObjectFixture, [String]>) throws {
    #expect(try example.input.drawn() == example.expected)
  }

  @Test func `their texts count as those of cells do`() throws {
    let fixture = Self.rich("_localImage", key: "Text")
    var limits = Limits()
    limits.cellTextBytes = "#VALUE!签名".utf8.count
    #expect(try fixture.read(limits).objects.count == 1)
    limits.cellTextBytes -= 1
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read(limits) }
    #expect(error.cause == .limitExceeded(.cellTextBytes, allowed: limits.cellTextBytes))
  }

  @Test func `the cell keeps what is stored`() throws {
    let sheet = try Self.box("t=\"b\"><v>1</v>").read()
    #expect(sheet.cells.map(\.value) == [.boolean(true)])
  }
}
