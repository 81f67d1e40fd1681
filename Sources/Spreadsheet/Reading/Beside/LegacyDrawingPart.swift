/// Reads a legacy drawing in VML: controls with their captions and states, old text boxes, and the boxes of
/// comments, which are left out (ECMA-376 part 4, 19.4).
final class LegacyDrawingPart: XMLHandler {
  /// A shape.
  struct Item {
    /// The number by which the sheet calls it, if it has one.
    var shape: Int?
    /// What `ObjectType` calls it: `Checkbox`, `Radio`, `Note`; empty for a shape of no kind.
    var type = ""
    var text = ""
    var anchor: SheetMeasures.Anchor?
    /// 0, 1, or 2 for neither.
    var checked = 0
    var link: String?
    var list: String?
    /// The line of the list that is chosen, from 1.
    var selected = 0
    var isHidden = false
  }

  private enum Number { case anchor, checked, link, list, selected }

  private let usage: Usage
  private(set) var items: [Item] = []
  private var open: Item?
  private var depth = 0
  private var text: ShapeText
  private var isInText = false
  private var number: Number?
  private var value: TextBuffer

  init(_ usage: Usage) {
    self.usage = usage
    text = ShapeText(limit: usage.limits.stringBytes)
    value = TextBuffer(limit: usage.limits.stringBytes)
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    guard open != nil else {
      switch name {
      case "shape", "rect", "roundrect", "oval", "line":
        var item = Item()
        let ids = [attributes.string("spid"), attributes.string("id")]
        item.shape = ids.lazy.compactMap { $0.flatMap(ShapeNumber.read) }.first
        item.isHidden = attributes.string("style")?.contains("visibility:hidden") == true
        open = item
        depth = 0
        text.clear()
      default: return
      }
      return
    }
    depth += 1
    switch name {
    case "textbox": isInText = true
    case "br", "div": if isInText { text.breakLine() }
    case "ClientData": open?.type = attributes.string("ObjectType") ?? ""
    case "Anchor": begin(.anchor)
    case "Checked": begin(.checked)
    case "FmlaLink": begin(.link)
    case "FmlaRange": begin(.list)
    case "Sel": begin(.selected)
    default: return
    }
  }

  private func begin(_ number: Number) {
    self.number = number
    value.clear()
  }

  override func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {
    guard open != nil else { return }
    guard depth == 0 else {
      depth -= 1
      if "textbox" ~= name { isInText = false }
      if let number { take(number) }
      number = nil
      return
    }
    open?.text = text.text
    guard let item = open else { return }
    open = nil
    guard item.type != "Note" else { return }
    let texts = [item.text, item.type, item.link ?? "", item.list ?? ""]
    try usage.keepObject(textBytes: texts.reduce(0) { $0 + $1.utf8.count })
    items.append(item)
  }

  private func take(_ number: Number) {
    let text = value.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch number {
    case .anchor: open?.anchor = Self.anchor(text)
    case .checked: open?.checked = Int(text) ?? 0
    case .link: open?.link = text
    case .list: open?.list = text
    case .selected: open?.selected = Int(text) ?? 0
    }
  }

  /// Left column and pixels, top row and pixels, right and bottom the same (part 4, 19.4.2.1).
  private static func anchor(_ text: String) -> SheetMeasures.Anchor? {
    let numbers = text.split { $0 == "," || $0 == " " }.compactMap { Int($0) }
    guard numbers.count == 8, numbers.allSatisfy({ $0.magnitude < 1 << 24 }) else { return nil }
    func corner(_ first: Int) -> SheetMeasures.Corner {
      SheetMeasures.Corner(
        column: max(0, numbers[first]), x: Double(numbers[first + 1]),
        row: max(0, numbers[first + 2]), y: Double(numbers[first + 3]))
    }
    return SheetMeasures.Anchor(from: corner(0), to: corner(4))
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    if number != nil {
      try unsafe value.append(bytes)
    } else if isInText {
      try unsafe text.append(bytes)
    }
  }

  /// The part as XML: Excel writes `<br>` without an end, and entities of HTML.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count)
    var index = 0
    func begins(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard index + count <= bytes.count else { return false }
      return unsafe bytes[index..<index + count].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: count)
      ) { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }
    }
    while index < bytes.count {
      if begins("<br>") {
        repaired += Array("<br/>".utf8)
        index += 4
      } else if begins("</br>") {
        index += 5
      } else if begins("&nbsp;") {
        repaired.append(0x20)
        index += 6
      } else {
        repaired.append(bytes[index])
        index += 1
      }
    }
    return repaired
  }
}
