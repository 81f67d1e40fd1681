/// `part-exceeds-whole`: more foreign enterprises than enterprises; at the part.
enum PartRule {
  @Sendable static func issues(in record: ReadRecord) -> [Issue] {
    record.table.table.rules.compactMap { rule in
      guard case .part(let part, let whole) = rule,
        case .integer(let small) = record.fields[part].value,
        case .integer(let large) = record.fields[whole].value, small > large, large >= 0
      else { return nil }
      return record.issue(
        .partExceedsWhole(part: small, whole: large, wholeField: whole), field: part)
    }
  }
}
