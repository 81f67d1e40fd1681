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
  var dependents: [(table: Int, field: Int, on: FieldMaker.Dependence)] = []
  var maker: FieldMaker
  var ids: FieldIDs
  var unit: String?
  var titles: Set<String> = []
  var hasMarks = false
  var lastHeading = ""
  /// The label of the question before, for the titles of gaps.
  var context = ""
  /// The text that is the table's title, an index into the items that were found.
  var titleItem: Int?
  /// The row of the question before.
  var lastRow: Int?
  /// The group that was last printed in front of a row.
  var rowGroup: (text: String, row: Int)?

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
    unit = texts.lazy.compactMap { [style] in Self.unit(of: $0, style.words) }.first
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
      return style.words.contains { words in
        words.copied.contains { low.contains($0) }
          || low.count < 24 && words.copiedAlone.contains { low.fits($0) }
      }
    }
  }

  mutating func takeTitle() {
    for (place, item) in found.items.enumerated() {
      switch item {
      case .question:
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
        return
      }
    }
    table.title = sheet.name
  }

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
    if let unit = Self.unit(of: box.text, style.words), KindGuess.money.contains(unit),
      table.unit == nil,
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
  static func unit(of text: String, _ words: [DraftWords]) -> String? {
    let bare = text.filter { !$0.isWhitespace && !"（）()".contains($0) }
    for lead in words.flatMap(\.unitLeads) where bare.hasPrefix(lead) {
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
}
