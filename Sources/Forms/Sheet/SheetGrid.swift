import Spreadsheet

/// The cells of a sheet as a person sees them: merged ranges as one cell, hidden texts apart.
struct SheetGrid: Sendable {
  /// A cell that shows something.
  struct Entry: Sendable {
    var reference: CellReference
    /// The last cell it covers; of a cell that is not merged, itself.
    var last: CellReference
    var value: CellValue
    var isDate: Bool
    /// The number format, an index into the grid's.
    var format: Int32 = 0
    /// The value as text, folded for comparing.
    var text: FoldedText
    /// The index of the text in the memory, where it is known from other cells.
    var known: Int?
  }

  let sheet: String
  /// By row, then column.
  ///
  /// A cell that holds several questions with their answers has several.
  var entries: [Entry]
  /// Texts that a merged range covers: no program shows them.
  let covered: [(reference: CellReference, text: String)]
  private let merges: [CellReference: CellRange]
  private let dateSystem: DateSystem
  private let formats: [String]

  /// - Parameters:
  ///   - sheet: The sheet as read.
  ///   - dateSystem: How its dates are stored.
  ///   - formats: The number formats of its workbook.
  ///   - memory: The texts of cells before it.
  init(
    _ sheet: Sheet, dateSystem: DateSystem, formats: [String] = ["General"],
    memory: inout TextMemory
  ) {
    self.sheet = sheet.name
    self.dateSystem = dateSystem
    self.formats = formats
    var merges: [CellReference: CellRange] = [:]
    merges.reserveCapacity(sheet.merges.count)
    for range in sheet.merges where range.topLeft != range.bottomRight {
      merges[range.topLeft] = range
    }
    self.merges = merges
    var cover = MergeCover(sheet.merges)
    var entries: [Entry] = []
    var covered: [(reference: CellReference, text: String)] = []
    entries.reserveCapacity(sheet.cells.count)
    for cell in sheet.cells {
      let text = AnswerText.text(of: cell, dateSystem: dateSystem)
      if text.unicodeScalars.allSatisfy(\.isWhitespace) { continue }
      if cover.hides(cell.reference) {
        covered.append((cell.reference, text))
        continue
      }
      let (folded, known) = memory.folded(text)
      entries.append(
        Entry(
          reference: cell.reference,
          last: merges[cell.reference]?.bottomRight ?? cell.reference,
          value: cell.value, isDate: cell.isDate, format: cell.format, text: folded, known: known)
      )
    }
    self.entries = entries
    self.covered = covered
  }

  /// What a cell says besides its text; nil for text.
  func typed(_ index: Int) -> TypedCell? {
    let entry = entries[index]
    if case .string = entry.value { return nil }
    let format = Int(entry.format)
    return TypedCell(
      value: entry.value, isDate: entry.isDate,
      format: formats.indices.contains(format) ? formats[format] : "General",
      dateSystem: dateSystem)
  }

  /// Leaves out entries by their index.
  mutating func leaveOut(_ isLeftOut: (Int) -> Bool) {
    entries = entries.indices.filter { !isLeftOut($0) }.map { entries[$0] }
  }

  /// The last cell of the merged range that begins at a cell; itself where none does.
  func last(of reference: CellReference) -> CellReference {
    merges[reference]?.bottomRight ?? reference
  }
}
