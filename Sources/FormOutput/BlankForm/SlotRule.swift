import Forms
import Spreadsheet

/// The rule for what may be typed into an answer's cell, with the hint that is shown there.
struct SlotRule {
  let table: Table
  let schema: Schema

  private var text: FormText { FormText(schema.language) }

  /// The rule for an answer at a cell; `list` is the formula for the words of its dropdown, where they have no
  /// room in a rule.
  func rule(for slot: TableLayout.Slot, at cell: CellReference, list: String?) -> InputRule {
    let field = table.fields[slot.field]
    let title = title(of: field)
    switch slot {
    case .option(_, let key):
      return InputRule(
        .list([SlotText.tick]), title: title,
        message: text.pick(
          "选“\(field.shape.words(of: key))”请在此选“√”，不选请留空。",
          "Choose √ for “\(field.shape.words(of: key))”, or leave it empty."),
        refusal: text.pick("本格只能选“√”或留空。", "This cell takes √, or nothing."))
    case .stray:
      return InputRule(
        .any, title: title,
        message: text.pick(
          "这里保留原来填写的、不属于任何选项的内容。请在上面改选，然后清空本格。",
          "This is what was written and is none of the options: choose above, then empty this cell."
        ))
    case .answer:
      if case .options(let options, several: true) = field.shape {
        return rule(ofSeveral: options, in: field)
      }
      var rule = answer(field, at: cell, list: list)
      rule.title = title
      rule.message = need(of: field) + rule.message + hint(of: slot.field)
      return rule
    }
  }

  /// The rule of a cell that may hold several options: anything may be typed, and the hint names them.
  func rule(ofSeveral options: [Option], in field: Field) -> InputRule {
    let words = options.map(\.printed).joined(separator: text.language.listSeparator)
    return InputRule(
      .any, title: title(of: field),
      message: need(of: field)
        + text.pick("可多选，用“、”隔开：\(words)", "Any number, with commas between: \(words)"))
  }

  /// The rule of a cell that the form works out.
  func rule(ofWorkedOut field: Field) -> InputRule {
    InputRule(
      .any, title: title(of: field),
      message: text.pick("由表格自动计算，不用填写。", "Worked out by the form: nothing to fill in."))
  }

  private func answer(_ field: Field, at cell: CellReference, list: String?) -> InputRule {
    let prompt = field.kind.prompt(for: field, in: table)
    let check = prompt.check.map {
      InputRule.Kind.formula($0.replacing("{cell}", with: "\(cell)"))
    }
    let kind: InputRule.Kind =
      switch field.shape {
      case .options(let options, _):
        list.map { .listFormula($0) } ?? .list(options.map(\.printed) + field.alternatives)
      case .flag:
        .list(field.kind.boxes.isEmpty ? [SlotText.tick] : field.kind.boxes.map(\.words))
      case .integer(let bounds): .whole(least: bounds.leastWhole, most: bounds.mostWhole)
      case .decimal(let bounds):
        .decimal(least: bounds.from ?? bounds.moreThan, most: bounds.to ?? bounds.lessThan)
      case .percent(let bounds):
        .decimal(
          least: (bounds.from ?? bounds.moreThan).map { $0 / 100 },
          most: (bounds.to ?? bounds.lessThan).map { $0 / 100 })
      case .date: .date(first: prompt.days?.first, last: prompt.days?.last)
      // People may have more of what is named than the form knows.
      case .text: list.map { .listFormula($0) } ?? check ?? .any
      case .digits, .span, .list: check ?? .any
      }
    guard let refusal = prompt.refusal?.text(text.language) else {
      return InputRule(kind, message: prompt.message.text(text.language), isStrict: list == nil)
    }
    // What a rule cannot be sure of, people may keep: a date that says a year only, words beside numbers.
    let isStrict =
      switch kind {
      case .formula, .date: false
      case .any, .list: true
      case .listFormula: !field.shape.isText
      case .whole, .decimal: field.alternatives.isEmpty
      }
    return InputRule(
      kind, message: prompt.message.text(text.language), refusal: refusal, isStrict: isStrict)
  }

  func need(of field: Field) -> String {
    if field.kind.asker != nil { return "" }
    switch field.requirement {
    case .required: return text.pick("必填。", "Required. ")
    case .conditional(let conditions): return need(conditions)
    case .optional: return text.pick("选填。", "Optional. ")
    case .ifAnswered(let other):
      let other = title(of: table.fields[other])
      return text.pick("填了“\(other)”时必填，否则不填。", "Required with “\(other)”, else not asked. ")
    case .ifChosen(let other, let key):
      let choice = table.fields[other]
      let words = choice.shape.words(of: key)
      return text.pick(
        "“\(title(of: choice))”选“\(words)”时必填，否则不填。",
        "Required where “\(title(of: choice))” is “\(words)”, else not asked. ")
    case .ifSeveral(let other):
      let other = title(of: table.fields[other])
      return text.pick("“\(other)”选了多项时必填。", "Required where “\(other)” has several. ")
    }
  }

  private func title(of field: Field) -> String { field.title.text(text.language) }

  private func need(_ conditions: Conditions) -> String {
    switch (conditions.need, conditions.relevant.isEmpty) {
    case (.never, _): return text.pick("符合条件时选填，否则不填。", "Optional, and only under a condition. ")
    case (.always, _):
      return text.pick("符合条件时必填，否则不填。", "Required under a condition, else not asked. ")
    case (.when, false): return text.pick("符合条件时填写，否则不填。", "Only under a condition. ")
    case (.when, true): return text.pick("符合条件时必填。", "Required under a condition. ")
    }
  }

  /// What the form prints where the field is answered.
  private func hint(of field: Int) -> String {
    guard
      let question = table.questions.first(where: { question in
        question.lines.contains { $0.fields.contains(field) }
      })
    else { return "" }
    let printed = question.lines.first { $0.fields.contains(field) }?.hint
    let column = table.column(ofField: field).flatMap { table.list?.columns[$0].help }
    return printed ?? column ?? question.help.joined(separator: text.pick("", " "))
  }
}
