/// What the cell formats of a workbook make of a number.
struct CellFormats: Sendable {
  /// What one cell format says.
  struct Format: Hashable, Sendable {
    /// An index into the codes.
    var code: Int32 = 0
    var isDate = false
    /// The font of a text that has none of its own, and what it stands on; an index into the looks.
    var look: UInt16 = 0
    /// Whether the number format hides some values, or shows them in a colour that does.
    var hidesSome = false
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

  /// The sections of the codes that hide something, by their indexes.
  private(set) var hiding: [Int32: NumberSections] = [:]

  /// Says of a format whether it hides some values, on its ground.
  mutating func noteHiding(_ format: inout Format) {
    let code = codes[Int(format.code)]
    // Most codes have neither a section nor a colour, nor fill the cell with a sign; Excel takes 255 characters.
    guard code.utf8.count <= 4 * 255,
      code.utf8.contains(where: { $0 == 0x3B || $0 == 0x5B || $0 == 0x22 || $0 == 0x2A })
    else { return }
    let sections = hiding[format.code] ?? NumberSections(code: code)
    let look = looks[Int(format.look)]
    guard sections.hidesSome(in: look.font, on: look.ground) else { return }
    hiding[format.code] = sections
    format.hidesSome = true
    hasLooks = true
  }

  /// How what a cell holds shows where it has no font of its own, and whether its format hides it.
  func look(of format: Format, _ value: CellValue) -> (look: TextLook, isHidden: Bool) {
    let own = looks[Int(format.look)]
    guard format.hidesSome, let section = hiding[format.code]?.section(for: value) else {
      return (own.font.look(on: own.ground), false)
    }
    var look = own.font.in(section.colour).look(on: own.ground)
    look.isHidden = look.isHidden || section.showsNothing
    return (look, section.showsNothing)
  }

  /// The styles that show a truth value as a check box.
  var checkBoxes: Set<Int> = []

  /// A format, its code added where it is new.
  mutating func format(_ code: String, isDate: Bool) -> Format {
    if let known = indexes[code] { return Format(code: known, isDate: isDate) }
    let index = Int32(clamping: codes.count)
    codes.append(code)
    indexes[code] = index
    return Format(code: index, isDate: isDate)
  }
}
