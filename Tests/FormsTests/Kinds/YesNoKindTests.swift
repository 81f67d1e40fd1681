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
      ("a remark behind a dash", "Yes – from November", "true"),
      ("a remark behind a comma", "No, because of delays", "false"),
      ("a remark with the other", "Yes, no later than May", "choice-unknown"),
      ("a remark in Chinese", "是，2025年5月验收", "true"),
      ("a remark that denies", "是，否", "choice-multiple"),
      ("a remark that says no", "是（否）", "choice-unknown"),
      ("boxes", "☑是 ☐否", "true"), ("boxes behind", "是□ 否■", "false"),
      ("brackets", "[ ] 是 [x] 否", "false"), ("both ticked", "☑是 ☑否", "choice-multiple"),
      ("boxes and other words", "☑是 ☐否 待定", "choice-unknown"),
    ] as [(String, String, String)])
  func `reads words`(name: String, text: String, expected: String) {
    #expect(KindReading(.yesNo(YesNoKind(yes: "是", no: "否"))).text(text) == expected)
  }

  @Test(
    arguments: [
      ("Spanish", "Sí", "No", "S", "s.", "N"), ("Polish", "TAK", "NIE", "T", "t", "N"),
      ("German", "Ja", "Nein", "J", "j", "N"), ("French", "oui", "non", "O", "o", "N"),
    ] as [(String, String, String, String, String, String)])
  func `reads the first letters of the form's words`(
    name: String, yes: String, no: String, one: String, other: String, last: String
  ) {
    let reading = KindReading(.yesNo(YesNoKind(yes: yes, no: no)))
    #expect(reading.text(one) == "true")
    #expect(reading.text(other) == "true")
    #expect(reading.text(last) == "false")
  }

  @Test func `words that begin alike have no first letters`() {
    let reading = KindReading(.yesNo(YesNoKind(yes: "Agreed", no: "Against")))
    #expect(reading.text("A") == "choice-unknown")
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
