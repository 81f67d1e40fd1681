import Spreadsheet

/// Which of the cells beside a label are its answer, and which line of it each is.
extension QuestionCells {
  /// In each row the first cell and those that touch it.
  ///
  /// What stands farther right, with empty cells between, is a remark of somebody and no part of the answer; so is
  /// what stands in a row below, to the right of all the answer.
  func withoutStrays(_ cells: [Int], of question: PrintedQuestion) -> [Int] {
    guard cells.count > 1 else { return cells }
    var kept: [Int] = []
    var right = 0
    for cell in cells {
      if let before = kept.last {
        let own = grid.entries[cell].reference
        let isInRow = own.row == grid.entries[before].reference.row
        let end = isInRow ? grid.entries[before].last.column : right
        if own.column > grid.nextColumn(after: end) { continue }
      }
      kept.append(cell)
      right = max(right, grid.entries[cell].last.column)
    }
    return kept.count < cells.count ? dateParts(cells, behind: kept, of: question) ?? kept : kept
  }

  /// The cells of a date that is typed part by part, where a column was put in between: `2013 | | 5 | 6`; nil where what
  /// follows the gap is no part of it.
  private func dateParts(
    _ cells: [Int], behind kept: [Int], of question: PrintedQuestion
  ) -> [Int]? {
    guard question.lines.count == 1, question.lines[0].fields.count == 1,
      case .date(let kind) = table.table.fields[question.lines[0].fields[0]].kind,
      let first = kept.first.map({ grid.entries[$0].reference })
    else { return nil }
    let parts = cells.filter { grid.entries[$0].reference.row == first.row }
    func date(_ cells: [Int]) -> PartialDate? {
      DateText.parse(cells.map { grid.entries[$0].text.trimmed }.joined(separator: " "), kind.order)
    }
    guard parts.count > kept.count, parts.allSatisfy({ grid.entries[$0].text.key.count <= 5 }),
      date(kept)?.month == nil, date(parts)?.month != nil
    else { return nil }
    return parts
  }

  /// Divides the cells of an answer among the lines of the form: by the words printed in them or,
  /// if these are gone, by their rows.
  func assign(_ cells: [Int], to question: PrintedQuestion, from row: Int) -> [[Int]] {
    let lines = question.lines
    guard lines.count > 1 else { return [cells] }
    let width = lines.count
    guard !cells.isEmpty else { return Array(repeating: [], count: width) }
    // Of each cell a row with a place a line; all rows in one array.
    var best = [Int](repeating: 0, count: (cells.count + 1) * width)
    var from = best
    // Where there are as many cells as lines, their order tells, whatever rows were put in.
    let isFull = cells.count == width
    for (c, cell) in cells.enumerated() {
      let row = grid.entries[cell].reference.row - row
      var running = Int.min
      var origin = 0
      for line in 0..<width {
        if best[c * width + line] > running {
          running = best[c * width + line]
          origin = line
        }
        let common = CommonStretch.length(
          grid.entries[cell].text.key, lines[line].printed, most: 12)
        let fits = (common >= 3 ? common : 0) + ((isFull ? c : row) == line ? 6 : 0)
        best[(c + 1) * width + line] = running + fits
        from[(c + 1) * width + line] = origin
      }
    }
    var result: [[Int]] = Array(repeating: [], count: width)
    let all = cells.count * width
    var line = (0..<width).max { best[all + $0] < best[all + $1] } ?? 0
    for c in cells.indices.reversed() {
      result[line].append(cells[c])
      line = from[(c + 1) * width + line]
    }
    return result.map { $0.reversed() }
  }
}
