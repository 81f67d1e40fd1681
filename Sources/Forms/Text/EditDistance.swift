/// The number of characters to insert, delete, change or swap with the next to turn one text into
/// another (optimal string alignment).
package enum EditDistance {
  /// The distance, or nil where it is more than `limit`.
  package static func between(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int
  ) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in distance(a, b, limit: limit) }
    }
  }

  private static func distance(
    _ a: UnsafeBufferPointer<Unicode.Scalar>, _ b: UnsafeBufferPointer<Unicode.Scalar>, limit: Int
  ) -> Int? {
    // A common beginning costs nothing; most compared texts are equal or wholly different.
    var same = 0
    while same < a.count, same < b.count, a[same] == b[same] { same += 1 }
    if same == a.count, same == b.count { return 0 }
    // A swap never reaches into the common beginning.
    let a = UnsafeBufferPointer(rebasing: a[same...])
    let b = UnsafeBufferPointer(rebasing: b[same...])
    let width = b.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
      cells.initialize(repeating: 0)
      var (beforeLast, last, row) = (0, width, 2 * width)
      for j in 0..<width { cells[last + j] = j }
      for i in 0..<a.count {
        let x = a[i]
        cells[row] = i + 1
        var best = i + 1
        for j in 0..<b.count {
          let y = b[j]
          var value = cells[last + j]
          if x != y { value = min(value, cells[last + j + 1], cells[row + j]) + 1 }
          if i > 0, j > 0, x == b[j - 1], y == a[i - 1] {
            value = min(value, cells[beforeLast + j - 1] + 1)
          }
          cells[row + j + 1] = value
          best = min(best, value)
        }
        if best > limit { return nil }
        (beforeLast, last, row) = (last, row, beforeLast)
      }
      let distance = cells[last + b.count]
      return distance <= limit ? distance : nil
    }
  }

  /// The word nearest to a written one; nil if none is near or two are equally near.
  ///
  /// A word is near if at most a third of the longer word differs; one character may always differ.
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
