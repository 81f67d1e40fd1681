/// An answer to a sentence with blanks: the text that stands in each.
struct SentenceAnswer {
  /// The text in each blank, nil for a blank whose words are gone.
  var blanks: [String?]
  /// What stands before, between and behind the form's words and is in no blank.
  var rest: [FoldedText] = []

  /// Reads a text; nil if no blank can be found.
  ///
  /// First the words are searched in the order of the form. If some were retyped, each blank is
  /// searched by the words before it, wherever they stand.
  static func read(_ text: FoldedText, _ sentence: PrintedSentence) -> SentenceAnswer? {
    inOrder(text, words: sentence.words) ?? byClauses(text, blanks: sentence.blanks)
  }

  /// Finds the blanks between words that stand as the form prints them.
  ///
  /// `words` are the letters before the first blank, between the blanks and after the last.
  private static func inOrder(
    _ text: FoldedText, words: [[Unicode.Scalar]]
  ) -> SentenceAnswer? {
    var from = 0
    var ends: [(start: Int, end: Int)] = []
    for (index, part) in words.enumerated() {
      if part.isEmpty {
        let end = index == 0 ? 0 : text.scalars.count
        ends.append((end, end))
        continue
      }
      guard let start = text.key.firstIndex(of: part, from: from) else {
        // The last words, a unit or a full stop, are often left out.
        guard index == words.count - 1, part.count <= 2 else { return nil }
        ends.append((text.scalars.count, text.scalars.count))
        continue
      }
      from = start + part.count
      ends.append((text.positions[start], text.positions[from - 1] + 1))
    }
    var blanks = (0..<words.count - 1).map { index in
      clean(text[ends[index].end..<max(ends[index].end, ends[index + 1].start)])
    }
    // 12人左右: the words behind the unit belong to the number.
    let tail = clean(text[(ends.last?.end ?? 0)..<text.scalars.count])
    if !tail.isEmpty, orSo.contains(tail), let last = blanks.indices.last {
      blanks[last] += tail
      return SentenceAnswer(blanks: blanks, rest: [text[0..<(ends.first?.start ?? 0)]])
    }
    let rest = [
      text[0..<(ends.first?.start ?? 0)], text[(ends.last?.end ?? 0)..<text.scalars.count],
    ]
    return SentenceAnswer(blanks: blanks, rest: rest)
  }

  private static let orSo = Set(AnswerWords.list(\.orSo))

  private struct Found {
    var blanks: [Int]
    var start: Int
    var end: Int
  }

  /// Finds the blanks by the words before them, in any order of the clauses.
  private static func byClauses(
    _ text: FoldedText, blanks: [PrintedSentence.Blank]
  ) -> SentenceAnswer? {
    var byLead: [[Unicode.Scalar]: [Int]] = [:]
    for (index, blank) in blanks.enumerated() { byLead[blank.leadKey, default: []].append(index) }
    // Long words first, so that 外籍人员共 is not taken for a part of others.
    var taken: [Found] = []
    let leads = byLead.filter { !$0.key.isEmpty }.sorted { $0.value[0] < $1.value[0] }
    let longestFirst = leads.sorted { $0.key.count > $1.key.count }
    // Exact words before similar ones: 对境外 is similar to 对境内.
    for isNear in [false, true] {
      for (lead, indexes) in longestFirst {
        let known = taken.filter { $0.blanks == indexes }.count
        let limit = !isNear || lead.count <= 3 ? 0 : max(1, lead.count / 3)
        taken += occurrences(
          of: lead, for: indexes, besides: known, in: text, limit: limit, free: taken)
      }
    }
    taken.sort { $0.start < $1.start }
    guard !taken.isEmpty else { return nil }
    var result: [String?] = Array(repeating: nil, count: blanks.count)
    var rest = [text[0..<taken[0].start]]
    var last = -1
    for (index, found) in taken.enumerated() {
      // 总金额 follows both 对境外 and 对境内: it is the blank after the last one read.
      let open = found.blanks.filter { result[$0] == nil }
      guard let blank = open.first(where: { $0 == last + 1 }) ?? open.first else { continue }
      let end = index + 1 < taken.count ? taken[index + 1].start : text.scalars.count
      let clause = text[found.end..<max(found.end, end)]
      let (value, length) = value(in: clause, unit: blanks[blank].unitKey)
      result[blank] = value
      rest.append(clause[length..<clause.scalars.count])
      last = blank
    }
    // `12人，其中…`, where only the words before the first blank are gone.
    if result.count > 1, result[0] == nil, taken[0].blanks.contains(1),
      let number = number(before: rest[0], unit: blanks[0].unitKey)
    {
      result[0] = number
      rest[0] = .empty
    }
    return SentenceAnswer(blanks: result, rest: rest)
  }

  /// A text that is a number and its unit, and nothing else.
  private static func number(before text: FoldedText, unit: [Unicode.Scalar]) -> String? {
    guard text.folded.first(where: { !$0.isWhitespace })?.isDigit == true,
      case let words = text.key.drop(while: \.isDigit), words.isEmpty || words.elementsEqual(unit)
    else { return nil }
    return clean(text)
  }

  private static func occurrences(
    of lead: [Unicode.Scalar], for blanks: [Int], besides known: Int, in text: FoldedText,
    limit: Int, free: [Found]
  ) -> [Found] {
    var found: [Found] = []
    var from = 0
    while found.count + known < blanks.count,
      let stretch = EditDistance.nearestStretch(of: text.key, to: lead, from: from, limit: limit),
      !stretch.range.isEmpty
    {
      let start = text.positions[stretch.range.lowerBound]
      let end = text.positions[stretch.range.upperBound - 1] + 1
      from = stretch.range.upperBound
      guard !(free + found).contains(where: { $0.start < end && start < $0.end }) else { continue }
      found.append(Found(blanks: blanks, start: start, end: end))
    }
    return found
  }

  private static let ends: LetterSet = "\n;。；、"

  /// The text between a blank's words and the next clause, up to its unit or punctuation, and the index where
  /// it ends.
  private static func value(
    in text: FoldedText, unit: [Unicode.Scalar]
  ) -> (value: String, end: Int) {
    var end = text.folded.count
    var isBlank = true
    for (index, scalar) in text.folded.enumerated() {
      let isComma = scalar == "," || scalar == "，"
      let groups =
        isComma && index > 0 && text.folded[index - 1].isDigit
        && index + 1 < text.folded.count && text.folded[index + 1].isDigit
      if Self.ends.contains(scalar) || isComma && !groups {
        if !isBlank {
          end = index
          break
        }
      }
      isBlank = isBlank && (scalar.isWhitespace || scalar == "_")
    }
    end = min(end, bracket(behind: unit, in: text) ?? end)
    let answer = clean(text[0..<end])
    guard FoldedText(answer).key == unit else { return (answer, end) }
    // A unit alone is a blank left empty; but `_/_家` says that there is none.
    let before = unit.isEmpty ? answer : clean(text[0..<(text.positions.first ?? 0)])
    return (Placeholder.matches(before) ? before : "", end)
  }

  /// Where a bracket opens right behind a unit: `20人（含兼职）`.
  private static func bracket(behind unit: [Unicode.Scalar], in text: FoldedText) -> Int? {
    guard let start = text.key.firstIndex(of: unit) else { return nil }
    var place = text.positions[start + unit.count - 1] + 1
    while place < text.folded.count, ") _".unicodeScalars.contains(text.folded[place]) {
      place += 1
    }
    return place < text.folded.count && text.folded[place] == "(" ? place : nil
  }

  private static let loose: LetterSet = "_:(（,;.。、"

  /// A blank's text without underlines, colons, and parentheses that belong to the unit after it.
  private static func clean(_ text: FoldedText) -> String {
    var lower = 0
    var upper = text.folded.count
    func isLoose(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isWhitespace || Self.loose.contains(scalar)
    }
    while lower < upper, isLoose(text.folded[lower]), text.folded[lower] != "." { lower += 1 }
    while upper > lower, isLoose(text.folded[upper - 1]) || text.folded[upper - 1] == ")" {
      upper -= 1
    }
    return text.text(lower..<upper)
  }
}
