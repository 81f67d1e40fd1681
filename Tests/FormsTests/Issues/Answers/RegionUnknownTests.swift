@testable import Forms
import Spreadsheet
import Testing

struct RegionUnknownTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "region-unknown", incubators: ["B4": "外国"],
      issues: ["region-unknown incubators.regions 表2!B4"])
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "region", .of(RegionUnknown(names: ["外国"], nearest: nil), 1, 10, found: "外国"),
      """
      “2. 合作国别/地区”中的“外国”不是国家或地区，请写出具体的国家或地区，以“、”隔开。
      “2. 合作国别/地区” (Regions) has “外国”, which is no country or region: name each country or \
      region.
      """),
    MessageCase(
      "region, nearest", .of(RegionUnknown(names: ["意大力"], nearest: "意大利"), 1, 10, found: "德国、意大力"),
      """
      “2. 合作国别/地区”中的“意大力”不是国家或地区，现为“德国、意大力”，是否为“意大利”？
      “2. 合作国别/地区” (Regions) has “意大力”, which is no country or region (it reads “德国、意大力”): \
      did you mean “意大利”?
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
