/// Adds to `styles.xml` the fills of marked cells, and for each style that such a cell has the same
/// style with that fill (ECMA-376 part 1, 18.8.10 and 18.8.20).
struct StyleMarking {
  private let bytes: [UInt8]
  private var edits = XMLEdits()
  private var fillCount = 0
  private var styles: [XMLTag] = []
  /// The ends of the elements, for reading a style with its children.
  private var styleEnds: [Int] = []
  private var fillsTag: XMLTag?
  private var fillsEnd: XMLTag?
  private var stylesTag: XMLTag?
  private var stylesEnd: XMLTag?
  private var fills: [UInt32: Int] = [:]
  private var made: [Wanted: Int] = [:]
  private var newFills = ""
  private var newStyles = ""

  private struct Wanted: Hashable {
    var style: Int
    var color: UInt32
  }

  /// Nil where the part has no list of fills or of styles, which Excel always writes.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var depth = 0
    for tag in XMLTags(bytes) {
      switch (tag.local, tag.kind) {
      case ("fills", .open): fillsTag = tag
      case ("fills", .close): fillsEnd = tag
      case ("fill", .open), ("fill", .empty):
        if fillsTag != nil, fillsEnd == nil { fillCount += 1 }
      case ("cellXfs", .open): stylesTag = tag
      case ("cellXfs", .close): stylesEnd = tag
      case ("xf", .open), ("xf", .empty):
        guard stylesTag != nil, stylesEnd == nil else { continue }
        styles.append(tag)
        styleEnds.append(tag.range.upperBound)
        depth = tag.kind == .open ? 1 : 0
      case ("xf", .close):
        if depth == 1, !styleEnds.isEmpty { styleEnds[styleEnds.count - 1] = tag.range.upperBound }
        depth = 0
      default: continue
      }
    }
    guard fillsEnd != nil, stylesEnd != nil, !styles.isEmpty else { return nil }
  }

  /// The index of a style like one that is there, with a fill of a color.
  mutating func marked(_ style: Int, color: UInt32) -> Int {
    let base = styles.indices.contains(style) ? style : 0
    let wanted = Wanted(style: base, color: color)
    if let known = made[wanted] { return known }
    let fill = self.fill(color)
    let index = styles.count + made.count
    newStyles += copy(of: base, fill: fill)
    made[wanted] = index
    return index
  }

  private mutating func fill(_ color: UInt32) -> Int {
    if let known = fills[color] { return known }
    let index = fillCount + fills.count
    let p = fillsTag?.prefix ?? ""
    let digits = String(color, radix: 16, uppercase: true)
    let rgb = "FF" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    newFills +=
      "<\(p)fill><\(p)patternFill patternType=\"solid\"><\(p)fgColor rgb=\"\(rgb)\"/>"
      + "<\(p)bgColor indexed=\"64\"/></\(p)patternFill></\(p)fill>"
    fills[color] = index
    return index
  }

  private func copy(of style: Int, fill: Int) -> String {
    let tag = styles[style]
    var attributes = ""
    for attribute in tag.attributes
    where attribute.name != "fillId" && attribute.name != "applyFill" {
      let value = String(decoding: bytes[attribute.value], as: UTF8.self)
      attributes += " \(attribute.name)=\"\(value.replacing("\"", with: "&quot;"))\""
    }
    let start = "<\(tag.name)\(attributes) fillId=\"\(fill)\" applyFill=\"1\""
    guard tag.kind == .open else { return start + "/>" }
    let children = String(
      decoding: bytes[tag.range.upperBound..<styleEnds[style]], as: UTF8.self)
    return start + ">" + children
  }

  /// The part with the fills and styles that were asked for.
  consuming func applied() -> [UInt8] {
    guard let fillsTag, let fillsEnd, let stylesTag, let stylesEnd else { return bytes }
    if let count = fillsTag.value("count") {
      edits.replace(count, with: "\(fillCount + fills.count)")
    }
    if let count = stylesTag.value("count") {
      edits.replace(count, with: "\(styles.count + made.count)")
    }
    edits.insert(newFills, at: fillsEnd.range.lowerBound)
    edits.insert(newStyles, at: stylesEnd.range.lowerBound)
    return edits.applied(to: bytes)
  }
}
