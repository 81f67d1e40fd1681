import Testing

@testable import Spreadsheet

@Suite struct SheetNameTests {
  @Test(arguments: [
    ("表2", "表2"), ("a/b:c", "a_b_c"), ("'x'", "_x_"), ("", "_"), ("History", "History_"),
    ("a\nb", "a_b"), (String(repeating: "园", count: 40), String(repeating: "园", count: 31)),
    (String(repeating: "😀", count: 16), String(repeating: "😀", count: 15)),
    ("表2_x0008_", "表2-x0008_"), ("_x0041_x0042_", "-x0041-x0042_"), ("a_x1", "a_x1"),
    ("表\u{8}", "表_"),
    ("e" + String(repeating: "\u{301}", count: 40), "e"),
  ])
  func `changes what Excel refuses`(text: String, name: String) {
    #expect(SheetName.valid(text) == name)
    #expect(SheetName.isValid(name))
  }

  @Test(arguments: [
    ("未识别内容", 2, "未识别内容 2"), ("a", 3, "a 3 (2)"),
    (String(repeating: "汇", count: 31), 12, String(repeating: "汇", count: 28) + " 12"),
  ])
  func `a further sheet of a list has a number`(first: String, number: Int, name: String) {
    #expect(SheetName.valid(first, number: number, taken: ["A 3"]) == name)
  }

  @Test func `numbers what is taken, in whatever case`() {
    #expect(SheetName.valid("data", taken: ["Data", "DATA (2)"]) == "data (3)")
    let long = String(repeating: "x", count: 31)
    #expect(SheetName.valid(long, taken: [long]) == String(repeating: "x", count: 27) + " (2)")
  }
}
