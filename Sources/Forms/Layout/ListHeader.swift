/// The words over the columns of a list as they are printed: groups over their columns, and labels that reach
/// down to the last row of the header.
public struct ListHeader: Hashable, Sendable {
  /// A cell of the header; rows and columns count from the list's first.
  public struct Cell: Hashable, Sendable {
    public var text: String
    public var rows: ClosedRange<Int>
    public var columns: ClosedRange<Int>
  }

  /// How many rows it has, without hints.
  public let levels: Int
  /// In reading order.
  public let cells: [Cell]

  /// The header of a list.
  public init(_ list: ListForm) {
    let columns = list.columns
    let levels = max(1, columns.map(\.path.count).max() ?? 1)
    self.levels = levels
    var cells: [Cell] = []
    for level in 0..<levels {
      var column = 0
      while column < columns.count {
        let path = columns[column].path
        defer { column += 1 }
        guard level < path.count else { continue }
        if level == path.count - 1 {
          cells.append(
            Cell(text: path[level], rows: level...(levels - 1), columns: column...column))
          continue
        }
        var last = column
        while last + 1 < columns.count, columns[last + 1].path.count > level + 1,
          columns[last + 1].path.prefix(level + 1) == path.prefix(level + 1)
        {
          last += 1
        }
        cells.append(Cell(text: path[level], rows: level...level, columns: column...last))
        column = last
      }
    }
    self.cells = cells
  }
}

extension Table {
  /// The table as one of its lines has it: a line may ask for other kinds of answers.
  ///
  /// - Parameter line: The line, an index into ``ListForm/lines``; nil for the table itself.
  /// - Returns: The table with the fields of the line.
  public func asked(inLine line: Int?) -> Table {
    guard let line, let lines = list?.lines, lines.indices.contains(line) else { return self }
    var own = self
    own.fields = lines[line].fields
    return own
  }
}
