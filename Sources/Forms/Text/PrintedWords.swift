/// Words that the form prints, and that may be left beside an answer.
struct PrintedWords: Sendable {
  let text: FoldedText
  /// How many letters of the words in a row are enough to recognise them: four, or all if there are
  /// fewer.
  let least: Int
  /// A bit for each run of at most three letters of the words: most letters of an answer begin none
  /// of these runs and need not be compared.
  private let runs: (UInt64, UInt64, UInt64, UInt64)
  /// A bit for each letter that begins such a run.
  private let firstLetters: UInt64
  private let length: Int

  init(_ text: String) {
    let folded = FoldedText(text)
    self.text = folded
    let key = folded.key
    least = min(key.count, 4)
    let length = min(key.count, 3)
    self.length = length
    var words: [UInt64] = [0, 0, 0, 0]
    var letters: UInt64 = 0
    if length > 0 {
      key.withUnsafeBufferPointer { key in
        for start in 0...(key.count - length) {
          let bit = Self.bit(start, length, of: key)
          words[bit >> 6] |= 1 << UInt64(bit & 63)
          letters |= Self.bit(key[start])
        }
      }
    }
    firstLetters = letters
    runs = (words[0], words[1], words[2], words[3])
  }

  /// Whether a stretch of the words may begin at an index of `key`, from which `least` letters follow.
  func mayBegin(at start: Int, of key: UnsafeBufferPointer<Unicode.Scalar>) -> Bool {
    // Without any words, none begin.
    guard length > 0, firstLetters & Self.bit(key[start]) != 0 else { return false }
    let bit = Self.bit(start, length, of: key)
    let word =
      switch bit >> 6 {
      case 0: runs.0
      case 1: runs.1
      case 2: runs.2
      default: runs.3
      }
    return word >> UInt64(bit & 63) & 1 != 0
  }

  private static func bit(_ letter: Unicode.Scalar) -> UInt64 { 1 << UInt64(letter.value & 63) }

  private static func bit(
    _ start: Int, _ length: Int, of key: UnsafeBufferPointer<Unicode.Scalar>
  ) -> Int {
    var hash: UInt32 = 0
    for index in start..<start + length { hash = (hash ^ key[index].value) &* 0x9E37_79B1 }
    return Int(hash >> 24)
  }
}
