/// Finds the labels of a sheet and the cells of their answers.
struct QuestionFinder {
  let sheet: FormSheet
  let style: SheetStyle
  private var used: Set<Int>
  private(set) var questions: [FoundQuestion] = []
  /// The texts that ask nothing, in the order of reading.
  private(set) var texts: [Int] = []
  /// The boxes that only count labels.
  private(set) var counts: [Int] = []
  /// Labels whose answers are worked out or copied from elsewhere.
  private(set) var calculated: [Int] = []
  private let isTabular: Bool

  init(_ sheet: FormSheet, _ style: SheetStyle, without taken: Set<Int>) {
    self.sheet = sheet
    self.style = style
    used = taken
    // Rows of many texts beside each other are data, not labels.
    isTabular =
      sheet.rows.values.count { row in row.count { !sheet.boxes[$0].text.isEmpty } >= 3 } >= 3
    for index in sheet.boxes.indices where !used.contains(index) { visit(index) }
    addGroups()
    questions.sort { sheet.boxes[$0.box].range.topLeft < sheet.boxes[$1.box].range.topLeft }
  }

  private func isLabelText(_ box: Box) -> Bool {
    !box.text.isEmpty && box.formula == nil && !style.isInput(box)
  }

  private mutating func visit(_ index: Int) {
    let box = sheet.boxes[index]
    guard !used.contains(index), isLabelText(box) else { return }
    if isCount(index) {
      used.insert(index)
      counts.append(index)
      return
    }
    let printed = PrintedBlanks(box.text, words: style.words)
    if printed.hasBlank {
      used.insert(index)
      add(index, .inside, [line(index, printed)])
      return
    }
    if besides(index) || belows(index) { return }
    if box.text.count <= 60, ":：".contains(box.text.last ?? " "), isAlone(index), !isLead(box.text)
    {
      var open = printed
      open.end()
      used.insert(index)
      add(index, .inside, [line(index, open)])
      return
    }
    if let right = sheet.right(of: index), sheet.boxes[right].formula != nil, !used.contains(right)
    {
      calculated.append(index)
      used.insert(right)
      used.insert(index)
      return
    }
    used.insert(index)
    texts.append(index)
  }

  /// Whether a box only counts the label beside it: 1, 1.2, Q3, a).
  private func isCount(_ index: Int) -> Bool {
    let box = sheet.boxes[index]
    guard box.text.count <= 5, let right = sheet.right(of: index), isLabelText(sheet.boxes[right])
    else {
      return false
    }
    var rest = box.text.lowercased()[...]
    if rest.first == "q" { rest = rest.dropFirst() }
    if rest.count == 2, rest.last == ")" || rest.last == "." { return true }
    return !rest.isEmpty && rest.contains(where: \.isNumber)
      && rest.allSatisfy { $0.isNumber || ".、()（）".contains($0) }
  }

  /// `如有合作意愿, 请填写以下问题:` leads to what follows.
  private func isLead(_ text: String) -> Bool {
    let low = text.lowercased()
    return style.words.contains { $0.lead.contains { low.contains($0) } }
  }

  /// Whether nothing stands beside it that could be its answer.
  private func isAlone(_ index: Int) -> Bool {
    guard let right = sheet.right(of: index) else { return true }
    return !style.isInput(sheet.boxes[right])
  }

  private func line(_ index: Int, _ printed: PrintedBlanks? = nil, hint: String = "")
    -> FoundQuestion.Line
  {
    let box = sheet.boxes[index]
    return FoundQuestion.Line(
      box: index, row: box.row, column: box.column, printed: printed, hint: hint)
  }

  private mutating func add(
    _ index: Int, _ place: FoundQuestion.Place, _ lines: [FoundQuestion.Line]
  ) {
    let box = sheet.boxes[index]
    var question = FoundQuestion(
      label: box.text, place: place, lines: lines, box: index, row: box.row)
    question.span = box.columns.count
    questions.append(question)
  }

  // MARK: Beside

  private mutating func besides(_ index: Int) -> Bool {
    let box = sheet.boxes[index]
    let column = sheet.nextColumn(after: box.lastColumn)
    guard let right = sheet.box(at: box.row, column) else { return weak(index, column) }
    let answer = sheet.boxes[right]
    guard !used.contains(right), answer.column == column, answer.row == box.row else {
      return false
    }
    let printed = PrintedBlanks(answer.text, words: style.words)
    if style.isInput(answer), answer.isEmpty {
      if let cells = across(right) {
        used.formUnion([index] + cells)
        add(index, .beside, [line(right)])
        questions[questions.count - 1].across = cells
        return true
      }
      let row = spread(right)
      if row.count >= Self.leastSpread {
        used.formUnion([index] + row)
        add(index, .beside, [line(right)])
        questions[questions.count - 1].spread = row.count
        return true
      }
    }
    if style.isInput(answer), !(isHeaderLike(index) && belowIsInput(index)) {
      var lines = [line(right, hint: answer.text.isEmpty ? "" : answer.text)]
      used.formUnion([index, right])
      lines += further(below: right, label: index)
      add(index, .beside, lines)
      takeHelp(after: right)
      return true
    }
    if printed.hasBlank, answer.formula == nil {
      used.formUnion([index, right])
      var lines = [line(right, printed)]
      lines += further(below: right, label: index)
      add(index, .beside, lines)
      takeHelp(after: right)
      return true
    }
    if isHintCell(answer, after: box) {
      used.formUnion([index, right])
      add(index, .beside, [line(right, hint: answer.text)])
      return true
    }
    return false
  }

  /// So many cells beside each other are for one character each; fewer may be several answers.
  private static let leastSpread = 6

  /// The empty cells of one column each, from one on to the right.
  private func spread(_ first: Int) -> [Int] {
    var row: [Int] = []
    var next: Int? = first
    while let index = next, style.isInput(sheet.boxes[index]), sheet.boxes[index].isEmpty,
      sheet.boxes[index].columns.count == 1, !used.contains(index),
      sheet.boxes[index].look.hasBorder
    {
      row.append(index)
      next = sheet.right(of: index)
    }
    return row
  }

  /// The cells of one answer with words between them: `_ 年 _ 月 _ 日`, `_ to _`; nil where there are no words.
  private func across(_ first: Int) -> [Int]? {
    var cells: [Int] = [first]
    var next = sheet.right(of: first)
    while let index = next, !used.contains(index), cells.count < 8 {
      let box = sheet.boxes[index]
      let isWord = style.words.contains { $0.joiners.contains(box.text.lowercased()) }
      let wasWord = !sheet.boxes[cells[cells.count - 1]].isEmpty
      guard isWord != wasWord, isWord || style.isInput(box) && box.isEmpty else { break }
      cells.append(index)
      next = sheet.right(of: index)
    }
    return cells.count > 1 ? cells : nil
  }

  /// Whether a text beside a label tells how to answer, where the answer is to be written.
  private func isHintCell(_ answer: Box, after label: Box) -> Bool {
    guard !answer.text.isEmpty, answer.formula == nil, !answer.isNumber else { return false }
    if let next = sheet.box(at: answer.row, sheet.nextColumn(after: answer.lastColumn)),
      style.isInput(sheet.boxes[next]), sheet.boxes[next].isEmpty, !style.looksOpen(answer)
    {
      return false
    }
    if style.looksOpen(answer), answer.look.fill != label.look.fill || answer.look.isUnlocked {
      return true
    }
    if style.tellsInputs { return false }
    if answer.look.isBold || answer.look.fill != nil && answer.look.fill == label.look.fill {
      return false
    }
    return style.isHint(answer.text) && !style.isHint(label.text) && answer.look.hasBorder
  }

  /// Further cells of an answer below its first, beside no label of their own.
  private mutating func further(below index: Int, label: Int) -> [FoundQuestion.Line] {
    var lines: [FoundQuestion.Line] = []
    var last = index
    while let next = sheet.below(last), !used.contains(next) {
      let box = sheet.boxes[next]
      guard box.columns == sheet.boxes[index].columns, box.formula == nil else { break }
      // The cell before it is empty, or the label goes on.
      let before = sheet.boxes[label].column
      let left = sheet.box(at: box.row, before)
      guard let left,
        left == label
          || sheet.boxes[left].isEmpty && sheet.boxes[left].columns == sheet.boxes[label].columns
      else { break }
      let isLeftBlank = left != label
      let isAnswer = style.isInput(box)
      guard isAnswer || !box.text.isEmpty else { break }
      if isLeftBlank { used.insert(left) }
      used.insert(next)
      let printed = PrintedBlanks(box.text, words: style.words)
      lines.append(
        line(next, printed.hasBlank ? printed : nil, hint: printed.hasBlank ? "" : box.text))
      last = next
    }
    return lines
  }

  private func isAnswerLike(_ index: Int) -> Bool {
    let box = sheet.boxes[index]
    return style.isInput(box) || isHintCell(box, after: Box(range: box.range))
      || !box.text.isEmpty && PrintedBlanks(box.text, words: style.words).hasBlank
  }

  /// A text behind the answer that is no label: a hint.
  private mutating func takeHelp(after index: Int) {
    guard let next = sheet.right(of: index), !used.contains(next) else { return }
    let box = sheet.boxes[next]
    guard isLabelText(box), box.row == sheet.boxes[index].row, !box.look.isBold,
      !PrintedBlanks(box.text, words: style.words).hasBlank
    else { return }
    if let right = sheet.right(of: next), isAnswerLike(right) { return }
    if let below = sheet.below(next), style.isInput(sheet.boxes[below]), sheet.boxes[below].isEmpty
    {
      return
    }
    let label = questions[questions.count - 1].box
    guard sheet.boxes[label].look.fill == nil || box.look.fill != sheet.boxes[label].look.fill
    else { return }
    questions[questions.count - 1].help = [box.text]
    used.insert(next)
  }

  /// An answer in a cell that nothing shows: on a sheet without lines, beside a label with a colon.
  private mutating func weak(_ index: Int, _ column: Int) -> Bool {
    let box = sheet.boxes[index]
    guard !style.isDrawn, !isTabular, box.columns.count == 1, box.text.count <= 60,
      ":：".contains(box.text.last ?? " ") || !style.isHint(box.text)
    else { return false }
    let next = (1...3).compactMap { sheet.box(at: box.row, column + $0) }.first
    if let next, !isLabelText(sheet.boxes[next]) { return false }
    guard ":：?？".contains(box.text.last ?? " ") || isAmongLabels(index) else { return false }
    used.insert(index)
    var question = FoundQuestion(
      label: box.text, place: .beside,
      lines: [FoundQuestion.Line(box: nil, row: box.row, column: column)], box: index, row: box.row)
    question.isWeak = true
    questions.append(question)
    return true
  }

  /// Whether texts stand right above or below in the same column with nothing beside them, as labels do.
  private func isAmongLabels(_ index: Int) -> Bool {
    let box = sheet.boxes[index]
    guard !box.look.isBold else { return false }
    let near = [box.row - 1, box.row + 1].compactMap { sheet.box(at: $0, box.column) }
    return near.contains {
      isLabelText(sheet.boxes[$0]) && sheet.right(of: $0) == nil && sheet.boxes[$0].text.count <= 60
    }
  }

  // MARK: Below

  private func isHeaderLike(_ index: Int) -> Bool {
    guard let right = sheet.right(of: index) else { return false }
    return isLabelText(sheet.boxes[right])
  }

  private func belowIsInput(_ index: Int) -> Bool {
    sheet.below(index).map { style.isInput(sheet.boxes[$0]) && !used.contains($0) } ?? false
  }

  private mutating func belows(_ index: Int) -> Bool {
    var help: [Int] = []
    var next = sheet.below(index)
    while let below = next {
      let box = sheet.boxes[below]
      guard !used.contains(below) else { return false }
      if style.isInput(box) {
        // A label of its own stands before it: it is that one's answer.
        if let left = leftLabel(of: below), left != index { return false }
        used.formUnion([index, below])
        used.formUnion(help)
        add(index, .below, [line(below, hint: box.text)])
        questions[questions.count - 1].help = help.map { sheet.boxes[$0].text }
        return true
      }
      let printed = PrintedBlanks(box.text, words: style.words)
      if printed.beginsWithBlank, help.isEmpty, box.formula == nil, leftLabel(of: below) == nil {
        used.formUnion([index, below])
        add(index, .below, [line(below, printed)])
        return true
      }
      guard help.count < 2, isLabelText(box), !box.look.isBold,
        sheet.boxes[index].look.isBold || style.isHint(box.text),
        sheet.right(of: below).map({ !style.isInput(sheet.boxes[$0]) }) ?? true
      else { return false }
      help.append(below)
      next = sheet.below(below)
    }
    return false
  }

  /// The label right before a box in its row.
  private func leftLabel(of index: Int) -> Int? {
    let box = sheet.boxes[index]
    guard box.column > 0 else { return nil }
    var column = box.column - 1
    while column >= 0 {
      if let left = sheet.box(at: box.row, column) {
        let other = sheet.boxes[left]
        return other.row == box.row && other.lastRow == box.lastRow && isLabelText(other)
          ? left : nil
      }
      column -= 1
      if box.column - column > 3 { return nil }
    }
    return nil
  }

  // MARK: Groups

  /// Texts that stand in front of labels, over several rows or in the same one, are their groups.
  private mutating func addGroups() {
    var groups: Set<Int> = []
    // The questions of each row, so that a long sheet is not gone through for each of its texts.
    let rows = Dictionary(grouping: questions.indices) { sheet.boxes[questions[$0].box].row }
    for index in texts {
      let box = sheet.boxes[index]
      let inRows = (box.row...box.lastRow).flatMap { rows[$0] ?? [] }.filter { at in
        sheet.boxes[questions[at].box].column > box.lastColumn && questions[at].place != .inside
      }
      guard !inRows.isEmpty,
        // The first of them stands right beside it.
        inRows.contains(where: {
          sheet.boxes[questions[$0].box].column == sheet.nextColumn(after: box.lastColumn)
        })
      else { continue }
      // An outer group was found before an inner one.
      for at in inRows {
        if box.lastRow > box.row {
          questions[at].groups.append(box.text)
        } else {
          questions[at].rowGroup = box.text
        }
      }
      groups.insert(index)
    }
    texts.removeAll { groups.contains($0) }
  }
}
