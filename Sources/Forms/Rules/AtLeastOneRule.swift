/// `one-missing`: none of several fields is answered, of which at least one must be.
enum AtLeastOneRule {
  @Sendable static func issues(in record: ReadRecord) -> [Issue] {
    record.table.table.rules.compactMap { rule in
      guard case .atLeastOne(let fields) = rule, let first = fields.first,
        fields.allSatisfy({ isMissing(record.fields[$0].state) })
      else { return nil }
      return record.issue(.oneMissing(fields), field: first, found: written(fields, in: record))
    }
  }

  private static func isMissing(_ state: FieldReading.State) -> Bool {
    state == .unanswered || state == .placeholder
  }

  /// What stands in the cell instead, as read for any field of the same cell.
  private static func written(_ fields: [Int], in record: ReadRecord) -> String? {
    let cell = record.fields[fields[0]].cell
    return fields.compactMap { record.fields[$0].written }.first
      ?? record.fields.first { $0.cell == cell && $0.written != nil }?.written
  }
}
