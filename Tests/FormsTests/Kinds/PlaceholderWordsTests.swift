import Testing

@testable import Forms

@Suite struct PlaceholderWordsTests {
  private static let words = ["Please select", "< Select >", "dd/mm/yyyy", "n/a", "-"]

  @Test(
    arguments: [
      ("in text", Field.Kind.text(TextKind()), "PLEASE SELECT"),
      ("in a number", .number(NumberKind()), "N/A"),
      ("in a count", .count(CountKind()), "-"), ("in a date", .date(DateKind()), "DD/MM/YYYY"),
      (
        "in a choice", .choice(ChoiceKind([Option(key: "Open", words: "Open")], several: false)),
        "<Select>"
      ),
    ] as [(String, Field.Kind, String)])
  func `a placeholder of the form is no answer`(name: String, kind: Field.Kind, text: String) {
    #expect(KindReading(kind, placeholders: Self.words).text(text) == "–")
  }

  @Test func `others keep their meaning`() {
    let reading = KindReading(.number(NumberKind()), placeholders: Self.words)
    #expect(reading.text("无") == "type-error")
    #expect(reading.text("-3") == "-3")
  }

  @Test(
    arguments: [
      ("words typed in the brackets of a placeholder", "[Ely]", "Ely"),
      ("brackets of another shape", "(Ely)", "(Ely)"), ("the placeholder", "[Enter Name]", "–"),
      ("empty brackets", "[ ]", "–"), ("two pairs", "[Ely] and [March]", "[Ely] and [March]"),
    ] as [(String, String, String)])
  func `an answer may stand in the brackets of a placeholder`(
    name: String, text: String, value: String
  ) {
    let reading = KindReading(.text(TextKind()), placeholders: ["[enter name]"])
    #expect(reading.text(text) == value)
    #expect(KindReading(.text(TextKind())).text("[Ely]") == "[Ely]")
  }

  @Test func `an option of that name is an answer`() {
    let kind = ChoiceKind([Option(key: "N/A", words: "N/A")], several: false)
    #expect(KindReading(.choice(kind), placeholders: Self.words).text("n/a") == "N/A")
  }
}
