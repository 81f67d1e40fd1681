/// The one way by which a text gets into a workbook that is written: XML can hold what comes out of
/// it, the place takes its length, and nothing in it is taken for an escape, a formula or an end.
///
/// Whatever comes in, something is stored: a text from a return must never keep a workbook from
/// being written.
enum StoredText {
  /// Where a text stands.
  struct Place: Sendable {
    /// Whether programs read `_xHHHH_` as a character there (ST_Xstring, ECMA-376 part 1, 22.9.2.19);
    /// elsewhere a control character is stored as a space.
    fileprivate var hasEscapes: Bool
    /// The most UTF-16 units, as stored; a longer text is cut and ends with `…`.
    fileprivate var most: Int

    /// The text of a cell.
    ///
    /// A text that is too long is not cut here: see ``CellText/pieces(_:length:)``.
    static let cell = Place(hasEscapes: true, most: .max)
    /// A formula, which would be another one if it were cut.
    static let formula = Place(hasEscapes: true, most: .max)
    /// A cell or a name of this or another workbook, in a link.
    static let location = Place(hasEscapes: true, most: .max)
    /// What a comment says.
    ///
    /// Excel shows no more.
    static let comment = Place(hasEscapes: true, most: 8_000)
    /// What a comment in a sender's own file says: there may be much, and nothing is left out.
    static let annotation = Place(hasEscapes: true, most: CellText.maximumLength)
    /// Who says it.
    static let author = Place(hasEscapes: true, most: 50)
    /// What heads a column of a table.
    static let heading = Place(hasEscapes: true, most: 255)
    /// What heads the hint of a rule for input.
    static let ruleTitle = Place(hasEscapes: true, most: InputRule.maximumTitle)
    /// The hint itself, and what is said when something else is typed.
    static let ruleMessage = Place(hasEscapes: true, most: InputRule.maximumMessage)
    /// The head or foot of a page.
    static let footer = Place(hasEscapes: true, most: 255)
    /// What stands above a chart or beside an axis (`a:t`, which has no escapes).
    static let chartTitle = Place(hasEscapes: false, most: 255)
    /// What the legend of a chart says.
    static let series = Place(hasEscapes: true, most: 255)
    /// The title or maker of a workbook (Dublin Core, which has no escapes).
    static let property = Place(hasEscapes: false, most: 255)
    /// A property of one's own.
    static let ownProperty = Place(hasEscapes: true, most: 255)
  }

  /// The text as it is stored at a place.
  static func of(_ text: String, in place: Place) -> String {
    let stored = whole(text, place)
    guard stored.utf8.count > place.most, stored.utf16.count > place.most else { return stored }
    var kept = ""
    // One for the mark at the end.
    var room = place.most - 1
    for character in text {
      let next = whole(String(character), place)
      // A `_` may begin an escape only together with what follows it.
      room -= next.utf16.count + (character == "_" ? 6 : 0)
      guard room >= 0 else { break }
      kept.append(character)
    }
    return whole(kept, place) + "…"
  }

  /// A text for a chart, which the library would take for a formula if it began with `=`.
  static func of(chart text: String, in place: Place) -> String {
    let stored = of(text.hasPrefix("=") ? " " + text : text, in: place)
    return stored.isEmpty ? " " : stored
  }

  /// An address, or a path, with what is no letter of one percent-encoded (RFC 3986), but for letters
  /// beyond ASCII, which an anyURI may hold (RFC 3987).
  static func address(_ text: some StringProtocol) -> String {
    var stored = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isEscape =
        scalar == "%" && index + 2 < scalars.count
        && scalars[(index + 1)...(index + 2)].allSatisfy(\.properties.isASCIIHexDigit)
      if isEscape || isOfAddress(scalar) {
        stored.append(scalar)
        continue
      }
      for byte in String(scalar).utf8 {
        let digits = String(byte, radix: 16, uppercase: true)
        stored.append(contentsOf: ("%" + (digits.count == 1 ? "0" : "") + digits).unicodeScalars)
      }
    }
    return String(stored)
  }

  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: !"\"%<>[\\]^`{|}".unicodeScalars.contains(scalar)
    }
  }

  private static func whole(_ text: String, _ place: Place) -> String {
    if place.hasEscapes { return CellText.stored(text) }
    guard text.unicodeScalars.contains(where: CellText.mustEscape) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { CellText.mustEscape($0) ? " " : $0 }))
  }
}
