import Forms
import Spreadsheet

/// Makes the draft of a whole form.
struct FormMaker {
  private(set) var form = DraftForm()
  private(set) var tables: [DraftTable] = []
  private(set) var senders: [Draft.Sender] = []
  private(set) var isSenderDoubtful = false
  private let workbook: Workbook
  private let options: OptionLists
  private let say: DraftSpeech
  private var words: [DraftWords] = DraftWords.all
  private var lists: [(name: String, words: [String])] = []
  private var dependents: [(table: Int, field: Int, on: FieldMaker.Dependence)] = []

  init(
    _ workbook: Workbook, _ design: WorkbookDesign, named name: String, say: DraftSpeech,
    isOfReturns: Bool
  ) throws(DraftError) {
    self.workbook = workbook
    self.say = say
    options = OptionLists(workbook, design)
    let sheets = zip(workbook.sheets, design.sheets).map { FormSheet($0, $1, workbook) }
    guard sheets.contains(where: { $0.boxes.contains { !$0.text.isEmpty } }) else { throw .empty }
    // What returns have in common is printed, whatever it is.
    if !isOfReturns, let filled = Self.personal(sheets) { throw filled }
    let facts = FormFacts(sheets)
    form.language = facts.isChinese ? "zh" : "en"
    form.country = facts.country
    form.dateOrder = facts.dateOrder
    form.hasDecimalComma = facts.hasDecimalComma
    if facts.isOrderDoubtful { form.dateDoubt = say.dateOrder }
    words = facts.isChinese ? [.zh, .en] : [.en, .zh]
    let kinds = KindGuess(country: facts.country, currency: facts.currency, words: words)
    let sources = sheetsOfOptions(sheets)
    var ids = FieldIDs(fallback: "t")
    var rows = FilledRows()
    for sheet in sheets {
      if asksNothing(sheet, sources: sources) {
        form.otherSheets.append(sheet.name)
        continue
      }
      let found = FoundSheet(sheet, words: words)
      if found.isEmpty {
        form.otherSheets.append(sheet.name)
        continue
      }
      if !isOfReturns, let filled = Self.filled(sheet, found.style) { throw filled }
      rows.add(sheet, found)
      let maker = FieldMaker(
        sheet: sheet, style: found.style, options: options, kinds: kinds, say: say)
      add(
        TableMaker(found, maker, isChinese: facts.isChinese, names: names(on: sheet.name)), &ids)
      placeholders(sheet, found.style)
    }
    if !isOfReturns, let filled = rows.filled { throw filled }
    guard tables.contains(where: { !$0.fields.isEmpty }) else { throw .nothingAsked }
    let asked = tables.reduce(0) { $0 + $1.fields.count }
    guard asked <= Self.mostFields else {
      throw .tooManyQuestions(asked, most: Self.mostFields)
    }
    resolveLists()
    setMarks(sheets)
    setName(name, facts)
    chooseSender()
    guard !senders.isEmpty else { throw .nobodySends }
  }

  /// No form asks more, and reading one that does takes minutes.
  private static let mostFields = 1_500

  // MARK: Sheets

  /// The sheets from which the dropdowns of a form take their words, their names in lower case.
  private func sheetsOfOptions(_ sheets: [FormSheet]) -> Set<String> {
    var texts: Set<String> = []
    for sheet in sheets where !sheet.isHidden {
      for case let check? in sheet.boxes.lazy.map(\.check) where check.kind == .list {
        texts.insert(check.first)
      }
    }
    return Set(texts.compactMap { options.sheet(ofList: $0)?.lowercased() })
  }

  private func asksNothing(_ sheet: FormSheet, sources: Set<String>) -> Bool {
    if sheet.isHidden || sheet.boxes.allSatisfy({ $0.text.isEmpty }) { return true }
    let name = sheet.name.lowercased()
    let hasChecks = sheet.boxes.contains { $0.check?.kind == .list }
    if !hasChecks, sources.contains(name) { return true }
    let isNamedAside = words.contains { words in
      words.otherSheets.contains { name.folded == $0.folded || name.folded == $0.folded + "s" }
    }
    if !hasChecks, isNamedAside { return true }
    return words.contains { $0.asideSheets.contains { name.contains($0) } }
      && !words.contains { $0.askedSheets.contains { name.contains($0) } }
  }

  private func names(on sheet: String) -> [CellReference: String] {
    var found: [CellReference: String] = [:]
    for name in workbook.definedNames where !name.name.hasPrefix("_") {
      let (place, range) = OptionLists.split(name.formula)
      guard place?.lowercased() == sheet.lowercased(), let range = CellRange(range) else {
        continue
      }
      if range.topLeft == range.bottomRight {
        found[range.topLeft] = found[range.topLeft] ?? name.name
      }
    }
    return found
  }

  /// Whether many cells of choices and unlocked cells hold answers.
  private static func filled(_ sheet: FormSheet, _ style: SheetStyle) -> DraftError? {
    let cells = sheet.boxes.filter {
      $0.formula == nil && ($0.check?.kind == .list || $0.look.isUnlocked && sheet.isProtected)
    }
    let filled = cells.filter {
      !$0.text.isEmpty && !style.isPlaceholder($0.text) && !style.isHint($0.text)
        && !PrintedBlanks($0.text, words: style.words).hasBlank && !style.isExample($0.text)
    }
    guard filled.count >= 3, filled.count * 2 > cells.count, let first = filled.first else {
      return nil
    }
    return .filledIn(
      sheet: sheet.name, cell: first.range.topLeft.description,
      text: String(first.text.oneLine.prefix(40)))
  }

  /// Whether addresses and telephone numbers of people stand in cells of their own, as in a return.
  private static func personal(_ sheets: [FormSheet]) -> DraftError? {
    var found: [(sheet: String, box: Box)] = []
    for sheet in sheets where !sheet.isHidden {
      for box in sheet.boxes where box.formula == nil && isPersonal(box.text) {
        found.append((sheet.name, box))
      }
    }
    // One or two may be the office's own, or those of an example.
    guard found.count >= 4, let first = found.first else { return nil }
    return .filledIn(
      sheet: first.sheet, cell: first.box.range.topLeft.description, text: first.box.text)
  }

  private static func isPersonal(_ text: String) -> Bool {
    guard text.count >= 7, text.count <= 40, !text.contains(where: \.isNewline) else {
      return false
    }
    if text.count(where: { $0 == "@" }) == 1, !text.contains(" "), text.contains(".") {
      return true
    }
    let digits = text.count { $0.isASCII && $0.isNumber }
    let parts = text.split { !($0.isASCII && $0.isNumber) }
    // 2023-03-01 and 20230301 are days.
    if parts.first?.count == 4 && parts.count == 3 || digits == 8 && parts.count == 1 {
      return false
    }
    return digits >= 10 && digits <= 13
      && text.allSatisfy { $0.isASCII && $0.isNumber || " -–+()－（）".contains($0) }
  }

  private mutating func placeholders(_ sheet: FormSheet, _ style: SheetStyle) {
    for box in sheet.boxes where !box.text.isEmpty && style.isInput(box) {
      if !form.placeholders.contains(box.text) { form.placeholders.append(box.text) }
    }
    for box in sheet.boxes where box.look.isUnlocked || box.text.count < 60 {
      // What stands in square brackets to be typed over is a placeholder wherever it is left.
      guard let open = box.text.firstIndex(of: "["),
        let close = box.text[open...].firstIndex(of: "]")
      else { continue }
      let text = String(box.text[open...close])
      let low = text.dropFirst().dropLast().lowercased().trimmed
      guard low.count <= 40,
        style.words.contains(where: { $0.typeOver.contains { low.hasPrefix($0) } })
      else { continue }
      if !form.placeholders.contains(text) { form.placeholders.append(text) }
    }
  }

  private mutating func add(_ made: TableMaker, _ ids: inout FieldIDs) {
    let first = tables.count
    var table = made.table
    table.id = ids.id([table.sheet, table.title])
    if table.copies == "many", table.room == nil { table.doubt = say.copied }
    if table.copies == "lines", table.fields.contains(where: { !$0.isCalculated }) {
      table.doubt = table.doubt ?? say.linesFree
    }
    table.items = table.items.map { item in
      if case .list(let index) = item { .list(first + 1 + index) } else { item }
    }
    if tables.contains(where: { $0.title == table.title && !table.title.isEmpty }) {
      table.title = table.copies == "rows" || table.copies == "lines" ? "" : table.sheet
    }
    // A sheet of nothing but lists: each is a table of its own.
    if table.fields.isEmpty, !made.inner.isEmpty {
      for (index, inner) in made.inner.enumerated() {
        var own = inner
        own.isInner = false
        own.sheet = table.sheet
        own.id = ids.id([own.title, index == 0 ? table.id + " rows" : table.id + " list"])
        if index == 0 {
          own.intro = table.intro
          own.ignore = table.ignore
          if own.title.isEmpty, table.title != table.sheet { own.title = table.title }
        }
        own.remarks += index == made.inner.count - 1 ? table.remarks : []
        if tables.contains(where: { $0.title == own.title }) { own.title = "" }
        tables.append(own)
      }
      take(made, first: first - 1)
      return
    }
    tables.append(table)
    for inner in made.inner {
      var inner = inner
      inner.id = ids.id([inner.title, table.id + " list"])
      if tables.contains(where: { $0.title == inner.title }) { inner.title = "" }
      if inner.copies == "lines" { inner.doubt = inner.doubt ?? say.linesFree }
      tables.append(inner)
    }
    take(made, first: first)
  }

  /// Takes over the lists of words that a sheet's tables use, and what hangs on other answers.
  private mutating func take(_ made: TableMaker, first: Int) {
    for list in made.maker.lists where !lists.contains(where: { $0.name == list.name }) {
      lists.append(list)
    }
    for dependent in made.dependents {
      dependents.append((first + dependent.table, dependent.field, dependent.on))
    }
  }

  // MARK: Lists

  /// Puts lists with levels together, and leaves inline what one field alone uses.
  private mutating func resolveLists() {
    var trees = lists.map { (name: $0.name, tree: $0.words.map { OptionWord(word: $0) }) }
    for dependent in dependents {
      let on = dependent.on
      // In a list the cell before is that of another column; among questions it is itself.
      guard
        let parent = tables[dependent.table].fields.firstIndex(where: { field in
          let isRows = tables[dependent.table].copies == "rows"
          return field.cell.column == on.on.column && (isRows || field.cell.row == on.on.row)
        })
      else {
        tables[dependent.table].fields[dependent.field].kind = "text"
        tables[dependent.table].fields[dependent.field].doubt = say.unknownList
        continue
      }
      if case .words(let words)? = tables[dependent.table].fields[parent].options {
        let name = unique(
          DraftTitle.bare(tables[dependent.table].fields[parent].label), among: trees.map(\.name))
        trees.append((name, words.map { OptionWord(word: $0) }))
        tables[dependent.table].fields[parent].options = .list(name, by: nil)
      }
      guard case .list(let name, _)? = tables[dependent.table].fields[parent].options,
        let index = trees.firstIndex(where: { $0.name == name })
      else {
        tables[dependent.table].fields[dependent.field].kind = "text"
        tables[dependent.table].fields[dependent.field].doubt = say.unknownList
        continue
      }
      let depth = level(of: parent, in: dependent.table)
      let found = grow(&trees[index].tree, depth, on.rule)
      if found {
        tables[dependent.table].fields[dependent.field].options =
          .list(name, by: tables[dependent.table].fields[parent].id)
      } else {
        tables[dependent.table].fields[dependent.field].kind = "text"
        tables[dependent.table].fields[dependent.field].doubt = say.unknownList
      }
    }
    form.lists = trees
  }

  private func unique(_ name: String, among names: [String]) -> String {
    guard names.contains(name) else { return name }
    for number in 2...999 where !names.contains("\(name) \(number)") { return "\(name) \(number)" }
    return name
  }

  /// How many answers a choice hangs on.
  private func level(of field: Int, in table: Int) -> Int {
    var level = 0
    var next = tables[table].fields[field]
    while case .list(_, let by?)? = next.options, level < 8,
      let parent = tables[table].fields.first(where: { $0.id == by })
    {
      level += 1
      next = parent
    }
    return level
  }

  /// Adds below each word of a level the words of the list that is named after it; false where there are none.
  private func grow(_ words: inout [OptionWord], _ level: Int, _ rule: OptionLists.NameRule) -> Bool
  {
    var found = false
    for index in words.indices {
      if level > 0 {
        found = grow(&words[index].below, level - 1, rule) || found
      } else if let below = options.words(named: rule.name(of: words[index].word)) {
        if words[index].below.isEmpty { words[index].below = below.map { OptionWord(word: $0) } }
        found = true
      }
    }
    return found
  }

  // MARK: The form

  private mutating func setMarks(_ sheets: [FormSheet]) {
    for sheet in sheets where tables.contains(where: { $0.sheet == sheet.name }) {
      for box in sheet.boxes where !box.text.isEmpty {
        guard form.marks.isEmpty, let mark = Edition.mark(in: box.text, words) else { continue }
        form.marks.append((sheet.name, YamlText.printed(mark.before) + "{mark}", mark.value))
        form.version = mark.value
        for index in tables.indices {
          tables[index].intro.removeAll { $0 == [box.text] }
          tables[index].remarks.removeAll { $0 == box.text }
        }
      }
    }
  }

  private mutating func setName(_ name: String, _ facts: FormFacts) {
    let title = tables.first { !$0.title.isEmpty && $0.title != $0.sheet }?.title.oneLine ?? name
    form.title = title
    // What many blanks are called names none of them.
    let isCommon = words.contains { $0.commonFiles.contains(name.lowercased()) }
    let id = (isCommon ? nil : FieldIDs.words(name)) ?? FieldIDs.words(title) ?? "form"
    form.id = String(id.map { $0 == "_" ? "-" : $0 })
    if form.version == "1", let year = Self.year(in: title) ?? Self.year(in: name) {
      form.version = year
    }
  }

  private static func year(in text: String) -> String? {
    let runs = text.split { !($0.isASCII && $0.isNumber) }
    return runs.first { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }.map(
      String.init)
  }

  private mutating func chooseSender() {
    var ranked: [(rank: Int, sender: Draft.Sender)] = []
    func hasText(_ table: DraftTable) -> Bool {
      table.fields.contains { $0.kind == "text" && !$0.isCalculated }
    }
    // Who sends a form of nothing but copies is said in the first; one copy is then all there may be.
    if !tables.contains(where: { $0.copies == "one" && hasText($0) }),
      !tables.contains(where: { $0.copies == "rows" && !$0.isInner && hasText($0) }),
      let only = tables.firstIndex(where: {
        $0.copies == "many" && $0.heading == nil && hasText($0)
      })
    {
      tables[only].copies = "one"
      tables[only].doubt = say.copied
    }
    for isList in [false, true] where ranked.isEmpty {
      for table in tables where !table.isInner && table.copies == (isList ? "rows" : "one") {
        for (index, field) in table.fields.enumerated()
        where field.kind == "text" && !field.isCalculated {
          let title = field.title ?? DraftTitle.bare(field.label)
          let key = String(title.folded.prefix { $0 != "(" && $0 != "（" })
          // Words of another kind of name, such as 项目名称, are less likely than the exact ones.
          let exact = words[0].sender.firstIndex { key == $0.folded }
          let part = words[0].sender.firstIndex { key.contains($0.folded) }.map { $0 + 10 }
          let rank = exact ?? part ?? 500 + index
          ranked.append((rank, Draft.Sender(field: "\(table.id).\(field.id)", title: title)))
        }
      }
    }
    senders = ranked.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.prefix(6).map(\.element.sender)
    isSenderDoubtful = (ranked.map(\.rank).min() ?? 999) >= 45
    if let first = senders.first { form.sender = first.field }
    if isSenderDoubtful { form.senderDoubt = say.sender }
  }
}
