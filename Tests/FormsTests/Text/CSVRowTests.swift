import Testing

@testable import Forms

@Suite struct CSVRowTests {
  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a\nb", [["a"], ["b"]]), ("", []),
    ("a\rb\r", [["a"], ["b"]]), ("\"a,\"\"b\"\"\nc\",d", [["a,\"b\"\nc", "d"]]),
    ("a,\n,b", [["a", ""], ["", "b"]]), ("\"\"", [[""]]), ("a\"b", [["a\"b"]]),
    ("a\n\nb", [["a"], [""], ["b"]]),
  ])
  func `splits rows and values`(text: String, rows: [[String]]) throws {
    #expect(try CSVRow.rows(of: text).map(\.values) == rows)
  }

  @Test func `counts lines, those inside values too`() throws {
    #expect(try CSVRow.rows(of: "a\r\n\"b\r\nc\"\r\nd").map(\.line) == [1, 2, 4])
  }

  @Test func `tells of a quotation mark that is never closed`() {
    #expect(throws: CSVRow.OpenQuote(line: 2)) { try CSVRow.rows(of: "a\n\"b\nc") }
  }
}
