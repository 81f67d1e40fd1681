/// Reads of `styles.xml` what cell formats make of numbers and texts (ECMA-376 part 1, 18.8).
final class StylesPart: XMLHandler {
  /// The element that holds what is being read; elements of the same names stand in `dxfs`, which are of
  /// no cell, and `numFmt` of them has ids that mean other formats.
  private enum Place { case outside, formats, fonts, fills, cellFormats }

  private let usage: Usage
  private var codes: [Int: String] = [:]
  private var cellFormats: [(format: Int, font: Int, fill: Int)] = []
  private var place = Place.outside
  /// Whether fonts and fills are of interest: only where texts are kept.
  let keepsFonts: Bool
  private var fonts: [FontLook] = []
  /// The colours of what texts stand on; nil for the sheet.
  private var fills: [Colour?] = []
  private var pattern = ""
  /// Whether a font or a fill says anything.
  private var hasLooks = false
  private var alternatives = AlternateContent()
  /// Of the cell formats that have one, the number of their complement.
  private(set) var complements: [Int: Int] = [:]

  init(_ usage: Usage, keepsFonts: Bool = false) {
    self.usage = usage
    self.keepsFonts = keepsFonts
  }

  /// What each cell format (`s` of a cell counts them from 0) makes of a number and a text.
  ///
  /// To be asked for when all was read.
  private(set) lazy var formats = madeFormats()

  private func madeFormats() -> CellFormats {
    var formats = CellFormats()
    var known: [Int: CellFormats.Format] = [:]
    for (id, font, fill) in cellFormats {
      var format =
        known[id]
        ?? formats.format(
          codes[id] ?? NumberFormat.code(builtIn: id),
          isDate: codes[id].map(NumberFormat.isDate(code:)) ?? NumberFormat.isDate(builtIn: id))
      known[id] = format
      if hasLooks {
        format.look = formats.look(
          CellFormats.Look(
            font: fonts.indices.contains(font) ? fonts[font] : FontLook(),
            ground: fills.indices.contains(fill) ? fills[fill] : nil))
      }
      if keepsFonts { formats.noteHiding(&format) }
      formats.ofStyles.append(format)
    }
    return formats
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    // It stands among the extensions, which are stepped over.
    if place == .cellFormats, "xfComplement" ~= name, !cellFormats.isEmpty {
      complements[cellFormats.count - 1] = attributes.value("i")?.wholeNumber
    }
    guard !alternatives.start(name) else { return }
    switch place {
    case .outside:
      switch name {
      case "numFmts": place = .formats
      case "fonts" where keepsFonts: place = .fonts
      case "fills" where keepsFonts: place = .fills
      case "cellXfs": place = .cellFormats
      default: return
      }
    case .cellFormats:
      guard "xf" ~= name else { return }
      // One is three bytes packed and a few kept, and honest workbooks have 65,490 at most.
      try usage.keepString(bytes: 0)
      let format = attributes.value("numFmtId")?.wholeNumber ?? 0
      guard hasLooks else {
        cellFormats.append((format, 0, 0))
        return
      }
      cellFormats.append(
        (
          format, attributes.value("fontId")?.wholeNumber ?? 0,
          attributes.value("fillId")?.wholeNumber ?? 0
        ))
    case .formats:
      guard "numFmt" ~= name, let id = attributes.value("numFmtId")?.wholeNumber,
        let code = attributes.string("formatCode")
      else { return }
      try usage.keepString(bytes: code.utf8.count)
      codes[id] = code
    case .fonts:
      if "font" ~= name {
        try usage.keepString(bytes: 0)
        fonts.append(FontLook())
      } else if let last = fonts.indices.last {
        fonts[last].start(name, attributes)
        hasLooks = hasLooks || !fonts[last].isPlain
      }
    case .fills: try startFill(name, attributes)
    }
  }

  private func startFill(
    _ name: XMLBytes, _ attributes: XMLAttributes
  ) throws(SpreadsheetError.Cause) {
    switch name {
    case "fill":
      try usage.keepString(bytes: 0)
      fills.append(nil)
    case "patternFill":
      pattern = attributes.string("patternType") ?? "none"
      set(pattern == "none" ? nil : .pattern)
    // Of a solid fill the colour of the pattern is seen, and not that behind it (18.8.32).
    case "fgColor" where pattern == "solid": set(Colour(attributes))
    case "gradientFill": set(.pattern)
    default: return
    }
  }

  private func set(_ ground: Colour?) {
    guard let last = fills.indices.last else { return }
    fills[last] = ground
    // The two that all workbooks have, none and dots, are of no cell that text stands in.
    if let ground, ground != .pattern, ground != .white { hasLooks = true }
  }

  override func end(_ name: XMLBytes) {
    guard !alternatives.end() else { return }
    switch name {
    case "numFmts", "fonts", "fills", "cellXfs": place = .outside
    default: return
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
