/// Pairs the questions of a table with the cells that may be their labels.
///
/// Both are in reading order, and pairs keep it: the same label (`姓 名`, `总金额`) may stand several
/// times in a table, and only the order tells which is which. Cells and questions may be left over:
/// people insert rows and delete questions.
enum Alignment {
  /// A question and a cell that may be its label.
  struct Pair: Hashable, Sendable {
    var question: Int
    /// The index of the cell among the cells of the area.
    var cell: Int
    var match: LabelMatch
    /// What speaks for it, or against it, besides the words.
    var support = 0

    fileprivate var score: Int { max(1, match.score + support) }
  }

  /// The pairing with the highest sum of scores; question and cell rise from pair to pair.
  /// - Parameters:
  ///   - questions: How many questions there are.
  ///   - pairs: The pairs, by cell.
  /// - Returns: The pairs chosen, by cell.
  static func best(questions: Int, pairs: [Pair]) -> [Pair] {
    // As the form prints them, each question has its label, one behind the other.
    let isPlain = zip(pairs, pairs.dropFirst()).allSatisfy { pair, next in
      pair.cell < next.cell && pair.question < next.question
    }
    if isPlain { return pairs }
    // Most cells are answers and in no pair; the sums of a cell that is in none are those of the one before.
    var byCell: [Range<Int>] = []
    var from = 0
    while from < pairs.count {
      var to = from + 1
      while to < pairs.count, pairs[to].cell == pairs[from].cell { to += 1 }
      byCell.append(from..<to)
      from = to
    }
    let cells = byCell.count
    let width = questions + 1
    // best[c * width + q]: the best sum with the first c cells and the first q questions.
    var best = [Int](repeating: 0, count: (cells + 1) * width)
    for c in 0..<cells {
      for q in 0...questions { best[(c + 1) * width + q] = best[c * width + q] }
      for pair in pairs[byCell[c]] {
        let sum = best[c * width + pair.question] + pair.score
        let next = (c + 1) * width + pair.question + 1
        if sum > best[next] { best[next] = sum }
      }
      for q in 1..<width {
        let next = (c + 1) * width + q
        best[next] = max(best[next], best[next - 1])
      }
    }
    var chosen: [Pair] = []
    var c = cells
    var q = questions
    while c > 0, q > 0 {
      let sum = best[c * width + q]
      if sum == best[(c - 1) * width + q] {
        c -= 1
      } else if sum == best[c * width + q - 1] {
        q -= 1
      } else if let pair = pairs[byCell[c - 1]].first(where: {
        $0.question == q - 1 && best[(c - 1) * width + q - 1] + $0.score == sum
      }) {
        chosen.append(pair)
        c -= 1
        q -= 1
      } else {
        break
      }
    }
    return chosen.reversed()
  }
}
