/// `skip-violated`: a question is answered that another answer makes needless.
///
/// Nothing is said where the other answer could not be read, or was missed and is reported itself.
enum SkipRule {
  @Sendable static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      guard record.fields[field].state == .answered,
        let kind = violated(field, in: record)
      else { return nil }
      return record.issue(kind, field: field)
    }
  }

  /// The condition that a field breaks by being answered.
  static func violated(_ field: Int, in record: ReadRecord) -> Issue.Kind? {
    switch record.table.table.fields[field].requirement {
    case .ifAnswered(let other):
      let state = record.fields[other].state
      return state == .unanswered || state == .placeholder
        ? .skipViolated(field: other, option: nil) : nil
    case .ifChosen(let other, let letter):
      return record.fields[other].state == .answered
        && !Chosen.has(letter, record.fields[other].value)
        ? .skipViolated(field: other, option: letter) : nil
    default: return nil
    }
  }
}
