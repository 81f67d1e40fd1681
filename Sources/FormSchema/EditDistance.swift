/// How many characters must be put in, left out, changed or swapped with the next to turn one text
/// into another (optimal string alignment).
package enum EditDistance {
  /// The distance, or nil where it is more than `limit`.
  package static func between<Letters: RandomAccessCollection>(
    _ a: Letters, _ b: Letters, limit: Int
  ) -> Int? where Letters.Element: Equatable {
    guard abs(a.count - b.count) <= limit else { return nil }
    if a.elementsEqual(b) { return 0 }
    let width = b.count + 1
    var beforeLast = [Int](repeating: 0, count: width)
    var last = Array(0..<width)
    var row = beforeLast
    var previousA: Letters.Element?
    for (i, x) in a.enumerated() {
      row[0] = i + 1
      var best = row[0]
      var previousB: Letters.Element?
      for (j, y) in b.enumerated() {
        var value = x == y ? last[j] : min(last[j], last[j + 1], row[j]) + 1
        if j > 0, x == previousB, y == previousA { value = min(value, beforeLast[j - 1] + 1) }
        row[j + 1] = value
        best = min(best, value)
        previousB = y
      }
      if best > limit { return nil }
      previousA = x
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// The word that is nearest to what was written; nil if none is near or two are equally near.
  ///
  /// Near is a third of the longer word, and at least one character.
  package static func nearest(to written: String, among words: some Sequence<String>) -> String? {
    let letters = Array(written.unicodeScalars)
    var found: (distance: Int, words: Set<String>)?
    for word in words where word != written {
      let other = Array(word.unicodeScalars)
      let limit = max(1, max(letters.count, other.count) / 3)
      guard let distance = between(letters, other, limit: min(limit, found?.distance ?? limit))
      else { continue }
      if found?.distance == distance {
        found?.words.insert(word)
      } else {
        found = (distance, [word])
      }
    }
    guard let found, found.words.count == 1 else { return nil }
    return found.words.first
  }
}
