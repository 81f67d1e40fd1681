import Forms
import Spreadsheet

/// What may be typed into an answer's cell, and what is said to whoever selects it.
struct SlotRule {
  let table: Table
  let schema: Schema

  /// The rule of an answer at a cell; `list` says where options stand that are too many for a rule.
  func rule(for slot: TableLayout.Slot, at cell: CellReference, list: String?) -> InputRule {
    let field = table.fields[slot.field]
    let title = field.title.zh
    switch slot {
    case .option(_, let letter):
      return InputRule(
        .list([SlotText.tick]), title: title,
        message: "选“\(option(letter, of: field))”请在此选“√”，不选请留空。",
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

  private func answer(_ field: Field, at cell: CellReference, list: String?) -> InputRule {
    let unit = field.unit.map { "（单位：\($0)）" } ?? ""
    switch field.kind {
    case .choice(let options, _):
      let words = options.map { "\($0.letter). \($0.words)" }
      let kind = list.map { InputRule.Kind.listFormula($0) } ?? .list(words)
      return InputRule(kind, message: "请从下拉列表中选一项。", refusal: "请从下拉列表中选一项。")
    case .count:
      return InputRule(
        .whole(least: 0), message: "请填整数\(unit)，只填数字，没有请填 0。",
        refusal: "这里要填不小于 0 的整数\(unit)，只填数字。")
    case .amount, .area:
      let isNeeded = field.requirement != .optional
      return InputRule(
        .decimal(least: 0), message: "请填数字\(unit)，只填数字" + (isNeeded ? "，没有请填 0。" : "。"),
        refusal: "这里要填不小于 0 的数字\(unit)，只填数字。")
    case .mobile(let abroad):
      let local = "AND(LEN(\(cell))=11,LEFT(\(cell),1)=\"1\",ISNUMBER(-\(cell)))"
      let several = "ISNUMBER(FIND(\"/\",\(cell)))"
      let more = abroad ? ",LEFT(\(cell),1)=\"+\"" : ""
      return InputRule(
        .formula("=OR(\(local),\(several)\(more))"),
        message: "请填 11 位手机号" + (abroad ? "，境外号码请以“+”和国家代码开头。" : "。"),
        refusal: "手机号应为 11 位数字，以 1 开头。确认无误吗？", isStrict: false)
    case .phone:
      let bare = "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(\(cell),\"-\",\"\"),\"(\",\"\"),\")\",\"\")"
      return InputRule(
        .formula("=AND(LEN(\(cell))>=7,ISNUMBER(-\(bare)))"), message: "如：021-12345678。",
        refusal: "号码应为 7 至 8 位数字，可带区号，如 021-12345678。确认无误吗？", isStrict: false)
    case .email:
      let at = "FIND(\"@\",\(cell))"
      return InputRule(
        .formula(
          "=AND(ISNUMBER(\(at)),ISNUMBER(FIND(\".\",\(cell),\(at)+2)),ISERROR(FIND(\" \",\(cell))))"
        ),
        message: "如：name@example.com。", refusal: "邮件地址应如 name@example.com。确认无误吗？", isStrict: false)
    case .regions:
      return InputRule(.any, message: "请填国家或地区的名称；有多个请逐一列出，用顿号隔开，如：德国、香港。")
    case .period:
      return InputRule(.any, message: "如：2018年5月至2023年4月；仍在合作：2018年5月至今；没有期限：长期。")
    case .place:
      return InputRule(.any, message: "请填地点，如：上海市某某区某某路1号。")
    case .note(let choice, let letter):
      return InputRule(.any, message: "选“\(option(letter, of: table.fields[choice]))”时请在此说明。")
    case .text:
      let length = field.length.map { "\($0.lowerBound) 至 \($0.upperBound) 字。" } ?? ""
      return InputRule(.any, message: length)
    }
  }

  private func need(of field: Field) -> String {
    if case .note = field.kind { return "" }
    switch field.requirement {
    case .required: return "必填。"
    case .optional: return "选填。"
    case .ifAnswered(let other): return "填了“\(table.fields[other].title.zh)”时必填，否则不填。"
    case .ifChosen(let other, let letter):
      let choice = table.fields[other]
      return "“\(choice.title.zh)”选“\(option(letter, of: choice))”时必填，否则不填。"
    case .ifSeveral(let other): return "“\(table.fields[other].title.zh)”选了多项时必填。"
    }
  }

  private func option(_ letter: Character, of field: Field) -> String {
    guard case .choice(let options, _) = field.kind,
      let option = options.first(where: { $0.letter == letter })
    else { return String(letter) }
    return "\(letter). \(option.words)"
  }

  /// What the form prints where the field is answered.
  private func hint(of field: Int) -> String {
    table.questions.flatMap(\.lines).first { $0.fields.contains(field) }?.hint ?? ""
  }
}
