import Spreadsheet
import Testing

/// How texts show, of what may change what they say: the fonts of cells and of runs.
@Suite struct TextStretchTests {
  /// Fonts: plain, struck, raised, white, black on black, Wingdings 2; the cell styles 1 to 7 have them, 6 on
  /// a blue ground and 7 white on blue.
  private static let styles = """
    <styleSheet><fonts><font><name val="宋体"/><color theme="1"/></font><font><strike/></font>\
    <font><vertAlign val="superscript"/></font><font><color rgb="FFFFFFFF"/></font>\
    <font><color rgb="FF0000FF"/></font><font><name val="Wingdings 2"/></font>\
    <font><strike val="0"/><b/></font></fonts>\
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
    <fill><patternFill patternType="solid"><fgColor rgb="FF0000FF"/><bgColor indexed="64"/></patternFill></fill>\
    </fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf fontId="1"/><xf fontId="2"/>\
    <xf fontId="3"/><xf fontId="6"/><xf fontId="5"/><xf fontId="4" fillId="2"/><xf fontId="3" fillId="2"/>\
    <xf fontId="3" fillId="1"/></cellXfs>\
    <dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>
    """

  private static func drawn(_ cells: String, strings: String = "", styles: String = styles) throws
    -> String
  {
    var fixture = WorkbookFixture(sheetData: "<row>\(cells)</row>", strings: strings)
    fixture["xl/styles.xml"] = styles
    let sheet = try #require(try fixture.read().sheets.first)
    return sheet.stretches.sorted { $0.key < $1.key }.map { cell, stretches in
      "\(cell): " + stretches.map { draw($0, sheet[cell]) }.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  /// The text of a stretch with what it is.
  private static func draw(_ stretch: TextStretch, _ cell: Cell?) -> String {
    var text = "all"
    if case .string(let whole) = cell?.value, stretch.bytes.upperBound < Int.max {
      text = String(decoding: Array(whole.utf8)[stretch.bytes], as: UTF8.self)
    }
    let look = stretch.look
    let words = [
      look.isStruck ? "struck" : nil, look.script.map { "\($0)" }, look.isHidden ? "hidden" : nil,
      look.symbols.map { "\($0)" },
    ]
    return "“\(text)” " + words.compactMap(\.self).joined(separator: " ")
  }

  typealias Look = Case<String, String>

  private static func run(_ text: String, _ font: String? = nil) -> String {
    "<r>" + (font.map { "<rPr>\($0)</rPr>" } ?? "") + "<t xml:space=\"preserve\">\(text)</t></r>"
  }

  @Test(arguments: [
    Look("plain", run("12", "<b/><sz val=\"9\"/>") + run("人"), ""),
    Look("struck", run("人数为") + run("12", "<strike/>") + run("15人"), "A1: “12” struck"),
    Look("struck first", run("新加坡", "<strike val=\"1\"/>") + run("马来西亚"), "A1: “新加坡” struck"),
    Look("not struck", run("12", "<strike val=\"0\"/>"), ""),
    Look(
      "struck in two pieces", run("1", "<strike/>") + run("2", "<strike/>") + run("3"),
      "A1: “12” struck"),
    Look(
      "raised and lowered",
      run("27") + run("1", "<vertAlign val=\"superscript\"/>") + run("家CO")
        + run("2", "<vertAlign val=\"subscript\"/>"), "A1: “1” raised, “2” lowered"),
    Look("on the line", run("1", "<vertAlign val=\"baseline\"/>"), ""),
    Look(
      "white", run("看得见") + run("看不见", "<color rgb=\"FFFFFFFF\"/>"), "A1: “看不见” hidden"),
    Look("nearly white", run("白", "<color rgb=\"FFFEFEFE\"/>"), "A1: “白” hidden"),
    Look("grey", run("灰", "<color rgb=\"FFD9D9D9\"/>"), ""),
    Look("white of the theme", run("白", "<color theme=\"0\"/>"), "A1: “白” hidden"),
    Look("grey of the theme", run("灰", "<color theme=\"0\" tint=\"-0.35\"/>"), ""),
    Look("white of the old palette", run("白", "<color indexed=\"9\"/>"), "A1: “白” hidden"),
    Look("red", run("红", "<color rgb=\"FFFF0000\"/>"), ""),
    Look(
      "marks", run("R", "<rFont val=\"Wingdings 2\"/>") + run("A. 有", "<rFont val=\"宋体\"/>"),
      "A1: “R” wingdings2"),
    Look(
      "several at once", run("þ", "<strike/><rFont val=\"Wingdings\"/>"), "A1: “þ” struck wingdings"
    ),
    Look(
      "a reading is no text",
      "<rPh sb=\"0\" eb=\"1\"><r><rPr><strike/></rPr><t>x</t></r></rPh>" + run("字"), ""),
    Look("behind escapes", run("_x000D_甲") + run("乙", "<strike/>"), "A1: “乙” struck"),
    Look("behind white space", "<r><t> 甲</t></r>" + run("乙", "<strike/>"), "A1: “乙” struck"),
  ])
  func `runs`(_ look: Look) throws {
    let inline = "<c t=\"inlineStr\"><is>\(look.input)</is></c>"
    #expect(try Self.drawn(inline, styles: "<styleSheet/>") == look.expected)
    let strings = "<si><t>others</t></si><si>\(look.input)</si>"
    #expect(
      try Self.drawn("<c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c>", strings: strings)
        == look.expected)
  }

  @Test(arguments: [
    Look("plain", "<c s=\"0\" t=\"str\"><v>x</v></c>", ""),
    Look("a text", "<c s=\"1\" t=\"str\"><v>x</v></c>", "A1: “all” struck"),
    Look("a number", "<c s=\"1\"><v>12</v></c>", "A1: “all” struck"),
    Look("raised", "<c s=\"2\"><v>12</v></c>", "A1: “all” raised"),
    Look("white", "<c s=\"3\"><v>12</v></c>", "A1: “all” hidden"),
    Look("not struck", "<c s=\"4\"><v>12</v></c>", ""),
    Look("marks", "<c s=\"5\" t=\"str\"><v>R</v></c>", "A1: “all” wingdings2"),
    Look("the colour of its ground", "<c s=\"6\"><v>12</v></c>", "A1: “all” hidden"),
    Look("white on blue", "<c s=\"7\"><v>12</v></c>", ""),
    Look("white on dots", "<c s=\"8\"><v>12</v></c>", ""),
    Look("a blank cell", "<c s=\"1\"/>", ""),
    Look("a formula without a result", "<c s=\"1\"><f>1+1</f></c>", "A1: “all” struck"),
    Look(
      "a run with a font of its own",
      "<c s=\"1\" t=\"inlineStr\"><is>\(run("旧"))\(run("新", "<b/>"))</is></c>", "A1: “旧” struck"),
    Look(
      "runs that are all plain",
      "<c s=\"1\" t=\"inlineStr\"><is>\(run("新", "<b/>"))\(run("的", "<i/>"))</is></c>", ""),
    Look(
      "a white run on blue",
      "<c s=\"7\" t=\"inlineStr\"><is>\(run("白", "<color rgb=\"FFFFFFFF\"/>"))\(run("蓝", "<color rgb=\"FF0000FF\"/>"))</is></c>",
      "A1: “蓝” hidden"),
    Look(
      "a text behind an empty one that is struck out",
      "<c t=\"inlineStr\"><is>\(run("", "<strike/>"))</is></c><c t=\"inlineStr\"><is><t>新</t></is></c>",
      ""),
    Look(
      "a text behind white space that is struck out",
      "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t> </t></r></is></c>"
        + "<c t=\"inlineStr\"><is><t>新</t></is></c>", ""),
    Look(
      "a place written twice",
      "<c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"A1\" s=\"0\"><v>2</v></c>", ""),
  ])
  func `cells`(_ look: Look) throws { #expect(try Self.drawn(look.input) == look.expected) }

  /// A format, on the sheet or on blue, and what of 12, -12, 0, a text and a truth value is hidden.
  struct Hiding: Sendable, CustomTestStringConvertible {
    let code: String
    var style = 0
    let hidden: String
    var testDescription: String { "\(code) in style \(style)" }
  }

  @Test(arguments: [
    Hiding(code: ";;;", hidden: "A1 B1 C1 D1 E1"), Hiding(code: ";;", hidden: "A1 B1 C1"),
    Hiding(code: ";;;@", hidden: "A1 B1 C1"), Hiding(code: ";", hidden: "A1 B1 C1"),
    Hiding(code: "***", hidden: "A1 B1 C1"), Hiding(code: "* 0", hidden: ""),
    Hiding(code: "General;;;", hidden: "B1 C1 D1 E1"), Hiding(code: "0;-0;;@", hidden: "C1"),
    Hiding(code: "0;-0;;", hidden: "C1 D1 E1"), Hiding(code: "\"\"", hidden: "A1 B1 C1"),
    Hiding(code: "\"\";\"\";\"\";\"\"", hidden: "A1 B1 C1 D1 E1"),
    Hiding(code: "[=0]\"\";General", hidden: "C1"), Hiding(code: "0;-0;\" \"", hidden: "C1"),
    Hiding(code: "0;_ ", hidden: "B1"), Hiding(code: "[White]", hidden: "A1 B1 C1"),
    Hiding(code: "[White]General;[White]-0;[White]0;[White]@", hidden: "A1 B1 C1 D1 E1"),
    Hiding(code: "[WHITE]0;-0;0", hidden: "A1"), Hiding(code: "[Color2]0", hidden: "A1 B1 C1"),
    Hiding(code: "[Color9223372036854775807]0", hidden: ""),
    Hiding(code: "[Color-9223372036854775808]0", hidden: ""),
    Hiding(code: "[White]0", style: 1, hidden: ""),
    Hiding(code: "[Blue]0", style: 1, hidden: "A1 B1 C1"),
    Hiding(code: "General", style: 2, hidden: "A1 B1 C1 D1 E1"),
    Hiding(code: "[Red]0", style: 2, hidden: "D1 E1"),
    Hiding(code: "General", hidden: ""), Hiding(code: "[Red]", hidden: ""),
    Hiding(code: "#,##0;[Red]-#,##0", hidden: ""), Hiding(code: "0;-0;\"-\"", hidden: ""),
    Hiding(code: "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", hidden: ""),
    Hiding(code: "@", hidden: ""), Hiding(code: "yyyy\"年\";@", hidden: ""),
    Hiding(code: "\"$\"#,##0;;", hidden: "B1 C1"),
  ])
  func `formats that hide`(_ hiding: Hiding) throws {
    let code = hiding.code.replacing("\"", with: "&quot;")
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="200" formatCode="\(code)"/></numFmts>\
      <fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts>\
      <fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF0000FF"/></patternFill></fill></fills>\
      <cellXfs><xf numFmtId="200"/><xf numFmtId="200" fillId="1"/><xf numFmtId="200" fontId="1"/></cellXfs>\
      </styleSheet>
      """
    let s = "s=\"\(hiding.style)\""
    let cells = """
      <c \(s)><v>12</v></c><c \(s)><v>-12</v></c><c \(s)><v>0</v></c><c \(s) t="str"><v>x</v></c>\
      <c \(s) t="b"><v>1</v></c>
      """
    var fixture = WorkbookFixture(sheetData: "<row>\(cells)</row>")
    fixture["xl/styles.xml"] = styles
    let sheet = try #require(try fixture.read().sheets.first)
    #expect(sheet.cells.count == 5)
    let hidden = sheet.stretches.filter { $0.value.contains(where: \.look.isHidden) }
    #expect(hidden.keys.sorted().map(\.description).joined(separator: " ") == hiding.hidden)
  }

  @Test func `shared runs follow the font of each cell`() throws {
    let strings = "<si>\(Self.run("旧"))\(Self.run("新", "<b/>"))</si>"
    let cells = "<c t=\"s\"><v>0</v></c><c s=\"1\" t=\"s\"><v>0</v></c>"
    #expect(try Self.drawn(cells, strings: strings) == "B1: “旧” struck")
  }

  @Test func `runs are counted, so that a file cannot fill the memory with them`() throws {
    let runs = (0..<300).map { Self.run("\($0)", $0 % 2 == 0 ? "<strike/>" : nil) }.joined()
    let fixture = WorkbookFixture(
      sheetData: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si>\(runs)</si>")
    var limits = Limits()
    limits.strings = 200
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read(limits) }
    #expect(error.cause == .limitExceeded(.strings, allowed: 200))
  }
}
