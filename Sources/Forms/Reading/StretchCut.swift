/// Cuts the text of a cell into the parts of its question, by the words that the form prints.
enum StretchCut {
  /// The words of a part.
  struct Words {
    var letters: [Unicode.Scalar]
    /// How many of them stand before its blank.
    var lead: Int
  }

  /// - Parameters:
  ///   - text: What stands in the cell.
  ///   - parts: The words of each part, in order.
  /// - Returns: The text of each part: empty where none of its words is there. Where nothing tells the parts apart, all
  ///   is the first one's.
  static func cut(_ text: FoldedText, _ parts: [Words]) -> [FoldedText] {
    let printed = parts.flatMap(\.letters)
    let pairs = aligned(printed, text.key)
    var found: [Int?] = [0]
    var first = 0
    for (index, part) in parts.enumerated() {
      let own = first..<(first + part.letters.count)
      first = own.upperBound
      guard index > 0 else { continue }
      guard let place = pairs.firstIndex(where: { own.contains($0.printed) }) else {
        found.append(nil)
        continue
      }
      let letter = text.positions[pairs[place].written]
      let isInLead = pairs[place].printed - own.lowerBound < part.lead
      let before = place > 0 ? text.positions[pairs[place - 1].written] + 1 : 0
      found.append(isInLead ? letter : startOfSign(before: letter, behind: before, in: text))
    }
    var cut: [FoldedText] = []
    var end = text.scalars.count
    for start in found.reversed() {
      // A part without words ends where it begins.
      let start = min(start ?? end, end)
      cut.append(text[start..<end])
      end = start
    }
    return cut.reversed()
  }

  /// Where the box or tick before an option begins: `☑ Red`, `[x] Red`; the option itself where there is none.
  private static func startOfSign(before option: Int, behind last: Int, in text: FoldedText) -> Int
  {
    let scalars = text.folded
    var place = option
    while place > last, scalars[place - 1].isWhitespace { place -= 1 }
    guard place > last else { return option }
    let sign = scalars[place - 1]
    if sign == ")" || sign == "]" {
      return scalars[max(last, place - 5)..<place].lastIndex { $0 == "(" || $0 == "[" } ?? option
    }
    let isSign = ChoiceSign(sign) != nil || ChoiceSign.isLetter(sign)
    return isSign ? place - 1 : option
  }

  /// Pairs printed letters with those that were written: as many as possible, in order, and rather in whole words than
  /// one by one.
  private static func aligned(
    _ printed: [Unicode.Scalar], _ written: [Unicode.Scalar]
  ) -> [(printed: Int, written: Int)] {
    let (rows, columns) = (printed.count, written.count)
    guard rows > 0, columns > 0, rows * columns <= mostPairs else { return [] }
    let width = columns + 1
    // The best from a pair of places on, and the best where the two there are a pair; 0 where they are none.
    var best = [Int32](repeating: 0, count: (rows + 1) * width)
    var paired = best
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        let here = row * width + column
        let next = here + width + 1
        if printed[row] == written[column] {
          paired[here] = 2 + max(best[next], paired[next] > 0 ? paired[next] + 1 : 0)
        }
        best[here] = max(paired[here], best[here + width], best[here + 1])
      }
    }
    var pairs: [(printed: Int, written: Int)] = []
    var (row, column) = (0, 0)
    var goesOn = false
    while row < rows, column < columns {
      let here = row * width + column
      if paired[here] > 0, goesOn || paired[here] == best[here] {
        pairs.append((row, column))
        let next = here + width + 1
        goesOn = paired[next] > 0 && paired[next] + 1 >= best[next]
        row += 1
        column += 1
      } else if best[here + width] == best[here] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// The words of a cell are a few hundred letters at most.
  private static let mostPairs = 1_000_000
}
