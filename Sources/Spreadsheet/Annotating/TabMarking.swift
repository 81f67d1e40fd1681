/// Gives the tab of a sheet a color, and takes it out of the selection: a workbook that opens with two tabs
/// selected writes into both what is typed into one.
struct TabMarking {
  private let bytes: [UInt8]
  /// The outermost tag.
  private var root: XMLTag?
  private var properties: XMLTag?
  private var color: XMLTag?
  private var colorEnd: XMLTag?
  private var selected: [Range<Int>] = []

  /// Looks at the head of a part of a sheet, of whatever kind.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for tag in XMLTags(bytes) {
      // What follows is long and says nothing of the tab.
      if tag.local == "sheetData" || tag.local == "cols" { return }
      switch (tag.local, tag.kind) {
      case (_, .open) where root == nil: root = tag
      case ("sheetPr", .open), ("sheetPr", .empty): properties = tag
      // Of several, which no program writes, the first counts.
      case ("tabColor", .close): if color?.kind == .open { colorEnd = colorEnd ?? tag }
      case ("tabColor", _): color = color ?? tag
      case ("sheetView", .open), ("sheetView", .empty):
        if let place = tag.value("tabSelected"),
          ["1", "true"].contains(String(decoding: bytes[place], as: UTF8.self))
        {
          selected.append(place)
        }
      default: continue
      }
    }
  }

  var isSelected: Bool { !selected.isEmpty }

  /// The part with a color for its tab, where one is given, and not selected where another is to be.
  func applied(color new: UInt32?, unselects: Bool) -> [UInt8] {
    var edits = XMLEdits()
    if unselects { for place in selected { edits.replace(place, with: "0") } }
    if let new, let root {
      let p = root.prefix
      let text = "<\(p)tabColor rgb=\"\(XMLText.color(new))\"/>"
      if let color {
        edits.replace(
          color.range.lowerBound..<(colorEnd ?? color).range.upperBound, with: text)
      } else if let properties, properties.kind == .empty {
        edits.replace(
          (properties.range.upperBound - 2)..<properties.range.upperBound,
          with: ">\(text)</\(properties.name)>")
      } else if let properties {
        edits.insert(text, at: properties.range.upperBound)
      } else {
        edits.insert("<\(p)sheetPr>\(text)</\(p)sheetPr>", at: root.range.upperBound)
      }
    }
    return edits.applied(to: bytes)
  }
}
