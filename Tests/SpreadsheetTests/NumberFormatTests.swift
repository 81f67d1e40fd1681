import Testing

@testable import Spreadsheet

/// Which formats show dates (ECMA-376 part 1, 18.8.30 and 18.8.31).
@Suite struct NumberFormatTests {
  @Test(arguments: [
    "yyyy-mm-dd", "d/m/yy", "h:mm", "mm:ss.0", "[h]:mm:ss", "[mm]:ss", "[ss].00", "m", "D",
    "yyyy\"年\"m\"月\"d\"日\"", "yyyy年m月d日", "[$-804]yyyy\"年\"m\"月\"", "[$-F800]dddd\\,\\ mmmm\\ dd",
    "[$-409]h:mm AM/PM", "上午/下午h\"时\"mm\"分\"", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "aaaa",
    "[$-411]ge.m.d", "e\"年\"", "bbbb", "[Red]yyyy", "[>=1]d;General", "0.00;yyyy", "\\dyy", "_dm",
  ])
  func `shows a date`(_ code: String) {
    #expect(NumberFormat.isDate(code: code))
  }

  @Test(arguments: [
    "General", "GENERAL", "general", "0", "0.00", "#,##0", "0%", "0.00E+00", "0.0e-0", "##0.0E+0",
    "@", "", "# ?/?", "0\"d\"", "\"年月日 yyyy\"", "0\\d", "0_d", "*d0", "[Red]0", "[Magenta]0.0",
    "[$-804]0", "[$¥-804]#,##0.00", "[$USD] 0", "[DBNum1]0", "[Color10]0", "[>=100]0;[<5]\"m\"0",
    "G/通用格式", "[DBNum2][$-804]G/通用格式", "0;-0;;@", "0.00\"元\"", "_(* #,##0_);_(* (#,##0)",
    "\"unclosed yyyy", "[unclosed yyyy", "\\", "General\"号\"",
  ])
  func `shows no date`(_ code: String) {
    #expect(!NumberFormat.isDate(code: code))
  }

  @Test func `knows the built-in formats of Chinese, Japanese and Korean programs`() {
    let dates = (0...80).filter(NumberFormat.isDate(builtIn:))
    #expect(dates == Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))
  }

  @Test func `formats of conditional formats are of no cell`() throws {
    // Excel numbers them as it likes: 14 there may be anything.
    var fixture = WorkbookFixture(sheetData: "<row><c s=\"2\"><v>1</v></c></row>")
    fixture["xl/styles.xml"] = fixture["xl/styles.xml"]?.replacing(
      "</styleSheet>",
      with: "<dxfs><dxf><numFmt numFmtId=\"14\" formatCode=\"0.0\"/></dxf></dxfs></styleSheet>")
    #expect(try fixture.drawn() == "A1=#1.0@")
  }

  @Test func `a style sheet may redefine a built-in format`() throws {
    // ExcelDataReader#541: the code that stands there counts, not the number.
    var fixture = WorkbookFixture(
      sheetData: "<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>1</v></c><c s=\"2\"><v>1</v></c></row>",
      formats: "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;\"/>")
    #expect(try fixture.drawn() == "A1=#1.0 | B1=#1.0@ | C1=#1.0@")
    fixture["xl/styles.xml"] = fixture["xl/styles.xml"]?.replacing(
      "<numFmts>", with: "<numFmts><numFmt numFmtId=\"14\" formatCode=\"0.0\"/>")
    #expect(try fixture.drawn() == "A1=#1.0 | B1=#1.0@ | C1=#1.0")
  }
}
