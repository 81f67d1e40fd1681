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
      ("nothing", "无", "placeholder"), ("a remark", "是（2024年）", "true"),
      ("a remark that says no", "是（否）", "choice-unknown"),
      ("boxes", "☑是 ☐否", "true"), ("boxes behind", "是□ 否■", "false"),
      ("brackets", "[ ] 是 [x] 否", "false"), ("both ticked", "☑是 ☑否", "choice-multiple"),
      ("boxes and other words", "☑是 ☐否 待定", "choice-unknown"),
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
