import Testing

@testable import Forms

@Suite struct ChoiceKindTests {
  private static func kind(
    _ words: [String], several: Bool = false, separator: String? = nil, also: [String] = []
  ) -> KindReading {
    var options = words.map { Option(key: $0, words: $0) }
    options[0].also = also
    return KindReading(.choice(ChoiceKind(options, several: several, separator: separator)))
  }

  @Test(
    arguments: [
      ("as printed", "b) Partly", "b) Partly"), ("without its letter", "Partly", "b) Partly"),
      ("its letter alone", "b", "b) Partly"), ("case and width", "Ｂ）ＰＡＲＴＬＹ", "b) Partly"),
      ("spaces", " b)  Partly ", "b) Partly"), ("no option", "Nearly", "choice-unknown"),
      ("two", "Partly, Fully", "choice-multiple"),
      ("a comma inside", "d) Closed, for works", "d) Closed, for works"),
      ("a comma inside, no letter", "closed, for works", "d) Closed, for works"),
    ] as [(String, String, String)])
  func `reads options with a letter in their words`(name: String, text: String, expected: String) {
    let reading = Self.kind(["a) Not started", "b) Partly", "c) Fully", "d) Closed, for works"])
    #expect(reading.text(text) == expected)
  }

  @Test(
    arguments: [
      ("as printed", "3 - Medium", "3 - Medium"), ("the number", "3", "3 - Medium"),
      ("the words", "medium", "3 - Medium"),
      ("words of two", "low", "1 - Low"), ("longer words", "Low to medium", "2 - Low to medium"),
      ("another number", "6", "choice-unknown"), ("a remark", "3 (was open)", "3 - Medium"),
      ("a remark of another", "3 (was low)", "choice-unknown"),
      ("a remark behind a dash", "Medium – improving", "3 - Medium"),
      ("a remark behind a colon", "1: see below", "1 - Low"),
      ("a remark that names another", "Medium - was low", "choice-unknown"),
      ("a hyphen in a word", "Medium-ish", "choice-unknown"),
      ("boxes", "☐ 1 - Low ☐ 2 - Low to medium ☑ 3 - Medium", "3 - Medium"),
      ("a tick among all", "1 - Low / 2 - Low to medium ✓ / 3 - Medium", "2 - Low to medium"),
    ] as [(String, String, String)])
  func `reads options with a number in their words`(name: String, text: String, expected: String) {
    #expect(Self.kind(["1 - Low", "2 - Low to medium", "3 - Medium"]).text(text) == expected)
  }

  @Test(
    arguments: [
      ("the key", "1", "1"), ("the words", "Boys", "1"), ("both", "1-Boys", "1"),
      ("both, spaced", "3 - CO-EDUCATIONAL", "3"), ("in brackets", "[2]", "2"),
      ("a key with the words of another", "1-Girls", "choice-unknown"),
    ] as [(String, String, String)])
  func `reads keys that the form prints as it likes`(name: String, text: String, expected: String) {
    let options = [("1", "Boys"), ("2", "Girls"), ("3", "Co-educational")]
    let kind = ChoiceKind(options.map { Option(key: $0.0, words: $0.1) }, several: false)
    #expect(KindReading(.choice(kind)).text(text) == expected)
  }

  @Test(
    arguments: [
      ("Chinese commas", "新材料、电子信息", "电子信息|新材料"), ("lines", "新材料\n电子信息", "电子信息|新材料"),
      ("one", "新材料", "新材料"), ("one that is none", "新材料、新能源", "choice-unknown"),
      ("older words", "电子", "电子信息"), ("a joining word", "新材料和电子信息", "电子信息|新材料"),
      ("a joining sign", "新材料 & 电子", "电子信息|新材料"), ("joined with none", "新材料和新能源", "choice-unknown"),
    ] as [(String, String, String)])
  func `reads several in a cell, in the order of the options`(
    name: String, text: String, expected: String
  ) {
    #expect(Self.kind(["电子信息", "生物医药", "新材料"], several: true, also: ["电子"]).text(text) == expected)
  }

  @Test(arguments: ["Low?", "1？", "Low？？"])
  func `a question mark is told`(text: String) {
    let kind = ChoiceKind([Option(key: "1 - Low", words: "1 - Low")], several: false)
    let reading = kind.read(WrittenAnswer(text: text, cell: nil, typed: nil))
    #expect(reading.value == .choice("1 - Low"))
    #expect(reading.rest == [text])
  }

  @Test func `what parts several may be said`() {
    let reading = Self.kind(["Arts, crafts", "Sport"], several: true, separator: "|")
    #expect(reading.text("Sport|Arts, crafts") == "Arts, crafts|Sport")
  }

  @Test func `signs tell options apart`() {
    #expect(Self.kind(["A", "A+", "A-"]).text("a+") == "A+")
    #expect(Self.kind(["24 hours", "48 hours"]).text("24") == "choice-unknown")
  }

  @Test func `and stands between two options, or in one`() {
    let reading = Self.kind(["Arts and crafts", "Sport", "Music"], several: true)
    #expect(reading.text("Sport and Music") == "Sport|Music")
    #expect(reading.text("Arts and crafts, Sport") == "Arts and crafts|Sport")
    #expect(Self.kind(["Sport", "Music"]).text("Sport and Music") == "choice-multiple")
  }

  @Test func `letters that the form does not print are keys`() throws {
    let form = RuledForm(changing: [
      .init("company.yaml", "({sort}) A. 有限 B. 股份 C. 其他", "{sort}")
    ])
    let field = try #require(try form.load().tables[0].fields.first { $0.id == "sort" })
    let reading = KindReading(field.kind)
    #expect(reading.text("股份") == "B")
    #expect(reading.text("C") == "C")
    #expect(field.kind.boxes.map(\.printed) == ["有限", "股份", "其他"])
  }

  @Test func `what two options share means neither`() {
    #expect(Self.kind(["1. Other", "2. Other"]).text("Other") == "choice-unknown")
    #expect(Self.kind(["1. Other", "2. Other"]).text("2") == "2. Other")
  }
}
