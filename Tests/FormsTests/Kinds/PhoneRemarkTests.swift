import Testing

@testable import Forms

@Suite struct PhoneRemarkTests {
  @Test(
    arguments: [
      ("full width", "13800138000（微信同号）", "13800138000", ["微信同号"]),
      ("half width", "01632 960177 (evenings)", "01632 960177 ", ["evenings"]),
      ("lenticular", "13800138000【微信同号】", "13800138000", ["微信同号"]),
      ("each its own", "13800138000（王）、13900139000（李）", "13800138000、13900139000", ["王", "李"]),
      ("an area code", "(021)58888888", "(021)58888888", []),
      ("an extension", "021-58888888（801）", "021-58888888（801）", []),
      ("an extension with a word", "021-58888888（分机801）", "021-58888888（分机801）", []),
      ("words before a number", "（必填）13800138000", "（必填）13800138000", []),
      ("not closed", "13800138000（微信", "13800138000（微信", []),
      ("empty", "13800138000（ ）", "13800138000（ ）", []),
      ("none", "13800138000", "13800138000", []),
    ] as [(String, String, String, [String])])
  func `parts a number from what is said of it`(
    name: String, text: String, number: String, remarks: [String]
  ) {
    let parts = PhoneRemark.split(text)
    #expect(parts.number == number)
    #expect(parts.remarks == remarks)
  }

  @Test func `a remark behind a mobile number is not read, one behind a telephone number stays`() {
    let answer = WrittenAnswer(text: "13800138000（微信同号）", cell: nil, typed: nil)
    let mobile = MobileKind(.china).read(answer)
    #expect(mobile.value == .text("13800138000"))
    #expect(mobile.rest == ["微信同号"])
    let phone = PhoneKind(.china).read(answer)
    #expect(phone.value == .text("13800138000（微信同号）"))
    #expect(phone.finding == nil)
  }
}
