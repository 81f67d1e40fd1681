/// `count-mismatch`: a table says that there are more or fewer records than were returned.
enum CountRule {
  @Sendable static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    schema.counts.compactMap { rule in
      guard let record = records.first(where: { $0.tableIndex == rule.field.table }),
        case .integer(let stated) = record.fields[rule.field.field].value, stated >= 0
      else { return nil }
      let returned = records.count { $0.tableIndex == rule.table }
      guard stated != returned else { return nil }
      return record.issue(
        .countMismatch(stated: stated, returned: returned, table: rule.table),
        field: rule.field.field)
    }
  }
}
