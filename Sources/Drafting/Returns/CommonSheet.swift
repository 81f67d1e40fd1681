import Forms
import Spreadsheet

/// One sheet of a blank form, made of the same sheet of returns.
struct CommonSheet {
  private(set) var sheet: Sheet
  private(set) var design: SheetDesign
  private let dates: DateSystem
  private let count: Int
  /// How many cells were compared word for word; no form has more sentences.
  private var compared = 0
  private static let mostCompared = 2_000

  /// The cells of one return, in the rows of the sheet that it is laid on.
  private typealias Laid = [CellReference: Cell]

  init(_ instances: [CommonForm.Instance], dates: DateSystem) {
    self.dates = dates
    count = instances.count
    let anchors = Self.anchors(instances)
    let basis = Self.basis(instances, anchors)
    sheet = instances[basis].sheet
    design = instances[basis].design
    let alignment = SheetAlignment(instances[basis], anchors: anchors)
    var laid: [Laid] = []
    for (index, instance) in instances.enumerated() {
      laid.append(
        Self.laid(instance, index == basis ? { $0 } : alignment.places(of: instance)))
    }
    make(laid)
  }

  /// The return on which the others are laid: of those with the common words in the usual columns, one with many rows, so
  /// that a list has rows, but not the one with most, which may have more than the form.
  private static func basis(_ instances: [CommonForm.Instance], _ anchors: Set<String>) -> Int {
    struct Mark: Hashable {
      var key: String
      var column: Int
    }
    let marks = instances.map { instance in
      Set(
        zip(instance.sheet.cells, instance.keys).compactMap { cell, key in
          anchors.contains(key) ? Mark(key: key, column: cell.reference.column) : nil
        })
    }
    var times: [Mark: Int] = [:]
    for own in marks { for mark in own { times[mark, default: 0] += 1 } }
    let common = Set(times.filter { $0.value * 2 > instances.count }.keys)
    let shares = marks.map { $0.intersection(common).count }
    let most = shares.max() ?? 0
    let able = instances.indices.filter { shares[$0] * 50 >= most * 49 }.sorted {
      (instances[$0].sheet.cells.last?.reference.row ?? 0, $0)
        < (instances[$1].sheet.cells.last?.reference.row ?? 0, $1)
    }
    return able[able.count * 3 / 4]
  }

  /// The words that most returns have as often as each other, wherever they stand; those that one has more often than
  /// another are answers.
  private static func anchors(_ instances: [CommonForm.Instance]) -> Set<String> {
    var times: [String: [Int: Int]] = [:]
    for instance in instances {
      var own: [String: Int] = [:]
      for key in instance.keys where !key.isEmpty { own[key, default: 0] += 1 }
      for (key, count) in own { times[key, default: [:]][count, default: 0] += 1 }
    }
    return Set(
      times.filter { (($0.value.values.max() ?? 0) * 3) >= instances.count * 2 }.keys)
  }

  private static func laid(
    _ instance: CommonForm.Instance, _ place: (CellReference) -> CellReference?
  ) -> Laid {
    var cells: Laid = [:]
    for cell in instance.sheet.cells {
      if let own = place(cell.reference) { cells[own] = cell }
    }
    return cells
  }

  // MARK: Cells

  private enum Content {
    case printed(String)
    case answered(Cell?)
    case nothing
  }

  private mutating func make(_ laid: [Laid]) {
    let lists = chosenCells
    var own = Dictionary(sheet.cells.map { ($0.reference, $0) }) { first, _ in first }
    var places = Set(own.keys)
    for one in laid { places.formUnion(one.keys) }
    unlock()
    for place in places.sorted() {
      if design.formulas[place] != nil {
        // What one return worked out is no word of the form.
        if case .printed = content(at: place, laid, isChosen: false) { continue }
        own[place] = nil
        continue
      }
      if isOrdinal(place, laid) { continue }
      let isChosen = lists.contains(place)
      switch content(at: place, laid, isChosen: isChosen) {
      case .printed(let text):
        if own[place].map({ CellWords.text(of: $0, dates).trimmed }) != text {
          own[place] = Cell(reference: place, value: .string(text))
        }
      case .answered(let cell):
        own[place] = nil
        open(place, like: cell)
      case .nothing: own[place] = nil
      }
    }
    sheet.cells = own.values.sorted { $0.reference < $1.reference }
    sheet.objects = []
    sheet.stretches = [:]
    sheet.uncalculated = []
  }

  /// Whether a cell counts the rows: nearly everywhere it is one more than the cell above it.
  private func isOrdinal(_ place: CellReference, _ laid: [Laid]) -> Bool {
    guard place.row > 0 else { return false }
    let above = CellReference(row: place.row - 1, column: place.column)
    var counted = 0
    var others = 0
    for one in laid {
      guard case .number(let number)? = one[place]?.value else { continue }
      if case .number(let before)? = one[above]?.value, before + 1 == number {
        counted += 1
      } else {
        others += 1
      }
    }
    return counted >= 2 && others * 4 <= counted
  }

  /// The cells in which a word of a list is chosen.
  private var chosenCells: Set<CellReference> {
    var cells: Set<CellReference> = []
    for check in design.checks where check.kind == .list {
      for range in check.ranges {
        let rows = range.topLeft.row...min(range.bottomRight.row, range.topLeft.row + 2_000)
        let columns =
          range.topLeft.column...min(range.bottomRight.column, range.topLeft.column + 100)
        guard cells.count + rows.count * columns.count <= 500_000 else { return cells }
        for row in rows {
          for column in columns { cells.insert(CellReference(row: row, column: column)) }
        }
      }
    }
    return cells
  }

  /// What nearly all returns must have is printed: all of two or three.
  private var enough: Int { max(2, (count * 3 + 3) / 4) }

  private mutating func content(
    at place: CellReference, _ laid: [Laid], isChosen: Bool
  ) -> Content {
    var texts: [String: (count: Int, text: String)] = [:]
    var order: [String] = []
    var written: [String: Int] = [:]
    var first: Cell?
    var dated: Cell?
    var filled = 0
    var printable = true
    var raw: [String: Int] = [:]
    for one in laid {
      guard let cell = one[place] else { continue }
      let own = CellWords.text(of: cell, dates).trimmed
      let text = CommonText.unticked(own)
      raw[own, default: 0] += 1
      guard !text.isEmpty else { continue }
      filled += 1
      first = first ?? cell
      if cell.isDate { dated = dated ?? cell }
      if case .number = cell.value, cell.isDate { printable = false }
      let key = CommonText.key(text)
      if texts[key] == nil { order.append(key) }
      texts[key] = ((texts[key]?.count ?? 0) + 1, texts[key]?.text ?? text)
      written[text, default: 0] += 1
    }
    guard let best = order.max(by: { (texts[$0]?.count ?? 0) < (texts[$1]?.count ?? 0) }),
      var most = texts[best]
    else { return .nothing }
    // Of the same words with other signs, those that most have.
    let same = written.filter { CommonText.key($0.key) == best }
    let usual = same.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let usual { most.text = usual.key }
    // What all have alike nobody ticked.
    if raw.count == 1, count > 2, let only = raw.first { most.text = only.key }
    if most.count >= enough, printable, !isChosen, !isAnswerLike(most.text, texts, filled) {
      return .printed(most.text)
    }
    if filled * 10 >= count * 7, !isChosen, filled >= 2, compared < Self.mostCompared,
      order.count > 1
    {
      compared += 1
      if let gapped = CommonText(written).gapped { return .printed(gapped) }
    }
    // What one return has where the form draws no cell is a remark of its sender.
    let isDrawn = design.look(at: place).isDrawn
    return filled >= 2 || isDrawn ? .answered(dated ?? first) : .nothing
  }

  /// Whether a text that many have is an answer all the same: the others wrote something else.
  private func isAnswerLike(
    _ text: String, _ texts: [String: (count: Int, text: String)], _ filled: Int
  ) -> Bool {
    // Boxes and gaps are the form's, whoever wrote over them.
    if PrintedBlanks(text, words: DraftWords.all).hasBlank { return false }
    if DraftWords.isYesOrNo(text) { return true }
    let others = texts.values.filter { $0.text != text && !Draft.isLike($0.text, text) }
      .reduce(0) { $0 + $1.count }
    return others * 10 > count
  }

  // MARK: Looks

  /// Cells that may be typed in are drawn as such: those that turn out to be answers are told by their lines alone.
  private mutating func unlock() {
    for (cell, look) in design.looks where look.isUnlocked {
      design.looks[cell]?.isUnlocked = false
      if design.isProtected { design.looks[cell]?.hasBorder = true }
    }
    design.columns = design.columns.map { columns, look in
      var look = look
      look.isUnlocked = false
      return (columns, look)
    }
    design.isProtected = false
  }

  /// Draws a cell as one to be filled in.
  private mutating func open(_ place: CellReference, like cell: Cell?) {
    var look = design.look(at: place)
    look.fill = nil
    look.hasBorder = true
    look.isBold = false
    if cell?.isDate == true, !look.isDate {
      look.isDate = true
      look.format = "yyyy-mm-dd"
    }
    design.looks[place] = look
  }
}
