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
