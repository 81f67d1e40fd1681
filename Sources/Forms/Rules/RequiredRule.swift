/// `required-missing`: a field that must be answered is not, or only with a placeholder such as 无.
enum RequiredRule {
  @Sendable static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      let state = record.fields[field].state
      guard state == .unanswered || state == .placeholder,
        isRequired(field, in: record)
      else { return nil }
      return record.issue(.requiredMissing, field: field)
    }
  }

  private static func isRequired(_ field: Int, in record: ReadRecord) -> Bool {
    if record.table.table.fields[field].kind.asker != nil { return false }
    return switch record.table.table.fields[field].requirement {
    case .optional: false
    case .required: true
    case .ifAnswered(let other): record.fields[other].state == .answered
    case .ifChosen(let other, let letter): Chosen.has(letter, record.fields[other].value)
    case .ifSeveral(let other): Chosen.count(record.fields[other].value) > 1
    }
  }
}

/// What a choice's value holds.
enum Chosen {
  static func has(_ letter: Character, _ value: Value?) -> Bool {
    switch value {
    case .choice(let chosen): chosen == letter
    case .choices(let chosen): chosen.contains(letter)
    default: false
    }
  }

  static func count(_ value: Value?) -> Int {
    switch value {
    case .choice: 1
    case .choices(let chosen): chosen.count
    default: 0
    }
  }
}
