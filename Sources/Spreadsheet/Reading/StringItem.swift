/// The text of a string item: `si` of the shared strings, `is` of a cell (ECMA-376 part 1, 18.4.8).
///
/// Runs are joined, a plain `t` before them included. Phonetic runs (`rPh`) are the reading of the
/// text, such as pinyin, not text: Excel for Chinese writes them in both places.
///
/// White space at the ends of the whole text counts where its `t` has `xml:space="preserve"` (XML 1.0,
/// 2.10), as in Excel, LibreOffice and calamine; elsewhere a generator has indented its XML. Between two
/// runs it counts always: Gnumeric writes it without the attribute.
struct StringItem {
  private(set) var text: TextBuffer
  /// The runs with fonts of their own, where one of them may change what the text says.
  private(set) var runs: [FontRun] = []
  private var isInText = false
  private var keepsSpace = false
  private var phonetic = 0
  /// The bytes before the white space that is left out if nothing follows it.
  private var keptEnd = 0
  private let keepsFonts: Bool
  private var isInFont = false
  /// The font of the run that is being read; nil for that of the cell.
  private var font: FontLook?
  private var hasLooks = false

  /// - Parameters:
  ///   - limit: The bytes a text may have.
  ///   - keepsFonts: Whether the fonts of runs are looked at.
  init(limit: Int, keepsFonts: Bool = false) {
    text = TextBuffer(limit: limit)
    self.keepsFonts = keepsFonts
  }

  mutating func clear() {
    text.clear()
    isInText = false
    phonetic = 0
    keptEnd = 0
    if !runs.isEmpty { runs.removeAll(keepingCapacity: runs.capacity <= 64) }
    isInFont = false
    font = nil
    hasLooks = false
  }

  mutating func start(_ name: XMLBytes, _ attributes: XMLAttributes) {
    switch name {
    case "t" where phonetic == 0:
      isInText = true
      keepsSpace = attributes.value("space").map { "preserve" ~= $0 } ?? false
      text.beginEscaped()
    case "rPh": phonetic += 1
    case "r": font = nil
    case "rPr" where keepsFonts && phonetic == 0:
      isInFont = true
      font = FontLook()
    default:
      if isInFont { font?.start(name, attributes) }
    }
  }

  mutating func end(_ name: XMLBytes) {
    switch name {
    case "t" where isInText:
      isInText = false
      endText()
    case "rPh": phonetic = max(0, phonetic - 1)
    case "rPr": isInFont = false
    default: return
    }
  }

  /// Takes a text that needs no looking at: it has no escapes, and all of its white space counts.
  mutating func setText(_ whole: XMLBytes) throws(SpreadsheetError.Cause) {
    try unsafe text.append(whole.buffer)
    keptEnd = text.count
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    if isInText { try unsafe text.append(piece) }
  }

  private mutating func endText() {
    var spaces = 0
    if !keepsSpace {
      if text.beginning == 0 { text.trimBeginning() }
      spaces = text.spacesAtEnd
    }
    text.decodeEscapes()
    if text.count - spaces > text.beginning { keptEnd = text.count - spaces }
    if keepsSpace { keptEnd = text.count }
    guard keepsFonts, font != nil || !runs.isEmpty, text.count > text.beginning else { return }
    if let font, !font.isPlain { hasLooks = true }
    let run = FontRun(bytes: text.beginning..<text.count, font: font)
    if let last = runs.indices.last, runs[last].font == font,
      runs[last].bytes.upperBound == text.beginning
    {
      runs[last].bytes = runs[last].bytes.lowerBound..<text.count
    } else {
      // What stands before the first run with a font of its own has the font of the cell.
      if runs.isEmpty, text.beginning > 0 {
        runs.append(FontRun(bytes: 0..<text.beginning, font: nil))
      }
      runs.append(run)
    }
  }

  /// Ends the text: leaves out the white space at its end that does not count.
  /// - Parameter keepsPlainRuns: Whether runs are kept although no font of theirs changes what the text
  ///   says: they differ from the font of the cell all the same.
  mutating func finish(keepsPlainRuns: Bool) {
    text.cut(at: keptEnd)
    // An item without text is not cleared, and must leave nothing to the next one.
    font = nil
    let areNeeded = !text.isEmpty && (hasLooks || keepsPlainRuns)
    if !areNeeded, !runs.isEmpty { runs.removeAll(keepingCapacity: true) }
    hasLooks = false
  }
}

/// A stretch of a string's text with its font.
struct FontRun: Hashable, Sendable {
  /// Where it stands in the text's bytes.
  var bytes: Range<Int>
  /// Nil for the font of the cell.
  var font: FontLook?
}
