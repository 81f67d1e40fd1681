/// How long a text is, as forms count it.
package enum WordCount {
  /// The words of a text: what stands between white space; of Chinese, each character.
  package static func words(of text: String) -> Int {
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
