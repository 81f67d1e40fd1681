import Testing

@testable import Forms

/// The apostrophe before an answer that makes a program take it for text.
struct ApostropheTests {
  @Test(
    arguments: [
      ("a Chinese name", "'张三", "张三"), ("curved", "’张三", "张三"), ("opening", "‘张三", "张三"),
      ("full width", "＇张三", "张三"), ("a backtick", "`张三", "张三"), ("a prime", "′张三", "张三"),
      ("an English name", "'Jane Roe", "Jane Roe"), ("digits", "'12 High Street", "12 High Street"),
      ("another inside", "'Jane O’Hara", "Jane O’Hara"),
      ("a word's own", "'t Hooft", "'t Hooft"), ("'Til", "'Til Dawn Trust", "'Til Dawn Trust"),
      ("a quotation", "'Bob' Smith", "'Bob' Smith"), ("a Chinese quotation", "‘张江’研究院", "‘张江’研究院"),
      ("alone", "'", "'"),
    ] as [(String, String, String)])
  func `is no part of a text`(name: String, text: String, expected: String) {
    #expect(KindReading(.text(TextKind())).text(text) == expected)
  }

  @Test(
    arguments: [
      (
        "an option",
        Field.Kind.choice(ChoiceKind([Option(key: "Red", words: "Red")], several: false)), "'Red",
        "Red"
      ),
      ("an e-mail", .email(EmailKind()), "'jane@example.org", "jane@example.org"),
      ("a code", .code(CodeKind()), "’007", "007"),
    ] as [(String, Field.Kind, String, String)])
  func `is no part of other answers`(name: String, kind: Field.Kind, text: String, expected: String)
  {
    #expect(KindReading(kind).text(text) == expected)
  }
}
