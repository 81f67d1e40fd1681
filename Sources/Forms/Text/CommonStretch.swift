/// The longest stretch of letters that two texts share.
enum CommonStretch {
  static func length(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var row = [Int](repeating: 0, count: b.count + 1)
    var best = 0
    for x in a.prefix(200) {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : 0
        best = max(best, row[j + 1])
        diagonal = above
      }
    }
    return best
  }
}
