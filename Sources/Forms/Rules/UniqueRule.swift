/// `duplicate-record` within one return: same table, same name; at the name that comes later.
enum UniqueRule {
  @Sendable static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    var seen: [Key: Issue.Place] = [:]
    return TableRule.counted(records, schema: schema).flatMap { record in
      record.table.table.rules.compactMap { rule -> Issue? in
        guard case .unique(let fields) = rule, let field = fields.first,
          case .text(let name) = record.fields[field].value, let cell = record.fields[field].cell
        else { return nil }
        let key = Key(table: record.tableIndex, name: FoldedText(name).key)
        guard let first = seen[key] else {
          seen[key] = Issue.Place(sheet: record.sheet, cell: cell)
          return nil
        }
        return record.issue(.duplicateRecord(file: nil, place: first), field: field)
      }
    }
  }

  private struct Key: Hashable {
    var table: Int
    var name: [Unicode.Scalar]
  }
}
