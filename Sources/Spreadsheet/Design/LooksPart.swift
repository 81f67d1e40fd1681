/// Reads of `styles.xml` how cells look (ECMA-376 part 1, 18.8).
final class LooksPart: XMLHandler {
  private enum List { case none, fonts, fills, borders, cells }
  private struct Font {
    var isBold = false
    var isItalic = false
  }

  private let usage: Usage
  private var list = List.none
  private var codes: [Int: String] = [:]
  private var fonts: [Font] = []
  private var fills: [String?] = []
  private var isFilled = false
  /// The sides at which each border has a line.
  private var borders: [Set<String>] = []
  private(set) var looks: [CellLook] = []

  init(_ usage: Usage) { self.usage = usage }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    switch name {
    case "fonts": list = .fonts
    case "fills": list = .fills
    case "borders": list = .borders
    case "cellXfs": list = .cells
    case "dxfs", "cellStyleXfs", "cellStyles": list = .none
    case "numFmt" where list == .none:
      guard let id = attributes.value("numFmtId")?.wholeNumber,
        let code = attributes.string("formatCode")
      else { return }
      try usage.keepString(bytes: code.utf8.count)
      codes[id] = code
    default:
      switch list {
      case .none: return
      case .fonts: font(name, attributes)
      case .fills: try fill(name, attributes)
      case .borders: border(name, attributes)
      case .cells: try cell(name, attributes)
      }
    }
  }

  override func end(_ name: XMLBytes) {
    switch name {
    case "fonts", "fills", "borders", "cellXfs": list = .none
    default: return
    }
  }

  private func font(_ name: XMLBytes, _ attributes: XMLAttributes) {
    let isOn = attributes.value("val")?.isTrue ?? true
    switch name {
    case "font": fonts.append(Font())
    case "b" where !fonts.isEmpty: fonts[fonts.count - 1].isBold = isOn
    case "i" where !fonts.isEmpty: fonts[fonts.count - 1].isItalic = isOn
    default: return
    }
  }

  private func fill(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause) {
    switch name {
    case "fill":
      try usage.keepString(bytes: 8)
      fills.append(nil)
    case "patternFill":
      let pattern = attributes.string("patternType") ?? "none"
      isFilled = pattern != "none"
      // A pattern without a color is one of dots.
      if isFilled, pattern != "solid", !fills.isEmpty {
        try usage.keepText(bytes: pattern.utf8.count)
        fills[fills.count - 1] = pattern
      }
    case "fgColor" where isFilled && !fills.isEmpty:
      let color = Self.color(attributes)
      try usage.keepText(bytes: color?.utf8.count ?? 0)
      fills[fills.count - 1] = color
    default: return
    }
  }

  /// A color as stored; nil for white and for what the program takes by itself.
  private static func color(_ attributes: XMLAttributes) -> String? {
    if let rgb = attributes.string("rgb") {
      return rgb.uppercased().hasSuffix("FFFFFF") || rgb == "00000000" ? nil : rgb.uppercased()
    }
    if let theme = attributes.string("theme") {
      let tint = attributes.string("tint") ?? "0"
      return theme == "0" && (tint == "0" || tint == "0.0") ? nil : "theme \(theme) \(tint)"
    }
    guard let index = attributes.string("indexed") else { return nil }
    return ["9", "1", "64", "65"].contains(index) ? nil : "indexed \(index)"
  }

  private func border(_ name: XMLBytes, _ attributes: XMLAttributes) {
    switch name {
    case "border": borders.append([])
    case "left", "right", "top", "bottom", "start", "end":
      guard let style = attributes.string("style"), style != "none", !borders.isEmpty else {
        return
      }
      borders[borders.count - 1].insert(name.string)
    default: return
    }
  }

  private func cell(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause) {
    switch name {
    case "xf":
      try usage.keepString(bytes: 0)
      var look = CellLook()
      if let font = attributes.value("fontId")?.wholeNumber, font < fonts.count {
        look.isBold = fonts[font].isBold
        look.isItalic = fonts[font].isItalic
      }
      if let fill = attributes.value("fillId")?.wholeNumber, fill < fills.count {
        look.fill = fills[fill]
      }
      if let border = attributes.value("borderId")?.wholeNumber, border < borders.count {
        look.hasBorder = !borders[border].isEmpty
        look.isUnderlined = borders[border] == ["bottom"]
      }
      let id = attributes.value("numFmtId")?.wholeNumber ?? 0
      look.format = codes[id] ?? NumberFormat.code(builtIn: id)
      look.isDate =
        codes[id].map { NumberFormat.isDate(code: $0) } ?? NumberFormat.isDate(builtIn: id)
      looks.append(look)
    case "protection" where !looks.isEmpty:
      if let locked = attributes.value("locked"), !locked.isTrue {
        looks[looks.count - 1].isUnlocked = true
      }
    default: return
    }
  }
}
