import Forms

/// A sheet of a return to be drawn, in plain values; rows and columns count from 0.
public struct PaperSheet: Sendable {
  public var name: String
  public var isHidden: Bool
  /// By row, then column.
  public var cells: [Cell]
  public var hiddenRows: Set<Int>
  public var hiddenColumns: [ClosedRange<Int>]

  public init(
    name: String, isHidden: Bool = false, cells: [Cell], hiddenRows: Set<Int> = [],
    hiddenColumns: [ClosedRange<Int>] = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.cells = cells
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
  }

  /// Whether a cell of it is looked for.
  var isSought: Bool { cells.contains(where: \.isSought) }

  /// The sheet with the cell marked that is looked for.
  ///
  /// In the place of an empty cell, of which there is nothing to draw, the next one below or beside it is marked.
  func marking(_ sought: ReviewView.Sought?) -> PaperSheet {
    guard let sought, sought.sheet == name else { return self }
    let (row, column) = (sought.cell.row, sought.cell.column)
    let index =
      cells.firstIndex { $0.rows.contains(row) && $0.columns.contains(column) }
      ?? cells.firstIndex { $0.rows.upperBound >= row && $0.columns.upperBound >= column }
    guard let index else { return self }
    var sheet = self
    sheet.cells[index].isSought = true
    return sheet
  }

  /// A cell or merged range.
  public struct Cell: Hashable, Sendable {
    public var rows: ClosedRange<Int>
    public var columns: ClosedRange<Int>
    /// What the sender's file shows there.
    public var text: String
    /// Whether it is an answer, not words of the form.
    public var isAnswer: Bool
    /// What the office put in the place of answers in it.
    public var changes: [String]
    /// What is wrong there.
    public var marks: [Mark]
    /// Whether the page was opened to look at it.
    var isSought = false

    public init(
      rows: ClosedRange<Int>, columns: ClosedRange<Int>, text: String, isAnswer: Bool = false,
      changes: [String] = [], marks: [Mark] = []
    ) {
      self.rows = rows
      self.columns = columns
      self.text = text
      self.isAnswer = isAnswer
      self.changes = changes
      self.marks = marks
    }

    /// Whether it is drawn although its row or column is hidden, or one of very many.
    var isWanted: Bool { isSought || !marks.isEmpty || !changes.isEmpty }
  }

  /// The number of an issue at a cell.
  public struct Mark: Hashable, Sendable {
    public var number: Int
    public var id: String
    public var tone: ReviewIssue.Tone

    public init(number: Int, id: String, tone: ReviewIssue.Tone) {
      self.number = number
      self.id = id
      self.tone = tone
    }
  }
}
