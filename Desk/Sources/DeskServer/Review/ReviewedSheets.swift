import DeskPages
import DeskRound
import Forms
import Spreadsheet

/// The sheets of a return with its answers and issues at their cells.
struct ReviewedSheets {
  private struct AtCell {
    var isAnswer = false
    var changes: [String] = []
    var marks: [PaperSheet.Mark] = []
  }

  /// The most merged ranges of a sheet that are looked at: a form has a few hundred.
  private static let mostMerges = 20_000

  private var places: [String: [CellReference: AtCell]] = [:]
  private let paper: Paper

  init(_ paper: Paper, _ schema: Schema, _ issues: [ReviewIssue], _ groups: [IssuesByCell.Group]) {
    self.paper = paper
    for record in paper.returned.records {
      for answer in record.answers {
        if let cell = answer.cell {
          places[record.sheet, default: [:]][cell, default: AtCell()].isAnswer = true
        }
      }
      for change in record.changes where record.answers.indices.contains(change.field) {
        guard let cell = record.answers[change.field].cell else { continue }
        places[record.sheet, default: [:]][cell, default: AtCell()].changes
          .append(record.answers[change.field].written ?? "–")
      }
    }
    for (issue, group) in zip(issues, groups) {
      guard let place = group.place else { continue }
      places[place.sheet, default: [:]][place.cell, default: AtCell()].marks
        .append(PaperSheet.Mark(number: issue.number, id: issue.id, tone: issue.tone))
    }
  }

  var sheets: [PaperSheet] { paper.sheets.map(sheet) }

  private func sheet(_ drawn: DrawnSheet) -> PaperSheet {
    var rest = places[drawn.name] ?? [:]
    var cells: [PaperSheet.Cell] = []
    cells.reserveCapacity(drawn.cells.count + rest.count)
    for cell in drawn.cells {
      let here = rest.removeValue(forKey: cell.range.topLeft)
      cells.append(Self.cell(cell.range, cell.text, here ?? AtCell()))
    }
    // Answers that nobody gave stand nowhere, but in their cells.
    if !rest.isEmpty {
      var merges: [CellReference: CellRange] = [:]
      for range in drawn.merges.prefix(Self.mostMerges) { merges[range.topLeft] = range }
      for (cell, here) in rest {
        cells.append(Self.cell(merges[cell] ?? CellRange(cell, cell), "", here))
      }
      cells.sort {
        ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
      }
    }
    return PaperSheet(
      name: drawn.name, isHidden: drawn.isHidden, cells: cells, hiddenRows: drawn.hiddenRows,
      hiddenColumns: drawn.hiddenColumns)
  }

  private static func cell(_ range: CellRange, _ text: String, _ here: AtCell) -> PaperSheet.Cell {
    PaperSheet.Cell(
      rows: range.topLeft.row...range.bottomRight.row,
      columns: range.topLeft.column...range.bottomRight.column, text: text,
      isAnswer: here.isAnswer, changes: here.changes, marks: here.marks)
  }
}
