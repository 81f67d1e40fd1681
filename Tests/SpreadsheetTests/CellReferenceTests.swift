import Foundation
import Spreadsheet
import Testing

@Suite struct CellReferenceTests {
  @Test(arguments: [
    ("A1", 0, 0), ("Z1", 0, 25), ("AA1", 0, 26), ("XFD1048576", 1_048_575, 16_383), ("b3", 2, 1),
    ("$B$3", 2, 1),
  ])
  func `reads`(_ text: String, _ row: Int, _ column: Int) throws {
    let reference = try #require(CellReference(text))
    #expect(reference == CellReference(row: row, column: column))
    #expect(CellReference(reference.description) == reference)
  }

  @Test(arguments: [
    "", "A", "1", "A0", "1A", "XFE1", "AAAA1", "A1048577", "A99999999", "A-1", "A1 ", "Ａ1", "A1B",
  ])
  func `refuses`(_ text: String) { #expect(CellReference(text) == nil) }

  @Test func `is stored by row and column`() throws {
    let stored = try JSONEncoder().encode(CellReference(row: 2, column: 1))
    #expect(try JSONDecoder().decode([String: Int].self, from: stored) == ["row": 2, "column": 1])
    #expect(
      try JSONDecoder().decode(CellReference.self, from: stored)
        == CellReference(row: 2, column: 1))
  }

  @Test func `a place far beyond any sheet stays beyond it`() {
    var far = CellReference(row: .max, column: .min)
    #expect(far.row > CellReference.maximumRow)
    #expect(far.column < 0)
    far.row -= 1
    #expect(far.row > CellReference.maximumRow)
  }

  @Test(arguments: [("A1:D18", "A1:D18"), ("D18:A1", "A1:D18"), ("B2", "B2"), ("B2:B2", "B2")])
  func `reads a range`(_ text: String, _ expected: String) {
    #expect(CellRange(text)?.description == expected)
  }

  @Test(arguments: ["", ":", "A1:", ":A1", "A1:B2:C3", "A:A", "1:1"])
  func `refuses a range`(_ text: String) { #expect(CellRange(text) == nil) }
}
