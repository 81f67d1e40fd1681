/// `sender-mismatch`: a record names another sender than the table that says who returns.
enum SenderRule {
  @Sendable static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    TableRule.counted(records, schema: schema).flatMap { record in
      record.table.table.rules.compactMap { rule in
        guard case .same(let field, let other) = rule,
          case .text(let name) = record.fields[field].value,
          let home = records.first(where: { $0.tableIndex == other.table }),
          case .text(let expected) = home.fields[other.field].value,
          SenderName.key(name, schema: schema) != SenderName.key(expected, schema: schema)
        else { return nil }
        return record.issue(.senderMismatch(expected: expected), field: field)
      }
    }
  }
}
