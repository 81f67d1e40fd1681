import Testing

@testable import Spreadsheet

/// Marks in workbooks that have comments of their own, or are of another kind than most.
struct SenderCommentsTests {
  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let thread =
    "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"

  /// A workbook as Excel 365 saves one with a thread at A1 and a plain comment at B1.
  private func commented() -> WorkbookFixture {
    var fixture = WorkbookFixture(
      sheetData: #"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>"#,
      afterData: #"<legacyDrawing xmlns:r="\#(WorkbookFixture.types)" r:id="rId2"/>"#)
    fixture["[Content_Types].xml"] =
      #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="vml" ContentType="v"/></Types>"#
    fixture["xl/styles.xml"] =
      #"<styleSheet xmlns="\#(WorkbookFixture.main)"><fills count="1"><fill><patternFill/></fill></fills><cellXfs count="1"><xf/></cellXfs></styleSheet>"#
    fixture["xl/worksheets/_rels/sheet1.xml.rels"] = WorkbookFixture.relationships([
      "rId1": ("\(WorkbookFixture.types)/comments", "../comments1.xml"),
      "rId2": ("\(WorkbookFixture.types)/vmlDrawing", "../drawings/vmlDrawing1.vml"),
      "rId3": (
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment1.xml"
      ),
    ])
    fixture["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([
      "rId1": ("\(WorkbookFixture.types)/worksheet", "worksheets/sheet1.xml"),
      "rId3": ("\(WorkbookFixture.types)/styles", "styles.xml"),
      "rId4": (
        "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"
      ),
    ])
    fixture["xl/comments1.xml"] =
      #"<comments xmlns="\#(WorkbookFixture.main)"><authors><author>tc={1}</author><author>王</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[线程注释]</t></text></comment><comment ref="B1" authorId="1"><text><r><t>核过</t></r></text></comment></commentList></comments>"#
    fixture["xl/drawings/vmlDrawing1.vml"] =
      #"<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025"><v:textbox><br></v:textbox></v:shape></xml>"#
    fixture["xl/threadedComments/threadedComment1.xml"] =
      #"<ThreadedComments xmlns="\#(Self.thread)"><threadedComment ref="A1" dT="2021-08-01T08:00:00.00" personId="{P}" id="{1}"><text>对吗？</text></threadedComment></ThreadedComments>"#
    fixture["xl/persons/person.xml"] =
      #"<personList xmlns="\#(Self.thread)"><person displayName="王" id="{P}" userId="w" providerId="None"/></personList>"#
    return fixture
  }

  private func marks() -> [Annotation] {
    ["A1", "B1", "C1"].compactMap { CellReference($0) }.map {
      Annotation(sheet: "Sheet1", cell: $0, text: "应填整数", fillColor: 0xFF_C0C0)
    }
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let package = try Package(ByteSource(bytes: bytes), file: "1", Usage(Limits()))
    return String(decoding: try #require(try package.stored(name)).bytes, as: UTF8.self)
  }

  @Test func `a comment goes on, a thread gets a reply, a cell without either a comment`() throws {
    let new = try AnnotatedWorkbook.bytes(of: commented().zip.bytes, name: "1", with: marks())
    let comments = try part("xl/comments1.xml", of: new)
    #expect(comments.contains("<author>王</author><author>汇表</author></authors>"))
    #expect(comments.contains(#"<r><t>核过</t></r><r><t xml:space="preserve">"#))
    #expect(comments.contains(#"<comment ref="C1" authorId="2">"#))
    let threads = try part("xl/threadedComments/threadedComment1.xml", of: new)
    #expect(
      threads.contains(
        #"</threadedComment><threadedComment ref="A1" dT="2021-08-01T08:00:00.00" personId="{48554942-"#
      ))
    #expect(threads.contains(#"parentId="{1}"><text>应填整数</text></threadedComment>"#))
    #expect(try part("xl/persons/person.xml", of: new).contains(#"displayName="汇表""#))
    let boxes = try part("xl/drawings/vmlDrawing1.vml", of: new)
    #expect(boxes.count(of: "<v:shape ") == 2)
    #expect(boxes.count(of: "<v:shapetype ") == 1)
  }

  @Test func `an unmended file is not told the same twice`() throws {
    let once = try AnnotatedWorkbook.bytes(of: commented().zip.bytes, name: "1", with: marks())
    let twice = try AnnotatedWorkbook.bytes(of: once, name: "1", with: marks())
    for name in [
      "xl/comments1.xml", "xl/threadedComments/threadedComment1.xml", "xl/persons/person.xml",
      "xl/drawings/vmlDrawing1.vml",
    ] {
      #expect(try part(name, of: twice) == (try part(name, of: once)))
    }
  }

  @Test func `a thread with another in it gets no reply`() throws {
    let name = "xl/threadedComments/threadedComment1.xml"
    let nested =
      #"<ThreadedComments xmlns="\#(Self.thread)"><threadedComment ref="A1" id="{1}"><threadedComment ref="D1" id="{2}"/></threadedComment></ThreadedComments>"#
    var fixture = commented()
    fixture[name] = nested
    let new = try AnnotatedWorkbook.bytes(of: fixture.zip.bytes, name: "1", with: marks())
    #expect(try part(name, of: new) == nested)
  }

  @Test(arguments: [
    ("<comment ref=\"B1\"", "<comment ref=\"B1"), ("</commentList>", "</commentList"),
    ("<authors>", "<authors><authors>"), ("核过", "核<过"),
  ])
  func `damaged comments are not marked, and named`(_ before: String, _ after: String) throws {
    var fixture = commented()
    fixture["xl/comments1.xml"] = fixture["xl/comments1.xml"]?.replacing(before, with: after)
    #expect(throws: AnnotationError.damaged(part: "xl/comments1.xml")) {
      try AnnotatedWorkbook.bytes(of: fixture.zip.bytes, name: "1", with: marks())
    }
  }

  @Test func `a Strict workbook gets comments of its own kind`() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let types = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    var fixture = commented()
    for name in fixture.zip.entries.map({ String(decoding: $0.name, as: UTF8.self) }) {
      fixture[name] = fixture[name]?.replacing(WorkbookFixture.main, with: strict)
        .replacing(WorkbookFixture.types, with: types)
    }
    fixture["xl/worksheets/_rels/sheet1.xml.rels"] = nil
    fixture[Self.sheet] =
      #"<worksheet xmlns="\#(strict)"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>"#
    let new = try AnnotatedWorkbook.bytes(of: fixture.zip.bytes, name: "1", with: marks())
    #expect(try part("xl/comments2.xml", of: new).contains("<comments xmlns=\"\(strict)\">"))
    let relationships = try part("xl/worksheets/_rels/sheet1.xml.rels", of: new)
    #expect(relationships.contains("Type=\"\(types)/comments\""))
    #expect(relationships.contains("Type=\"\(types)/vmlDrawing\""))
    #expect(try part(Self.sheet, of: new).contains("xmlns:r=\"\(types)\" r:id=\"rIdHuibiao2\""))
    #expect(try Workbook(bytes: new, name: "1").sheets.first?.cells.count == 1)
  }

  @Test func `a sheet in UTF-16 is brought into UTF-8 and marked`() throws {
    var fixture = commented()
    let text = try #require(fixture[Self.sheet])
    let units = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(text)".utf16
    fixture.set(Self.sheet, units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let new = try AnnotatedWorkbook.bytes(of: fixture.zip.bytes, name: "1", with: marks())
    #expect(try part(Self.sheet, of: new).hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"))
    #expect(
      try Workbook(bytes: new, name: "1").sheets.first?.cells.map(\.value) == [
        .number(1), .number(2),
      ])
  }

  @Test func `a drawing in an unknown encoding is refused`() throws {
    var fixture = commented()
    fixture["xl/drawings/vmlDrawing1.vml"] = "<?xml version='1.0' encoding='GBK'?><xml></xml>"
    #expect(throws: AnnotationError.encoding(part: "xl/drawings/vmlDrawing1.vml")) {
      try AnnotatedWorkbook.bytes(of: fixture.zip.bytes, name: "1", with: marks())
    }
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
