import Spreadsheet

/// What stands beside the tables of a sheet in a column or row that does not show.
enum HiddenWay: String, Way {
  static let group = "hidden"
  case nothing
  case column = "a column beside the tables"
  case row = "a row under the tables"
}

extension SheetPlan.Drawn {
  /// The first cell of what does not show; nil where all shows.
  var hiddenCell: CellReference? {
    let width = drawings.map(\.sketch.width).max() ?? 0
    let height = drawings.map(\.sketch.height).max() ?? 0
    return switch hidden {
    case .nothing: nil
    case .column: CellReference(row: 2, column: width)
    case .row: CellReference(row: height, column: 1)
    }
  }

  /// Hides a column or row, and puts last year's words into it.
  func hide(in sheet: inout Sheet) {
    guard let first = hiddenCell else { return }
    var second = first
    if hidden == .column { second.row += 1 } else { second.column += 1 }
    sheet.cells += [
      Cell(reference: first, value: .string("去年所填")), Cell(reference: second, value: .number(12)),
    ]
    sheet.cells.sort { $0.reference < $1.reference }
    if hidden == .column {
      sheet.hiddenColumns = [first.column...first.column]
    } else {
      sheet.hiddenRows = [first.row]
    }
  }
}
