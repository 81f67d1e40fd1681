/// Distances that find a label inside a longer text.
extension EditDistance {
  /// The prefixes of a text that are nearest to a label: their lengths, rising, and their distance.
  ///
  /// Nil if the distance is more than `limit`. A letter missing at the end of the label cannot be
  /// told from a wrong one, so two prefixes are often equally near.
  static func nearestPrefixes(
    of text: [Unicode.Scalar], to label: [Unicode.Scalar], limit: Int
  ) -> (lengths: [Int], distance: Int)? {
    let width = min(text.count, label.count + limit)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: width + 1) { row in
      for j in 0...width { row.initializeElement(at: j, to: j) }
      for i in label.indices {
        let x = label[i]
        var diagonal = row[0]
        row[0] = i + 1
        var best = row[0]
        for j in 0..<width {
          let value = x == text[j] ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
          diagonal = row[j + 1]
          row[j + 1] = value
          best = min(best, value)
        }
        if best > limit { return nil }
      }
      guard let least = row.min(), least <= limit else { return nil }
      return (row.indices.filter { row[$0] == least }, least)
    }
  }

  /// The stretch of a text, from `start` on, that is nearest to a label.
  ///
  /// Nil if its distance is more than `limit`. Of equally near stretches, the first.
  static func nearestStretch(
    of text: [Unicode.Scalar], to label: [Unicode.Scalar], from start: Int = 0, limit: Int
  ) -> (range: Range<Int>, distance: Int)? {
    guard !label.isEmpty, start <= text.count else { return nil }
    // Sellers' algorithm: a match may start anywhere at no cost; `origin` remembers where.
    let width = text.count - start
    var row = [Int](repeating: 0, count: width + 1)
    var origin = Array(0...width)
    for (i, x) in label.enumerated() {
      var diagonal = row[0]
      var diagonalOrigin = origin[0]
      row[0] = i + 1
      for j in 0..<width {
        let above = row[j + 1]
        let aboveOrigin = origin[j + 1]
        if x == text[start + j] {
          row[j + 1] = diagonal
          origin[j + 1] = diagonalOrigin
        } else if diagonal <= above && diagonal <= row[j] {
          row[j + 1] = diagonal + 1
          origin[j + 1] = diagonalOrigin
        } else if above <= row[j] {
          row[j + 1] = above + 1
        } else {
          row[j + 1] = row[j] + 1
          origin[j + 1] = origin[j]
        }
        diagonal = above
        diagonalOrigin = aboveOrigin
      }
    }
    var found: (range: Range<Int>, distance: Int)?
    for j in 0...width where row[j] <= limit && row[j] < (found?.distance ?? limit + 1) {
      found = (start + origin[j]..<start + j, row[j])
    }
    return found
  }
}
