/// Reads `workbook.xml`: the sheets in order, the names, the date system (ECMA-376 part 1, 18.2).
final class WorkbookPart: XMLHandler {
  struct SheetElement {
    var name: String
    var visibility: Sheet.Visibility
    /// The id of the relationship to its part.
    var relationship: String
  }
  struct Name {
    var name: String
    /// The index among all sheets, where the name belongs to one.
    var sheet: Int?
    var formula: String
  }

  private let usage: Usage
  private(set) var sheets: [SheetElement] = []
  private(set) var names: [Name] = []
  private(set) var dateSystem = DateSystem.from1900
  private var isPastRoot = false
  private var alternatives = AlternateContent()
  private var open: Name?
  private var formula: TextBuffer

  init(_ usage: Usage) {
    self.usage = usage
    formula = TextBuffer(limit: usage.limits.stringBytes)
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    guard isPastRoot else {
      guard "workbook" ~= name else { throw .notAWorkbook(.otherZip) }
      isPastRoot = true
      return
    }
    guard !alternatives.start(name) else { return }
    switch name {
    case "sheet":
      guard sheets.count < usage.limits.sheets else {
        throw .limitExceeded(.sheets, allowed: usage.limits.sheets)
      }
      let title = attributes.string("name") ?? ""
      try usage.keepString(bytes: title.utf8.count)
      sheets.append(
        SheetElement(
          name: decoded(title),
          visibility: attributes.string("state").flatMap { Sheet.Visibility(rawValue: $0) }
            ?? .visible,
          relationship: attributes.string("id") ?? ""))
    case "workbookPr":
      if attributes.value("date1904")?.isTrue == true { dateSystem = .from1904 }
    case "definedName":
      formula.clear()
      open = Name(
        name: decoded(attributes.string("name") ?? ""),
        sheet: attributes.value("localSheetId")?.wholeNumber, formula: "")
    default: return
    }
  }

  override func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {
    guard !alternatives.end(), "definedName" ~= name, var finished = open else { return }
    finished.formula = formula.string
    try usage.keepString(bytes: finished.name.utf8.count + formula.count)
    names.append(finished)
    open = nil
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    if open != nil, !alternatives.isSkipping { try unsafe formula.append(bytes) }
  }

  /// Names are `ST_Xstring` too (18.2.19).
  private func decoded(_ name: String) -> String {
    guard name.contains("_x") else { return name }
    var buffer = TextBuffer(limit: .max)
    buffer.append(name)
    buffer.decodeEscapes()
    return buffer.string
  }
}
