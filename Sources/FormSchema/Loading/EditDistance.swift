/// The word that is nearest to what was written, if any is near enough to be what was meant.
func nearest(to written: String, among words: [String]) -> String? {
  let most = max(1, written.count / 3)
  return
    words
    // Words whose lengths differ more are not compared: what is written may be very long.
    .filter { abs($0.count - written.count) <= most }
    .map { (word: $0, distance: editDistance(written, $0)) }
    .filter { $0.distance <= most && $0.distance > 0 }
    .min { $0.distance < $1.distance }?.word
}

/// How many letters must be added, dropped, changed or swapped with their neighbour.
func editDistance(_ first: String, _ second: String) -> Int {
  let a = Array(first)
  let b = Array(second)
  var rows = [Array(0...b.count)]
  for i in 1..<(a.count + 1) {
    var row = [i]
    for j in 1..<(b.count + 1) {
      var best = min(rows[i - 1][j] + 1, row[j - 1] + 1)
      best = min(best, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, rows[i - 2][j - 2] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
