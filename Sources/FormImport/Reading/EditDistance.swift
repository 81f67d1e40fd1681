/// How many characters must be added, dropped, changed or swapped with the next to get from one text
/// to another (optimal string alignment).
enum EditDistance {
  /// The distance, or nil if it is more than `most`.
  static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], most: Int) -> Int? {
    guard abs(a.count - b.count) <= most else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      if row.allSatisfy({ $0 > most }) { return nil }
      beforeLast = last
      last = row
    }
    return last[b.count] <= most ? last[b.count] : nil
  }

  /// The one of some texts that is nearest to a text; nil if none is near or two are equally near.
  ///
  /// Near is a third of the longer text, and at least one character of two.
  static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let key = Array(TextFolding.folded(text).lowercased().trimmed.unicodeScalars)
    guard key.count > 1 else { return nil }
    var best: (distance: Int, texts: Set<String>)?
    for candidate in candidates {
      let other = Array(TextFolding.folded(candidate).lowercased().unicodeScalars)
      let most = min(best?.distance ?? .max, max(1, max(key.count, other.count) / 3))
      guard other.count > 1, let distance = between(key, other, most: most) else { continue }
      if let found = best, found.distance == distance {
        best?.texts.insert(candidate)
      } else {
        best = (distance, [candidate])
      }
    }
    guard let best, best.texts.count == 1 else { return nil }
    return best.texts.first
  }
}
