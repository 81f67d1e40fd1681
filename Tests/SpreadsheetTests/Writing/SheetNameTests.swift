import Testing

@testable import Spreadsheet

@Suite struct SheetNameTests {
  @Test(arguments: [
    ("表2", "表2"), ("a/b:c", "a_b_c"), ("'x'", "_x_"), ("", "_"), ("History", "History_"),
    ("a\nb", "a_b"), (String(repeating: "园", count: 40), String(repeating: "园", count: 31)),
    (String(repeating: "😀", count: 16), String(repeating: "😀", count: 15)),
  ])
  func `changes what Excel refuses`(text: String, name: String) {
    #expect(SheetName.valid(text) == name)
    #expect(SheetName.isValid(name))
  }

  @Test func `numbers what is taken, in whatever case`() {
    #expect(SheetName.valid("data", taken: ["Data", "DATA (2)"]) == "data (3)")
    let long = String(repeating: "x", count: 31)
    #expect(SheetName.valid(long, taken: [long]) == String(repeating: "x", count: 27) + " (2)")
  }
}
