import Spreadsheet

/// The cells of a sheet as a person sees them: merged ranges as one cell, hidden texts apart.
struct SheetGrid: Sendable {
  /// A cell that shows something.
  struct Entry: Sendable {
    var reference: CellReference
    /// The last cell of its merged range; itself if it is not merged.
    var last: CellReference
    let value: CellValue
    var isDate: Bool
    /// The number format, an index into the grid's.
    var format: Int32
    /// The value as text, folded for comparing.
    var text: FoldedText { didSet { known = nil } }
    /// The index of the text in the memory, if it is known from other cells.
    private(set) var known: Int?
    /// Whether the value is text; apart, since to look at the value is to count the references to it.
    let isText: Bool

    /// The cell, or its merged range.
    var range: CellRange { CellRange(reference, last) }

    init(
      _ cell: Cell, last: CellReference, text: FoldedText, known: Int?
    ) {
      (reference, value, isDate, format) = (cell.reference, cell.value, cell.isDate, cell.format)
      (self.last, self.text, self.known) = (last, text, known)
      if case .string = cell.value { isText = true } else { isText = false }
    }
  }

  /// The entries by row, then column.
  ///
  /// A cell that holds several questions with their answers has several entries.
  var entries: [Entry]
  /// The first rows of lists, and words that ask nothing: questions above end there.
  private(set) var boundaries: [CellRange] = []
  private let facts: Facts

  var sheet: String { facts.sheet }
  var covered: [(reference: CellReference, text: String)] { facts.covered }
  var uncalculated: Set<CellReference> { facts.uncalculated }
  var objects: SheetObjects? { facts.objects }
  var rounded: [CellReference: String] { facts.rounded }
  var hasStruck: Bool { facts.hasStruck }
  var hasHidden: Bool { facts.hasHidden }
  var pictures: Set<CellReference> { facts.pictures }

  /// What does not change when entries are divided or left out.
  ///
  /// An object, since a grid is copied for each record of it.
  private final class Facts: Sendable {
    let sheet: String
    /// Texts in cells that a merged range hides: no program shows them.
    let covered: [(reference: CellReference, text: String)]
    /// The merged ranges by their first cells, row by row.
    let opening: [CellRange]
    /// The cells whose formula has no stored result, whether it was worked out or not.
    let uncalculated: Set<CellReference>
    /// What the sheet shows besides the texts of cells; nil where that is nothing.
    let objects: SheetObjects?
    /// What cells show of numbers that their formats round.
    let rounded: [CellReference: String]
    /// Of numbers that show as others, by a factor that the format does not name, what they show.
    let scaled: [CellReference: NumberDisplay.Shown]
    /// Whether a text is struck out, and whether one cannot be seen.
    let hasStruck: Bool
    let hasHidden: Bool
    /// The cells that hold what stands for a picture: the text of a formula for one, or `[图片]`.
    let pictures: Set<CellReference>
    let hiddenColumns: [ClosedRange<Int>]
    let dateSystem: DateSystem
    let formats: NumberDisplays

    init(
      of sheet: Sheet, dateSystem: DateSystem, formats: NumberDisplays, opening: [CellRange],
      _ found: Found
    ) {
      self.sheet = sheet.name
      hiddenColumns = sheet.hiddenColumns
      objects =
        sheet.objects.isEmpty
        ? nil
        : SheetObjects(sheet, home: MergedHomes(sheet.merges).home(of:))
      (self.dateSystem, self.formats, self.opening) = (dateSystem, formats, opening)
      (covered, uncalculated, pictures) = (found.covered, found.uncalculated, found.pictures)
      (rounded, scaled) = (found.rounded, found.scaled)
      (hasStruck, hasHidden) = (found.hasStruck, found.hasHidden)
    }
  }

  /// What shows when the cells are looked at.
  private struct Found {
    var covered: [(reference: CellReference, text: String)] = []
    var uncalculated: Set<CellReference> = []
    var rounded: [CellReference: String] = [:]
    var scaled: [CellReference: NumberDisplay.Shown] = [:]
    var hasStruck = false
    var hasHidden = false
    var pictures: Set<CellReference> = []
  }

  /// - Parameters:
  ///   - sheet: The sheet as read.
  ///   - dateSystem: How its dates are stored.
  ///   - formats: The number formats of its workbook.
  ///   - memory: The texts of cells before it.
  ///   - results: What the formulas come to that have no stored result.
  ///   - view: Which of the texts are read.
  ///   - isPrinted: Whether the form prints a text, which is read then however it shows.
  init(
    _ sheet: Sheet, dateSystem: DateSystem, formats: NumberDisplays = NumberDisplays(["General"]),
    memory: inout TextMemory, results: [(cell: UncalculatedCell, value: CellValue?)] = [],
    view: TextView = .usual, isPrinted: (FoldedText) -> Bool = { _ in false }
  ) {
    var formats = formats
    var cover = MergeCover(sheet.merges)
    var entries: [Entry] = []
    var found = Found()
    entries.reserveCapacity(sheet.cells.count)
    var cells = sheet.objects.isEmpty ? sheet.cells : sheet.shownCells
    let standIns =
      results.isEmpty ? [] : Set(sheet.objects.lazy.filter(\.isCellValue).map(\.middle))
    if !results.isEmpty {
      for (cell, value) in results {
        // What shows nothing is as good as empty.
        if value == .string("") || standIns.contains(cell.reference) { continue }
        found.uncalculated.insert(cell.reference)
        guard let value else { continue }
        cells.append(
          Cell(reference: cell.reference, value: value, isDate: cell.isDate, format: cell.format))
      }
      cells.sort { $0.reference < $1.reference }
    }
    for var cell in cells {
      // A date in ISO 8601 is the same as one by its serial number.
      if cell.isDate, case .string(let text) = cell.value {
        cell.value = ISODate.serial(text, dateSystem).map { .number($0) } ?? cell.value
      }
      var text = AnswerText.text(of: cell, dateSystem: dateSystem)
      if cell.format != 0, case .number = cell.value {
        if let time = formats.time(cell) { text = time }
        if let rounded = formats.rounded(cell) { found.rounded[cell.reference] = rounded }
        if let shown = formats.shown(cell) {
          text = shown.text
          if shown.stored != nil { found.scaled[cell.reference] = shown }
        }
      }
      if !sheet.stretches.isEmpty, let stretches = sheet.stretches[cell.reference] {
        found.hasStruck = found.hasStruck || stretches.contains { $0.look.isStruck }
        found.hasHidden = found.hasHidden || stretches.contains { $0.look.isHidden }
        if case .string = cell.value {
          if !isPrinted(FoldedText(text)) {
            text = view.text(of: text, stretches)
            cell.value = .string(text)
          }
        } else if stretches.contains(where: { !view.reads($0.look) }) {
          continue
        }
      }
      if text.unicodeScalars.allSatisfy(\.isWhitespace) { continue }
      var last = cell.reference
      switch cover.cover(of: cell.reference) {
      case .none: break
      case .begins(let range): last = range.bottomRight
      case .hidden:
        found.covered.append((cell.reference, text))
        continue
      }
      let (folded, known) = memory.folded(text)
      if PictureFormula.matches(folded) || PictureWords.matches(folded) && !isPrinted(folded) {
        found.pictures.insert(cell.reference)
      }
      entries.append(Entry(cell, last: last, text: folded, known: known))
    }
    self.entries = entries
    facts = Facts(
      of: sheet, dateSystem: dateSystem, formats: formats, opening: cover.opening, found)
  }

  /// Notes where a list or words that ask nothing begin: questions above end there.
  ///
  /// Their entries may be left out afterwards.
  mutating func note(boundary place: CellRange) { boundaries.append(place) }

  /// Leaves out some entries.
  mutating func leaveOut(_ left: EntrySet) {
    // Most sheets have none, and copying the entries costs.
    guard !left.isEmpty else { return }
    entries = entries.indices.filter { !left.contains($0) }.map { entries[$0] }
  }

  /// Gives up the texts of some entries that were read and are not looked at again.
  ///
  /// A merged cell of a list is the answer of several rows, and keeps its text.
  mutating func giveUp(_ read: EntrySet) {
    for index in read where entries[index].reference == entries[index].last {
      entries[index].text = .empty
    }
  }

  /// Puts several entries in the place of one.
  /// - Parameter pieces: The entries that are divided, rising, each with what it becomes.
  mutating func divide(_ pieces: [(entry: Int, pieces: [Entry])]) {
    // Most sheets have none, and copying the entries costs.
    guard !pieces.isEmpty else { return }
    var divided: [Entry] = []
    var from = 0
    for (entry, pieces) in pieces {
      divided += entries[from..<entry] + pieces
      from = entry + 1
    }
    entries = divided + entries[from...]
  }

  /// The next column to the right that shows.
  func nextColumn(after column: Int) -> Int {
    var next = column + 1
    while let range = facts.hiddenColumns.first(where: { $0.contains(next) }) {
      next = range.upperBound + 1
    }
    return next
  }

  /// Whether a cell holds text.
  func isText(_ index: Int) -> Bool { entries[index].isText }

  /// What a cell says besides its text; nil for text.
  func typed(_ index: Int) -> TypedCell? {
    if entries[index].isText { return nil }
    let entry = entries[index]
    var cell = TypedCell(
      value: entry.value, isDate: entry.isDate, format: facts.formats.code(entry.format),
      dateSystem: facts.dateSystem)
    if !facts.scaled.isEmpty { cell.scaled = facts.scaled[entry.reference] }
    return cell
  }

  /// Whether a cell or one of those to its right, up to a column, holds something.
  func isFilled(from cell: CellReference, to column: Int) -> Bool {
    guard let next = first(from: cell).map({ entries[$0].reference }) else { return false }
    return next.row == cell.row && next.column <= column
  }

  /// The first entry that does not stand before a cell.
  func first(from cell: CellReference) -> Int? {
    let index = entries.indices.endOfPrefix { entries[$0].reference < cell }
    return index < entries.count ? index : nil
  }

  /// The texts that the merged range of a cell hides, the first of them.
  func texts(coveredBy reference: CellReference) -> [String] {
    guard let range = MergeCover.range(at: reference, among: facts.opening) else { return [] }
    return covered.prefix(Self.mostCovered).filter { range.contains($0.reference) }.prefix(9).map(
      \.text)
  }

  /// Beyond these, hidden texts are listed and looked up no more: a sheet made on purpose has millions.
  private static let mostCovered = 1000

  /// The last cell of the merged range that begins at a cell; itself where none does.
  func last(of reference: CellReference) -> CellReference {
    MergeCover.range(at: reference, among: facts.opening)?.bottomRight ?? reference
  }

  /// The first cell of the merged range that covers a cell and begins in its row; itself where none does.
  func home(inRowOf reference: CellReference) -> CellReference {
    MergeCover.home(inRowOf: reference, among: facts.opening)
  }

  /// The merged range that begins at a cell; the cell alone where none does.
  func range(of reference: CellReference) -> CellRange {
    CellRange(reference, last(of: reference))
  }
}
