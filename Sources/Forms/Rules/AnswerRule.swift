/// What is wrong with single answers by themselves.
///
/// `type-error`, `choice-unknown`, `format-mobile` and such: the reader found it; here it becomes an issue at
/// the answer's cell.
enum AnswerRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    var converted: Set<String> = []
    return record.fields.indices.compactMap { field in
      let reading = record.fields[field]
      guard let finding = reading.finding else { return nil }
      // 占地 and 建筑 areas of one cell, both in 亩: one warning.
      if case .areaConverted = finding,
        let cell = reading.cell, !converted.insert(cell.description).inserted
      {
        return nil
      }
      return record.issue(finding, field: field, found: reading.found)
    }
  }
}
