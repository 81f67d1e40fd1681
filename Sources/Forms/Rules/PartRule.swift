/// `part-exceeds-whole`: more foreign enterprises than enterprises; at the part.
enum PartRule {
  @Sendable static func issues(in record: ReadRecord) -> [Issue] {
    record.table.table.rules.compactMap { rule in
      guard case .part(let part, let whole) = rule,
        let small = record.fields[part].value?.quantity,
        let large = record.fields[whole].value?.quantity, large >= 0
      else { return nil }
      let fields = record.table.table.fields
      guard exceeds(small, large, scales: (scale(of: fields[part]), scale(of: fields[whole])))
      else { return nil }
      return record.issue(
        .partExceedsWhole(part: small, whole: large, wholeField: whole), field: part)
    }
  }

  /// Whether the part is greater, each counted in its own unit.
  private static func exceeds(
    _ part: Double, _ whole: Double, scales: (part: Double, whole: Double)
  ) -> Bool {
    guard scales.part != scales.whole else { return part > whole }
    // 1.1 亿元 are 11,000 万元, though 1.1 times 100,000,000 is a little more.
    return part * scales.part > whole * scales.whole * (1 + 1e-12)
  }

  /// How many yuan, things or square metres one unit of the field is.
  private static func scale(of field: Field) -> Double {
    if case .amount(let kind) = field.kind { kind.scale } else { 1 }
  }
}

extension Value {
  /// The number of a count, an amount or an area; nil for every other answer.
  var quantity: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    case .text, .choice, .choices, .list, .date, .span, .flag: nil
    }
  }
}
