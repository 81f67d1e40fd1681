import Spreadsheet

/// Finds the answers at which others point: the one to the left, or that of another record of the same table.
///
/// It is made for returns that hold such answers, which are few.
struct PointedPlaces {
  /// An answer, by the indexes of its record and its field.
  typealias Place = (record: Int, field: Int)

  /// The records of one list, or the copies of one table, in their order.
  private var groups: [[Int]] = []
  private var groupOf: [Int] = []
  /// The answers of copies, by sheet and row, from left to right.
  private var answers: [Row: [(column: Int, place: Place)]] = [:]

  /// The records of a group by what may name them.
  private var named: [Name: [Int]] = [:]
  /// The groups whose records have numbers printed before them.
  private var numbered: Set<Int> = []

  private struct Row: Hashable {
    var sheet: String
    var row: Int
  }

  private enum Name: Hashable {
    case number(Int, group: Int)
    case row(Int, group: Int)
    case code(String, group: Int)
  }

  /// - Parameters:
  ///   - records: The records of a return.
  ///   - follows: Whether a record stands in the same list as the one before it of its table.
  init(_ records: [ReadRecord], follows: (ReadRecord, ReadRecord) -> Bool) {
    var last: [Int: Int] = [:]
    groupOf.reserveCapacity(records.count)
    for index in records.indices {
      let table = records[index].tableIndex
      if let before = last[table], follows(records[index], records[before]) {
        groupOf.append(groupOf[before])
        groups[groupOf[before]].append(index)
      } else {
        groupOf.append(groups.count)
        groups.append([index])
      }
      last[table] = index
      let group = groupOf[index]
      if let number = records[index].ordinal {
        numbered.insert(group)
        named[.number(number, group: group), default: []].append(index)
      }
      if records[index].table.table.list != nil {
        named[.row(records[index].range.topLeft.row, group: group), default: []].append(index)
        if let code = Self.code(of: records[index]) {
          named[.code(code, group: group), default: []].append(index)
        }
        continue
      }
      for (field, reading) in records[index].fields.enumerated() {
        guard let cell = reading.cell else { continue }
        answers[Row(sheet: records[index].sheet, row: cell.row), default: []].append(
          (cell.column, (index, field)))
      }
    }
    for row in answers.keys { answers[row]?.sort { $0.column < $1.column } }
  }

  /// The answer that is meant; nil where that is not plain.
  func place(
    _ pointed: PointedAnswer, from record: Int, field: Int, in records: [ReadRecord]
  ) -> Place? {
    switch pointed.place {
    case .left:
      records[record].table.table.list == nil
        ? copyToTheLeft(of: record, field, records) : columnToTheLeft(of: record, field, records)
    case .record(let words): self.record(words, from: record, records).map { ($0, field) }
    }
  }

  /// In a list, the column before it, where it asks the same: of another year, or of the same printed line.
  private func columnToTheLeft(of record: Int, _ field: Int, _ records: [ReadRecord]) -> Place? {
    let own = records[record]
    guard let cell = own.fields[field].cell else { return nil }
    var nearest: (field: Int, column: Int)?
    for (other, reading) in own.fields.enumerated() {
      guard let place = reading.cell, place.row == cell.row, place.column < cell.column,
        place.column > nearest?.column ?? -1
      else { continue }
      nearest = (other, place.column)
    }
    guard let nearest,
      own.table.table.field(nearest.field, ofLine: own.line).kind
        == own.table.table.field(field, ofLine: own.line).kind
    else { return nil }
    guard own.line == nil else { return (record, nearest.field) }
    guard let one = path(of: nearest.field, in: own.table.table), !one.isEmpty,
      one == path(of: field, in: own.table.table)
    else { return nil }
    return (record, nearest.field)
  }

  /// The words over a column without their digits.
  private func path(of field: Int, in table: Table) -> [Unicode.Scalar]? {
    let question = table.questions.firstIndex { $0.lines.contains { $0.fields.contains(field) } }
    let column = table.list?.columns.first { $0.role == question.map { .answer(question: $0) } }
    guard let words = column?.path.joined(separator: "\n") else { return nil }
    let letters = TextFolding.letters(of: words)
    guard letters.contains(where: \.isDigit) else { return nil }
    return letters.filter { !$0.isDigit }
  }

  private func copyToTheLeft(of record: Int, _ field: Int, _ records: [ReadRecord]) -> Place? {
    guard let cell = records[record].fields[field].cell else { return nil }
    let row = answers[Row(sheet: records[record].sheet, row: cell.row)] ?? []
    let left = row[..<row.indices.endOfPrefix { row[$0].column < cell.column }]
    guard let nearest = left.last?.column else { return nil }
    return left.reversed().prefix { $0.column == nearest }.first {
      $0.place.field == field
        && records[$0.place.record].tableIndex == records[record].tableIndex
    }?.place
  }

  private func record(
    _ words: PointedRecord, from record: Int, _ records: [ReadRecord]
  ) -> Int? {
    let table = records[record].table.table
    let group = groupOf[record]
    var meant: Set<Int> = []
    // Of copies only their own name says so: 第2项 is a question of the form, too.
    if words.isAnyRecord && table.list != nil || words.names(table) {
      if numbered.contains(group) {
        meant.formUnion(named[.number(words.number, group: group)] ?? [])
      } else if let index = counted(words.number, in: groups[group], records) {
        meant.insert(index)
      }
    }
    // A row may be counted as the sheet counts it, too.
    if words.isRow { meant.formUnion(named[.row(words.number - 1, group: group)] ?? []) }
    if meant.isEmpty, !words.isAnyRecord {
      meant.formUnion(named[.code(words.code, group: group)] ?? [])
    }
    guard meant.count == 1, let index = meant.first, index != record else { return nil }
    return index
  }

  /// The record of a number in the order of a list, if no empty row stands before it, or among copies.
  private func counted(_ number: Int, in group: [Int], _ records: [ReadRecord]) -> Int? {
    guard group.indices.contains(number - 1) else { return nil }
    let index = group[number - 1]
    guard records[index].table.table.list != nil else { return index }
    let (first, own) = (records[group[0]].range.topLeft.row, records[index].range.topLeft.row)
    return own - first == number - 1 ? index : nil
  }

  /// The letters of the answer in a row's first column, if it may be a code.
  private static func code(of record: ReadRecord) -> String? {
    let first = record.fields.filter { $0.cell != nil }.min { one, other in
      (one.cell?.column ?? 0) < (other.cell?.column ?? 0)
    }
    guard let first, first.pointed == nil, let written = first.written, written.utf8.count <= 40,
      written.unicodeScalars.contains(where: \.isDigit)
    else { return nil }
    return PointedRecord.code(written)
  }
}
