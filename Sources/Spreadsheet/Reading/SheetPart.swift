/// Reads the cells and the merged ranges of a worksheet (ECMA-376 part 1, 18.3.1).
///
/// `dimension` is not looked at: WPS and others write it wrong. Cells that have a style and no value
/// cost nothing.
final class SheetPart: XMLHandler {
  /// What the element that is open means for text.
  private enum Place { case outside, cell, value, item, formula }

  private let usage: Usage
  private let strings: SharedStrings
  private let formats: CellFormats
  private let sink: any CellSink

  private var alternatives = AlternateContent()
  private var place = Place.outside
  /// The anchors of controls behind the data have rows of their own (`xdr:row`).
  private var isInData = false
  private var row = -1
  private var next = CellReference(row: 0, column: 0)
  private var type = CellType.number
  private var style = 0
  private var value: TextBuffer
  private var item: StringItem
  private(set) var merges: [CellRange] = []
  /// Formulas, looks and what stands in for cells are of use only where the whole sheet is kept.
  private let keepsFormulas: Bool
  private var formulas: CellFormulas
  /// The cells that hold a formula and no result.
  private(set) var uncalculated: [UncalculatedCell] = []
  /// The columns and rows that do not show.
  private(set) var hidden = HiddenLines()
  /// How texts show that show otherwise than plain text.
  private(set) var looks = CellLooks()
  private var isPastRoot = false
  /// Takes what the sheet says of things over its cells; nil where it has none.
  var attachments: SheetAttachments?
  /// The cells that hold no text or number but show something else.
  private(set) var standIns = StandIns.Cells()
  /// The number of the cell that is being read among the rich values.
  private var richValue: Int?

  init(
    _ usage: Usage, _ strings: SharedStrings, formats: CellFormats, keepsFormulas: Bool = false,
    into sink: any CellSink
  ) {
    self.usage = usage
    self.strings = strings
    self.formats = formats
    self.sink = sink
    self.keepsFormulas = keepsFormulas
    formulas = CellFormulas(limit: usage.limits.stringBytes)
    value = TextBuffer(limit: usage.limits.stringBytes)
    item = StringItem(limit: usage.limits.stringBytes, keepsFonts: keepsFormulas)
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    guard !alternatives.start(name) else {
      shortcut = .none
      try attachments?.start(name, attributes)
      return
    }
    switch place {
    case .item: item.start(name, attributes)
    case .cell:
      switch name {
      case "v": place = .value
      case "is": place = .item
      case "f" where keepsFormulas:
        formulas.start(attributes)
        place = .formula
      default: return
      }
    case .value, .formula: return
    case .outside:
      guard isPastRoot else { return try startRoot(name, attributes) }
      switch name {
      case "c" where isInData: try startCell(attributes)
      case "row" where isInData: try startRow(attributes)
      case "sheetData":
        isInData = true
        shortcut = .cells
      case "col" where keepsFormulas && !isInData:
        hidden.addColumns(attributes)
        try attachments?.start(name, attributes)
      case "mergeCell":
        guard let text = attributes.value("ref") else { return }
        // Some writers put `$` in, which only the slower reading knows.
        guard let range = CellRange(text) ?? CellRange(text.string) else {
          throw .corrupt(.mergedRange(text.string))
        }
        try usage.keepMerge()
        merges.append(range)
      default: if !isInData { try attachments?.start(name, attributes) }
      }
    }
  }

  /// Looks that the part is a sheet: a page of HTML and the tables of other programs have rows too.
  private func startRoot(
    _ name: XMLBytes, _ attributes: XMLAttributes
  ) throws(SpreadsheetError.Cause) {
    isPastRoot = true
    let isSheet = "worksheet" ~= name || "macrosheet" ~= name
    guard isSheet, attributes.isOfOffice else { throw .corrupt(.rootElement(name.string)) }
  }

  /// Moves to where a cell says that it is.
  private func move(to cell: CellTag) throws(SpreadsheetError.Cause) {
    if let reference = cell.reference { next = reference }
    guard next.row <= CellReference.maximumRow, next.column <= CellReference.maximumColumn else {
      throw .corrupt(.cellReference(next.description))
    }
  }

  override func start(_ cell: CellTag) throws(SpreadsheetError.Cause) {
    try move(to: cell)
    if cell.isEmpty {
      next.column += 1
      return
    }
    begin(cell.type ?? .number, style: cell.style ?? 0)
  }

  override func cell(_ tag: CellTag, _ value: XMLBytes) throws(SpreadsheetError.Cause) {
    guard tag.type == .shared, let index = value.wholeNumber else {
      try start(tag)
      try unsafe self.value.append(value.buffer)
      try endCell()
      return
    }
    try move(to: tag)
    let reference = next
    next.column += 1
    (type, style) = (.shared, tag.style ?? 0)
    if keepsFormulas, !looks.runs.isEmpty { looks.runs = [] }
    guard let string = strings.string(at: index) else {
      throw .corrupt(.sharedString(value.string))
    }
    if let content = try shared(string, at: index) { try add(content, at: reference) }
  }

  override func cell(_ tag: CellTag, inline text: XMLBytes) throws(SpreadsheetError.Cause) {
    try start(tag)
    try item.setText(text)
    try endCell()
  }

  private func begin(_ type: CellType, style: Int) {
    place = .cell
    shortcut = .none
    self.type = type
    self.style = style
    if !value.isEmpty { value.clear() }
    if !item.text.isEmpty { item.clear() }
    // Looking at these costs a check of exclusive access for each cell; rows that are streamed have none.
    guard keepsFormulas else { return }
    if !looks.runs.isEmpty { looks.runs = [] }
    formulas.clear()
  }

  override func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {
    guard !alternatives.end() else {
      if !alternatives.isSkipping, place == .outside, isInData { shortcut = .cells }
      attachments?.end(name)
      return
    }
    switch name {
    case "c" where place == .cell: try endCell()
    case "v" where place == .value: place = .cell
    case "f" where place == .formula: place = .cell
    case "is" where place == .item:
      item.finish(keepsPlainRuns: formats.hasLooks)
      place = .cell
    case "row" where place == .outside && isInData: sink.endRow(row)
    case "sheetData" where place == .outside:
      isInData = false
      shortcut = .none
    default:
      if place == .item {
        item.end(name)
      } else if place == .outside, !isInData {
        attachments?.end(name)
      }
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    guard !alternatives.isSkipping else {
      unsafe attachments?.text(bytes)
      return
    }
    switch place {
    case .value: try unsafe value.append(bytes)
    case .item: try unsafe item.append(bytes)
    case .formula: try unsafe formulas.append(bytes)
    // Controls that stand in no `mc:Choice` have their anchors here.
    case .outside: if !isInData { unsafe attachments?.text(bytes) }
    case .cell: return
    }
  }

  /// A row without a number follows the row before it (18.3.1.73: `r` is optional).
  private func startRow(_ attributes: XMLAttributes) throws(SpreadsheetError.Cause) {
    row += 1
    if let text = attributes.value("r") {
      guard let number = text.wholeNumber, number >= 1 else {
        throw .corrupt(.rowNumber(text.string))
      }
      row = number - 1
    }
    guard row <= CellReference.maximumRow else { throw .corrupt(.rowNumber("\(row + 1)")) }
    next = CellReference(row: row, column: 0)
    if keepsFormulas { hidden.addRow(row, attributes) }
    attachments?.row(row, attributes)
  }

  /// A cell without a reference follows the cell before it (18.3.1.4: `r` is optional).
  private func startCell(_ attributes: XMLAttributes) throws(SpreadsheetError.Cause) {
    begin(.number, style: 0)
    for index in unsafe attributes.list.indices {
      let attribute = unsafe attributes.list[index]
      let text = attribute.bytes
      switch attribute.wholeName {
      case "r":
        guard let reference = CellReference(text) else {
          throw .corrupt(.cellReference(text.string))
        }
        next = reference
      case "t":
        guard let type = CellType(text) else { throw .corrupt(.cellType(text.string)) }
        self.type = type
      case "s": style = text.wholeNumber ?? 0
      case "vm" where keepsFormulas: richValue = text.wholeNumber
      default: continue
      }
    }
    guard next.row <= CellReference.maximumRow, next.column <= CellReference.maximumColumn else {
      throw .corrupt(.cellReference(next.description))
    }
  }

  private func endCell() throws(SpreadsheetError.Cause) {
    place = .outside
    if isInData { shortcut = .cells }
    let reference = next
    next.column += 1
    let isEmpty = value.isEmpty && item.text.isEmpty
    let hasFormula = keepsFormulas && formulas.isOpen
    if richValue != nil || hasFormula { try noteStandIn(at: reference) }
    let formula =
      hasFormula ? try formulas.formula(at: reference, isNeeded: isEmpty, usage) : nil
    guard !isEmpty else {
      // An empty text is a result too.
      if var formula, type != .formulaString {
        try usage.keepCell()
        if style < formats.ofStyles.count {
          formula.isDate = formats.ofStyles[style].isDate
          formula.format = formats.ofStyles[style].code
        }
        uncalculated.append(formula)
        // Nobody knows the result; most are numbers above 0.
        try keepLook(of: .number(1), at: reference)
      }
      return
    }
    if let content = try content() { try add(content, at: reference) }
  }

  /// Keeps a cell of the type and the style that are set.
  private func add(
    _ content: CellValue, at reference: CellReference
  ) throws(SpreadsheetError.Cause) {
    try usage.keepCell()
    if keepsFormulas, case .boolean(let flag) = content, formats.checkBoxes.contains(style) {
      try usage.keepObject(textBytes: 0)
      standIns.boxes.append((reference, flag))
    }
    var cell = Cell(reference: reference, value: content)
    if case .number = content {
      if style < formats.ofStyles.count {
        let format = formats.ofStyles[style]
        cell.isDate = format.isDate
        cell.format = format.code
      } else if style > 0, let part = formats.missingPart {
        // What is a date and what a number only the styles say.
        throw .corrupt(.missingPart(part))
      }
    } else if type == .date {
      cell.isDate = true
      if style < formats.ofStyles.count { cell.format = formats.ofStyles[style].code }
    }
    try sink.add(cell)
    if keepsFormulas { try keepLook(of: content, at: reference) }
  }

  /// Keeps how the text of a cell shows; most workbooks have none that shows otherwise than plain text.
  private func keepLook(
    of value: CellValue, at reference: CellReference
  ) throws(SpreadsheetError.Cause) {
    guard formats.hasLooks || !looks.isEmpty else { return }
    try looks.keep(of: value, at: reference, style: style, formats, usage)
  }

  /// Keeps a cell that holds a rich value, or a picture by way of its formula.
  private func noteStandIn(at reference: CellReference) throws(SpreadsheetError.Cause) {
    if let number = richValue {
      richValue = nil
      // A number or a text is what the cell shows, whatever more it knows.
      if type == .error || value.isEmpty {
        try usage.keepObject(textBytes: 0)
        standIns.richValues.append((reference, number))
      }
    }
    if formulas.isOpen, let formula = formulas.picture {
      try usage.keepObject(textBytes: formula.utf8.count)
      standIns.pictures.append((reference, formula))
    }
  }

  /// What the cell holds, or nil where that is nothing.
  private func content() throws(SpreadsheetError.Cause) -> CellValue? {
    switch type {
    // Some writers put the text of an inline string in `v`, and some inline text in cells of no
    // type; `is` holds the text wherever it stands.
    case .inline where item.text.isEmpty, .formulaString:
      value.decodeEscapes()
      return try text(value)
    case .inline,
      .number where value.isEmpty:
      if !item.runs.isEmpty { looks.runs = item.runs }
      return try text(item.text)
    case .date: return try text(value)
    case _ where value.isEmpty: return nil
    case .shared: return try sharedString()
    case .error:
      try give(value.count)
      return .error(value.string)
    case .boolean: return .boolean(try boolean())
    case .number:
      let text = value.trimmed
      guard !text.isEmpty else { return nil }
      if let number = StoredNumber.parse(text) { return .number(number) }
      // Some programs store what a division by zero comes to; one cell is no reason to refuse all.
      guard StoredNumber.isNotFinite(text) else { throw .corrupt(.number(value.string)) }
      return .error("#NUM!")
    }
  }

  private func text(_ buffer: TextBuffer) throws(SpreadsheetError.Cause) -> CellValue? {
    guard !buffer.isEmpty else { return nil }
    try give(buffer.count)
    return .string(buffer.string)
  }

  private func give(_ textBytes: Int, isShared: Bool = false) throws(SpreadsheetError.Cause) {
    try usage.show(textBytes: textBytes)
    try sink.keep(textBytes: textBytes, isShared: isShared)
  }

  private func sharedString() throws(SpreadsheetError.Cause) -> CellValue? {
    let text = value.trimmed
    guard !text.isEmpty else { return nil }
    guard text.count <= 9,
      let index = value.wholeNumber ?? Int(String(decoding: text, as: UTF8.self)),
      let string = strings.string(at: index)
    else { throw .corrupt(.sharedString(value.string)) }
    return try shared(string, at: index)
  }

  private func shared(
    _ string: String, at index: Int
  ) throws(SpreadsheetError.Cause) -> CellValue? {
    guard !string.isEmpty else { return nil }
    if keepsFormulas, !strings.runs.isEmpty, let found = strings.runs[index] { looks.runs = found }
    try give(string.utf8.count, isShared: true)
    return .string(string)
  }

  private func boolean() throws(SpreadsheetError.Cause) -> Bool {
    switch String(decoding: value.trimmed, as: UTF8.self) {
    case "1", "true": return true
    case "0", "false": return false
    default: throw .corrupt(.boolean(value.string))
    }
  }
}
