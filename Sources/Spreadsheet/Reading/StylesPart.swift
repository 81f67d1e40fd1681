/// Reads of `styles.xml` which cell formats show dates (ECMA-376 part 1, 18.8).
final class StylesPart: XMLHandler {
  private let usage: Usage
  private var codes: [Int: String] = [:]
  private var formatIDs: [Int] = []
  private var isInCellFormats = false
  /// Of the cell formats that have one, the number of their complement.
  private(set) var complements: [Int: Int] = [:]

  init(_ usage: Usage) { self.usage = usage }

  /// What each cell format (`s` of a cell counts them from 0) makes of a number.
  var formats: CellFormats {
    var formats = CellFormats()
    var known: [Int: CellFormats.Format] = [:]
    for id in formatIDs {
      let format =
        known[id]
        ?? formats.format(
          codes[id] ?? NumberFormat.code(builtIn: id),
          isDate: codes[id].map(NumberFormat.isDate(code:)) ?? NumberFormat.isDate(builtIn: id))
      known[id] = format
      formats.ofStyles.append(format)
    }
    return formats
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
      codes[id] = code
    case "xfComplement" where isInCellFormats && !formatIDs.isEmpty:
      complements[formatIDs.count - 1] = attributes.value("i")?.wholeNumber
    default: return
    }
  }

  override func end(_ name: XMLBytes) {
    if "cellXfs" ~= name { isInCellFormats = false }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
