/// The text of a string item: `si` of the shared strings, `is` of a cell (ECMA-376 part 1, 18.4.8).
///
/// Runs are joined, a plain `t` before them included. Phonetic runs (`rPh`) are the reading of the
/// text, such as pinyin, not text: Excel for Chinese writes them in both places.
///
/// White space around a `t` counts where it has `xml:space="preserve"` (XML 1.0, 2.10), as in Excel,
/// LibreOffice and calamine; elsewhere a generator has indented its XML.
struct StringItem {
  private(set) var text: TextBuffer
  private var isInText = false
  private var keepsSpace = false
  private var phonetic = 0

  init(limit: Int) { text = TextBuffer(limit: limit) }

  mutating func clear() {
    text.clear()
    isInText = false
    phonetic = 0
  }

  mutating func start(_ name: XMLBytes, _ attributes: XMLAttributes) {
    switch name {
    case "t" where phonetic == 0:
      isInText = true
      keepsSpace = attributes.value("space").map { "preserve" ~= $0 } ?? false
      text.beginEscaped()
    case "rPh": phonetic += 1
    default: return
    }
  }

  mutating func end(_ name: XMLBytes) {
    switch name {
    case "t" where isInText:
      isInText = false
      if !keepsSpace { text.trim() }
      text.decodeEscapes()
    case "rPh": phonetic = max(0, phonetic - 1)
    default: return
    }
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    if isInText { try unsafe text.append(piece) }
  }
}
