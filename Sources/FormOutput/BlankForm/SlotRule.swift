import Forms
import Spreadsheet

/// The rule for what may be typed into an answer's cell, with the hint that is shown there.
struct SlotRule {
  let table: Table
  let schema: Schema

  /// The rule for an answer at a cell; `list` is the range of options that are too many for a rule.
  func rule(for slot: TableLayout.Slot, at cell: CellReference, list: String?) -> InputRule {
    let field = table.fields[slot.field]
    let title = field.title.zh
    switch slot {
    case .option(_, let key):
      return InputRule(
        .list([SlotText.tick]), title: title,
        message: "选“\(field.shape.words(of: key))”请在此选“√”，不选请留空。",
        refusal: "本格只能选“√”或留空。")
    case .stray:
      return InputRule(
        .any, title: title, message: "这里保留原来填写的、不属于任何选项的内容。请在上面改选，然后清空本格。")
    case .answer:
      var rule = answer(field, at: cell, list: list)
      rule.title = title
      rule.message = need(of: field) + rule.message + hint(of: slot.field)
      return rule
    }
  }

  /// The rule of a list's cell that may hold several options: anything may be typed, and the hint names them.
  func rule(ofSeveral options: [Option], in field: Field) -> InputRule {
    let words = options.map(\.printed).joined(separator: "；")
    return InputRule(
      .any, title: field.title.zh, message: "\(need(of: field))可多选，用“、”隔开：\(words)")
  }

  private func answer(_ field: Field, at cell: CellReference, list: String?) -> InputRule {
    let prompt = field.kind.prompt(for: field, in: table)
    let check = prompt.check.map {
      InputRule.Kind.formula($0.replacing("{cell}", with: "\(cell)"))
    }
    let kind: InputRule.Kind =
      switch field.shape {
      case .options(let options, _):
        list.map { .listFormula($0) } ?? .list(options.map(\.printed))
      case .flag: field.kind.boxes.isEmpty ? .any : .list(field.kind.boxes.map(\.words))
      case .integer(let bounds): .whole(least: bounds.leastWhole, most: bounds.mostWhole)
      case .decimal(let bounds), .percent(let bounds):
        .decimal(least: bounds.from ?? bounds.moreThan, most: bounds.to ?? bounds.lessThan)
      case .text, .digits, .date, .span, .list: check ?? .any
      }
    guard let refusal = prompt.refusal?.zh else {
      return InputRule(kind, message: prompt.message.zh)
    }
    // If a formula cannot be sure, people may keep what they typed.
    let isStrict = if case .formula = kind { false } else { true }
    return InputRule(
      kind, message: prompt.message.zh, refusal: refusal, isStrict: isStrict)
  }

  func need(of field: Field) -> String {
    if field.kind.asker != nil { return "" }
    switch field.requirement {
    case .required: return "必填。"
    case .conditional(let conditions): return need(conditions)
    case .optional: return "选填。"
    case .ifAnswered(let other): return "填了“\(table.fields[other].title.zh)”时必填，否则不填。"
    case .ifChosen(let other, let key):
      let choice = table.fields[other]
      return "“\(choice.title.zh)”选“\(choice.shape.words(of: key))”时必填，否则不填。"
    case .ifSeveral(let other): return "“\(table.fields[other].title.zh)”选了多项时必填。"
    }
  }

  private func need(_ conditions: Conditions) -> String {
    switch (conditions.need, conditions.relevant.isEmpty) {
    case (.never, _): return "符合条件时选填，否则不填。"
    case (.always, _): return "符合条件时必填，否则不填。"
    case (.when, false): return "符合条件时填写，否则不填。"
    case (.when, true): return "符合条件时必填。"
    }
  }

  /// What the form prints where the field is answered.
  private func hint(of field: Int) -> String {
    table.questions.flatMap(\.lines).first { $0.fields.contains(field) }?.hint ?? ""
  }
}
