/// The formula of the cell that is being read, and those that later cells share (ECMA-376 part 1, 18.3.1.40).
struct CellFormulas {
  /// Whether the cell has a formula.
  private(set) var isOpen = false
  private var text: TextBuffer
  /// The number of the shared formula, if it is one.
  private var sharedIndex: Int?
  private var isTable = false
  private var shared: [Int: UncalculatedCell] = [:]

  init(limit: Int) { text = TextBuffer(limit: limit) }

  mutating func clear() {
    guard isOpen else { return }
    isOpen = false
    text.clear()
  }

  mutating func start(_ attributes: XMLAttributes) {
    isOpen = true
    let type = attributes.value("t")?.string
    sharedIndex = type == "shared" ? attributes.value("si")?.wholeNumber : nil
    isTable = type == "dataTable"
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    try unsafe text.append(bytes)
  }

  /// The formula where it shows a picture; nil for any other.
  var picture: String? { StandIns.isPicture(text.bytes) ? text.string : nil }

  /// The formula of a cell; nil where it says none.
  ///
  /// `isNeeded` says whether the cell has no result, so that its formula is asked for.
  mutating func formula(
    at cell: CellReference, isNeeded: Bool, _ usage: Usage
  ) throws(SpreadsheetError.Cause) -> UncalculatedCell? {
    if isTable { return nil }
    guard !text.isEmpty else {
      guard let first = sharedIndex.flatMap({ shared[$0] }) else { return nil }
      return UncalculatedCell(reference: cell, formula: first.formula, origin: first.origin)
    }
    // Nothing is kept of one with a result, unless others share it.
    guard sharedIndex != nil || isNeeded else { return nil }
    let formula = UncalculatedCell(reference: cell, formula: text.string)
    if let sharedIndex {
      try usage.keepString(bytes: formula.formula.utf8.count)
      shared[sharedIndex] = formula
    } else {
      try usage.keepText(bytes: formula.formula.utf8.count)
    }
    return formula
  }
}
