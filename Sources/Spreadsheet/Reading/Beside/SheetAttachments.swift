/// What a worksheet says of things over its cells: which parts draw them, where its controls and embedded
/// files lie, and how large columns and rows are.
///
/// ``SheetPart`` passes on what stands outside the data, and what newer programs put into `mc:Choice`.
final class SheetAttachments {
  /// A control, or an embedded file.
  struct Item {
    /// The number by which drawings call it.
    var shape: Int
    var relationship: String
    var name: String
    var isFile: Bool
    /// Of an embedded file, the program that made it.
    var program: String
    var linkedCell: String?
    var anchor: SheetMeasures.Anchor?
  }

  private(set) var measures = SheetMeasures()
  /// The ids of the relationships to the drawing and to the legacy drawing.
  private(set) var drawing: String?
  private(set) var legacyDrawing: String?
  private(set) var items: [Item] = []
  /// The items that were met, by shape and relationship.
  private var known: Set<String> = []
  private var open: Item?
  private var reader = AnchorReader()
  private let usage: Usage

  init(_ usage: Usage) { self.usage = usage }

  func row(_ row: Int, _ attributes: XMLAttributes) { measures.addRow(row, attributes) }

  func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause) {
    if open != nil {
      if "controlPr" ~= name {
        open?.linkedCell = attributes.string("linkedCell")
        try usage.keepText(bytes: open?.linkedCell?.utf8.count ?? 0)
      }
      _ = reader.start(name, attributes)
      return
    }
    switch name {
    case "sheetFormatPr": measures.addDefaults(attributes)
    case "col": measures.addColumn(attributes)
    case "drawing": drawing = attributes.string("id")
    case "legacyDrawing": legacyDrawing = attributes.string("id")
    case "control", "oleObject":
      let item = Item(
        shape: attributes.value("shapeId")?.wholeNumber ?? 0,
        relationship: attributes.string("id") ?? "", name: attributes.string("name") ?? "",
        isFile: "oleObject" ~= name, program: attributes.string("progId") ?? "")
      // The relationship is kept twice: in the item, and to know it again.
      try usage.keepObject(
        textBytes: item.name.utf8.count + item.program.utf8.count + 2 * item.relationship.utf8.count
      )
      open = item
      reader.clear()
    default: return
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if open != nil { unsafe reader.text(bytes) }
  }

  func end(_ name: XMLBytes) {
    guard var item = open else { return }
    switch name {
    case "control", "oleObject":
      open = nil
      let anchor = reader.anchor(measures)
      if reader.hasEnd, !anchor.isEmpty { item.anchor = anchor }
      // `mc:Fallback` has the same again for older programs.
      let isNew = known.insert("\(item.shape) \(item.relationship)").inserted
      if isNew { items.append(item) }
    default: reader.end(name)
    }
  }
}
