import Forms
import Spreadsheet

/// Makes tables of what was found on a sheet.
struct TableMaker {
  let found: FoundSheet
  let isChinese: Bool
  let names: [CellReference: String]

  var table = DraftTable()
  private(set) var inner: [DraftTable] = []
  /// The choices that hang on other answers: the table (0 for the sheet's own), the field, and on what.
  private(set) var dependents: [(table: Int, field: Int, on: FieldMaker.Dependence)] = []
  var maker: FieldMaker
  var ids: FieldIDs
  var unit: String?
  var titles: Set<String> = []
  var hasMarks = false
  var lastHeading = ""
  var context = ""

  var sheet: FormSheet { found.sheet }
  var style: SheetStyle { found.style }

  init(_ found: FoundSheet, _ maker: FieldMaker, isChinese: Bool, names: [CellReference: String]) {
    self.found = found
    self.maker = maker
    self.isChinese = isChinese
    self.names = names
    ids = FieldIDs(fallback: "q")
    table.sheet = found.sheet.name
    table.place = found.sheet.name
    make()
  }

  // MARK: The table

  mutating func make() {
    let texts = sheet.boxes.map(\.text)
    unit = texts.lazy.compactMap { Self.unit(of: $0) }.first
    hasMarks = found.items.contains { item in
      if case .question(let question) = item {
        return maker.isMarked(question.label) || question.groups.contains(where: maker.isMarked)
      }
      return false
    }
    let isList = !found.hasQuestions && found.lists.count == 1
    if found.copies > 1 || !isList && isCopied(texts) { table.copies = "many" }
    if found.copies > 1 { table.room = found.copies }
    for index in found.calculated { table.ignore.append(sheet.boxes[index].text.oneLine) }
    takeTitle()
    if isList, let list = found.lists.first {
      let made = ListMaker(list, &maker, unit: unit, isChinese: isChinese, names: names)
      dependents += made.dependents.map { (0, $0.field, $0.on) }
      let outer = table
      table = made.table
      table.sheet = outer.sheet
      table.place = outer.place
      table.title = outer.title
      table.ignore = outer.ignore
      for item in found.items {
        if case .text(let index) = item, sheet.boxes[index].text != table.title {
          let box = sheet.boxes[index]
          if box.row <= list.header { addIntro(index) } else { table.remarks.append(box.text) }
        }
      }
      return
    }
    addItems()
    // Numbers in front of labels are printed, and no more.
    let counts = found.counts.map { YamlText.printed(sheet.boxes[$0].text) }
    if !counts.isEmpty { table.intro.append(counts) }
  }

  func isCopied(_ texts: [String]) -> Bool {
    texts.contains { text in
      let low = text.lowercased()
      if style.words.contains(where: { $0.copied.contains { low.contains($0) } }) { return true }
      // 一处隐患填一份表
      return low.hasPrefix("一") && low.count < 24 && (low.contains("填一") || low.contains("填写一"))
        || low.contains("每") && low.contains("填写一份")
    }
  }

  mutating func takeTitle() {
    for (place, item) in found.items.enumerated() {
      switch item {
      case .question(let question):
        _ = question
        // A title stands above all that is asked.
        table.title = sheet.name
        return
      case .list:
        table.title = found.hasQuestions || found.lists.count > 1 ? sheet.name : ""
        return
      case .text(let index):
        let box = sheet.boxes[index]
        guard !isEdition(box.text), !isAnnex(box.text), box.text.count <= 80,
          !style.isHint(box.text) || box.look.isBold
        else { continue }
        table.title = box.text
        titleItem = place
        if found.copies > 1, found.blockStart == place { return }
        return
      }
    }
    table.title = sheet.name
  }

  var titleItem: Int?

  /// 附件1 and Annex A stand above the title.
  func isAnnex(_ text: String) -> Bool {
    let low = text.lowercased()
    return low.count <= 12 && style.words.contains { $0.annex.contains { low.hasPrefix($0) } }
  }

  func isEdition(_ text: String) -> Bool { Edition.mark(in: text, style.words) != nil }

  mutating func addItems() {
    let last = found.items.lastIndex { if case .text = $0 { false } else { true } } ?? -1
    var seen = false
    for (place, item) in found.items.enumerated() {
      switch item {
      case .text(let index):
        if place == titleItem { continue }
        let box = sheet.boxes[index]
        if found.copies > 1, place == found.blockStart {
          table.heading = heading(box.text)
          continue
        }
        if place > last {
          table.remarks.append(box.text)
        } else if seen || leadsQuestion(place, box), isHeading(box) {
          if isListTitle(place) { continue }
          lastHeading = box.text
          table.items.append(.heading(box.text))
        } else if isListTitle(place) {
          continue
        } else {
          addIntro(index)
        }
        if isHeading(box), !seen { lastHeading = box.text }
      case .question(let question):
        if found.copies > 1, place == found.blockStart, question.place == .inside {
          addBlockName(question)
        } else {
          add(question)
        }
        seen = true
      case .list(let list):
        let made = ListMaker(list, &maker, unit: unit, isChinese: isChinese, names: names)
        dependents += made.dependents.map { (inner.count + 1, $0.field, $0.on) }
        var own = made.table
        own.isInner = true
        if let unit, KindGuess.money.contains(unit), own.unit == nil { own.unit = unit }
        own.place = sheet.name
        own.title = titleOfList(place)
        inner.append(own)
        table.items.append(.list(inner.count - 1))
        seen = true
      }
    }
  }

  /// Whether a text that is set off stands right above the first question.
  func leadsQuestion(_ place: Int, _ box: Box) -> Bool {
    guard place + 1 < found.items.count, case .question = found.items[place + 1] else {
      return false
    }
    return box.look.isBold || box.look.fill != nil
  }

  func isHeading(_ box: Box) -> Bool {
    box.text.count <= 80
      && !style.words.contains { $0.remark.contains { box.text.lowercased().hasPrefix($0) } }
      && (box.look.isBold || box.look.fill != nil || box.columns.count > 1
        || ":：".contains(box.text.last ?? " "))
  }

  /// Whether the text stands right above a list and is its title.
  func isListTitle(_ place: Int) -> Bool {
    guard place + 1 < found.items.count, case .list = found.items[place + 1] else { return false }
    guard case .text(let index) = found.items[place] else { return false }
    return sheet.boxes[index].text.count <= 80
  }

  func titleOfList(_ place: Int) -> String {
    guard place > 0, case .text(let index) = found.items[place - 1], isListTitle(place - 1),
      place - 1 != titleItem
    else { return "" }
    return sheet.boxes[index].text
  }

  mutating func addIntro(_ index: Int) {
    let box = sheet.boxes[index]
    if let unit = Self.unit(of: box.text), KindGuess.money.contains(unit), table.unit == nil,
      let range = box.text.firstRange(of: unit)
    {
      table.unit = unit
      var words = box.text
      words.replaceSubrange(range, with: "{unit}")
      table.intro.append([words])
      return
    }
    table.intro.append([YamlText.printed(box.text)])
  }

  /// `单位：万元` says the unit of a table's amounts.
  static func unit(of text: String) -> String? {
    let bare = text.filter { !$0.isWhitespace && !"（）()".contains($0) }
    for lead in ["金额单位：", "单位：", "金额单位:", "单位:", "计量单位：", "货币单位："] where bare.hasPrefix(lead) {
      let rest = String(bare.dropFirst(lead.count))
      return KindGuess.money.filter { rest.hasPrefix($0) }.max { $0.count < $1.count } ?? rest
    }
    return nil
  }

  // MARK: Blocks

  /// The heading of a block: what counts in it is `{n}`.
  func heading(_ text: String) -> String {
    var result = ""
    var isCounted = false
    for character in text {
      if character.isNumber, !isCounted || result.hasSuffix("{n}") {
        if !isCounted { result += "{n}" }
        isCounted = true
      } else {
        result += YamlText.printed(String(character))
      }
    }
    return result
  }

  mutating func addBlockName(_ question: FoundQuestion) {
    let before = table.fields.count
    add(question)
    guard case .question(let drafted)? = table.items.last, table.fields.count == before + 1 else {
      return
    }
    table.items.removeLast()
    let text = drafted.lines[0].text
    // The number before the name counts.
    let cut = text.firstIndex(of: "{") ?? text.endIndex
    table.heading = heading(String(text[..<cut])) + text[cut...]
    let name = DraftTitle.bare(table.fields[before].label.filter { !$0.isNumber })
    table.fields[before].title = name
  }

  // MARK: Questions

  mutating func add(_ found: FoundQuestion) {
    if found.place == .inside { context = "" }
    var question = DraftTable.Question(
      path: found.groups + [found.label], lines: [], place: found.place, help: found.help)
    question.span = found.place == .beside && found.span > 1 ? found.span : 1
    if let previous = lastRow, found.row == previous { question.sharesRow = found.place != .inside }
    if let group = found.rowGroup, group != rowGroup?.text || found.row != rowGroup?.row {
      table.items.append(.heading(group))
      rowGroup = (group, found.row)
      question.sharesRow = true
    }
    lastRow = found.row
    question.spread = found.spread
    if !found.across.isEmpty {
      question.cells = cells(of: found)
      table.items.append(.question(question))
      context = found.label
      return
    }
    for line in Self.joined(found.lines, in: sheet, style) {
      if let printed = line.printed, line.isJoined {
        let text = text(of: printed, line, found, &question)
        question.lines += text.split(separator: FoundQuestion.Line.seam).map { (String($0), "") }
      } else if let printed = line.printed {
        question.lines.append((text(of: printed, line, found, &question), ""))
      } else {
        let field = newField(line, found)
        question.fields.append(field)
        question.lines.append(
          ("{\(table.fields[field].id)}", isPlaceholder(line.hint) ? "" : line.hint))
      }
    }
    table.items.append(.question(question))
    context = found.label
  }

  /// Whether a text begins with the letter of an option.
  static func goesOn(_ text: String) -> Bool {
    guard let first = text.first, ("B"..."Z").contains(first) else { return false }
    return ".．、".contains(text.dropFirst().first ?? " ")
  }

  func isPart(_ label: String) -> Bool {
    let low = label.lowercased().trimmed
    return style.words.contains { $0.parts.contains { low.hasPrefix($0) } }
  }

  func isFigure(_ field: DraftField) -> Bool {
    ["amount", "count", "number"].contains(field.kind)
  }

  /// The cells of an answer beside each other: `{d.year}`, 年, or `{from}`, 至, `{until}`.
  mutating func cells(of question: FoundQuestion) -> [String] {
    let parts = [
      "年": "year", "月": "month", "日": "day", "号": "day", "year": "year", "month": "month",
      "day": "day",
    ]
    let boxes = question.across.map { sheet.boxes[$0] }
    let isDate = boxes.contains { parts[$0.text.lowercased()] != nil }
    var cells: [String] = []
    var date: Int?
    for (place, box) in boxes.enumerated() {
      guard box.isEmpty else {
        cells.append(YamlText.printed(box.text))
        continue
      }
      let next = place + 1 < boxes.count ? boxes[place + 1].text.lowercased() : ""
      if isDate, let part = parts[next], let date {
        cells.append("{\(table.fields[date].id).\(part)}")
        continue
      }
      let line = FoundQuestion.Line(box: question.across[place], row: box.row, column: box.column)
      var own = question
      own.lines = [line]
      let before = place > 0 ? boxes[place - 1].text : ""
      if !before.isEmpty { own.label = question.label + " " + before }
      let field = newField(line, own)
      if isDate {
        table.fields[field].kind = "date"
        table.fields[field].keys =
          boxes.contains { parts[$0.text.lowercased()] == "day" } ? [] : [("precision", "month")]
        date = field
        cells.append("{\(table.fields[field].id).\(parts[next] ?? "year")}")
      } else {
        if table.fields[field].kind == "period" { table.fields[field].kind = "date" }
        if !before.isEmpty, table.fields[field].title == nil {
          table.fields[field].title = DraftTitle.bare(own.label)
        }
        cells.append("{\(table.fields[field].id)}")
      }
    }
    return cells
  }

  /// The lines of an answer, those as one over which the options of a choice go on.
  static func joined(
    _ lines: [FoundQuestion.Line], in sheet: FormSheet, _ style: SheetStyle
  ) -> [FoundQuestion.Line] {
    var joined: [FoundQuestion.Line] = []
    var text = ""
    for line in lines {
      let own = line.box.map { sheet.boxes[$0].text } ?? ""
      if let last = joined.last, let printed = last.printed, printed.hasChoice,
        line.printed != nil || Self.goesOn(own)
      {
        let both = PrintedBlanks(text + String(FoundQuestion.Line.seam) + own, words: style.words)
        if both.optionCount > printed.optionCount, both.choiceCount == printed.choiceCount {
          text += String(FoundQuestion.Line.seam) + own
          joined[joined.count - 1].printed = both
          joined[joined.count - 1].isJoined = true
          continue
        }
      }
      text = own
      joined.append(line)
    }
    return joined
  }

  func isPlaceholder(_ text: String) -> Bool { style.isPlaceholder(text) }

  var lastRow: Int?
  var rowGroup: (text: String, row: Int)?

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
}
