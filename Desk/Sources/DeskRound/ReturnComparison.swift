import FormOutput
public import Forms

/// Returns of one sender side by side, answer for answer.
public struct ReturnComparison: Sendable {
  public struct Row: Sendable {
    /// The table, with the number of the record where there are several.
    public let table: String
    public let question: String
    /// The answer of each return; nil where the return has no such record.
    public let answers: [String?]
    /// Whether they are not all the same.
    public let differs: Bool
  }
  public let rows: [Row]

  /// - Parameters:
  ///   - returns: Returns of one form.
  ///   - schema: The form.
  ///   - language: The language of what is ours.
  public init(_ returns: [Return], schema: Schema, language: Language) {
    var rows: [Row] = []
    for (index, table) in schema.tables.enumerated() {
      let records = returns.map { $0.records.filter { $0.table == index } }
      let headings = AnswerWords.headings(of: table, in: language)
      let most = records.map(\.count).max() ?? 0
      for number in 0..<most {
        let name = table.name.text(language) + (most > 1 ? " \(number + 1)" : "")
        for (field, heading) in headings.enumerated() {
          let answers = records.map { own -> String? in
            guard number < own.count, field < own[number].answers.count else { return nil }
            let record = own[number]
            let fields = record.line.flatMap { table.list?.lines[$0].fields } ?? table.fields
            return AnswerWords.text(of: record.answers[field], field: fields[field], in: language)
          }
          guard answers.contains(where: { $0?.isEmpty == false }) else { continue }
          rows.append(
            Row(
              table: name, question: heading, answers: answers,
              differs: Set(answers.map { $0 ?? "" }).count > 1))
        }
      }
    }
    self.rows = rows
  }
}
