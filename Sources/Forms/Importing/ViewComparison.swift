import Spreadsheet

/// Compares the answers of a sheet with those that it would have if more or less of its text were read.
struct ViewComparison {
  /// The other way to read the sheet.
  let view: TextView

  /// Says of each answer that differs what the other reading is.
  /// - Parameters:
  ///   - records: The records of the sheet.
  ///   - others: Those of the other reading.
  /// - Returns: What is said of records that only the other reading has.
  func compare(_ records: inout [ReadRecord], with others: [ReadRecord]) -> [Issue] {
    var issues: [Issue] = []
    for other in others {
      guard let index = records.firstIndex(where: { Self.isSame($0, other) }) else {
        if let issue = issue(ofLost: other) { issues.append(issue) }
        continue
      }
      for field in other.fields.indices {
        let (own, found) = (records[index].fields[field], other.fields[field])
        guard own.written != found.written, let kind = kind(own, found) else { continue }
        if view.withStruck, own.state == .answered, found.state == .unanswered,
          records[index].table.asksToStrike(field)
        {
          continue
        }
        records[index].said[field, default: []].append(kind)
        if own.cell == nil { records[index].fields[field].cell = found.cell }
      }
    }
    return issues
  }

  private func kind(_ own: FieldReading, _ other: FieldReading) -> Issue.Kind? {
    if view.withStruck { return StruckOut(whole: other.written).kind }
    // Without a label that cannot be seen there is no telling what is seen of its answer.
    guard own.written != nil, other.state != .gone else { return nil }
    return TextHidden(seen: other.written).kind
  }

  /// All that stands in a record is struck out, so that it is none.
  private func issue(ofLost other: ReadRecord) -> Issue? {
    guard view.withStruck,
      let field = other.fields.indices.first(where: { other.fields[$0].written != nil }),
      let cell = other.fields[field].cell
    else { return nil }
    return Issue(
      StruckOut(whole: other.fields[field].written), table: other.tableIndex, field: field,
      place: Issue.Place(sheet: other.sheet, cell: cell))
  }

  /// Whether two records are one: of one table and in cells that they share.
  private static func isSame(_ one: ReadRecord, _ other: ReadRecord) -> Bool {
    one.tableIndex == other.tableIndex && one.line == other.line
      && one.range.topLeft.row <= other.range.bottomRight.row
      && other.range.topLeft.row <= one.range.bottomRight.row
      && one.range.topLeft.column <= other.range.bottomRight.column
      && other.range.topLeft.column <= one.range.bottomRight.column
  }
}

extension PrintedTable {
  /// Whether a form prints the words to choose from with nothing to mark them by, `YES / NO`: whoever strikes out what
  /// does not apply has answered.
  fileprivate func asksToStrike(_ field: Int) -> Bool {
    guard
      let question = questions.first(where: { $0.lines.contains { $0.fields.contains(field) } }),
      let part = question.parts.first(where: { $0.choice?.field == field }),
      let choice = part.choice
    else { return false }
    return !choice.isLettered && !part.printsBoxes
  }
}
