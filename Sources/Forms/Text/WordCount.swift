/// How many words a text has.
enum WordCount {
  /// What stands between white space counts one; of Chinese, each character does.
  static func words(of text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isInWord = false
      } else if scalar.isHan {
        count += 1
        isInWord = false
      } else if !isInWord {
        // A dash or a bullet by itself is no word.
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
          continue
        }
        count += 1
        isInWord = true
      }
    }
    return count
  }
}
