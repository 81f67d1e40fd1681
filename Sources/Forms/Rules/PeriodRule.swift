/// `period-order`: the end lies before the beginning.
enum PeriodRule {
  @Sendable static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      guard case .span(let period) = record.fields[field].value,
        let start = period.start, let end = period.end, ends(end, before: start)
      else { return nil }
      return record.issue(.periodOrder(period), field: field)
    }
  }

  /// Compared as far as both say: `2018` does not lie before `2018-05`.
  private static func ends(_ end: PartialDate, before start: PartialDate) -> Bool {
    if end.year != start.year { return end.year < start.year }
    guard let a = end.month, let b = start.month else { return false }
    if a != b { return a < b }
    guard let c = end.day, let d = start.day else { return false }
    return c < d
  }
}
