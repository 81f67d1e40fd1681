/// Answers that the office changed, and the answers that say who sent a return.
extension Importer {
  /// Reads an answer that the office gave in the place of the sender's.
  ///
  /// - Returns: The note that says so; of an answer that is not there, that it was not found.
  static func change(_ records: inout [ReadRecord], _ change: FileDecisions.Change) -> Issue? {
    let answer = change.answer
    let index = records.firstIndex {
      $0.number == answer.record && $0.table.table.id == answer.table
    }
    guard let index, let field = records[index].table.table.index(of: answer.field) else {
      return answer.lost
    }
    let old = records[index].fields[field]
    records[index].fields[field] = FieldText.read(
      answer.to, as: records[index].table.table.fields[field], at: old.cell)
    records[index].mayPoint = true
    records[index].changes.append(Record.Change(field: field, from: old.written))
    return records[index].issue(
      AnswerChanged(from: old.written, reason: change.reason), field: field)
  }

  /// The answer to a question that a return asks only once.
  static func text(of field: FieldReference, in records: [ReadRecord]) -> String? {
    guard let home = records.first(where: { $0.tableIndex == field.table }) else { return nil }
    switch home.fields[field.field].value {
    case .text(let text): return text
    case .choice(let key):
      guard case .options(let options, _) = home.table.table.fields[field.field].shape else {
        return nil
      }
      return options.first { $0.key == key }?.words
    default: return nil
    }
  }
}
