import Spreadsheet
import Testing

@testable import Forms

struct NumberAboutTests {
  static let faults: [AnswerFault] = [
    AnswerFault(
      name: "约", incubators: ["B12": "运营团队人数为约12人"],
      issues: ["number-about incubators.team_size 表2!B12"]),
    AnswerFault(
      name: "左右", incubators: ["B12": "运营团队人数为12人左右"],
      issues: ["number-about incubators.team_size 表2!B12"]),
    AnswerFault(
      name: "余", incubators: ["B12": "运营团队人数为120余人"],
      issues: ["number-about incubators.team_size 表2!B12"]),
    AnswerFault(
      name: "about", incubators: ["B12": "运营团队人数为about 12人"],
      issues: ["number-about incubators.team_size 表2!B12"]),
    AnswerFault(
      name: "~", incubators: ["B12": "运营团队人数为～12人"],
      issues: ["number-about incubators.team_size 表2!B12"]),
    AnswerFault(
      name: "a size", incubators: ["B10": "城银路2号，建筑面积约3000平方米"],
      issues: ["number-about incubators.floor_area_m2 表2!B10"]),
    AnswerFault(
      name: "a size, behind", incubators: ["B10": "城银路2号，建筑面积3000平方米（约）"],
      issues: ["number-about incubators.floor_area_m2 表2!B10"]),
  ]

  @Test(arguments: faults)
  func `is an issue at the cell of the answer`(fault: AnswerFault) { fault.check() }

  static let messages: [MessageCase] = [
    MessageCase(
      "约", .of(NumberAbout(number: 4500), 1, 8, found: "约4500"),
      """
      “7. 面积”的“占地面积”不是确切的数，现为“约4500”，已按 4500 计，请核对。
      “7. 面积” (Land area) is not exact (it reads “约4500”): 4500 was taken, please check.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
