/// Which rows of a list are the lines that the form prints.
enum ListLines {
  /// The row of each line, an index into the rows; nil where it is gone.
  ///
  /// Lines stand in the form's order, with rows that somebody added between them. Lines of the same
  /// words are told apart by their codes and by those before them.
  /// - Parameters:
  ///   - lines: The letters of each line's words, in the order of the columns that ask nothing.
  ///   - labels: Those of the words over these columns, which people put in front: `Class II` for II under Class.
  ///   - rows: The same of each row; empty where a cell is.
  /// - Returns: A row, or nil, for each line.
  static func rows(
    of lines: [[[Unicode.Scalar]]], under labels: [[Unicode.Scalar]] = [],
    in rows: [[[Unicode.Scalar]]]
  ) -> [Int?] {
    // No form has that many lines; what lies beyond is nobody's.
    let rows = rows.prefix(4 * lines.count + 400)
    let fits = lines.map { line in rows.map { fit(line, $0, labels) } }
    let width = rows.count + 1
    var best = [Int](repeating: 0, count: (lines.count + 1) * width)
    for l in lines.indices.reversed() {
      for r in rows.indices.reversed() {
        var most = max(best[(l + 1) * width + r], best[l * width + r + 1])
        if fits[l][r] > 0 { most = max(most, best[(l + 1) * width + r + 1] + fits[l][r]) }
        best[l * width + r] = most
      }
    }
    var found = [Int?](repeating: nil, count: lines.count)
    var (l, r) = (0, 0)
    while l < lines.count, r < rows.count {
      let fit = fits[l][r]
      if fit > 0, best[l * width + r] == best[(l + 1) * width + r + 1] + fit {
        found[l] = r
        l += 1
        r += 1
      } else if best[l * width + r] == best[(l + 1) * width + r] {
        l += 1
      } else {
        r += 1
      }
    }
    moveOut(fits, &found)
    return found
  }

  /// A line that was moved out of order is still found where only one row can be it.
  private static func moveOut(_ fits: [[Int]], _ found: inout [Int?]) {
    var taken = Set(found.compactMap(\.self))
    for line in found.indices where found[line] == nil {
      let left = fits[line].indices.filter { fits[line][$0] >= 8 && !taken.contains($0) }
      if left.count == 1, let row = left.first {
        found[line] = row
        taken.insert(row)
      }
    }
  }

  /// How well a row's words are a line's: 0 for not at all.
  private static func fit(
    _ line: [[Unicode.Scalar]], _ row: [[Unicode.Scalar]], _ labels: [[Unicode.Scalar]]
  ) -> Int {
    var score = 0
    for (column, words) in line.enumerated() where !words.isEmpty {
      // The words may stand in another of these columns: an added one stands between.
      let cell = column < row.count ? row[column] : []
      let weight = words.count <= 3 && column > 0 ? 6 : 10
      if cell == words {
        score += weight
      } else if row.contains(words) {
        score += weight - 2
      } else if cell.isEmpty {
        score -= 1
      } else if column < labels.count, !labels[column].isEmpty,
        cell.count == labels[column].count + words.count, cell.starts(with: labels[column]),
        cell.suffix(words.count).elementsEqual(words)
      {
        score += weight - 1
      } else {
        let limit = words.count < 4 ? 0 : max(1, words.count / 4)
        let isNear = limit > 0 && EditDistance.between(cell, words, limit: limit) != nil
        score += isNear ? weight - 4 : -4
      }
    }
    return max(0, score)
  }
}
