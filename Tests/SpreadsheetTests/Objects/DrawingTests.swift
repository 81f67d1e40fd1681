import Spreadsheet
import Testing

/// Shapes, pictures, charts, comments and embedded files over cells.
@Suite struct DrawingTests {
  typealias Shapes = ObjectFixture

  private static func drawing(_ anchors: String...) -> ObjectFixture {
    var fixture = ObjectFixture()
    // A variadic list cannot be passed on.
    fixture.drawing(anchors.joined())
    return fixture
  }

  private static func at(_ content: String) -> String {
    Shapes.anchor((1, 5, 14, 2), (2, 30, 15, 10), content)
  }

  private static let chart =
    "<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id=\"4\" name=\"Chart 1\"/>"
    + "</xdr:nvGraphicFramePr><a:graphic><a:graphicData "
    + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></a:graphic></xdr:graphicFrame>"

  static let cases: [Case<ObjectFixture, [String]>] = [
    Case("a text box", drawing(at(Shapes.box("见附件"))), ["text-box B15:C16 见附件"]),
    Case(
      "lines of text",
      drawing(at(Shapes.box("一</a:t></a:r><a:br/><a:r><a:t>二</a:t></a:r></a:p><a:p><a:r><a:t> 三"))),
      ["text-box B15:C16 一\n二\n三"]),
    Case("a circle around something", drawing(at(Shapes.box(""))), ["shape B15:C16"]),
    Case("a picture", drawing(at(Shapes.picture("公章"))), ["picture B15:C16 公章"]),
    Case("a chart", drawing(at(chart)), ["chart B15:C16"]),
    Case(
      "a group", drawing(at("<xdr:grpSp>\(Shapes.box("甲"))\(Shapes.picture())</xdr:grpSp>")),
      ["picture B15:C16", "text-box B15:C16 甲"]),
    Case("hidden", drawing(at(Shapes.box("甲", hidden: true))), []),
    Case(
      "the text of a cell again",
      drawing(at(Shapes.box("甲").replacing("<xdr:sp>", with: "<xdr:sp textlink=\"$A$1\">"))), []),
    Case(
      "of no size", drawing(Shapes.anchor((1, 5, 14, 2), (1, 5, 14, 2), Shapes.picture())), []),
    Case(
      "what ends where the next cell begins lies over the one before",
      drawing(Shapes.anchor((1, 0, 14, 0), (2, 0, 15, 0), Shapes.picture())), ["picture B15"]),
    Case(
      "what newer programs draw comes before what others do",
      drawing(
        "<mc:AlternateContent><mc:Choice Requires=\"a14\">\(at(Shapes.box("甲")))</mc:Choice>"
          + "<mc:Fallback>\(at(Shapes.box("乙")))</mc:Fallback></mc:AlternateContent>",
        at(
          "<mc:AlternateContent><mc:Choice Requires=\"am3d\"/><mc:Fallback>"
            + "\(Shapes.picture("丙"))</mc:Fallback></mc:AlternateContent>")),
      ["picture B15:C16 丙", "text-box B15:C16 甲"]),
    Case(
      "the picture of a control is none",
      drawing(
        at(
          Shapes.box("A. 资金").replacing(
            "<xdr:cNvSpPr",
            with: "<a14:compatExt xmlns:a14=\"a14\" spid=\"_x0000_s1025\"/><xdr:cNvSpPr"
          ))), []),
    Case(
      "one corner and a size",
      drawing(
        "<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2"
          + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx=\"1371600\" cy=\"285750\"/>"
          + "\(Shapes.picture())</xdr:oneCellAnchor>"), ["picture B3:C4"]),
    Case(
      "a place on the sheet",
      drawing(
        "<xdr:absoluteAnchor><xdr:pos x=\"0\" y=\"0\"/><xdr:ext cx=\"95250\" cy=\"95250\"/>"
          + "\(Shapes.picture())</xdr:absoluteAnchor>"), ["picture A1"]),
    Case(
      "a drawing that is cut off",
      drawing(at(Shapes.picture()), "<xdr:oneCellAnchor><xdr:pic>"),
      ["drawing A1 xl/drawings/drawing1.xml", "picture B15:C16"]),
  ]

  @Test(arguments: cases) func `are read`(_ example: Case<ObjectFixture, [String]>) throws {
    #expect(try example.input.drawn() == example.expected)
  }

  @Test func `the middle lies by the sizes of rows and columns`() throws {
    var fixture = ObjectFixture(
      data: "<row r=\"15\" ht=\"10\"/><row r=\"16\" ht=\"200\"/>")
    fixture.drawing(Shapes.anchor((0, 0, 14, 0), (0, 50, 15, 100), Shapes.box("甲")))
    let object = try #require(fixture.read().objects.first)
    #expect(object.range.description == "A15:A16")
    #expect(object.middle == CellReference("A16"))
  }

  @Test func `pictures of the same bytes are told to be the same`() throws {
    var fixture = Self.drawing(Self.at(Shapes.picture()), Self.at(Shapes.picture()))
    let same = try fixture.read().objects.map(\.contents)
    #expect(same.count == 2 && same[0] == same[1] && same[0] != nil)
    fixture.workbook["xl/media/image1.png"] = "another"
    #expect(try fixture.read().objects[0].contents != same[0])
  }

  @Test func `comments and threads, without what this program wrote`() throws {
    var fixture = ObjectFixture()
    func comment(_ cell: String, _ author: Int, _ text: String) -> String {
      "<comment ref=\"\(cell)\" authorId=\"\(author)\"><text>\(text)</text></comment>"
    }
    fixture.link(
      "r1", "comments", "xl/comments1.xml",
      "<comments xmlns=\"x\"><authors><author>王五</author><author>汇表</author></authors><commentList>"
        + comment("B3", 0, "<r><t>待定，</t></r><r><t xml:space=\"preserve\"> 下周补</t></r>")
        + comment("B4", 1, "<t>请填写。</t>")
        + comment("B5", 0, "<r><t xml:space=\"preserve\">原话\n汇表：请填写。</t></r>")
        + comment("B6", 0, "<t>[Threaded comment]</t>") + "</commentList></comments>")
    fixture.link(
      "r2", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
      "xl/threadedComments/threadedComment1.xml",
      "<ThreadedComments xmlns=\"x\"><threadedComment ref=\"B6\" personId=\"{1}\" id=\"{a}\"><text>是否含港澳？"
        + "</text></threadedComment><threadedComment ref=\"B6\" personId=\"{2}\" id=\"{b}\" "
        + "parentId=\"{a}\"><text>含</text></threadedComment></ThreadedComments>")
    #expect(
      try fixture.drawn() == [
        "comment B3 待定， 下周补", "comment B5 原话", "comment B6 是否含港澳？\n含",
      ])
  }

  @Test func `a long thread is read in its order`() throws {
    let words = (1...3_000).map { "\($0)" }
    let comments = words.map {
      "<threadedComment ref=\"B6\" personId=\"{1}\"><text>\($0)</text></threadedComment>"
    }
    var fixture = ObjectFixture()
    fixture.link(
      "r1", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
      "xl/threadedComments/threadedComment1.xml",
      "<ThreadedComments xmlns=\"x\">\(comments.joined())</ThreadedComments>")
    let object = try #require(fixture.read().objects.first)
    #expect(object.text == words.joined(separator: "\n"))
  }

  @Test func `an embedded file, once`() throws {
    let object = "<oleObject progId=\"Word.Document.12\" shapeId=\"1030\" r:id=\"rIdO\""
    var fixture = ObjectFixture(
      tail:
        "<oleObjects><mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice Requires=\"x14\">\(object)>"
        + "<objectPr><anchor><from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row>"
        + "<xdr:rowOff>0</xdr:rowOff></from><to><xdr:col>1</xdr:col><xdr:colOff>95250</xdr:colOff>"
        + "<xdr:row>15</xdr:row><xdr:rowOff>95250</xdr:rowOff></to></anchor></objectPr></oleObject>"
        + "</mc:Choice><mc:Fallback>\(object)/></mc:Fallback></mc:AlternateContent></oleObjects>")
    fixture.link("rIdO", "package", "xl/embeddings/a.docx", "docx")
    #expect(try fixture.drawn() == ["embedded-file B16 Word.Document.12"])
  }
}
