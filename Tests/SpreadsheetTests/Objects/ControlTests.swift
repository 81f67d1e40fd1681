import Spreadsheet
import Testing

/// Check boxes, option buttons and lists over cells, as programs write them.
@Suite struct ControlTests {
  typealias Shapes = ObjectFixture

  private static func fixture(_ body: (inout ObjectFixture) -> Void) -> ObjectFixture {
    var fixture = ObjectFixture()
    body(&fixture)
    return fixture
  }

  static let cases: [Case<ObjectFixture, [String]>] = [
    Case(
      "the legacy drawing alone",
      fixture {
        $0.legacy(
          Shapes.shape(1025, "Checkbox", "A. 资金", "<x:Checked>1</x:Checked>"),
          Shapes.shape(1026, "Checkbox", "B. 土地", at: "1,70,14,2,1,120,14,18"))
      }, ["check-box B15 ☑ A. 资金", "check-box B15 ☐ B. 土地"]),
    Case(
      "HTML in the legacy drawing",
      fixture {
        $0.legacy(Shapes.shape(1025, "Checkbox", "A.<br>资金&nbsp;1", "<x:Checked>1</x:Checked>"))
      }, ["check-box B15 ☑ A.\n资金 1"]),
    Case(
      "the properties decide",
      fixture {
        $0.legacy(
          Shapes.shape(1025, "Checkbox", "一"),
          Shapes.shape(
            1026, "Checkbox", "二", at: "1,70,14,2,1,120,14,18", "<x:Checked>1</x:Checked>"),
          Shapes.shape(1027, "Checkbox", "三", at: "1,130,14,2,1,170,14,18"))
        $0.controls(
          "objectType=\"CheckBox\" checked=\"Checked\" fmlaLink=\"$H$15\"",
          "objectType=\"CheckBox\"", "objectType=\"CheckBox\" checked=\"Mixed\"")
      }, ["check-box B15 ☑ 一 =H15", "check-box B15 ☐ 二", "check-box B15 三"]),
    Case(
      "captions that the program gave",
      fixture {
        $0.legacy(
          Shapes.shape(1025, "Checkbox", "复选框 1"),
          Shapes.shape(
            1026, "Radio", "方案 2", at: "1,70,14,2,1,120,14,18", "<x:Checked>1</x:Checked>"))
        $0.controls(
          "objectType=\"CheckBox\" checked=\"Checked\"", "objectType=\"Radio\" checked=\"Checked\"",
          names: ["Check Box 1", "Option Button 7"])
      }, ["check-box B15 ☑", "option-button B15 ☑ 方案 2"]),
    Case(
      "shapes that have all one name",
      fixture {
        let shape = Shapes.shape(1, "Checkbox", "甲").replacing("_x0000_s1\"", with: "shape_0\"")
        $0.legacy(
          shape,
          shape.replacing("甲", with: "乙").replacing("1,5,14,2,1,60", with: "2,5,14,2,3,-20"))
        $0.controls("objectType=\"CheckBox\"", "objectType=\"CheckBox\" checked=\"Checked\"")
      }, ["check-box B15 ☐ 甲", "check-box C15 ☑ 乙"]),
    Case(
      "the cell of another sheet",
      fixture {
        $0.legacy(
          Shapes.shape(1025, "Checkbox", "甲", "<x:FmlaLink>'it''s'!$B$2</x:FmlaLink>"))
      }, ["check-box B15 ☐ 甲 =it's!B2"]),
    Case(
      "buttons, frames, labels and comments hold no answer",
      fixture {
        $0.legacy(
          Shapes.shape(1025, "Button", "提交"), Shapes.shape(1026, "GBox", "性质"),
          Shapes.shape(1027, "Label", "说明"), Shapes.shape(1028, "Spin", ""),
          Shapes.shape(1029, "Note", "批注"))
      }, []),
    Case(
      "in reading order, what is nearly level from left to right",
      fixture {
        $0.legacy(
          Shapes.shape(1025, "Checkbox", "三", at: "0,5,15,2,0,40,15,18"),
          Shapes.shape(1026, "Checkbox", "二", at: "1,5,14,0,1,60,14,16"),
          Shapes.shape(1027, "Checkbox", "一", at: "0,5,14,3,0,40,14,19"))
      }, ["check-box A15 ☐ 一", "check-box B15 ☐ 二", "check-box A16 ☐ 三"]),
    Case(
      "text boxes and shapes of old workbooks",
      fixture {
        $0.legacy(
          Shapes.shape(1025, "Text", "见附件"), Shapes.shape(1026, "Oval", "", at: "2,5,3,2,3,60,5,0"))
      }, ["shape C4:D5", "text-box B15 见附件"]),
    Case(
      "a legacy drawing that says no place",
      fixture {
        $0.legacy(
          Shapes.shape(1025, "Checkbox", "甲", at: "-9223372036854775808,0,14,2,1,60,14,18"))
      }, ["check-box A1 ☐ 甲"]),
    Case(
      "in no choice for newer programs",
      fixture {
        $0 = ObjectFixture(
          tail: "<controls><control shapeId=\"1025\" r:id=\"rIdC\" name=\"CheckBox1\">"
            + "<controlPr><anchor><from><xdr:col>1</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>14</xdr:row>"
            + "<xdr:rowOff>0</xdr:rowOff></from><to><xdr:col>1</xdr:col><xdr:colOff>95250</xdr:colOff>"
            + "<xdr:row>14</xdr:row><xdr:rowOff>95250</xdr:rowOff></to></anchor></controlPr></control>"
            + "</controls>")
        $0.link(
          "rIdC", "ctrlProp", "xl/ctrlProps/ctrlProp1.xml",
          "<formControlPr xmlns=\"x\" objectType=\"CheckBox\" checked=\"Checked\"/>")
      }, ["check-box B15 ☑"]),
    Case(
      "a legacy drawing with a wrong checksum",
      fixture {
        $0.legacy(Shapes.shape(1025, "Checkbox", "甲"))
        $0.workbook.change("xl/drawings/vmlDrawing1.vml") { $0.crc = 1 }
      }, ["drawing A1 xl/drawings/vmlDrawing1.vml"]),
    Case(
      "a legacy drawing that is no XML",
      fixture { $0.legacy("<v:shape><", Shapes.shape(1025, "Checkbox", "甲")) },
      ["drawing A1 xl/drawings/vmlDrawing1.vml"]),
  ]

  @Test(arguments: cases) func `are read`(_ example: Case<ObjectFixture, [String]>) throws {
    #expect(try example.input.drawn() == example.expected)
  }

  @Test func `of a list the text of its line is looked up`() throws {
    var fixture = ObjectFixture(
      data: "<row r=\"40\"><c r=\"K40\" t=\"inlineStr\"><is><t>甲</t></is></c></row>"
        + "<row r=\"41\"><c r=\"K41\" t=\"inlineStr\"><is><t>乙</t></is></c></row>")
    fixture.legacy(
      Shapes.shape(1025, "Drop", "", "<x:FmlaRange>$K$40:$K$41</x:FmlaRange><x:Sel>2</x:Sel>"),
      Shapes.shape(1026, "Drop", "", at: "2,5,14,2,2,60,14,18"),
      Shapes.shape(
        1027, "List", "", at: "3,5,14,2,3,60,14,18",
        "<x:FmlaRange>Sheet1!$K$40:$K$41</x:FmlaRange><x:Sel>9</x:Sel>"))
    #expect(
      try fixture.drawn() == ["drop-down B15 ☑ 乙", "drop-down C15 ☐", "drop-down D15 ☑"])
  }

  @Test func `a drawing of the head of printed pages is none of the sheet's`() throws {
    var fixture = ObjectFixture(tail: "<legacyDrawingHF r:id=\"rIdV\"/>")
    fixture.link(
      "rIdV", "vmlDrawing", "xl/drawings/vmlDrawing1.vml",
      "<xml xmlns:v=\"v\" xmlns:x=\"x\">\(Shapes.shape(1, "Checkbox", "甲"))</xml>")
    #expect(try fixture.drawn() == [])
  }

  @Test func `the numbers of objects are limited`() throws {
    var fixture = ObjectFixture()
    fixture.legacy(Shapes.shape(1, "Checkbox", "甲"), Shapes.shape(2, "Checkbox", "乙"))
    var limits = Limits()
    limits.objects = 2
    #expect(try fixture.read(limits).objects.count == 2)
    limits.objects = 1
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read(limits) }
    #expect(error.cause == .limitExceeded(.objects, allowed: 1))
  }
}
