/// The text of a string item: `si` of the shared strings, `is` of a cell (ECMA-376 part 1, 18.4.8).
///
/// Runs are joined, a plain `t` before them included. Phonetic runs (`rPh`) are the reading of the
/// text, such as pinyin, not text: Excel for Chinese writes them in both places.
struct StringItem {
  private(set) var text: TextBuffer
  private var isInText = false
  private var phonetic = 0

  init(limit: Int) { text = TextBuffer(limit: limit) }

  mutating func clear() {
    text.clear()
    isInText = false
    phonetic = 0
  }

  mutating func start(_ name: XMLBytes) {
    switch name {
    case "t" where phonetic == 0:
      isInText = true
      text.beginEscaped()
    case "rPh": phonetic += 1
    default: return
    }
  }

  mutating func end(_ name: XMLBytes) {
    switch name {
    case "t" where isInText:
      isInText = false
      text.decodeEscapes()
    case "rPh": phonetic = max(0, phonetic - 1)
    default: return
    }
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    if isInText { try text.append(piece) }
  }
}
