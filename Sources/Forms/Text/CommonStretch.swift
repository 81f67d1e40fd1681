/// The longest stretch of letters that two texts share.
enum CommonStretch {
  /// How long it is; where it has `most` letters or more, `most`.
  static func length(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], most: Int) -> Int {
    let (a, b) = (a.prefix(200), b[...])
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in min(length(a, b, most), most) }
    }
  }

  private static func length(
    _ a: UnsafeBufferPointer<Unicode.Scalar>, _ b: UnsafeBufferPointer<Unicode.Scalar>, _ most: Int
  ) -> Int {
    var best = 0
    for i in a.indices where best < most {
      let x = a[i]
      for j in b.indices where b[j] == x {
        // What goes on from before was counted there.
        if i > 0, j > 0, a[i - 1] == b[j - 1] { continue }
        var count = 1
        while i + count < a.count, j + count < b.count, a[i + count] == b[j + count] { count += 1 }
        best = max(best, count)
      }
    }
    return best
  }
}
