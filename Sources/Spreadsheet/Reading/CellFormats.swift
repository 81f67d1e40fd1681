/// What the cell formats of a workbook make of a number.
struct CellFormats: Sendable {
  /// What one cell format says.
  struct Format: Hashable, Sendable {
    /// An index into the codes.
    var code: Int32 = 0
    var isDate = false
    /// The font of a text that has none of its own, and what it stands on; an index into the looks.
    var look: UInt16 = 0
  }

  /// The font of a cell and the colour of its ground; nil for the sheet.
  struct Look: Hashable, Sendable {
    var font = FontLook()
    var ground: Colour?
  }

  /// Each code once, `General` first.
  private(set) var codes = ["General"]
  private var indexes: [String: Int32] = ["General": 0]
  /// By the number that cells call their style.
  var ofStyles: [Format] = []
  /// The styles that show a truth value as a check box.
  var checkBoxes: Set<Int> = []
  /// Each font and ground once; the first is that of plain text on the sheet.
  private(set) var looks = [Look()]
  private var lookIndexes: [Look: UInt16] = [Look(): 0]
  /// The part that should say all this and is not there.
  var missingPart: String?
  /// Whether the font of some cell changes what its text says.
  private(set) var hasLooks = false

  /// The index of a font and its ground, added where they are new; past what fits the plain ones.
  mutating func look(_ look: Look) -> UInt16 {
    if let known = lookIndexes[look] { return known }
    guard let index = UInt16(exactly: looks.count) else { return 0 }
    looks.append(look)
    lookIndexes[look] = index
    hasLooks = hasLooks || !look.font.look(on: look.ground).isPlain
    return index
  }

  /// A format, its code added where it is new.
  mutating func format(_ code: String, isDate: Bool) -> Format {
    if let known = indexes[code] { return Format(code: known, isDate: isDate) }
    let index = Int32(clamping: codes.count)
    codes.append(code)
    indexes[code] = index
    return Format(code: index, isDate: isDate)
  }
}
