/// Reads a drawing: the shapes, pictures and charts over the cells of a sheet (ECMA-376 part 1, 20.5).
///
/// Also the pictures of WPS's `cellimages.xml`, which have the same elements and no anchor.
final class DrawingPart: XMLHandler {
  /// A shape, picture, chart or line.
  struct Item {
    enum Kind { case shape, picture, frame }
    var kind: Kind
    var id = 0
    var name = ""
    var description = ""
    /// The control that it draws for programs that know no legacy drawing.
    var control: Int?
    var isHidden = false
    /// Whether it only repeats the text of a cell.
    var isLinked = false
    var isChart = false
    var text = ""
    /// The id of the relationship to a picture.
    var picture: String?
    var anchor = AnchorReader()
  }

  private let usage: Usage
  private(set) var items: [Item] = []
  private var anchor = AnchorReader()
  private var isInAnchor = false
  private var open: Item?
  /// Elements inside `open`, to find its end.
  private var depth = 0
  private var text: ShapeText
  private var isInText = false
  /// Of each `mc:AlternateContent` that is open, whether its choices gave something.
  private var alternatives: [Bool] = []
  private var skipped = 0

  init(_ usage: Usage) {
    self.usage = usage
    text = ShapeText(limit: usage.limits.stringBytes)
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    if skipped > 0 || "Fallback" ~= name && alternatives.last == true {
      skipped += 1
      return
    }
    if "AlternateContent" ~= name { alternatives.append(false) }
    guard open == nil else { return startInside(name, attributes) }
    switch name {
    case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor":
      anchor.clear()
      isInAnchor = true
    case "sp", "cxnSp": begin(.shape, attributes)
    case "pic": begin(.picture, attributes)
    case "graphicFrame": begin(.frame, attributes)
    default: if isInAnchor { _ = anchor.start(name, attributes) }
    }
  }

  private func begin(_ kind: Item.Kind, _ attributes: XMLAttributes) {
    var item = Item(kind: kind)
    item.isLinked = attributes.value("textlink").map { $0.count > 0 } ?? false
    item.anchor = anchor
    open = item
    depth = 0
    text.clear()
  }

  private func startInside(_ name: XMLBytes, _ attributes: XMLAttributes) {
    depth += 1
    switch name {
    case "cNvPr":
      open?.id = attributes.value("id")?.wholeNumber ?? 0
      open?.name = attributes.string("name") ?? ""
      open?.description = attributes.string("descr") ?? ""
      open?.isHidden = attributes.value("hidden")?.isTrue == true
    case "compatExt": open?.control = attributes.string("spid").flatMap(ShapeNumber.read)
    case "blip": if open?.picture == nil { open?.picture = attributes.string("embed") }
    case "graphicData":
      open?.isChart = attributes.string("uri")?.contains("/chart") == true
    case "t": isInText = true
    case "br": text.breakLine()
    default: return
    }
  }

  override func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if "AlternateContent" ~= name, !alternatives.isEmpty { alternatives.removeLast() }
    guard open != nil else {
      switch name {
      case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor": isInAnchor = false
      default: if isInAnchor { anchor.end(name) }
      }
      return
    }
    guard depth == 0 else {
      depth -= 1
      switch name {
      case "t": isInText = false
      case "p": text.breakLine()
      default: break
      }
      return
    }
    try finish()
  }

  private func finish() throws(SpreadsheetError.Cause) {
    guard var item = open else { return }
    open = nil
    item.text = text.text
    let texts = [item.text, item.name, item.description, item.picture ?? ""]
    try usage.keepObject(textBytes: texts.reduce(0) { $0 + $1.utf8.count })
    items.append(item)
    for index in alternatives.indices { alternatives[index] = true }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    guard skipped == 0 else { return }
    if isInText {
      try unsafe text.append(bytes)
    } else if open == nil, isInAnchor {
      unsafe anchor.text(bytes)
    }
  }
}

/// The number by which sheets, drawings and legacy drawings call the same shape.
enum ShapeNumber {
  /// Reads `_x0000_s1025`; nil for anything else.
  static func read(_ id: String) -> Int? {
    let digits = id.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    guard digits >= 1, digits <= 9, id.dropLast(digits).hasSuffix("_s") else { return nil }
    return Int(id.suffix(digits))
  }
}
