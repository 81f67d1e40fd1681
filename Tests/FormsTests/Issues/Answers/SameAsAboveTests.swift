import Spreadsheet
import Testing

@testable import Forms

struct SameAsAboveTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "nothing above", incubators: ["B11": "同上"],
      issues: ["same-as-above incubators.operator_nature 表2!B11"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  private static func taken(_ origin: SameAsAbove.Origin) -> SameAsAbove {
    let cell = CellReference(row: 2, column: 1)
    return SameAsAbove(
      isResolved: true, origin: origin, place: Issue.Place(sheet: "表2", cell: cell), taken: "120")
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "taken", .of(SameAsAbove(isResolved: true), 1, 8, found: "同上"),
      """
      “7. 面积”的“占地面积”应写明，现为“同上”，已取上一份（行）同一问题的答案，请核对。
      “7. 面积” (Land area) only points at the answer above (it reads “同上”): that of the copy or row \
      before was taken, please check.
      """),
    MessageCase(
      "taken from the left",
      .of(taken(.left), 1, 8, found: "同左"),
      """
      “7. 面积”的“占地面积”应写明，现为“同左”，已取左边表2!B3的答案“120”，请核对。
      “7. 面积” (Land area) only points at the answer to the left (it reads “同左”): “120” of 表2!B3 \
      was taken, please check.
      """),
    MessageCase(
      "taken from another record",
      .of(taken(.record), 1, 8, found: "同序号1"),
      """
      “7. 面积”的“占地面积”应写明，现为“同序号1”，已取表2!B3同一问题的答案“120”，请核对。
      “7. 面积” (Land area) only points at another answer (it reads “同序号1”): “120” of 表2!B3 \
      was taken, please check.
      """),
    MessageCase(
      "nothing to take", .of(SameAsAbove(isResolved: false), 1, 8, found: "同上"),
      """
      “7. 面积”的“占地面积”应写明，现为“同上”，而上面没有同一问题的答案，请填写实际内容。
      “7. 面积” (Land area) only points at an answer above (it reads “同上”), and there is none to the \
      same question: fill it in.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
