/// The answers of a record by the index of their field, each as the type of the field.
///
/// Generated types use it. A function with `ifAny` is for an answer that may be missing.
public struct Answers {
  private let record: Record
  private let table: String
  private let fields: [String]

  /// Takes a record that has an answer for each field.
  public init<Model: FormRecord>(of record: Record, as model: Model.Type) throws(AnswerError) {
    self.record = record
    table = Model.tableID
    fields = Model.fieldIDs
    guard record.table == Model.tableIndex, record.answers.count == fields.count else {
      throw AnswerError(.otherTable, table: table, sheet: record.sheet)
    }
  }

  public func text(_ index: Int) throws(AnswerError) -> String {
    try needed(text(ifAny: index), index)
  }

  public func text(ifAny index: Int) throws(AnswerError) -> String? {
    switch record.answers[index].value {
    case nil: nil
    case .text(let text): text
    default: throw error(.unfit, index)
    }
  }

  public func integer(_ index: Int) throws(AnswerError) -> Int {
    try needed(integer(ifAny: index), index)
  }

  public func integer(ifAny index: Int) throws(AnswerError) -> Int? {
    switch record.answers[index].value {
    case nil: nil
    case .integer(let number): number
    default: throw error(.unfit, index)
    }
  }

  public func decimal(_ index: Int) throws(AnswerError) -> Double {
    try needed(decimal(ifAny: index), index)
  }

  public func decimal(ifAny index: Int) throws(AnswerError) -> Double? {
    switch record.answers[index].value {
    case nil: nil
    case .decimal(let number): number
    case .integer(let number): Double(number)
    default: throw error(.unfit, index)
    }
  }

  public func choice<Choice: FormChoice>(_ index: Int) throws(AnswerError) -> Choice {
    try needed(choice(ifAny: index), index)
  }

  public func choice<Choice: FormChoice>(ifAny index: Int) throws(AnswerError) -> Choice? {
    switch record.answers[index].value {
    case nil: nil
    case .choice(let key): try option(key, index)
    default: throw error(.unfit, index)
    }
  }

  public func choices<Choice: FormChoice>(_ index: Int) throws(AnswerError) -> [Choice] {
    let choices: [Choice] = try choices(ifAny: index)
    guard !choices.isEmpty else { throw error(.missing, index) }
    return choices
  }

  /// The options chosen; none if the question is not answered.
  public func choices<Choice: FormChoice>(ifAny index: Int) throws(AnswerError) -> [Choice] {
    switch record.answers[index].value {
    case nil: return []
    case .choices(let keys):
      var choices: [Choice] = []
      for key in keys { choices.append(try option(key, index)) }
      return choices
    default: throw error(.unfit, index)
    }
  }

  public func list(_ index: Int) throws(AnswerError) -> [String] {
    try needed(list(ifAny: index), index)
  }

  public func list(ifAny index: Int) throws(AnswerError) -> [String]? {
    switch record.answers[index].value {
    case nil: nil
    case .list(let items): items
    default: throw error(.unfit, index)
    }
  }

  public func span(_ index: Int) throws(AnswerError) -> Period {
    try needed(span(ifAny: index), index)
  }

  public func span(ifAny index: Int) throws(AnswerError) -> Period? {
    switch record.answers[index].value {
    case nil: nil
    case .span(let span): span
    default: throw error(.unfit, index)
    }
  }

  public func date(_ index: Int) throws(AnswerError) -> PartialDate {
    try needed(date(ifAny: index), index)
  }

  public func date(ifAny index: Int) throws(AnswerError) -> PartialDate? {
    switch record.answers[index].value {
    case nil: nil
    case .date(let date): date
    default: throw error(.unfit, index)
    }
  }

  public func flag(_ index: Int) throws(AnswerError) -> Bool {
    try needed(flag(ifAny: index), index)
  }

  public func flag(ifAny index: Int) throws(AnswerError) -> Bool? {
    switch record.answers[index].value {
    case nil: nil
    case .flag(let flag): flag
    default: throw error(.unfit, index)
    }
  }

  private func option<Choice: FormChoice>(_ key: String, _ index: Int) throws(AnswerError)
    -> Choice
  {
    guard let choice = Choice(rawValue: key) else { throw error(.unfit, index) }
    return choice
  }

  private func needed<Answer>(_ answer: Answer?, _ index: Int) throws(AnswerError) -> Answer {
    guard let answer else { throw error(.missing, index) }
    return answer
  }

  private func error(_ reason: AnswerError.Reason, _ index: Int) -> AnswerError {
    AnswerError(
      reason, table: table, field: fields[index], sheet: record.sheet,
      cell: record.answers[index].cell.map { "\($0)" })
  }
}
