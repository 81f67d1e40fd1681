/// A worksheet read whole: its cells that are not empty, and its merged ranges.
public struct Sheet: Sendable {
  /// How a sheet shows in the program's tabs (ECMA-376 part 1, 18.18.68).
  public enum Visibility: String, Sendable {
    case visible, hidden, veryHidden
  }

  /// The name on its tab, `_xHHHH_` decoded.
  public var name: String
  /// Whether it shows in the tabs; hidden ones are read like any other.
  public var visibility: Visibility
  /// The cells that are not empty, by row, then column; each reference once.
  public var cells: [Cell]
  /// The merged ranges, as stored.
  public var merges: [CellRange]
  /// The cells that hold a formula and no result, by row, then column; ``cells`` has none of them.
  public var uncalculated: [UncalculatedCell] = []
  /// The columns that do not show, as stored, from 0.
  public var hiddenColumns: [ClosedRange<Int>] = []
  /// The rows that do not show, from 0; a filter may have hidden them.
  public var hiddenRows: Set<Int> = []
  /// Of cells that show otherwise than plain text in a way that may change what they say, what does:
  /// struck out, raised, in the colour of its ground, in a font of marks.
  ///
  /// Those of a cell rise and do not overlap. The values of the cells are as stored all the same.
  public var stretches: [CellReference: [TextStretch]] = [:]
  /// What it shows besides the texts and numbers of cells, in reading order, then what stands in cells.
  public var objects: [SheetObject] = []

  /// A sheet of these cells, which must be by row, then column.
  public init(
    name: String, visibility: Visibility = .visible, cells: [Cell] = [], merges: [CellRange] = []
  ) {
    self.name = name
    self.visibility = visibility
    self.cells = cells
    self.merges = merges
  }

  /// The cell at a place, or nil where nothing stands.
  ///
  /// Takes time logarithmic in the cells.
  public subscript(reference: CellReference) -> Cell? {
    let index = cells.indices.endOfPrefix { cells[$0].reference < reference }
    return index < cells.count && cells[index].reference == reference ? cells[index] : nil
  }
}
