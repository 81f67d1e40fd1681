import Testing

@testable import Forms

struct EmailAddressTests {
  @Test(
    arguments: [
      ("plain", "hz12@example.gov.cn", "hz12@example.gov.cn"),
      ("spaces around", " 　wang@example.cn ", "wang@example.cn"),
      ("full-width at", "wang＠example．cn", "wang@example.cn"),
      ("marks in the name", "wang.li+park_1-a@example.co", "wang.li+park_1-a@example.co"),
      ("two with ;", "a@b.cn; c@d.cn", "a@b.cn; c@d.cn"),
      ("two with 、", "a@b.cn、c@d.cn", "a@b.cn、c@d.cn"),
      ("two with a slash", "a@b.cn/c@d.cn", "a@b.cn/c@d.cn"),
      ("two lines", "a@b.cn\nc@d.cn", "a@b.cn\nc@d.cn"),
      ("upper case", "WANG@EXAMPLE.CN", "WANG@EXAMPLE.CN"),
      ("Chinese domain", "wang@张江.中国", "wang@张江.中国"),
    ] as [(String, String, String)])
  func `knows addresses`(name: String, text: String, normalized: String) {
    #expect(EmailAddress.isValid(text))
    #expect(EmailAddress.normalized(text) == normalized)
  }

  @Test(
    arguments: [
      ("empty", ""), ("no at", "wang.example.gov.cn"), ("no domain", "wang@"),
      ("no name", "@example.cn"),
      ("no point", "wang@example"), ("point first", "wang@.cn"), ("point last", "wang@example."),
      ("two points", "wang@example..cn"), ("two ats", "wang@@example.cn"),
      ("space inside", "wang @example.cn"),
      ("one letter", "wang@example.c"), ("number on top", "wang@10.0.0.1"),
      ("Chinese name", "王@example.cn"),
      ("one of two wrong", "a@b.cn;c@d"), ("words", "同上"), ("hash", "wang#example.cn"),
      ("hyphen", "wang@-a.cn"),
      ("name ends with a point", "wang.@example.cn"),
    ] as [(String, String)])
  func `refuses what is none`(name: String, text: String) {
    #expect(!EmailAddress.isValid(text))
  }
}
