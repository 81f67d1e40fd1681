/// Reads of a worksheet what it says besides values: looks, formulas, checks, protection.
final class DesignPart: XMLHandler {
  private enum Place { case outside, formula, check, checkText, checkPlaces }

  private let usage: Usage
  private let looks: [CellLook]
  private(set) var design = SheetDesign()
  private var place = Place.outside
  private var cell = CellReference(row: 0, column: -1)
  private var text: TextBuffer
  private var shared: [Int: String] = [:]
  private var sharedIndex: Int?
  private var check = InputCheck()
  private var isSecond = false

  init(_ usage: Usage, looks: [CellLook]) {
    self.usage = usage
    self.looks = looks
    text = TextBuffer(limit: usage.limits.stringBytes)
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    switch name {
    case "row":
      let row = attributes.value("r")?.wholeNumber.map { max(0, $0 - 1) } ?? cell.row + 1
      cell = CellReference(row: row, column: -1)
    case "c": startCell(attributes)
    case "f" where place == .outside:
      text.clear()
      sharedIndex =
        attributes.value("t")?.string == "shared" ? attributes.value("si")?.wholeNumber : nil
      place = .formula
    case "f" where place == .checkText: text.clear()
    case "col": startColumn(attributes)
    case "sheetProtection": design.isProtected = attributes.value("sheet")?.isTrue ?? false
    case "dataValidation": startCheck(attributes)
    case "formula1" where place == .check, "formula2" where place == .check:
      text.clear()
      isSecond = name.string == "formula2"
      place = .checkText
    case "sqref" where place == .check:
      text.clear()
      place = .checkPlaces
    default: return
    }
  }

  override func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {
    switch name {
    case "f" where place == .formula:
      place = .outside
      try endFormula()
    case "formula1" where place == .checkText, "formula2" where place == .checkText:
      if isSecond { check.second = text.string } else { check.first = text.string }
      place = .check
    case "sqref" where place == .checkPlaces:
      check.ranges = ranges(text.string)
      place = .check
    case "dataValidation" where place == .check:
      place = .outside
      // The same rows are copied and pasted over and over in some forms; they are no more than this.
      if design.checks.count < 20_000 {
        try usage.keepString(
          bytes: check.first.utf8.count + check.second.utf8.count + check.prompt.utf8.count
            + check.ranges.count * MemoryLayout<CellRange>.size)
        design.checks.append(check)
      }
    default: return
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    switch place {
    case .outside, .check: return
    case .formula, .checkText, .checkPlaces: try unsafe text.append(bytes)
    }
  }

  private func startCell(_ attributes: XMLAttributes) {
    let own = attributes.value("r").flatMap { CellReference($0) }
    cell = own ?? CellReference(row: cell.row, column: cell.column + 1)
    guard cell.row < SheetDesign.mostRows, cell.column < SheetDesign.mostColumns,
      let style = attributes.value("s")?.wholeNumber, style < looks.count
    else { return }
    design.looks[cell] = looks[style]
  }

  private func startColumn(_ attributes: XMLAttributes) {
    guard let style = attributes.value("style")?.wholeNumber, style > 0, style < looks.count,
      let first = attributes.value("min")?.wholeNumber,
      let last = attributes.value("max")?.wholeNumber, first >= 1, first <= last,
      first <= SheetDesign.mostColumns, design.columns.count < SheetDesign.mostColumns
    else { return }
    design.columns.append((first - 1...last - 1, looks[style]))
  }

  private func startCheck(_ attributes: XMLAttributes) {
    check = InputCheck()
    check.kind = attributes.string("type").flatMap { InputCheck.Kind(rawValue: $0) } ?? .any
    check.comparison = attributes.string("operator") ?? "between"
    check.prompt = attributes.string("prompt") ?? ""
    check.ranges = ranges(attributes.string("sqref") ?? "")
    place = .check
  }

  private func ranges(_ text: String) -> [CellRange] {
    text.split(separator: " ").prefix(5_000).compactMap { CellRange($0) }
  }

  private func endFormula() throws(SpreadsheetError.Cause) {
    guard cell.row < SheetDesign.mostRows, cell.column < SheetDesign.mostColumns else { return }
    var formula = text.string
    if let sharedIndex {
      if formula.isEmpty {
        formula = shared[sharedIndex] ?? ""
      } else {
        shared[sharedIndex] = formula
      }
    }
    try usage.keepString(bytes: formula.utf8.count)
    design.formulas[cell] = formula
  }
}
