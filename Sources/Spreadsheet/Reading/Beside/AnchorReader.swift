/// Reads the corners of an anchor as drawings and controls state them (ECMA-376 part 1, 20.5.2.5).
struct AnchorReader {
  private(set) var anchor = SheetMeasures.Anchor()
  private(set) var hasEnd = false
  /// The size of what has one corner only, in pixels.
  private(set) var size: (width: Double, height: Double)?
  private var corner: WritableKeyPath<SheetMeasures.Anchor, SheetMeasures.Corner>?
  private var digits: [UInt8] = []
  private var isInNumber = false

  mutating func clear() { self = AnchorReader() }

  /// Takes an element; false where it is none of an anchor's.
  mutating func start(_ name: XMLBytes, _ attributes: XMLAttributes) -> Bool {
    switch name {
    case "from": corner = \.from
    case "to":
      corner = \.to
      hasEnd = true
    case "pos" where corner == nil:
      anchor.from.x = Self.pixels(attributes.string("x"))
      anchor.from.y = Self.pixels(attributes.string("y"))
    case "ext" where corner == nil && size == nil:
      guard let width = attributes.string("cx"), let height = attributes.string("cy") else {
        return false
      }
      size = (Self.pixels(width), Self.pixels(height))
    case "col" where corner != nil, "row" where corner != nil, "colOff" where corner != nil,
      "rowOff" where corner != nil:
      digits = []
      isInNumber = true
    default: return false
    }
    return true
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    // No number of an anchor is longer.
    if isInNumber, digits.count < 24 { unsafe digits.append(contentsOf: bytes.prefix(24)) }
  }

  mutating func end(_ name: XMLBytes) {
    guard let corner else { return }
    switch name {
    case "from", "to": self.corner = nil
    case "col": anchor[keyPath: corner].column = index(most: CellReference.maximumColumn)
    case "row": anchor[keyPath: corner].row = index(most: CellReference.maximumRow)
    case "colOff": anchor[keyPath: corner].x = Self.pixels(text)
    case "rowOff": anchor[keyPath: corner].y = Self.pixels(text)
    default: return
    }
    isInNumber = false
  }

  private var text: String { String(decoding: digits, as: UTF8.self).filter { !$0.isWhitespace } }
  private func index(most: Int) -> Int { min(max(Int(text) ?? 0, 0), most) }

  /// What an offset says in English metric units, or with a unit of its own behind it (Strict workbooks).
  private static func pixels(_ text: String?) -> Double {
    guard let text else { return 0 }
    if let units = Double(text) { return finite(units / SheetMeasures.unitsPerPixel) }
    let perInch: [String: Double] = ["pt": 72, "in": 1, "cm": 2.54, "mm": 25.4, "pc": 6, "pi": 6]
    guard let unit = perInch[String(text.suffix(2))], let number = Double(text.dropLast(2)) else {
      return 0
    }
    return finite(number / unit * 96)
  }

  private static func finite(_ pixels: Double) -> Double {
    pixels.isFinite ? min(max(pixels, 0), 1e7) : 0
  }

  /// The two corners, once the columns and rows between them are known.
  func anchor(_ measures: SheetMeasures) -> SheetMeasures.Anchor {
    guard !hasEnd, let size else { return anchor }
    var whole = anchor
    whole.to = measures.corner(anchor.from, right: size.width, down: size.height)
    return whole
  }
}
