/// Adds to `styles.xml` the fills of marked cells, and for each style that such a cell has the same
/// style with that fill; and the styles of a list of our own (ECMA-376 part 1, 18.8).
struct StyleMarking {
  private let bytes: [UInt8]
  private var edits = XMLEdits()
  private var fonts = StyleList("font")
  private var borders = StyleList("border")
  private var fillList = StyleList("fill")
  private var styles: [XMLTag] = []
  /// The ends of the elements, for reading a style with its children.
  private var styleEnds: [Int] = []
  private var stylesTag: XMLTag?
  private var stylesEnd: XMLTag?
  private var made: [Wanted: Int] = [:]
  private var newStyles = ""
  private var newCount = 0
  /// The name of the first font, which cells without a style show.
  private var fontName: String?
  private var hasBaseStyles = false

  private struct Wanted: Hashable {
    var style: Int
    var color: UInt32
  }

  /// Nil where the part has no list of fills or of styles, which Excel always writes.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var depth = 0
    for tag in XMLTags(bytes) {
      fonts.see(tag)
      borders.see(tag)
      fillList.see(tag)
      switch (tag.local, tag.kind) {
      case ("name", .empty), ("name", .open):
        if fonts.isOpen, fontName == nil {
          fontName = tag.value("val").map { String(decoding: bytes[$0], as: UTF8.self) }
        }
      case ("cellStyleXfs", .open): hasBaseStyles = true
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
    guard fillList.end != nil, stylesEnd != nil, !styles.isEmpty else { return nil }
  }

  /// The index of a style like one that is there, with a fill of a color.
  mutating func marked(_ style: Int, color: UInt32) -> Int {
    let base = styles.indices.contains(style) ? style : 0
    let wanted = Wanted(style: base, color: color)
    if let known = made[wanted] { return known }
    let fill = fillList.index(of: Self.fill(color, prefix: fillList.prefix))
    let index = add(copy(of: base, fill: fill))
    made[wanted] = index
    return index
  }

  /// The index of a style of our own.
  mutating func added(_ style: CellStyle) -> Int {
    let p = stylesTag?.prefix ?? ""
    let font = fonts.index(of: font(style, prefix: fonts.prefix))
    let fill =
      style.fillColor.map { fillList.index(of: Self.fill($0, prefix: fillList.prefix)) } ?? 0
    let border =
      style.isBordered ? borders.index(of: Self.border(style.borderColor, borders.prefix)) : 0
    let horizontal =
      switch style.horizontal {
      case .general: ""
      case .left: " horizontal=\"left\""
      case .center, .centerAcross: " horizontal=\"center\""
      case .right: " horizontal=\"right\""
      }
    let base = hasBaseStyles ? " xfId=\"0\"" : ""
    return add(
      "<\(p)xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\"\(base)"
        + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        + "<\(p)alignment\(horizontal) vertical=\"\(style.vertical == .top ? "top" : "center")\""
        + " wrapText=\"\(style.wraps ? 1 : 0)\"/></\(p)xf>")
  }

  private mutating func add(_ style: String) -> Int {
    newStyles += style
    newCount += 1
    return styles.count + newCount - 1
  }

  /// A font of our own that has the name of the workbook's, since a list in another looks like a stranger's.
  private func font(_ style: CellStyle, prefix p: String) -> String {
    var text = "<\(p)font>"
    if style.bold { text += "<\(p)b/>" }
    if style.isUnderlined { text += "<\(p)u/>" }
    text += "<\(p)sz val=\"\(style.fontSize ?? 11)\"/>"
    if let color = style.textColor { text += "<\(p)color rgb=\"\(XMLText.color(color))\"/>" }
    // As it stands there it is escaped, but it may have stood between other quotation marks.
    let name = fontName?.replacing("\"", with: "&quot;") ?? style.fontName ?? "Calibri"
    return text + "<\(p)name val=\"\(name)\"/></\(p)font>"
  }

  private static func border(_ color: UInt32, _ p: String) -> String {
    let sides = ["left", "right", "top", "bottom"].map {
      "<\(p)\($0) style=\"thin\"><\(p)color rgb=\"\(XMLText.color(color))\"/></\(p)\($0)>"
    }
    return "<\(p)border>\(sides.joined())<\(p)diagonal/></\(p)border>"
  }

  private static func fill(_ color: UInt32, prefix p: String) -> String {
    "<\(p)fill><\(p)patternFill patternType=\"solid\"><\(p)fgColor rgb=\"\(XMLText.color(color))\"/>"
      + "<\(p)bgColor indexed=\"64\"/></\(p)patternFill></\(p)fill>"
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
    guard let stylesTag, let stylesEnd else { return bytes }
    for list in [fonts, fillList, borders] { list.apply(to: &edits) }
    if let count = stylesTag.value("count") {
      edits.replace(count, with: "\(styles.count + newCount)")
    }
    edits.insert(newStyles, at: stylesEnd.range.lowerBound)
    return edits.applied(to: bytes)
  }
}

/// A list of fonts, fills or borders, to which some are added.
private struct StyleList {
  private let name: String
  private var tag: XMLTag?
  private(set) var end: XMLTag?
  private var count = 0
  private var new: [String] = []

  init(_ name: String) { self.name = name }

  var isOpen: Bool { tag != nil && end == nil }
  var prefix: String { tag?.prefix ?? "" }

  mutating func see(_ next: XMLTag) {
    switch (next.local, next.kind) {
    case (name + "s", .open): if tag == nil { tag = next }
    case (name + "s", .close): if isOpen { end = next }
    case (name, .open), (name, .empty): if isOpen { count += 1 }
    default: break
    }
  }

  /// The index of one that is added; 0, which every workbook has, where there is no list.
  mutating func index(of text: String) -> Int {
    guard end != nil else { return 0 }
    if let known = new.firstIndex(of: text) { return count + known }
    new.append(text)
    return count + new.count - 1
  }

  func apply(to edits: inout XMLEdits) {
    guard let tag, let end, !new.isEmpty else { return }
    if let place = tag.value("count") { edits.replace(place, with: "\(count + new.count)") }
    edits.insert(new.joined(), at: end.range.lowerBound)
  }
}
