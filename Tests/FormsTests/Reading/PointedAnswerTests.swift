import Testing

@testable import Forms

/// Answers that point at another answer of the form.
struct PointedAnswerTests {
  @Test(
    arguments: [
      "同左", "（同左）", "同左栏。", "与左边相同", "←", "Same as left", "same as the cell to the left.",
      "同前一列",
    ])
  func `points to the left`(text: String) {
    #expect(PointedAnswer.read(text)?.place == .left)
  }

  @Test(
    arguments: [
      ("同第1行", "行", 1), ("同第一行", "行", 1), ("见第3行", "行", 3), ("同序号3", "序号", 3), ("同序号三", "序号", 3),
      ("与第2行相同", "行", 2), ("同风险1", "风险", 1), ("同2号", "号", 2), ("same as row 3", "row", 3),
      ("See row 12.", "row", 12), ("same as risk 1", "risk", 1), ("Same as Site #2", "site", 2),
      ("same as R-01", "r", 1), ("as per item 04", "item", 4),
      ("same as the line 3 above", "line", 3),
    ])
  func `points at a record`(text: String, noun: String, number: Int) throws {
    guard case .record(let record)? = PointedAnswer.read(text)?.place else {
      Issue.record("\(text) points at none")
      return
    }
    #expect(record.noun == noun)
    #expect(record.number == number)
  }

  @Test(
    arguments: [
      "", "同右", "同济大学", "见附件", "同表2第3行", "see row", "row 3", "3", "同", "同3", "see row 3 and 4",
      "same as row 1234567", "见第3行和第4行", "see attached", "左", "left", "same as last year",
    ])
  func `is told from other words`(text: String) {
    #expect(PointedAnswer.read(text) == nil)
  }
}
