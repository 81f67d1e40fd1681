extension [Unicode.Scalar] {
  /// The first index ≥ `start` where `part` occurs; nil where it does not, or is empty.
  ///
  /// Input is untrusted: with the algorithm of Knuth, Morris and Pratt, time grows with the sum of
  /// both lengths, not with their product.
  func firstIndex(of part: [Unicode.Scalar], from start: Int = 0) -> Int? {
    guard let first = part.first, count - start >= part.count else { return nil }
    guard part.count > 32 else {
      for index in start...(count - part.count) where self[index] == first {
        if stands(part, at: index) { return index }
      }
      return nil
    }
    /// For each index in `part`, how many letters up to it are also the first of `part`.
    var back = [0]
    back.reserveCapacity(part.count)
    var fits = 0
    for letter in part.dropFirst() {
      while fits > 0, part[fits] != letter { fits = back[fits - 1] }
      if part[fits] == letter { fits += 1 }
      back.append(fits)
    }
    fits = 0
    for index in start..<count {
      while fits > 0, part[fits] != self[index] { fits = back[fits - 1] }
      if part[fits] == self[index] { fits += 1 }
      if fits == part.count { return index + 1 - fits }
    }
    return nil
  }

  /// Whether `part` occurs at an index; there must be enough letters from there on.
  private func stands(_ part: [Unicode.Scalar], at start: Int) -> Bool {
    for index in part.indices where self[start + index] != part[index] { return false }
    return true
  }
}
