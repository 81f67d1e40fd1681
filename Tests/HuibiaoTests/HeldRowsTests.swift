import Spreadsheet
import Testing

@testable import huibiao

/// Rows that wait until it is certain that none of their cells comes again.
struct HeldRowsTests {
  private static func row(_ index: Int, _ texts: [String]) -> Row {
    let cells = texts.enumerated().map { column, text in
      Cell(reference: CellReference(row: index, column: column), value: .string(text))
    }
    return Row(index: index, cells: cells)
  }

  private static func drawn(_ cells: [Cell]) -> [String] {
    cells.map { cell in
      guard case .string(let text) = cell.value else { return "\(cell.reference)" }
      return "\(cell.reference) \(text)"
    }
  }

  @Test func `of a cell that comes twice the last is given`() {
    var held = HeldRows()
    let early = [Self.row(0, ["a", "b"]), Self.row(1, ["c"]), Self.row(0, ["d"])].flatMap {
      held.hold($0)
    }
    #expect(early.isEmpty)
    #expect(Self.drawn(held.rest(once: true)) == ["B1 b", "A2 c", "A1 d"])
    #expect(!held.isOver)
  }

  @Test func `rows that come once are given as they are`() {
    var held = HeldRows()
    _ = held.hold(Self.row(0, ["a", "b"]))
    #expect(Self.drawn(held.rest(once: false)) == ["A1 a", "B1 b"])
  }

  @Test func `a sheet that is too large is given as it comes`() {
    var held = HeldRows()
    let long = String(repeating: "x", count: 3 << 20)
    #expect(held.hold(Self.row(0, [long])).isEmpty)
    #expect(held.hold(Self.row(1, [long])).count == 2)
    #expect(held.hold(Self.row(0, ["a"])).count == 1)
    #expect(held.isOver)
    #expect(held.rest(once: true).isEmpty)
  }
}
