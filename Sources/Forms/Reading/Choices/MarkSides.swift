/// Tells for each sign in an answer to which option it belongs.
///
/// A sign may stand before an option, after its letter, or at its end. Between two options it belongs to the one
/// that it touches; punctuation is never an option. If it touches both or neither, the nearer one has it, and
/// else the other signs of the line decide: if those stand before their options, so does this one.
struct MarkSides {
  enum Side: Hashable, Sendable {
    /// It belongs to one of the printed options, an index into them.
    case option(Int)
    /// It may belong to this one or to the next.
    case unclear(after: Int)
    /// It stands at no option.
    case nowhere
  }

  /// How far a sign is from the options around it; nil where something else stands between.
  private struct Contact {
    var left: Int?
    var right: Int?
    /// Whether an empty box of the next option stands between it and that.
    var isBeforeBox = false
  }

  private let text: FoldedText
  private let printed: [ChoiceOptions.Printed]
  private let marks: [ChoiceMark]
  private var contacts: [Contact] = []
  /// For each index of the text, whether a sign stands there.
  private var isMarked: [Bool]

  /// - Parameters:
  ///   - marks: The signs, rising.
  ///   - printed: The options in the text, rising.
  ///   - text: The answer.
  /// - Returns: Of each sign, to which option it belongs.
  static func sides(
    of marks: [ChoiceMark], at printed: [ChoiceOptions.Printed], in text: FoldedText
  ) -> [Side] {
    guard !marks.isEmpty, !printed.isEmpty else { return marks.map { _ in .nowhere } }
    var sides = MarkSides(text: text, printed: printed, marks: marks)
    sides.contacts = marks.indices.map { sides.contact(of: $0) }
    let votes = sides.votes()
    return marks.indices.map { sides.side(of: $0, votes: votes) }
  }

  private init(text: FoldedText, printed: [ChoiceOptions.Printed], marks: [ChoiceMark]) {
    self.text = text
    self.printed = printed
    self.marks = marks
    isMarked = Array(repeating: false, count: text.folded.count)
    for mark in marks { for place in mark.range { isMarked[place] = true } }
  }

  /// The last option that begins before a sign.
  private func previous(of mark: ChoiceMark) -> Int? {
    printed.lastIndex { $0.start <= mark.range.lowerBound }
  }

  private func side(of index: Int, votes: (before: Bool, behind: Bool)) -> Side {
    let mark = marks[index]
    guard let previous = previous(of: mark) else {
      return contacts[index].right == nil ? .nowhere : .option(0)
    }
    if mark.range.lowerBound < printed[previous].end { return .option(previous) }
    let next = previous + 1
    guard next < printed.count else { return .option(previous) }
    if let isNext = decided(contacts[index]) { return .option(isNext ? next : previous) }
    // A tick that touches the box of the next option may have been typed for either.
    if votes.before != votes.behind, !contacts[index].isBeforeBox {
      return .option(votes.before ? next : previous)
    }
    return .unclear(after: previous)
  }

  /// Whether a sign between two options belongs to the next, by itself; nil where it may be either's.
  private func decided(_ contact: Contact) -> Bool? {
    switch (contact.left, contact.right) {
    case (nil, nil): return nil
    case (nil, _): return true
    case (_, nil): return false
    case (let left?, let right?):
      if left == 0, right == 0 { return nil }
      if left == 0 || right == 0 { return right == 0 }
      return abs(left - right) > 1 ? right < left : nil
    }
  }

  /// Whether signs of this line stand before their options, and whether some stand behind.
  private func votes() -> (before: Bool, behind: Bool) {
    var before = false
    var behind = false
    let slot = slot
    for (index, mark) in marks.enumerated() where index != slot {
      guard let previous = previous(of: mark) else {
        if contacts[index].right != nil { before = true }
        continue
      }
      if mark.range.lowerBound < printed[previous].end { continue }
      if previous + 1 == printed.count {
        behind = true
      } else if let isNext = decided(contacts[index]) {
        if isNext { before = true } else { behind = true }
      }
    }
    return (before, behind)
  }

  /// The brackets before the first option that the form prints for its letters, and that are no box of that
  /// option: all pairs of empty brackets there, unless each other option has its brackets before it too.
  private var slot: Int? {
    guard let first = marks.first, first.isBracket, first.sign == .box,
      previous(of: first) == nil
    else { return nil }
    let gaps = Set(marks.dropFirst().filter(\.isBracket).compactMap(previous))
    let isRow = (0..<printed.count - 1).allSatisfy(gaps.contains)
    return printed.count > 1 && isRow && !gaps.contains(printed.count - 1) ? nil : 0
  }

  private func contact(of index: Int) -> Contact {
    let mark = marks[index]
    var contact = Contact()
    let previous = previous(of: mark)
    let next = previous.map { $0 + 1 } ?? 0
    if let previous, mark.range.lowerBound >= printed[previous].end {
      contact.left = distance(
        (printed[previous].end..<mark.range.lowerBound).reversed(), isToNext: false)
    }
    if next < printed.count, printed[next].start >= mark.range.upperBound {
      contact.right = distance(mark.range.upperBound..<printed[next].start, isToNext: true)
      let follower = index + 1 < marks.count ? marks[index + 1] : nil
      contact.isBeforeBox =
        mark.sign == .tick && follower?.sign == .box
        && follower?.range.lowerBound == mark.range.upperBound
    }
    return contact
  }

  /// How many spaces stand between a sign and an option, from the sign on; nil where punctuation does, or words
  /// that are not the option's.
  private func distance(_ places: some Collection<Int>, isToNext: Bool) -> Int? {
    var distance = 0
    // So far from it no sign is an option's, and a cell full of signs costs no more.
    if places.count > Self.farthest { return nil }
    for place in places {
      let scalar = text.folded[place]
      if isMarked[place] || scalar == "_" { continue }
      if scalar == "\n" {
        distance += 50
      } else if scalar.isWhitespace {
        distance += text.scalars[place] == "\u{3000}" ? 2 : 1
      } else if isToNext {
        // The bracket of a letter in brackets is its option's.
        let isOption = printed.contains { $0.start == place + 1 }
        return isOption && (scalar == "(" || scalar == "[") ? distance : nil
      } else {
        // Words behind an option belong to it: `A. 有(合作处)√`.
        return ";,.:。、|/·!?；，".unicodeScalars.contains(scalar) ? nil : distance
      }
    }
    return distance
  }

  private static let farthest = 400
}
