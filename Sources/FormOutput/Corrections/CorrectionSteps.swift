import Forms
import Spreadsheet

/// The steps that mend one issue, in the words of the form in hand: which cells, and how they are filled in.
struct CorrectionSteps {
  let cells: CorrectionCells
  let words: CorrectionWords
  let issue: Issue
  private var schema: Schema { cells.schema }
  private var table: Table? { issue.table.map { schema.tables[$0] } }

  /// The cell where the issue is mended, without its sheet.
  var home: String? { cells.home(of: issue)?.cell.description }

  /// The cells of the issue's own answer.
  var own: String? {
    issue.field.flatMap { self.cells(of: $0) } ?? (issue.field == nil ? nil : home)
  }

  /// Those of the issue's own cells in which something stands; all where nothing does.
  var filled: String? {
    guard let field = issue.field, let copy = cells.copy(of: issue), let table, !table.isList else {
      return own
    }
    let slots = CorrectionPlace.answers(of: field, in: table)
      .filter { cells.copies[copy].contents[$0] != nil }
    let found = slots.compactMap { cells.cell(of: $0, in: copy) }
    return found.isEmpty ? own : CorrectionWords.list(found, words.language)
  }

  /// What is done to the answer's cell: a list is chosen from, options are ticked, others are written.
  ///
  /// - Parameter verb: What is done to a cell that is written into: 请改, Fill in.
  /// - Returns: The sentence.
  func answer(_ verb: String) -> String {
    guard let field = issue.field, let table else { return pick("请改正。", "Correct what is wrong.") }
    let cell = own ?? "?"
    if CorrectionRows.isAboutTotal(issue, of: table) || isWorkedOut(field) {
      return pick(
        "\(home ?? cell) 由表格自动计算，请核对它所依据的答案。",
        "\(home ?? cell) is worked out by the form: check the answers that it is made of.")
    }
    return choose(field, cell) ?? "\(verb) \(cell)\(emptied(field))\(stop)" + dittos(field)
  }

  /// How a choice is answered; nil for what is written.
  private func choose(_ field: Int, _ cell: String) -> String? {
    guard let asked = table?.field(field, ofLine: issue.line) else { return nil }
    switch asked.shape {
    case .options(_, several: true) where table?.isList == true:
      return pick(
        "请在 \(cell) 写出所选的选项，用“、”隔开。",
        "Write the options that you choose into \(cell), with commas between.")
    case .options(_, several: true):
      return pick(
        "请在 \(cell) 中所选各项前选“√”，其余留空\(emptied(field))。",
        "Put √ into those of \(cell) that you choose, and leave the others empty\(emptied(field)).")
    case .options, .flag:
      return pick(
        "请在 \(cell) 的下拉列表中选一项\(emptied(field))。",
        "Choose one from the list in \(cell)\(emptied(field)).")
    case .text, .digits, .integer, .decimal, .percent, .date, .span, .list: return nil
    }
  }

  /// One of several answers is to stay.
  func keepOne() -> String {
    guard let field = issue.field, let cell = own else {
      return pick("请改正。", "Correct what is wrong.")
    }
    return choose(field, cell)
      ?? pick("请在 \(cell) 只留一个答案。", "Leave one answer in \(cell).") + dittos(field)
  }

  func fillOne(_ fields: [Int], _ lines: [Int]) -> String {
    var all: [String] = []
    if let field = issue.field, !lines.isEmpty {
      all = lines.compactMap { cells(of: field, line: $0) }
    } else {
      all = fields.compactMap { cells(of: $0) }
    }
    guard !all.isEmpty else { return answer(pick("请填写", "Fill in")) }
    let list = all.joined(separator: pick(" 或 ", " or "))
    return pick("请填写 \(list)，至少一项。", "Fill in \(list), at least one of them.")
  }

  func chooseOrDelete(_ option: String) -> String {
    guard let table, let asked = issue.field, let copy = cells.copy(of: issue) else { return "" }
    let field = table.fields[asked].kind.asker?.choice ?? asked
    guard case .options(let options, let several) = table.fields[field].shape,
      let chosen = options.first(where: { $0.key == option }), let note = chosen.note
    else { return "" }
    let empty = cells(of: note) ?? home ?? "?"
    if several, let tick = cells.cell(of: .option(field, option), in: copy) {
      return pick("请在 \(tick) 选“√”，或清空 \(empty)。", "Put √ into \(tick), or empty \(empty).")
    }
    let list = cells(of: field) ?? "?"
    return pick(
      "请在 \(list) 的下拉列表中选“\(chosen.printed)”，或清空 \(empty)。",
      "Choose “\(chosen.printed)” from the list in \(list), or empty \(empty).")
  }

  func deleteOrAnswer(_ other: Int, _ option: String?) -> String {
    let empty = pick("请清空 \(filled ?? home ?? "?")", "Empty \(filled ?? home ?? "?")")
    guard let table, let cell = cells(of: other) else { return empty + stop }
    if let option, case .options(let options, let several) = table.fields[other].shape,
      let chosen = options.first(where: { $0.key == option })
    {
      if several, let copy = cells.copy(of: issue),
        let tick = cells.cell(of: .option(other, option), in: copy)
      {
        return pick("\(empty)，或在 \(tick) 选“√”。", "\(empty), or put √ into \(tick).")
      }
      return pick(
        "\(empty)，或在 \(cell) 的下拉列表中选“\(chosen.printed)”。",
        "\(empty), or choose “\(chosen.printed)” from the list in \(cell).")
    }
    return pick("\(empty)，或填写 \(cell)。", "\(empty), or fill in \(cell).")
  }

  func correctOr(_ other: Int?, _ field: Int, _ line: Int?) -> String {
    guard let table = other ?? issue.table,
      let found = cells.cells(of: field, in: table, besides: issue, line: line)
    else { return answer(pick("请改", "Correct")) }
    let second = words.words(of: found, besides: issue)
    guard let own, own != second else { return answer(pick("请改", "Correct")) }
    return pick("请改 \(own) 或 \(second)。", "Correct \(own) or \(second).")
  }

  func answer(questions labels: [String]) -> String {
    guard let index = issue.table, let copy = cells.copy(of: issue) else { return "" }
    let blanks = cells.blanks(of: labels, in: index, copy: copy)
    let list = CorrectionWords.list(blanks, words.language)
    if blanks.isEmpty { return pick("本文件已有这些问题，请核对。", "This workbook has them: check them.") }
    return table?.isList == true
      ? pick(
        "本文件已有这一列，请从 \(list) 起填写。", "This workbook has the column: fill it in from \(list) on.")
      : pick("本文件已有这些问题，请填写 \(list)。", "This workbook has them: fill in \(list).")
  }

  func keepOneCopy(_ other: Issue.Place) -> String {
    let sheets = [cells.home(of: issue)?.sheet, cells.place(other)?.sheet]
      .compactMap(\.self)
    guard Set(sheets).count == 2 else {
      return pick("请清空多出的一份。", "Empty the one that is too many.")
    }
    return pick(
      "请删去工作表“\(sheets[0])”或“\(sheets[1])”，只留一份。",
      "Delete the sheet “\(sheets[0])” or “\(sheets[1])”, so that one is left.")
  }

  func correctOrTakeOut(_ other: Issue.Place?) -> String {
    let cell = own ?? home ?? "?"
    let second = other.flatMap { cells.place($0) }
    let here = cells.home(of: issue)?.sheet ?? ""
    let either = second.map {
      pick("\(cell) 或 ", "\(cell) or ") + ($0.sheet == here ? "" : "\($0.sheet)!") + "\($0.cell)"
    }
    let correct = pick("请改正 \(either ?? cell)，或", "Correct \(either ?? cell), or ")
    if table?.isList == true {
      return correct + pick("清空重复的一行。", "empty the row that is repeated.")
    }
    let isCounted = schema.counts.contains { $0.table == issue.table }
    let count = isCounted ? pick("，并相应改正所填的数目", " and correct the number that you gave") : ""
    return correct
      + pick(
        "删去重复的一份（工作表“\(here)”）\(count)。",
        "delete the one that is repeated (the sheet “\(here)”)\(count).")
  }

  func correctCount(of other: Int, stated: Int, returned: Int) -> String {
    let number = pick("请把 \(own ?? "?") 改为 \(returned)", "Make \(own ?? "?") \(returned)")
    let asked = schema.tables[other]
    let home = cells.copy(of: nil, in: other)
    let sheet = home.map { cells.sheet(of: $0) } ?? asked.shortName(in: words.language)
    guard stated > returned else {
      let isOnOne = asked.isList || cells.shareSheets(other)
      return isOnOne
        ? pick(
          "\(number)，或清空工作表“\(sheet)”中多出的。",
          "\(number), or empty those too many on the sheet “\(sheet)”.")
        : pick("\(number)，或删去多出的工作表。", "\(number), or delete the sheets that are too many.")
    }
    let blank = asked.isList ? [sheet] : Self.different(cells.blankSheets(of: other))
    guard !blank.isEmpty else { return number + stop }
    let list = blank.map { "“\($0)”" }.joined(separator: pick("、", ", "))
    return pick("\(number)，或填写空白的工作表\(list)。", "\(number), or fill in what is blank on \(list).")
  }

  func addRecords() -> String {
    guard let index = issue.table, let copy = cells.copy(of: issue) else { return "" }
    if table?.isList == true {
      let cell = cells.blankRow(of: index, in: copy)
      return pick(
        "请从 \(cell?.description ?? "?") 起在空行补填。",
        "Fill in more rows from \(cell?.description ?? "?") on.")
    }
    let list = Self.different(cells.blankSheets(of: index)).map { "“\($0)”" }
    return pick(
      "请填写空白的工作表\(list.joined(separator: "、"))。",
      "Fill in the blank sheets \(list.joined(separator: ", ")).")
  }

  func takeOutRecords() -> String {
    guard let index = issue.table else { return "" }
    return table?.isList == true || cells.shareSheets(index)
      ? pick("请清空 \(home ?? "?") 起多出的。", "Empty those from \(home ?? "?") on that are too many.")
      : pick("请删去多出的工作表。", "Delete the sheets that are too many.")
  }

  /// The cells of a field of the issue's record.
  private func cells(of field: Int, line: Int? = nil) -> String? {
    issue.table.flatMap { cells.cells(of: field, in: $0, besides: issue, line: line) }
      .map { words.words(of: $0, besides: issue) }
  }

  private func isWorkedOut(_ field: Int) -> Bool {
    table?.field(field, ofLine: issue.line).calculation != nil
  }

  /// That the cell for what fits no option is to be emptied, where something stands in it.
  private func emptied(_ field: Int) -> String {
    guard let copy = cells.copy(of: issue), table?.isList == false,
      cells.copies[copy].contents[.stray(field)] != nil,
      let cell = cells.cell(of: .stray(field), in: copy)
    else { return "" }
    return pick("，并清空 \(cell)", "; empty \(cell) too")
  }

  /// That further answers of the question share the fault, which stand there as 〃.
  private func dittos(_ field: Int) -> String {
    guard let table, !table.isList, let copy = cells.copy(of: issue),
      let question = table.questions.first(where: {
        $0.lines.contains { $0.fields.contains(field) }
      })
    else { return "" }
    let others = question.lines.flatMap(\.fields).filter { other in
      guard other != field, case .text(let text) = cells.copies[copy].contents[.answer(other)]
      else { return false }
      return text.hasPrefix(SlotText.ditto)
    }
    guard !others.isEmpty else { return "" }
    let list = others.compactMap { self.cells(of: $0) }.joined(separator: pick("、", ", "))
    return pick("写有“〃”的 \(list) 也请填写。", " Fill in \(list) too, where 〃 stands.")
  }

  private static func different(_ names: [String]) -> [String] {
    var known: Set<String> = []
    return names.filter { known.insert($0).inserted }
  }

  private var stop: String { pick("。", ".") }
  private func pick(_ zh: String, _ en: String) -> String { words.pick(zh, en) }
}
