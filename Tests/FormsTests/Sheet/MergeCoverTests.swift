import Spreadsheet
import Testing

@testable import Forms

struct MergeCoverTests {
  /// The hidden cells among A1 to E5, as a picture: `#` hidden, `o` the first of a range, `.` free.
  private func drawn(_ ranges: [String]) throws -> [String] {
    let merges = try ranges.map { try #require(CellRange($0)) }
    var cover = MergeCover(merges)
    return (0..<5).map { row in
      String(
        (0..<5).map { column -> Character in
          let cell = CellReference(row: row, column: column)
          if cover.cover(of: cell) == .hidden { return "#" }
          return merges.contains { $0.topLeft == cell } ? "o" : "."
        })
    }
  }

  @Test(arguments: [
    ("none", [], [".....", ".....", ".....", ".....", "....."]),
    ("one", ["B2:C3"], [".....", ".o#..", ".##..", ".....", "....."]),
    ("a row", ["A1:E1"], ["o####", ".....", ".....", ".....", "....."]),
    ("a column", ["E1:E5"], ["....o", "....#", "....#", "....#", "....#"]),
    ("a single cell", ["B2"], [".....", ".o...", ".....", ".....", "....."]),
    ("side by side", ["A1:B2", "C1:D2"], ["o#o#.", "####.", ".....", ".....", "....."]),
    ("below each other", ["A1:B2", "A3:B4"], ["o#...", "##...", "o#...", "##...", "....."]),
    ("twice the same", ["B2:C3", "B2:C3"], [".....", ".o#..", ".##..", ".....", "....."]),
    ("over each other", ["A1:C3", "B2:D4"], ["o##..", "####.", "####.", ".###.", "....."]),
    ("all there is", ["A1:XFD1048576"], ["o####", "#####", "#####", "#####", "#####"]),
  ])
  func `hides all cells of a range but its first`(
    name: String, ranges: [String], picture: [String]
  ) throws {
    #expect(try drawn(ranges) == picture)
  }

  @Test(arguments: [
    ("C2", "B2"), ("B2", "B2"), ("F2", "E2"), ("C3", "C3"), ("D2", "D2"), ("A1", "A1"),
  ])
  func `says where the range begins that covers a cell from the left`(
    text: String, expected: String
  ) throws {
    let cover = MergeCover(try ["E2:F2", "B2:C3"].map { try #require(CellRange($0)) })
    let cell = try #require(CellReference(text))
    #expect(MergeCover.home(inRowOf: cell, among: cover.opening).description == expected)
  }

  @Test func `rows may be left out`() throws {
    var cover = MergeCover([
      CellRange(CellReference(row: 1, column: 1), CellReference(row: 3, column: 2)),
      CellRange(CellReference(row: 9, column: 0), CellReference(row: 9, column: 5)),
    ])
    let hidden = [(3, 1), (9, 0), (9, 5), (20, 1)].map {
      cover.cover(of: CellReference(row: $0, column: $1)) == .hidden
    }
    #expect(hidden == [true, false, true, false])
  }
}
