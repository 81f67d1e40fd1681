/// Reads of `styles.xml` which cell formats show dates (ECMA-376 part 1, 18.8).
final class StylesPart: XMLHandler {
  private let usage: Usage
  private var isDateFormat: [Int: Bool] = [:]
  private var formatIDs: [Int] = []
  private var isInCellFormats = false

  init(_ usage: Usage) { self.usage = usage }

  /// For each cell format (`s` of a cell counts them from 0), whether it shows dates.
  var isDate: [Bool] {
    formatIDs.map { isDateFormat[$0] ?? NumberFormat.isDate(builtIn: $0) }
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    switch name {
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      // One is three bytes packed and eight kept, and honest workbooks have 65,490 at most.
      try usage.keepString(bytes: 0)
      formatIDs.append(attributes.value("numFmtId")?.wholeNumber ?? 0)
    case "numFmt":
      guard let id = attributes.value("numFmtId")?.wholeNumber,
        let code = attributes.string("formatCode")
      else { return }
      try usage.keepString(bytes: code.utf8.count)
      isDateFormat[id] = NumberFormat.isDate(code: code)
    default: return
    }
  }

  override func end(_ name: XMLBytes) {
    if "cellXfs" ~= name { isInCellFormats = false }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
