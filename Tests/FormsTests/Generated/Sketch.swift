import Spreadsheet

/// A copy of a table as it is drawn onto a sheet: pieces that know what they are, wherever they move.
struct Sketch: Sendable {
  var table: String
  var pieces: [Piece]
  /// What must not be looked for at one certain cell, because none can be told.
  var uncertain: Set<String> = []
  /// Whether answers stand elsewhere than the form has them.
  var hasMovedAnswers = false
  /// Questions that stand in the cell of another.
  var joined: [Int: Int] = [:]
  /// Fields that stand below the first cell of their answer: the piece that holds them.
  var moved: [String: Int] = [:]

  var height: Int { (pieces.map { $0.row + $0.height }.max() ?? 0) }
  var width: Int { (pieces.map { $0.column + $0.width }.max() ?? 0) }
}

/// A cell or merged range, and what it is for.
struct Piece: Sendable {
  enum Role: Hashable, Sendable {
    case title, heading, remark
    /// The label of a question that is answered in other cells.
    case label(Int)
    /// The cell of a line of a question.
    case answer(Int, line: Int)
    /// Label and answer in one cell.
    case inside(Int)
    /// Something that the form does not ask for.
    case note
    /// A part of an answer below the answer's own cell.
    case rest
  }

  var row: Int
  var column: Int
  var height = 1
  var width = 1
  var value: CellValue?
  var isDate = false
  var format = CellFormat.general
  var role: Role
  /// Check boxes that lie over it.
  var boxes: [(words: String, isTicked: Bool)] = []
  /// What stands in the last cell of its merged range, where nobody sees it.
  var covered: String?
  /// What lies over its last cell.
  var object: (kind: SheetObject.Kind, words: String)?

  var text: String {
    if case .string(let text) = value { text } else { "" }
  }

  var reference: CellReference { CellReference(row: row, column: column) }

  /// The last cell of its merged range.
  var last: CellReference { CellReference(row: row + height - 1, column: column + width - 1) }

  /// The cells whose contents, or what lies over them, are told as unread.
  var unread: [CellReference] {
    role == .note ? [reference] : covered != nil || object != nil ? [last] : []
  }
}

extension Sketch {
  /// The sketch of a sheet of the blank form.
  init(table: String, sheet: Sheet, asked: [Asked]) {
    var pieces: [Piece] = []
    var roles: [CellReference: Piece.Role] = [:]
    for (index, question) in asked.enumerated() {
      for (line, answer) in question.lines.enumerated() {
        let isInside = answer.cell.column == 0
        roles[answer.cell] = isInside ? .inside(index) : .answer(index, line: line)
        guard !isInside, line == 0 else { continue }
        // Its label is the nearest text left of it.
        let label = sheet.cells.last {
          $0.reference.row == answer.cell.row && $0.reference.column < answer.cell.column
        }
        if let label { roles[label.reference] = .label(index) }
      }
    }
    let empty = roles.keys.filter { sheet[$0] == nil }.map {
      (reference: $0, value: CellValue?.none)
    }
    let texts = sheet.cells.map { (reference: $0.reference, value: CellValue?.some($0.value)) }
    for cell in (texts + empty).sorted(by: { $0.reference < $1.reference }) {
      var role = roles[cell.reference] ?? .heading
      if case .string(let text) = cell.value, text.hasPrefix("备注: 如有") { role = .remark }
      if cell.reference.row == 0 { role = .title }
      var piece = Piece(
        row: cell.reference.row, column: cell.reference.column, value: cell.value, role: role)
      if let merge = sheet.merges.first(where: { $0.topLeft == cell.reference }) {
        piece.height = merge.bottomRight.row - merge.topLeft.row + 1
        piece.width = merge.bottomRight.column - merge.topLeft.column + 1
      }
      pieces.append(piece)
    }
    self.init(table: table, pieces: pieces)
  }

  /// Puts empty rows before a row; ranges that cross it grow.
  mutating func insertRows(_ count: Int, at row: Int) {
    for index in pieces.indices {
      if pieces[index].row >= row {
        pieces[index].row += count
      } else if pieces[index].row + pieces[index].height > row {
        pieces[index].height += count
      }
    }
  }

  mutating func insertColumns(_ count: Int, at column: Int) {
    for index in pieces.indices {
      if pieces[index].column >= column {
        pieces[index].column += count
      } else if pieces[index].column + pieces[index].width > column {
        pieces[index].width += count
      }
    }
  }

  /// Whether a piece covers a cell.
  func isTaken(row: Int, column: Int) -> Bool {
    pieces.contains {
      $0.row <= row && row < $0.row + $0.height && $0.column <= column
        && column < $0.column + $0.width
    }
  }
}
