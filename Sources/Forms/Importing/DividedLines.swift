/// The printed lines of a table that stand in several places, each of them once: side by side, or on two sheets.
struct DividedLines {
  /// The tables whose lines are divided like that.
  let tables: Set<Int>

  init(_ lists: [ReadList], _ schema: Schema) {
    tables = Set(
      schema.tables.indices.filter { index in
        guard schema.tables[index].parent == nil,
          let count = schema.tables[index].list?.lines.count, count > 0
        else { return false }
        let parts = lists.filter { $0.table == index }.map {
          Set(0..<count).subtracting($0.missingLines)
        }
        guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return false }
        return parts.reduce(0) { $0 + $1.count }
          == parts.reduce(into: Set()) { $0.formUnion($1) }.count
      })
  }

  /// Takes a line for missing only where no place has it, once, and puts the lines into the form's order.
  func join(_ records: inout [ReadRecord], _ lists: inout [ReadList]) {
    for table in tables {
      let parts = lists.indices.filter { lists[$0].table == table }
      let missing = parts.dropFirst().reduce(Set(lists[parts[0]].missingLines)) {
        $0.intersection(lists[$1].missingLines)
      }
      for (number, part) in parts.enumerated() {
        lists[part].missingLines = number == 0 ? missing.sorted() : []
      }
      var kept: Set<Int> = []
      records.removeAll { record in
        guard record.tableIndex == table, let line = record.line,
          record.fields.allSatisfy({ $0.cell == nil })
        else { return false }
        return !missing.contains(line) || !kept.insert(line).inserted
      }
      let places = records.indices.filter { records[$0].tableIndex == table }
      let ordered = places.map { records[$0] }.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
      for (place, record) in zip(places, ordered) { records[place] = record }
    }
  }
}
