import Spreadsheet

/// Which of a cell's text is read: what a person takes for the answer, or more, or less.
struct TextView: Hashable, Sendable {
  /// Whether text with a line through it is read as well.
  var withStruck = false
  /// Whether text that cannot be seen is left out.
  var withoutHidden = false

  /// As answers are read.
  static let usual = TextView()

  /// Whether a stretch of text is read.
  func reads(_ look: TextLook) -> Bool {
    (withStruck || !look.isStruck) && !(withoutHidden && look.isHidden)
  }

  /// The text of a cell as it shows: without what is not read, the characters of fonts of marks as the marks
  /// they are, and raised and lowered digits as such.
  /// - Parameters:
  ///   - raw: The text as stored.
  ///   - stretches: What shows otherwise than plain text.
  /// - Returns: The text that is read.
  func text(of raw: String, _ stretches: [TextStretch]) -> String {
    let bytes = Array(raw.utf8)
    var shown: [Unicode.Scalar] = []
    func add(_ range: Range<Int>, _ look: TextLook) {
      guard !range.isEmpty, reads(look) else { return }
      for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
        let scalar = look.symbols?.shown(scalar) ?? scalar
        // In a unit or a formula it stays as typed: forms are found with those.
        if let script = look.script,
          let sign = Footnotes.sign(scalar, isRaised: script == .raised),
          shown.last?.isScript == true || Footnotes.stands(behind: shown.suffix(4))
            || Footnotes.isTen(shown)
        {
          shown.append(sign)
        } else {
          shown.append(scalar)
        }
      }
    }
    var from = 0
    for stretch in stretches {
      let range = stretch.bytes.clamped(to: from..<bytes.count)
      add(from..<max(from, range.lowerBound), TextLook())
      add(range, stretch.look)
      from = max(from, range.upperBound)
    }
    add(from..<bytes.count, TextLook())
    return String(scalars: shown)
  }
}
