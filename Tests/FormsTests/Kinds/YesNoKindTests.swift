import Spreadsheet
import Testing

@testable import Forms

@Suite struct YesNoKindTests {
  @Test(
    arguments: [
      ("yes", "Yes", "true"), ("no", "no", "false"), ("Y", "Y", "true"), ("n", "n.", "false"),
      ("是", "是", "true"),
      ("否", "否", "false"), ("a tick", "√", "true"), ("a cross", "×", "false"),
      ("an empty box", "□", "false"),
      ("TRUE", "TRUE", "true"), ("neither", "maybe", "choice-unknown"),
      ("both", "是、否", "choice-multiple"),
      ("nothing", "无", "placeholder"),
    ] as [(String, String, String)])
  func `reads words`(name: String, text: String, expected: String) {
    #expect(KindReading(.yesNo(YesNoKind(yes: "是", no: "否"))).text(text) == expected)
  }

  @Test func `reads truth values`() {
    let reading = KindReading(.yesNo(YesNoKind(yes: "Yes", no: "No")))
    #expect(reading.cell(.boolean(false)) == "false")
    #expect(reading.cell(.number(1)) == "true")
  }

  @Test func `the form's own words come first`() {
    let reading = KindReading(.yesNo(YesNoKind(yes: "有", no: "无")))
    #expect(reading.text("无") == "false")
    #expect(reading.text("有") == "true")
  }
}
