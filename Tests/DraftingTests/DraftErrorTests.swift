import Drafting
import Forms
import Spreadsheet
import Testing

@Suite struct DraftErrorTests {
  private func error(_ drawn: Drawn) -> DraftError? {
    do {
      _ = try drawn.drafted()
      return nil
    } catch { return error as? DraftError }
  }

  @Test func nothingToBeFilledIn() {
    guard case .empty = error(Drawn(("Sheet1", ""))) else {
      return #expect(Bool(false), "not empty")
    }
    let data = Drawn(
      (
        "Data",
        "Name | Age | Town\nAnn | 41 | York\nBob | 42 | Hull\nCid | 43 | Leeds\nDan | 44 | Bath\nEve | 45 | Ely"
      ))
    guard case .nothingAsked = error(data) else { return #expect(Bool(false), "a list of data") }
  }

  @Test func aReturnThatIsFilledIn() {
    let drawn = Drawn(
      ("Form", "!Return | <\nName of club | .\nTown | York\nType | Open\nState | Open\nSize | .")
    ).choosing("\"York,Hull\"", in: "B3").choosing("\"Open,Closed\"", in: "B4 B5")
    guard case .filledIn(_, "B3", "York") = error(drawn) else {
      return #expect(Bool(false), "filled in")
    }
  }

  @Test func moreQuestionsThanAFormHas() {
    let rows = (1...1_600).map { "Question \($0)a | ." }.joined(separator: "\n")
    guard case .tooManyQuestions(let count, _) = error(Drawn(("Form", "Name | .\n" + rows))) else {
      return #expect(Bool(false), "too many")
    }
    #expect(count > 1_500)
  }

  /// A list with a header, two rows that are written in, and two that are numbered only.
  private func list(_ row: String) -> String {
    "!No. | !Sample | !Tissue | !Sex | !Age\n1 | \(row)\n2 | \(row)\n3 | . | . | . | .\n4 | . | . | . | ."
  }

  @Test func listsThatAreWrittenIn() {
    let row = "case one | blood | male | 37"
    guard
      case .filledIn("Samples", _, _) = error(Drawn(("Samples", list(row)), ("More", list(row))))
    else { return #expect(Bool(false), "two lists with rows") }
    // One list may have its examples.
    let one = error(Drawn(("Samples", list(row)), ("More", list(". | . | . | ."))))
    if case .filledIn = one { #expect(Bool(false), "one list with rows") }
  }

  @Test func samplesThatCountUpAreNoAnswers() throws {
    let rows = (1...6).map { "A\($0 * 17) | Person's Name \($0) | Health" }.joined(separator: "\n")
    let drawn = Drawn(("Grants", "!Reference | !Recipient | !Reason\n" + rows))
      .choosing("\"Health,Housing\"", in: "C2:C7")
    let (draft, schema) = try drawn.drafted()
    #expect(schema.tables[0].copies == .rows)
    #expect(draft.files[1].text.contains("examples:\n  - [A17, Person's Name 1, Health]"))
  }

  @Test func aReturnWithThePeopleInIt() {
    let drawn = Drawn(
      (
        "Form",
        """
        !Return | < | < | <
        Name | Ann Field | Phone | 020 7946 0001
        Email | ann@club.example | Mobile | 07700 900 123
        Secretary | Bob Hill | Email | bob@club.example
        Size | . | Lights | .
        """
      ))
    guard case .filledIn(_, "D2", _) = error(drawn) else {
      return #expect(Bool(false), "filled in")
    }
  }
}
