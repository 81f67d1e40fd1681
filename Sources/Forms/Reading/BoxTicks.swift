import Spreadsheet

/// Writes the ticks of boxes that lie over an answer's cells into their texts, as a person would have typed
/// them: `☑ A. 资金`.
struct BoxTicks {
  /// The grid, with the ticks in the texts of its cells.
  private(set) var grid: SheetGrid
  /// What the boxes say of answers whose cells are empty, by the index among the located answers.
  private(set) var texts: [Int: FoldedText] = [:]
  /// The boxes that were read, by their index among the sheet's objects.
  private(set) var used: Set<Int> = []

  private let located: LocatedRecord
  private let plan: TablePlan

  init(_ located: LocatedRecord, in grid: SheetGrid, _ objects: SheetObjects, plan: TablePlan) {
    self.grid = grid
    self.located = located
    self.plan = plan
    let owners = BoxOwners(located, in: grid, objects, plan: plan)
    for (answer, boxes) in owners.boxes.sorted(by: { $0.key < $1.key }) {
      let question = plan.questions[located.answers[answer].question].printed
      if case .slots(let slots) = located.answers[answer].cells {
        tick(slots, boxes, question)
      } else if let choice = question.choice {
        tick(choice, boxes, answer)
      } else {
        tick(question, boxes, answer)
      }
    }
  }

  // MARK: - Options with printed words

  /// The option whose letter and words, words or letter a caption has.
  static func option(_ caption: FoldedText, of choice: PrintedChoice) -> Int? {
    let key = caption.key
    let ways: [(PrintedChoice.Option) -> Bool] = [
      { !$0.words.isEmpty && key == ($0.letter.map { [$0.lowercase] } ?? []) + $0.words },
      { !$0.words.isEmpty && key == $0.words },
      // `D. 其他：人才公寓`
      { option in
        let own = (option.letter.map { [$0.lowercase] } ?? []) + option.words
        return !option.words.isEmpty && (option.letter != nil || option.note != nil)
          && key.starts(with: own)
      },
      { $0.letter.map { key == [$0.lowercase] } ?? false },
    ]
    for way in ways {
      let found = choice.options.indices.filter { way(choice.options[$0]) }
      if found.count == 1 { return found[0] }
    }
    return choice.lookup.option(caption.text)
  }

  /// What a box says of an option.
  private struct State {
    var isTicked = false
    /// Its caption where that says more than the option's words, such as a note.
    var caption: String?
  }

  private mutating func tick(_ choice: PrintedChoice, _ boxes: [CellBox], _ answer: Int) {
    var states: [Int: State] = [:]
    for box in boxes where !box.words.key.isEmpty {
      guard let option = Self.option(box.words, of: choice) else { continue }
      let own = choice.options[option]
      states[option, default: State()].isTicked =
        states[option]?.isTicked == true || box.isTicked
      if box.isTicked, box.words.key.count > own.words.count + 1, own.note != nil {
        states[option]?.caption = box.words.text
      }
      used.insert(box.object)
    }
    let bare = boxes.filter { $0.words.key.isEmpty }
    for (box, option) in besides(bare, choice, answer) {
      states[option, default: State()].isTicked =
        states[option]?.isTicked == true || box.isTicked
      used.insert(box.object)
    }
    // Where none is ticked, nothing was chosen by them.
    guard states.values.contains(where: \.isTicked) else { return }
    for entry in entries(of: answer, choice) {
      let text = grid.entries[entry].text
      let start = behindLabel(entry, answer)
      var marks: [(place: Range<Int>, state: State)] = []
      for (option, place) in Self.places(of: choice, in: text, from: start) {
        guard let state = states.removeValue(forKey: option) else { continue }
        marks.append((place, state))
      }
      if !marks.isEmpty { grid.entries[entry].text = Self.inserting(marks, into: text) }
    }
    guard states.values.contains(where: \.isTicked) else { return }
    let words = states.sorted { $0.key < $1.key }.map { option, state in
      CellBox.sign(state.isTicked) + (state.caption ?? Self.words(of: choice.options[option]))
    }
    append(words.joined(separator: " "), to: answer, choice)
  }

  /// The options beside which boxes without words stand: each in or at a cell with one option; or as many as
  /// there are options, in their order.
  private func besides(
    _ boxes: [CellBox], _ choice: PrintedChoice, _ answer: Int
  ) -> [(CellBox, Int)] {
    guard !boxes.isEmpty else { return [] }
    if boxes.count == choice.options.count { return Array(zip(boxes, choice.options.indices)) }
    var options: [(range: CellRange, option: Int)] = []
    for entry in entries(of: answer, choice) {
      let cell = grid.entries[entry]
      let places = Self.places(of: choice, in: cell.text, from: behindLabel(entry, answer))
      if places.count == 1 {
        options.append((cell.range, places[0].option))
      }
    }
    return boxes.compactMap { box in
      let own = options.first { $0.range.contains(box.cell) }
      let next = options.first {
        $0.range.topLeft.row == box.cell.row && $0.range.topLeft.column == box.cell.column + 1
      }
      let last = options.first {
        $0.range.topLeft.row == box.cell.row && $0.range.bottomRight.column == box.cell.column - 1
      }
      return (own ?? next ?? last).map { (box, $0.option) }
    }
  }

  /// Where options are printed in a text, by their letters or words; the longest first.
  private static func places(
    of choice: PrintedChoice, in text: FoldedText, from start: Int
  ) -> [(option: Int, place: Range<Int>)] {
    let rest = text[start..<text.scalars.count]
    if choice.isLettered {
      return ChoiceOptions.lettered(choice.options, in: rest).compactMap { printed in
        printed.option.map { ($0, (printed.start + start)..<(printed.end + start)) }
      }
    }
    var found: [(option: Int, place: Range<Int>)] = []
    var taken: [Range<Int>] = []
    let byLength = choice.options.indices.sorted {
      choice.options[$0].words.count > choice.options[$1].words.count
    }
    for option in byLength where !choice.options[option].words.isEmpty {
      let words = choice.options[option].words
      var from = 0
      while let place = rest.key.firstIndex(of: words, from: from) {
        let range = place..<place + words.count
        from = range.upperBound
        guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
        taken.append(range)
        let last = rest.positions[range.upperBound - 1] + 1
        found.append((option, (rest.positions[place] + start)..<(last + start)))
        break
      }
    }
    return found
  }

  private static func words(of option: PrintedChoice.Option) -> String {
    let words = String(scalars: option.words)
    return option.letter.map { "\($0). \(words)" } ?? words
  }

  private static func isBox(_ scalar: Unicode.Scalar) -> Bool {
    ChoiceSign(scalar) == .box || ChoiceSign.isBoxLetter(scalar)
  }

  /// A text with a sign before each of some options; the caption of a box that says more stands in place of
  /// its option.
  private static func inserting(
    _ marks: [(place: Range<Int>, state: State)], into text: FoldedText
  ) -> FoldedText {
    var scalars = text.scalars
    for (place, state) in marks.sorted(by: { $0.place.lowerBound > $1.place.lowerBound }) {
      if let caption = state.caption {
        scalars.replaceSubrange(place, with: caption.unicodeScalars)
      }
      // An empty box that is printed there is the box.
      var start = place.lowerBound
      while start > 0, scalars[start - 1] == " " { start -= 1 }
      let sign = CellBox.sign(state.isTicked)
      if start > 0, isBox(scalars[start - 1]) {
        scalars.replaceSubrange((start - 1)..<place.lowerBound, with: sign.unicodeScalars)
      } else {
        scalars.insert(contentsOf: " \(sign)".unicodeScalars, at: place.lowerBound)
      }
    }
    return FoldedText(scalars: scalars)
  }

  // MARK: - Ticks, yes and no, options that are not printed

  private mutating func tick(_ question: PrintedQuestion, _ boxes: [CellBox], _ answer: Int) {
    let fields = question.lines.flatMap(\.fields)
    guard fields.count == 1, plan.printed.table.fields[fields[0]].shape.takesTick else { return }
    // What stands in the cell is the answer; a box over it is told beside that.
    guard entries(of: answer).isEmpty else { return }
    let field = plan.printed.table.fields[fields[0]]
    let options = field.kind.boxes
    let lookup = OptionLookup(options)
    var words: [String] = []
    for box in boxes {
      if let option = lookup.option(box.words.text) {
        used.insert(box.object)
        if box.isTicked { words.append(options[option].printed) }
      } else if boxes.count == 1, case .flag = field.shape {
        used.insert(box.object)
        if box.isTicked { words.append(CellBox.ticked) }
      }
    }
    guard !words.isEmpty else { return }
    texts[answer] = FoldedText(words.joined(separator: "、"))
  }

  // MARK: - Forms with a cell for each option

  /// A box over the cell for an option's tick ticks that option.
  private mutating func tick(
    _ slots: [LocatedAnswer.SlotCells], _ boxes: [CellBox], _ question: PrintedQuestion
  ) {
    for box in boxes {
      guard
        let slot = slots.first(where: {
          guard let home = $0.cells.home else { return false }
          return grid.range(of: home).contains(box.cell) || home == box.link
        })
      else { continue }
      switch slot.slot {
      case .stray: continue
      case .option: break
      case .answer(let field):
        guard case .flag = plan.printed.table.fields[field].shape else { continue }
      }
      // What stands in the cell is the answer; a box over it is told beside that.
      guard slot.cells.entries.isEmpty else { continue }
      used.insert(box.object)
      if box.isTicked { slotTicks.insert(slot.slot) }
    }
  }

  /// The slots whose cells are empty and have a ticked box over them.
  private(set) var slotTicks: Set<TableLayout.Slot> = []

  // MARK: - Cells

  /// The cells with the words of an answer, of a choice those of its lines; a label's own cell where the
  /// answer stands in it.
  private func entries(of answer: Int, _ choice: PrintedChoice? = nil) -> [Int] {
    switch located.answers[answer].cells {
    case .lines(let lines, let label):
      lines.indices.filter { choice?.lines.contains($0) ?? true }.flatMap { lines[$0].entries }
        + (isInside(answer) ? [label?.entry].compactMap(\.self) : [])
    case .slots(let slots): slots.flatMap(\.cells.entries)
    }
  }

  private func isInside(_ answer: Int) -> Bool {
    plan.questions[located.answers[answer].question].printed.question.position == .inside
  }

  /// Where the answer begins in a cell.
  private func behindLabel(_ entry: Int, _ answer: Int) -> Int {
    guard case .lines(_, let label?) = located.answers[answer].cells, label.entry == entry else {
      return 0
    }
    return min(label.end, grid.entries[entry].text.scalars.count)
  }

  /// Puts words behind what the first cell of a choice holds.
  private mutating func append(_ words: String, to answer: Int, _ choice: PrintedChoice) {
    guard let entry = entries(of: answer, choice).first else {
      texts[answer] = FoldedText(words)
      return
    }
    let text = grid.entries[entry].text
    grid.entries[entry].text = FoldedText(
      scalars: text.scalars + Array("\n\(words)".unicodeScalars))
  }
}
