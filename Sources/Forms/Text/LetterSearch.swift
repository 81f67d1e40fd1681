extension [Unicode.Scalar] {
  /// The first place from a place on where some letters stand; nil where they do not, or are none.
  ///
  /// Takes time by the length of both, by Knuth, Morris and Pratt: both may be as long as strangers
  /// make them.
  func firstIndex(of part: [Unicode.Scalar], from start: Int = 0) -> Int? {
    guard let first = part.first, count - start >= part.count else { return nil }
    guard part.count > 32 else {
      for place in start...(count - part.count) where self[place] == first {
        if stands(part, at: place) { return place }
      }
      return nil
    }
    /// Of each place in the part, how many letters before and at it begin the part too.
    var back = [0]
    back.reserveCapacity(part.count)
    var fits = 0
    for letter in part.dropFirst() {
      while fits > 0, part[fits] != letter { fits = back[fits - 1] }
      if part[fits] == letter { fits += 1 }
      back.append(fits)
    }
    fits = 0
    for place in start..<count {
      while fits > 0, part[fits] != self[place] { fits = back[fits - 1] }
      if part[fits] == self[place] { fits += 1 }
      if fits == part.count { return place + 1 - fits }
    }
    return nil
  }

  /// Whether some letters stand at a place behind which there are as many.
  private func stands(_ part: [Unicode.Scalar], at place: Int) -> Bool {
    for index in part.indices where self[place + index] != part[index] { return false }
    return true
  }
}
