/// What is wrong with single answers by themselves.
///
/// The reader has found `type-error`, `choice-unknown`, `format-mobile` and the like; here they
/// become issues at the cells of the answers.
enum AnswerRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    var converted: Set<String> = []
    let findings = record.fields.indices.compactMap { field -> Issue? in
      let reading = record.fields[field]
      guard let finding = reading.finding else { return nil }
      // One warning if two areas in one cell, 占地 and 建筑, are both in 亩.
      if case .areaConverted = finding,
        let cell = reading.cell, !converted.insert(cell.description).inserted
      {
        return nil
      }
      return record.issue(finding, field: field, found: reading.found)
    }
    guard !record.said.isEmpty else { return findings }
    return findings
      + record.said.sorted { $0.key < $1.key }.flatMap { field, kinds in
        kinds.map { record.issue($0, field: field) }
      }
  }
}
