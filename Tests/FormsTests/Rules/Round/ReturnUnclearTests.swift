@testable import Forms
import Spreadsheet
import Testing

struct ReturnUnclearTests {
  static let messages: [MessageCase] = [
    MessageCase(
      "which counts", .of(ReturnUnclear(others: ["乙.xlsx"]), nil),
      """
      该单位还交了 乙.xlsx，内容不同，从保存时间看不出哪份最新，暂都不计入汇总，请只留应计入的一份。
      The sender also returned 乙.xlsx, which differs, and the times of saving do not tell which is \
      newest: none counts until only the right one is left.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
