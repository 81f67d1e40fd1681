/// Changes the style of some cells in a sheet's part, and tells it of the drawing of its comments.
struct SheetMarking {
  /// A cell of the part and the style it has now.
  private struct Found {
    var tag: XMLTag
    var style: Int
  }
  private struct Row {
    var number: Int
    var tag: XMLTag
    /// Just before its end tag; of an empty one nil.
    var end: Int?
    /// Where its cells begin, by their columns.
    var cells: [(column: Int, place: Int)] = []
  }

  private let bytes: [UInt8]
  private var cells: [CellReference: Found] = [:]
  private var rows: [Row] = []
  private var data: XMLTag?
  private var dataEnd: Int?
  private var root = ""
  /// Where a `legacyDrawing` would stand: before the elements that must follow it.
  private var drawingPlace: Int?
  /// The id of the drawing of comments that is there already.
  private(set) var drawing: String?

  init(_ bytes: [UInt8], wanted: Set<CellReference>) {
    self.bytes = bytes
    var depth = 0
    var row = -1
    var column = -1
    var block = 0
    for tag in XMLTags(bytes) {
      if tag.kind == .close { depth -= 1 }
      let level = depth
      if tag.kind == .open { depth += 1 }
      if level == 1, tag.kind != .close { block = tag.range.lowerBound }
      switch (tag.local, tag.kind, level) {
      case ("worksheet", .open, 0): root = tag.prefix
      case ("worksheet", .close, 0): drawingPlace = drawingPlace ?? tag.range.lowerBound
      case ("sheetData", .close, 1): dataEnd = tag.range.lowerBound
      case ("sheetData", _, 1): data = tag
      case ("row", .close, 2):
        if !rows.isEmpty { rows[rows.count - 1].end = tag.range.lowerBound }
      case ("row", _, 2):
        row = number(tag.value("r")).map { $0 - 1 } ?? row + 1
        column = -1
        rows.append(Row(number: row, tag: tag))
      case ("c", .open, 3), ("c", .empty, 3):
        let reference = tag.value("r").flatMap { CellReference(text($0)) }
        column = reference?.column ?? column + 1
        let place = CellReference(row: reference?.row ?? row, column: column)
        if !rows.isEmpty { rows[rows.count - 1].cells.append((column, tag.range.lowerBound)) }
        if wanted.contains(place) {
          cells[place] = Found(tag: tag, style: number(tag.value("s")) ?? 0)
        }
      case ("legacyDrawing", .close, _): break
      case ("legacyDrawing", _, 1): drawing = tag.value("id").map(text)
      // Excel puts some of them into `mc:AlternateContent`.
      case (let name, _, 1...3) where tag.kind != .close && Self.behind.contains(name):
        drawingPlace = drawingPlace ?? block
      default: continue
      }
    }
  }

  /// What follows a `legacyDrawing` (ECMA-376 part 1, 18.3.1.99).
  private static let behind: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
  ]

  /// The style that a cell has; 0 where it has none.
  func style(of cell: CellReference) -> Int { cells[cell]?.style ?? 0 }

  /// The part with other styles at some cells; `drawing` is the id of a new drawing of comments.
  func applied(
    styles: [CellReference: Int], drawing: String?, relationships: String
  ) -> [UInt8] {
    var edits = XMLEdits()
    var missing: [Int: [(cell: CellReference, style: Int)]] = [:]
    for (cell, style) in styles.sorted(by: { $0.key < $1.key }) {
      guard let found = cells[cell] else {
        missing[cell.row, default: []].append((cell, style))
        continue
      }
      if let value = found.tag.attributes.first(where: { $0.name == "s" })?.value {
        edits.replace(value, with: "\(style)")
      } else {
        let behindName = found.tag.range.lowerBound + 1 + found.tag.name.utf8.count
        edits.insert(" s=\"\(style)\"", at: behindName)
      }
    }
    for (row, added) in missing.sorted(by: { $0.key < $1.key }) { insert(added, row, &edits) }
    if let drawing, let place = drawingPlace {
      edits.insert(
        "<\(root)legacyDrawing xmlns:r=\"\(relationships)\" r:id=\"\(drawing)\"/>", at: place)
    }
    return edits.applied(to: bytes)
  }

  private func insert(
    _ added: [(cell: CellReference, style: Int)], _ number: Int, _ edits: inout XMLEdits
  ) {
    func written(_ item: (cell: CellReference, style: Int)) -> String {
      "<\(root)c r=\"\(item.cell)\" s=\"\(item.style)\"/>"
    }
    let all = added.map(written).joined()
    if let row = rows.first(where: { $0.number == number }) {
      guard let end = row.end else {
        // `<row …/>` has to be opened.
        edits.replace(
          (row.tag.range.upperBound - 2)..<row.tag.range.upperBound,
          with: ">\(all)</\(row.tag.name)>")
        return
      }
      for item in added {
        let next = row.cells.first { $0.column > item.cell.column }?.place ?? end
        edits.insert(written(item), at: next)
      }
      return
    }
    let text = "<\(root)row r=\"\(number + 1)\">\(all)</\(root)row>"
    if let next = rows.first(where: { $0.number > number }) {
      edits.insert(text, at: next.tag.range.lowerBound)
    } else if let dataEnd {
      edits.insert(text, at: dataEnd)
    } else if let data {
      edits.replace(
        (data.range.upperBound - 2)..<data.range.upperBound, with: ">\(text)</\(data.name)>")
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  private func number(_ range: Range<Int>?) -> Int? { range.flatMap { Int(text($0)) } }
}
