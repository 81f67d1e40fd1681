import Testing

@testable import FormOutput

/// The links to the blocks of the statistics, which may cover no block.
@Suite struct StatisticsIndexTests {
  /// A first block of some rows and columns, and blocks of five rows and so many columns below it.
  private static func blocks(rows: Int, columns: [Int]) -> [StatisticsSheet.Place] {
    var blocks: [StatisticsSheet.Place] = []
    var row = 4
    for (number, count) in columns.enumerated() {
      let end = row + 2 + (number == 0 ? rows : 5)
      blocks.append(StatisticsSheet.Place(title: "a", row: row, end: end, columns: count))
      row = end + 2
    }
    return blocks
  }

  @Test(
    arguments: [
      ("as many rows as key figures", 9, [3, 6, 6, 6], 5, 9),
      (
        "below the key figures where blocks are narrow", 2, [3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 8], 5, 5
      ),
      ("in further columns where they are not", 2, [3, 6, 1, 1, 1, 1, 1, 1, 1, 1, 8], 5, 3),
      ("beside a first block that is wide", 4, [8, 1], 10, 4),
    ])
  func `links stand beside the first block`(
    name: String, rows: Int, columns: [Int], column: Int, height: Int
  ) throws {
    let index = try #require(
      StatisticsSheet.index(of: Self.blocks(rows: rows, columns: columns)))
    #expect(index.column == column)
    #expect(index.height == height)
  }

  @Test func `nothing leads to a block that stands alone`() {
    #expect(StatisticsSheet.index(of: Self.blocks(rows: 2, columns: [3]))?.height == nil)
  }
}
