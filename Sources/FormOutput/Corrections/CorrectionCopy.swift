import Forms

/// Puts a record that was read into the cells of the form, as it was typed, with comments on what
/// is wrong.
struct CorrectionCopy {
  let schema: Schema
  private let table: Table
  private let record: Record
  private let issues: [Issue]
  private let say: CorrectionForm.Saying
  private var copy: FormCopy

  /// - Parameters:
  ///   - record: The record.
  ///   - issues: What is wrong with it.
  ///   - schema: The form.
  ///   - say: What the comment on an issue says.
  /// - Returns: The copy of the table.
  static func copy(
    of record: Record, issues: [Issue], schema: Schema, say: @escaping CorrectionForm.Saying
  ) -> FormCopy {
    var made = CorrectionCopy(record, issues, schema, say)
    for index in made.table.fields.indices { made.fill(index) }
    for issue in issues { made.remark(issue) }
    return made.copy
  }

  private init(
    _ record: Record, _ issues: [Issue], _ schema: Schema, _ say: @escaping CorrectionForm.Saying
  ) {
    self.schema = schema
    self.say = say
    self.record = record
    self.issues = issues
    table = schema.tables[record.table]
    copy = FormCopy(table: record.table)
  }

  private mutating func fill(_ index: Int) {
    let answer = record.answers[index]
    if case .options(let options, let several) = table.fields[index].shape {
      fill(index, answer, options: options, several: several)
      return
    }
    guard let content = content(of: index, answer) else { return }
    copy.contents[.answer(index)] = content
  }

  private func content(of index: Int, _ answer: Answer) -> FormCopy.Content? {
    let own = issues.filter { $0.field == index }
    // What was read is not all that was written: 约4500.
    if answer.value != nil, let written = answer.written,
      own.contains(where: { $0.kind.mending.text == .asWritten })
    {
      return .text(written)
    }
    switch answer.value {
    case .integer(let number): return .number(Double(number))
    case .decimal(let number):
      for case .size(let size, let unit) in own.map(\.kind.mending.text) {
        if let text = SlotText.size(size, in: unit, of: table.fields[index]) { return .text(text) }
      }
      return .number(number)
    case .date, .flag:
      let content = own.isEmpty ? FormCopy.Content(answer.value, of: table.fields[index]) : nil
      return content ?? answer.written.map { FormCopy.Content.text($0) }
    case .text, .choice, .choices, .list, .numbers, .span:
      return answer.written.map { .text($0) }
    case nil: break
    }
    guard let written = answer.written else { return nil }
    for issue in own {
      switch issue.kind.mending.text {
      case .unreadable:
        return .text(SlotText.unreadable(issue.found ?? written, as: table.fields[index]))
      case .readings(let readings):
        return .text(SlotText.ambiguous(readings, as: table.fields[index]))
      case .error(let error): return .text(error)
      case .asWritten, .noOption: return .text(written)
      // Of yes and no both: neither is the answer until one is left.
      case .options(let words): return .text(words.joined(separator: "、"))
      case .size, nil: continue
      }
    }
    if SlotText.isPlaceholder(written) { return .text(written) }
    // If a question is answered twice, only its first blank is reported, but each blank has its own
    // texts.
    if isAmbiguous(questionOf: index), written.contains(SlotText.or) {
      return .text(SlotText.dittoAmbiguous(written))
    }
    return .text(SlotText.ditto)
  }

  private func isAmbiguous(questionOf index: Int) -> Bool {
    let fields = fields(besides: index)
    return issues.contains { issue in
      guard case .readings = issue.kind.mending.text, let field = issue.field else { return false }
      return fields.contains(field)
    }
  }

  /// The fields of a field's question, including itself.
  private func fields(besides index: Int) -> [Int] {
    table.questions.lazy.map { $0.lines.flatMap(\.fields) }.first { $0.contains(index) } ?? []
  }

  private mutating func fill(
    _ index: Int, _ answer: Answer, options: [Forms.Option], several: Bool
  ) {
    func choose(_ letters: [String]) {
      if several {
        for option in options where letters.contains(option.key) {
          copy.contents[.option(index, option.key)] = .text(SlotText.tick)
        }
      } else if letters.count > 1 {
        copy.contents[.answer(index)] = .text(letters.joined(separator: "、"))
      } else if let option = options.first(where: { [$0.key] == letters }) {
        copy.contents[.answer(index)] = .text(option.printed)
      }
    }
    switch answer.value {
    case .choice(let letter): choose([letter])
    case .choices(let letters): choose(letters)
    case .text, .integer, .decimal, .list, .numbers, .date, .span, .flag, nil: break
    }
    guard answer.value == nil, let written = answer.written else { return }
    for issue in issues where issue.field == index {
      switch issue.kind.mending.text {
      case .options(let letters): return choose(letters)
      case .noOption(let unknown):
        choose(SlotText.keys(in: written, of: options))
        // What stands between readings must not stand in a text that is one.
        let text = unknown.joined(separator: "、").split(separator: SlotText.or).joined(
          separator: "/")
        copy.contents[.stray(index)] = .text(text)
        return
      case .readings(let readings):
        let texts = readings.count > 1 ? readings : readings + ["？"]
        copy.contents[.stray(index)] = .text(texts.joined(separator: SlotText.or))
        return
      case .error(let error):
        copy.contents[several ? .option(index, options[0].key) : .answer(index)] = .text(error)
        return
      case .asWritten, .unreadable, .size, nil: continue
      }
    }
    copy.contents[several ? .stray(index) : .answer(index)] = .text(written)
  }

  /// Colors the blank answers of questions that the return lacked.
  private mutating func tint(_ labels: [String], _ severity: Issue.Severity) {
    for question in table.questions where labels.contains(question.label) {
      for slot in CorrectionPlace.blanks(of: question, in: table, copy)
      where copy.remarks[slot] == nil {
        copy.tinted[slot] = severity
      }
    }
  }

  /// Adds comments on an issue at the cells where it is mended.
  private mutating func remark(_ issue: Issue) {
    let remark = FormCopy.Remark(
      severity: issue.severity, text: say(issue))
    if case .answer(let labels) = issue.kind.mending.order { tint(labels, remark.severity) }
    guard let slot = CorrectionPlace.slot(of: issue, in: copy, table: table) else {
      copy.titleRemark = FormCopy.Remark(copy.titleRemark, and: remark)
      return
    }
    copy.remarks[slot] = FormCopy.Remark(copy.remarks[slot], and: remark)
    for other in CorrectionPlace.alsoTinted(by: issue, at: slot, table: table)
    where copy.remarks[other] == nil {
      copy.tinted[other] = remark.severity
    }
    // An answer that shares the fault of another is to be mended with it.
    for other in issue.field.map({ fields(besides: $0) }) ?? [] {
      guard case .text(let text) = copy.contents[.answer(other)], text.hasPrefix(SlotText.ditto),
        copy.remarks[.answer(other)] == nil
      else { continue }
      copy.tinted[.answer(other)] = remark.severity
    }
  }
}
