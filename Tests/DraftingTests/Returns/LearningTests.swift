import Drafting
import Forms
import Spreadsheet
import Testing

@Suite struct LearningTests {
  private let club = Drawn(
    (
      "Club",
      """
      !Return of clubs | < | < | <
      Name of club | . | Ground | .
      Opened | . | Lights | .
      Seats | . | Surface | .
      """
    ))

  /// Six returns with one answer in turn in a cell.
  private func returns(_ cell: String, _ answers: [String]) -> [FilledReturn] {
    answers.enumerated().map { number, answer in
      club.filled(["B2": "Club \(number) of Oakham", "D2": "Field \(number)", cell: answer])
    }
  }

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var answers: [String]
    var kind: String
  }

  @Test(arguments: [
    Case(
      testDescription: "days",
      answers: ["2021-08-15", "3 May 1988", "12/04/2003", "1999-01-02", "2 June 2010"], kind: "date"
    ),
    Case(
      testDescription: "whole numbers", answers: ["12", "300", "1,200", "45", "0"], kind: "count"),
    Case(testDescription: "numbers", answers: ["1.5", "20", "0.25", "3.75", "4"], kind: "number"),
    Case(
      testDescription: "addresses of mail",
      answers: ["a@b.example", "c@d.example", "e@f.example", "g@h.example", "i@j.example"],
      kind: "email"),
    Case(
      testDescription: "words",
      answers: ["grass", "3 pitches", "none yet", "12 May or so", "see the annex"], kind: "text"),
    Case(
      testDescription: "years are no days", answers: ["1990", "2001", "1987", "2010", "1975"],
      kind: "count"),
  ])
  func `the kind comes from what was written`(one: Case) throws {
    let (_, schema, learned) = try club.learned(from: returns("B3", one.answers))
    #expect(learned.read == 5)
    #expect(schema.kinds().contains("opened \(one.kind)"))
  }

  @Test func answersThatAreAlwaysThereAreRequired() throws {
    let returns = (0..<6).map { number in
      club.filled([
        "B2": "Club \(number)", "D2": "Field \(number)", "B4": number < 2 ? "\(number + 5)" : "",
      ])
    }
    let (draft, _, _) = try club.learned(from: returns)
    let text = draft.files[1].text
    #expect(text.contains("ground: {kind: text}"))
    #expect(text.contains("seats: {kind: text, required: false}"))
  }

  @Test func aFormThatMarksWhatIsRequiredIsRight() throws {
    let marked = Drawn(("表", "!申报表 | <\n*单位名称 | .\n网址 | .\n*地址 | ."))
    let returns = (0..<6).map { marked.filled(["B2": "单位\($0)", "B3": "www.a\($0).example"]) }
    let (draft, _, _) = try marked.learned(from: returns)
    #expect(draft.files[1].text.contains("q2: {kind: url, required: false"))
    #expect(draft.files[1].text.contains("q3: {kind: text}"))
  }

  @Test func wordsThatPeopleWroteAgainAndAgainAreOptions() throws {
    let words = "grass clay grass sand clay sand grass clay grass sand".split(separator: " ").map(
      String.init)
    let (draft, schema, _) = try club.learned(from: returns("D4", words))
    #expect(schema.kinds().contains("surface choice"))
    #expect(draft.files[1].text.contains("options: [grass, clay, sand]"))
    #expect(draft.doubts.contains { $0.words == "people wrote these 3 only: is it a choice" })
  }

  @Test func optionsThatTheBlankHasNotAreAdded() throws {
    let chosen = club.choosing("\"grass,clay\"", in: "D4")
    let words = ["grass", "clay", "sand", "grass", "sand", "clay"]
    let returns = words.enumerated().map { number, word in
      chosen.filled(["B2": "Club \(number)", "D4": word])
    }
    let (draft, _, _) = try chosen.learned(from: returns)
    #expect(draft.files[1].text.contains("options: [grass, clay, sand]"))
  }

  @Test func otherWordsForALabelAreAccepted() throws {
    let returns = (0..<6).map { number in
      club.filled([
        "B2": "Club \(number)", "D2": "Field", "B4": "\(number + 20)",
        "A4": number < 2 ? "How many people can sit down" : "Seats",
      ])
    }
    let (draft, schema, _) = try club.learned(from: returns)
    #expect(
      draft.files[1].text.contains("{label: Seats, also: [How many people can sit down]"))
    #expect(schema.tables[0].questions.contains { $0.also == ["How many people can sit down"] })
  }

  @Test func rowsAndCopies() throws {
    let list = Drawn(
      (
        "Staff",
        """
        !Our staff | <
        Organisation name | .
        !Name | !Level
        . | .
        . | .
        """
      ))
    let returns = (0..<6).map { number in
      var answers = ["B2": "Library \(number)"]
      for row in 4...(6 + number) {
        answers["A\(row)"] = "Person \(row)"
        answers["B\(row)"] = "\(row)"
      }
      return list.filled(answers)
    }
    let (draft, _, _) = try list.learned(from: returns)
    #expect(draft.files[2].text.contains("room: 8\nat_least: 1"))
    #expect(draft.files[2].text.contains("level: {kind: count}"))
  }

  @Test func returnsOfAnotherFormAreLeftOut() throws {
    let other = Drawn(("Data", "Colour | Weight\nred | 3")).filled([:], file: "other.xlsx")
    let (_, _, learned) = try club.learned(from: returns("B3", ["1", "2", "3"]) + [other])
    #expect(learned.read == 3)
    #expect(learned.leftOut == ["other.xlsx"])
    #expect(throws: DraftError.self) { try club.learned(from: [other]) }
  }

  @Test func fewReturnsAreSaidToBeFew() throws {
    let (draft, _, _) = try club.learned(from: returns("B3", ["12", "15", "20"]))
    #expect(draft.doubts.contains { $0.words == "the kind is taken from 3 answers only" })
  }
}
