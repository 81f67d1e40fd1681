import Forms
import Spreadsheet

extension TableMaker {
  // MARK: Fields

  mutating func newField(_ line: FoundQuestion.Line, _ question: FoundQuestion) -> Int {
    var field = DraftField()
    let box = line.box.map { sheet.boxes[$0] }
    field.cell = CellReference(row: line.row, column: line.column)
    field.name = names[field.cell]
    let outer = question.groups + (question.rowGroup.map { [$0] } ?? [])
    let isFurther =
      question.lines.first.map { $0.row != line.row || $0.column != line.column } ?? false
    field.label = question.label
    let words = [question.label, (outer + [question.label]).joined(separator: " ")]
    field.id =
      box?.guide.map { ids.id(exactly: $0.field, or: words) } ?? ids.id(words, name: field.name)
    var clues = KindGuess.Clues(path: outer + [question.label])
    clues.hints =
      question.help
      + [line.hint, box?.check?.prompt ?? "", box?.comment ?? ""].filter { !$0.isEmpty }
    clues.look = box?.look ?? CellLook()
    clues.check = box?.check
    clues.unit = unit.flatMap { KindGuess.money.contains($0) ? $0 : nil }
    if isFurther {
      clues.path = [question.label, line.hint]
      field.kind = "text"
    } else if let dependence = maker.guess(clues, &field) {
      dependents.append((0, table.fields.count, dependence))
    } else if isPart(question.label), field.kind == "text", let before = table.fields.last,
      isFigure(before)
    {
      field.kind = before.kind
      field.keys = before.keys.filter { $0.key == "unit" }
    }
    field.isGuided = box?.guide?.kind != nil
    if let kind = box?.guide?.kind, field.kind != kind {
      field.kind = kind
      field.keys = []
      field.options = nil
    }
    if question.spread != nil, field.kind == "text" { field.kind = "code" }
    require(&field, labels: outer + [question.label], hints: clues.hints)
    if isFurther { field.required = "false" }
    if question.isWeak, field.doubt == nil,
      !table.fields.contains(where: { $0.doubt == maker.say.weak })
    {
      field.doubt = maker.say.weak
    }
    setTitle(
      &field, path: question.groups + [question.label], outer: outer + [question.label],
      isFurther: isFurther)
    table.fields.append(field)
    return table.fields.count - 1
  }

  mutating func require(_ field: inout DraftField, labels: [String], hints: [String]) {
    maker.require(
      &field, labels: labels, hints: hints, hasMarks: hasMarks,
      yes: table.fields.last { $0.kind == "yes_no" }?.id)
  }

  mutating func setTitle(
    _ field: inout DraftField, path: [String], outer: [String], isFurther: Bool = false
  ) {
    let own = defaultTitle(ofPath: path)
    if !isFurther, !own.contains("\n"), titles.insert(own.folded).inserted { return }
    var candidates = [
      DraftTitle.bare(outer.joined(separator: " – ")),
      DraftTitle.bare(path.joined(separator: " – ")),
      DraftTitle.bare((lastHeading.isEmpty ? [] : [lastHeading]) + outer),
      DraftTitle.bare((context.isEmpty ? [] : [context]) + outer),
    ]
    if own.isEmpty { candidates = [field.id] + candidates }
    for title in candidates where !title.isEmpty && titles.insert(title.folded).inserted {
      field.title = title
      return
    }
    for number in 2...999 where titles.insert("\(own)（\(number)）".folded).inserted {
      field.title = "\(own) \(isChinese ? "（\(number)）" : "(\(number))")"
      return
    }
  }

  func isPart(_ label: String) -> Bool {
    let low = label.lowercased().trimmed
    return style.words.contains { $0.parts.contains { low.hasPrefix($0) } }
  }

  func isFigure(_ field: DraftField) -> Bool {
    ["amount", "count", "number"].contains(field.kind)
  }
}
