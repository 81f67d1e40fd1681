/// Reads what stands in a cell that is neither text nor number: a picture, a check box, a rich value.
///
/// The cell itself stores something in its stead for programs that do not know it.
struct StandIns {
  /// The cells of a sheet that hold such a thing, as the sheet says.
  struct Cells {
    /// Formulas that show a picture.
    var pictures: [(cell: CellReference, formula: String)] = []
    /// Cells with their number among the rich values, from 1.
    var richValues: [(cell: CellReference, number: Int)] = []
    /// Truth values that show as a box.
    var boxes: [(cell: CellReference, isTicked: Bool)] = []

    var isEmpty: Bool { pictures.isEmpty && richValues.isEmpty && boxes.isEmpty }
  }

  private let package: Package
  private let relationships: [Relationship]
  private var richValues: RichValues?
  private var richPictures: [UInt64?] = []
  private var cellPictures: [String: (text: String, contents: UInt64?)]?

  /// - Parameters:
  ///   - package: The workbook's package.
  ///   - relationships: Those of the workbook.
  init(_ package: Package, _ relationships: [Relationship]) {
    self.package = package
    self.relationships = relationships
  }

  /// The objects in the cells of a sheet.
  mutating func objects(in cells: Cells) throws(SpreadsheetError) -> [SheetObject] {
    var found: [SheetObject] = []
    for (cell, isTicked) in cells.boxes {
      found.append(Self.object(.checkBox, at: cell, isTicked: isTicked))
    }
    for (cell, number) in cells.richValues {
      switch try values()[number] {
      case .error: continue
      case .picture(let text, let relationship):
        var object = Self.object(.picture, at: cell, text: text)
        object.contents = relationship.flatMap {
          richPictures.indices.contains($0) ? richPictures[$0] : nil
        }
        found.append(object)
      case .data(let text): found.append(Self.object(.dataType, at: cell, text: text))
      }
    }
    let told = Set(found.map(\.middle))
    for (cell, formula) in cells.pictures where !told.contains(cell) {
      let picture = try pictures()[Self.id(in: formula)]
      var object = Self.object(.picture, at: cell, text: picture?.text ?? "")
      object.contents = picture?.contents
      found.append(object)
    }
    return found.sorted { $0.middle < $1.middle }
  }

  private static func object(
    _ kind: SheetObject.Kind, at cell: CellReference, text: String = "", isTicked: Bool? = nil
  ) -> SheetObject {
    var object = SheetObject(kind, range: CellRange(cell, cell), text: text, isTicked: isTicked)
    object.isCellValue = true
    return object
  }

  /// The first text in quotation marks of a formula.
  private static func id(in formula: String) -> String {
    let parts = formula.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[1]) : ""
  }

  /// Reads a part that may be missing or damaged: what stands in the cell is known without it.
  private func parse(_ kind: String, _ handler: XMLHandler) throws(SpreadsheetError) {
    guard let part = relationships.part(kind), package.contains(part) else { return }
    do throws(SpreadsheetError) { try package.parse(part, handler) } catch {
      guard case .corrupt = error.cause else { throw error }
    }
  }

  private mutating func values() throws(SpreadsheetError) -> RichValues {
    if let richValues { return richValues }
    let usage = package.archive.usage
    let metadata = MetadataPart(usage)
    let values = RichValuePart(usage)
    let structures = RichStructurePart(usage)
    let pictures = RichRelationshipPart(usage)
    try parse("sheetMetadata", metadata)
    try parse("rdRichValue", values)
    try parse("rdRichValueStructure", structures)
    try parse("richValueRel", pictures)
    if let part = relationships.part("richValueRel") {
      let digests = try package.digests(linkedFrom: part)
      richPictures = pictures.ids.map { digests[$0] }
    }
    let read = RichValues(metadata: metadata, values: values, structures: structures)
    richValues = read
    return read
  }

  /// The pictures that WPS keeps for cells, by the id that their formulas name.
  private mutating func pictures() throws(SpreadsheetError) -> [String: (
    text: String, contents: UInt64?
  )] {
    if let cellPictures { return cellPictures }
    let handler = DrawingPart(package.archive.usage)
    try parse("cellImage", handler)
    var digests: [String: UInt64] = [:]
    if let part = relationships.part("cellImage") {
      digests = try package.digests(linkedFrom: part)
    }
    var found: [String: (text: String, contents: UInt64?)] = [:]
    for item in handler.items {
      found[item.name] = (item.description, item.picture.flatMap { digests[$0] })
    }
    cellPictures = found
    return found
  }

  /// Whether a formula shows a picture: `DISPIMG("ID_…",1)` of WPS, `IMAGE("https://…")` of Excel.
  static func isPicture(_ formula: some Sequence<UInt8>) -> Bool {
    var name: [UInt8] = []
    for byte in formula {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): name.append(byte & 0xDF)
      // The prefixes of newer functions.
      case UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "@"): name = []
      case UInt8(ascii: "("):
        return name.elementsEqual("DISPIMG".utf8) || name.elementsEqual("IMAGE".utf8)
      default: return false
      }
      if name.count > 8 { return false }
    }
    return false
  }
}
