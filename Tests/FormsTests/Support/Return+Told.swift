@testable import Forms

extension Return {
  /// What was read, a line each: of each record its table, its line, and its cells with their values; then the
  /// issues but missing answers and tables, and what is unread.
  func told(in schema: Schema) -> [String] {
    let records = self.records.map { record in
      let table = schema.tables[record.table]
      let line = record.line.flatMap { table.list?.lines[$0].id }.map { [$0] } ?? []
      let answers = record.answers.compactMap { answer -> String? in
        guard let cell = answer.cell else { return nil }
        guard let value = answer.value else { return cell.description }
        return "\(cell)=\(Self.words(value))"
      }
      return ([table.id] + line + answers).joined(separator: " ")
    }
    let issues = self.issues.filter { $0.code != .requiredMissing && $0.code != .tableMissing }.map
    {
      "\($0.code.rawValue) \($0.place?.cell.description ?? "")"
    }
    return records + issues + unread.map { "unread \($0.cell) \($0.text)" }
  }

  private static func words(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .decimal(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .span(let period): period.start?.description ?? ""
    case .list(let items): items.joined(separator: "+")
    case .choice(let key): key
    case .choices(let keys): keys.joined(separator: "+")
    case .flag(let flag): flag ? "yes" : "no"
    case .date(let date): date.description
    case .numbers(let numbers): numbers.map { "\($0)" }.joined(separator: "+")
    }
  }
}

extension Return {
  /// Each record's values with their cells: `name=Ann@B2 ticked=true@A3`.
  func values(_ schema: Schema) -> [String] {
    records.map { record in
      zip(schema.tables[record.table].fields, record.answers).map { field, answer in
        "\(field.id)=\(answer.value.map(Self.words) ?? "")@\(answer.cell.map { "\($0)" } ?? "?")"
      }.joined(separator: " ")
    }
  }
}
