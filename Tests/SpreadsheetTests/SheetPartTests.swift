import Spreadsheet
import Testing

/// What stands in `sheetData`, and the cells it is: one quirk a line.
@Suite struct SheetPartTests {
  typealias Quirk = Case<String, String>

  @Test(arguments: [
    // ECMA-376 part 1, 18.3.1.4 and 18.3.1.73: `r` is optional on cells and rows. Excel counts on;
    // an explicit `r` re-anchors. Written by report generators.
    Quirk(
      "no references at all", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      "A1=#1.0 | B1=#2.0 | A2=#3.0"),
    Quirk(
      "a reference in the middle",
      "<row r=\"3\"><c r=\"C3\"><v>1</v></c><c><v>2</v></c><c r=\"H3\"><v>3</v></c><c><v>4</v></c></row>",
      "C3=#1.0 | D3=#2.0 | H3=#3.0 | I3=#4.0"),
    Quirk(
      "a row without a number after one with",
      "<row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row><c><v>2</v></c></row>", "A5=#1.0 | A6=#2.0"),
    Quirk(
      "blank cells count too", "<row><c s=\"1\"/><c/><c><v>7</v></c></row>", "C1=#7.0"),
    // What is hidden was answered all the same.
    Quirk(
      "a hidden row", "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row>", "A2=#1.0"),
    Quirk(
      "a small-letter reference", "<row><c r=\"b3\"><v>1</v></c></row>", "B3=#1.0"),
    Quirk(
      "a cell that names another row than its own",
      "<row r=\"2\"><c r=\"B7\"><v>1</v></c></row>", "B7=#1.0"),

    // Cells and rows out of order: seen from generators that write column by column.
    Quirk(
      "out of order",
      "<row r=\"2\"><c r=\"B2\"><v>4</v></c><c r=\"A2\"><v>3</v></c></row>"
        + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "A1=#1.0 | A2=#3.0 | B2=#4.0"),
    // openpyxl and calamine keep the last; Excel repairs such a file.
    Quirk(
      "a place written twice",
      "<row><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>"
        + "<c r=\"A1\"><v>3</v></c><c r=\"B1\"/></row>", "A1=#3.0 | B1=#2.0"),

    // Inline strings (18.3.1.53): written by report generators and openpyxl's write-only mode.
    Quirk("inline", "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>", "A1=a"),
    Quirk(
      "inline with runs",
      "<row><c t=\"inlineStr\"><is><r><t>a</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> b</t>"
        + "</r></is></c></row>", "A1=a b"),
    Quirk(
      "inline with a reading (18.4.6)",
      "<row><c t=\"inlineStr\"><is><t>目录</t><rPh sb=\"0\" eb=\"2\"><t>mu lu</t></rPh></is></c></row>",
      "A1=目录"),
    Quirk(
      "inline beside a v", "<row><c t=\"inlineStr\"><v>0</v><is><t>a</t></is></c></row>", "A1=a"),
    Quirk("inline in a v alone", "<row><c t=\"inlineStr\"><v>a</v></c></row>", "A1=a"),
    Quirk("inline without a type", "<row><c><is><t>a</t></is></c></row>", "A1=a"),
    Quirk("inline, empty", "<row><c t=\"inlineStr\"><is><t/></is></c></row>", ""),
    Quirk("inline, self-closed", "<row><c t=\"inlineStr\"/></row>", ""),
    Quirk(
      "CDATA", "<row><c t=\"inlineStr\"><is><t><![CDATA[a<b]]>&amp;c</t></is></c></row>",
      "A1=a<b&c"),

    // ST_Xstring (22.9.2.19) holds in cells as in shared strings.
    Quirk(
      "an escape inline", "<row><c t=\"inlineStr\"><is><t>a_x000A_b</t></is></c></row>", "A1=a\nb"),
    Quirk("an escape in a result", "<row><c t=\"str\"><v>a_x0009_b</v></c></row>", "A1=a\tb"),
    Quirk(
      "no escape across runs",
      "<row><c t=\"inlineStr\"><is><r><t>_x00</t></r><r><t>41_</t></r></is></c></row>",
      "A1=_x0041_"),

    // White space counts with xml:space (XML 1.0, 2.10); without, Excel, LibreOffice and calamine
    // drop it, openpyxl keeps it.
    Quirk(
      "white space", "<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c></row>",
      "A1= a "),
    Quirk(
      "white space without xml:space",
      "<row><c t=\"inlineStr\"><is>\n<t>\n a\u{3000}</t>\n</is></c></row>", "A1=a\u{3000}"),
    // Gnumeric writes runs so, and Excel shows the space between them.
    Quirk(
      "white space between runs without xml:space",
      "<row><c t=\"inlineStr\"><is><r><t>Tech </t></r><r><t>Avenue</t></r><r><t> 1</t></r></is></c></row>",
      "A1=Tech Avenue 1"),
    Quirk(
      "white space around runs without xml:space",
      "<row><c t=\"inlineStr\"><is><r><t> \n</t></r><r><t> a </t></r><r><t>b </t></r><r><t> </t></r>"
        + "</is></c></row>", "A1=a b"),
    Quirk(
      "a run of one space",
      "<row><c t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> </t></r>"
        + "<r><t>b</t></r></is></c></row>", "A1=a b"),
    Quirk(
      "an escaped line end",
      "<row><c t=\"inlineStr\"><is><t> a_x000A_</t></is></c></row>", "A1=a\n"),
    Quirk("white space of a result", "<row><c t=\"str\"><v> a </v></c></row>", "A1= a "),
    Quirk(
      "ideographic space", "<row><c t=\"str\"><v>\u{3000}a\u{A0}</v></c></row>",
      "A1=\u{3000}a\u{A0}"),

    // Formulas: the cached result (18.3.1.40); without one there is nothing to read.
    Quirk("a result", "<row><c><f>1+1</f><v>2</v></c></row>", "A1=#2.0"),
    Quirk("a text result", "<row><c t=\"str\"><f>A2</f><v>007</v></c></row>", "A1=007"),
    Quirk("an empty text result", "<row><c t=\"str\"><f>A2</f><v></v></c></row>", ""),
    Quirk("no result", "<row><c><f>1+1</f></c></row>", ""),
    Quirk("no result, empty v", "<row><c><f>1+1</f><v/></c></row>", ""),

    // Booleans: xsd:boolean (" 1 " and true were read FALSE by some readers).
    Quirk("1", "<row><c t=\"b\"><v>1</v></c></row>", "A1=?true"),
    Quirk("true with spaces", "<row><c t=\"b\"><v> true </v></c></row>", "A1=?true"),
    Quirk("0", "<row><c t=\"b\"><v>0</v></c></row>", "A1=?false"),

    // Errors are their own type: text that looks like one is text.
    Quirk("an error", "<row><c t=\"e\"><v>#N/A</v></c></row>", "A1=!#N/A"),
    Quirk("a text like an error", "<row><c t=\"str\"><v>#N/A</v></c></row>", "A1=#N/A"),

    // Dates: a number with a format, or, in Strict workbooks, ISO text (18.18.11).
    Quirk("a date by format", "<row><c s=\"2\"><v>44197</v></c></row>", "A1=#44197.0@"),
    Quirk("an ISO date", "<row><c s=\"2\" t=\"d\"><v>2021-01-01</v></c></row>", "A1=2021-01-01@"),
    Quirk("text with a date's format", "<row><c s=\"2\" t=\"str\"><v>x</v></c></row>", "A1=x"),
    Quirk("a style that is not there", "<row><c s=\"99\"><v>1</v></c></row>", "A1=#1.0"),

    // 18.3.1.96: a number is xsd:double, which ignores white space around it.
    Quirk("a number with white space", "<row><c><v> 1.5\n</v></c></row>", "A1=#1.5"),
    Quirk(
      "full precision", "<row><c><v>0.30000000000000004</v></c></row>", "A1=#0.30000000000000004"),
    // Programs that divide store them; Excel shows #NUM! where it comes to one.
    Quirk("a number past all", "<row><c><v>1e999</v></c></row>", "A1=!#NUM!"),
    Quirk("not a number", "<row><c><v>NaN</v></c><c><v>1</v></c></row>", "A1=!#NUM! | B1=#1.0"),
    Quirk("an infinite number", "<row><c><v>-INF</v></c></row>", "A1=!#NUM!"),
    Quirk("a value of white space", "<row><c><v> </v></c></row>", ""),
    Quirk(
      "identifiers as text", "<row><c t=\"str\"><v>310115198001011234</v></c></row>",
      "A1=310115198001011234"),

    // mc:AlternateContent (part 3, 7.6): Fallback is for those who know no extension.
    Quirk(
      "alternate content",
      "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice Requires=\"x\"><row><c><v>1</v></c></row>"
        + "</mc:Choice><mc:Fallback><row><c><v>2</v></c></row></mc:Fallback></mc:AlternateContent>",
      "A1=#2.0"),
    Quirk(
      "an extension in a cell",
      "<row><c><v>1</v><extLst><ext><v>2</v><c r=\"B1\"><v>3</v></c></ext></extLst></c></row>",
      "A1=#1.0"),
    Quirk("an unknown element in a cell", "<row><c><z>9</z><v>1</v></c></row>", "A1=#1.0"),
    Quirk("the last cell of all", "<row><c r=\"XFD1048576\"><v>1</v></c></row>", "XFD1048576=#1.0"),
  ])
  func `reads`(_ quirk: Quirk) throws {
    #expect(try WorkbookFixture(sheetData: quirk.input).drawn() == quirk.expected)
  }

  typealias Fault = Case<String, SpreadsheetError.Damage>

  @Test(arguments: [
    Fault("a column past XFD", "<row><c r=\"XFE1\"/></row>", .cellReference("XFE1")),
    Fault("a row past the last", "<row><c r=\"A1048577\"/></row>", .cellReference("A1048577")),
    Fault(
      "a reference that wraps", "<row><c r=\"A4294967297\"/></row>", .cellReference("A4294967297")),
    Fault("no reference", "<row><c r=\"\"/></row>", .cellReference("")),
    Fault("columns counted past XFD", "<row><c r=\"XFD1\"/><c/></row>", .cellReference("XFE1")),
    Fault("a row number past the last", "<row r=\"1048577\"/>", .rowNumber("1048577")),
    Fault("a row 0", "<row r=\"0\"/>", .rowNumber("0")),
    Fault("rows counted past the last", "<row r=\"1048576\"/><row/>", .rowNumber("1048577")),
    Fault("an unknown type", "<row><c t=\"x\"><v>1</v></c></row>", .cellType("x")),
    Fault("a number that is none", "<row><c><v>1,5</v></c></row>", .number("1,5")),
    Fault("a word like a number", "<row><c><v>NaNo</v></c></row>", .number("NaNo")),
    Fault("a hexadecimal number", "<row><c><v>0x1p3</v></c></row>", .number("0x1p3")),
    Fault("a boolean that is none", "<row><c t=\"b\"><v>yes</v></c></row>", .boolean("yes")),
    Fault("a string past the table", "<row><c t=\"s\"><v>1</v></c></row>", .sharedString("1")),
    Fault("a string before the table", "<row><c t=\"s\"><v>-1</v></c></row>", .sharedString("-1")),
  ])
  func `refuses`(_ fault: Fault) throws {
    let fixture = WorkbookFixture(sheetData: fault.input, strings: "<si><t>a</t></si>")
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .corrupt(fault.expected))
    #expect(error.part == "xl/worksheets/sheet1.xml")
    #expect(error.line == 1)
  }

  @Test func `leaves the dimension alone`() throws {
    // WPS writes A1 whatever the sheet holds; others write the whole grid, or nonsense.
    for reference in ["A1", "A1:XFD1048576", "1:10901", ""] {
      var fixture = WorkbookFixture(sheetData: "<row><c r=\"C3\"><v>1</v></c></row>")
      let part = "xl/worksheets/sheet1.xml"
      let text = try #require(fixture[part])
      fixture[part] = text.replacing(
        "<sheetData>", with: "<dimension ref=\"\(reference)\"/><sheetData>")
      #expect(try fixture.drawn() == "C3=#1.0")
    }
  }

  @Test func `reads merged ranges and keeps what stands under them`() throws {
    let sheet = try #require(
      try WorkbookFixture(
        sheetData: "<row><c><v>1</v></c><c><v>2</v></c></row>",
        afterData: "<mergeCells count=\"9\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"D5\"/>"
          + "</mergeCells>"
      ).read().sheets.first)
    #expect(sheet.merges.map { "\($0)" } == ["A1:B1", "D5"])
    #expect(WorkbookFixture.drawn(sheet) == "A1=#1.0 | B1=#2.0")
  }

  @Test func `refuses a merged range that is none`() throws {
    let fixture = WorkbookFixture(afterData: "<mergeCells><mergeCell ref=\"A1:\"/></mergeCells>")
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .corrupt(.mergedRange("A1:")))
  }

  @Test func `rows of other things are none of the sheet's`() throws {
    // Anchors of controls and OLE objects have xdr:row (20.5.2.30), and any prefix is let pass.
    let fixture = WorkbookFixture(
      sheetData: "<row r=\"1048576\"><c><v>1</v></c></row>",
      afterData: "<oleObjects><from xmlns:xdr=\"d\"><xdr:col>1</xdr:col><xdr:row>2</xdr:row></from>"
        + "<c r=\"B1\"><v>3</v></c></oleObjects>")
    #expect(try fixture.drawn() == "A1048576=#1.0")
  }

  @Test func `reads a sheet without sheetData`() throws {
    var fixture = WorkbookFixture()
    fixture["xl/worksheets/sheet1.xml"] = "<worksheet/>"
    #expect(try fixture.drawn() == "")
  }
}
