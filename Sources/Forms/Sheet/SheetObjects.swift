import Spreadsheet

/// A check box, an option button, or the line that is chosen of a list, over a cell of a sheet.
struct CellBox: Sendable {
  /// Its index in the sheet's objects.
  var object: Int
  /// The cell under its middle; of a merged range the first.
  var cell: CellReference
  /// The cell of this sheet that holds its state too.
  var link: CellReference?
  /// The words it carries.
  var words: FoldedText
  var isTicked: Bool
}

/// What a sheet shows besides the texts of its cells, by the rows over which it lies.
struct SheetObjects: Sendable {
  let all: [SheetObject]
  /// The boxes that are ticked or not, in reading order.
  let boxes: [CellBox]
  private let boxesByRow: [Int: [Int]]
  private let others: [Int: [Int]]
  /// How many are looked at: no form has as many, and each is compared with merged ranges and answers.
  private static let most = 2_000

  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - home: The first cell of the merged range in which a cell lies, or itself.
  init(_ sheet: Sheet, home: (CellReference) -> CellReference) {
    all = sheet.objects
    var boxes: [CellBox] = []
    var boxesByRow: [Int: [Int]] = [:]
    var others: [Int: [Int]] = [:]
    for (index, object) in all.enumerated().prefix(Self.most) {
      let cell = home(object.middle)
      guard let isTicked = object.isTicked, !object.isCellValue else {
        others[cell.row, default: []].append(index)
        continue
      }
      let link = object.link.flatMap { $0.sheet == nil || $0.sheet == sheet.name ? $0.cell : nil }
      for row in Set([cell.row, link?.row].compactMap(\.self)) {
        boxesByRow[row, default: []].append(boxes.count)
      }
      if isTicked { others[cell.row, default: []].append(index) }
      boxes.append(
        CellBox(
          object: index, cell: cell, link: link, words: FoldedText(object.text),
          isTicked: isTicked))
    }
    self.boxes = boxes
    self.boxesByRow = boxesByRow
    self.others = others
  }

  /// Whether what a cell holds shows as a check box.
  func isBox(at cell: CellReference) -> Bool {
    others(inRows: cell.row...cell.row).contains {
      all[$0].isCellValue && all[$0].kind == .checkBox && all[$0].middle == cell
    }
  }

  /// The boxes that lie in some rows or whose state stands there, in reading order.
  func boxes(inRows rows: ClosedRange<Int>) -> [CellBox] {
    Self.indexes(boxesByRow, in: rows).map { boxes[$0] }
  }

  /// The indexes of the objects in some rows that are no answer by themselves; ticked boxes among them.
  func others(inRows rows: ClosedRange<Int>) -> [Int] { Self.indexes(others, in: rows) }

  private static func indexes(_ byRow: [Int: [Int]], in rows: ClosedRange<Int>) -> [Int] {
    let found =
      rows.count <= byRow.count
      ? rows.flatMap { byRow[$0] ?? [] }
      : byRow.filter { rows.contains($0.key) }.flatMap(\.value)
    return Set(found).sorted()
  }
}

extension Sheet {
  /// The cells as they show: where a picture is the value nothing, where a box is a sign, of a data type its
  /// words.
  var shownCells: [Cell] {
    let values = Dictionary(
      objects.lazy.filter(\.isCellValue).map { ($0.middle, $0) }
    ) { first, _ in first }
    guard !values.isEmpty else { return cells }
    return cells.compactMap { cell in
      guard let object = values[cell.reference] else { return cell }
      guard object.isShownAsText else { return nil }
      let text =
        object.kind == .checkBox ? CellBox.sign(object.isTicked == true) : object.text
      return Cell(reference: cell.reference, value: .string(text))
    }
  }
}

extension SheetObject {
  /// Whether it is the value of a cell and shows as something that can be read.
  var isShownAsText: Bool {
    isCellValue && (kind == .checkBox || kind == .dataType && !text.isEmpty)
  }

  /// Whether it says something that no text of a cell does: a box does so where it is ticked.
  var saysSomething: Bool { isTicked != false && !isShownAsText }
}

extension CellBox {
  /// How a box shows that is ticked, and one that is not.
  static let ticked = "☑"
  static let empty = "☐"

  static func sign(_ isTicked: Bool) -> String { isTicked ? ticked : empty }
}

/// The states of controls that stand in cells: where a cell says so, it is what the box shows.
struct LinkedBoxes {
  private let workbook: Workbook
  /// The cells that hold nothing but the state of a control.
  private(set) var cells: Set<Issue.Place> = []

  /// Nil where no control has such a cell.
  init?(_ workbook: Workbook) {
    self.workbook = workbook
    for sheet in workbook.sheets {
      for object in sheet.objects {
        guard let link = object.link else { continue }
        cells.insert(Issue.Place(sheet: link.sheet ?? sheet.name, cell: link.cell))
      }
    }
    guard !cells.isEmpty else { return nil }
  }

  /// A sheet with its check boxes as their cells say.
  func resolved(_ sheet: Sheet) -> Sheet {
    // The states are looked up in the sheet as it came, so that its objects are copied once.
    var resolved = sheet
    for (index, object) in sheet.objects.enumerated() where object.kind == .checkBox {
      guard let link = object.link else { continue }
      let home = link.sheet ?? sheet.name
      let cells = home == sheet.name ? sheet : workbook.sheets.first { $0.name == home }
      if case .boolean(let flag) = cells?[link.cell]?.value {
        resolved.objects[index].isTicked = flag
      }
    }
    return resolved
  }

  /// Whether a cell only repeats the state of a control.
  func repeats(_ entry: SheetGrid.Entry, in sheet: String) -> Bool {
    switch entry.value {
    case .string: false
    case .number, .boolean, .error:
      cells.contains(Issue.Place(sheet: sheet, cell: entry.reference))
    }
  }
}
