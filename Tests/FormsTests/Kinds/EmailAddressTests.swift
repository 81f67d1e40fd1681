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
      ("a separator behind", "a@b.cn;", "a@b.cn"), ("a full stop behind", "a@b.cn。", "a@b.cn"),
      ("two lines", "a@b.cn\nc@d.cn", "a@b.cn\nc@d.cn"),
      ("upper case", "WANG@EXAMPLE.CN", "WANG@EXAMPLE.CN"),
      ("Chinese domain", "wang@张江.中国", "wang@张江.中国"),
      ("mailto", "mailto:wang@example.cn", "wang@example.cn"),
      ("mailto in capitals", "MAILTO:wang@example.cn", "wang@example.cn"),
      ("mailto with a subject", "mailto:wang@example.cn?subject=a", "wang@example.cn"),
      ("brackets alone", "<wang@example.cn>", "wang@example.cn"),
      ("two in brackets", "<a@b.cn>; <c@d.cn>", "a@b.cn;c@d.cn"),
    ] as [(String, String, String)])
  func `knows addresses`(name: String, text: String, normalized: String) {
    #expect(EmailAddress(text)?.text == normalized)
    #expect(EmailAddress(text)?.names == [])
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
    #expect(EmailAddress(text) == nil)
  }

  @Test(
    arguments: [
      ("a name before", "张三 <zhang@example.cn>", "zhang@example.cn", ["张三"]),
      ("full width", "张三＜zhang@example.cn＞", "zhang@example.cn", ["张三"]),
      ("nothing between", "张三<zhang@example.cn>", "zhang@example.cn", ["张三"]),
      ("quoted", "\"Zhang, San\" <zhang@example.cn>", "zhang@example.cn", ["Zhang, San"]),
      ("two", "张三 <a@b.cn>; 李四 <c@d.cn>", "a@b.cn;c@d.cn", ["张三", "李四"]),
      ("a name behind", "zhang@example.cn（张三）", "zhang@example.cn", ["张三"]),
      ("a name before brackets", "张三（zhang@example.cn）", "zhang@example.cn", ["张三"]),
      ("a label", "邮箱：zhang@example.cn", "zhang@example.cn", ["邮箱"]),
      ("mailto in brackets", "张三 <mailto:zhang@example.cn>", "zhang@example.cn", ["张三"]),
    ] as [(String, String, String, [String])])
  func `tells names from addresses`(
    name: String, text: String, address: String, names: [String]
  ) {
    #expect(EmailAddress(text)?.text == address)
    #expect(EmailAddress(text)?.names == names)
  }

  @Test(
    arguments: [
      ("no address in brackets", "张三 <zhang>"),
      ("one of two wrong", "张三 <a@b.cn>; 李四 <c@d>"), ("open", "张三 <a@b.cn"),
    ] as [(String, String)])
  func `refuses names without addresses`(name: String, text: String) {
    #expect(EmailAddress(text) == nil)
  }
}
