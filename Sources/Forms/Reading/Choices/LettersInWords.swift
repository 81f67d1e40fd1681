/// Letters of options with words around them that have no meaning of their own: 选A, 第A项, `A至C`, A以及C.
struct LettersInWords {
  /// The options, in the order written; those between two as well where all between them are meant.
  private(set) var letters: [Int] = []
  /// Whether the letter up to which all are meant has yet to come: `A 至 C`.
  private(set) var isOpen = false
  /// How many options the words say that there are: 2 of `B等两项`.
  private(set) var count: Int?

  /// Nil where other words stand there, and where there are none.
  ///
  /// - Parameters:
  ///   - key: Letters between two signs, such as 选a.
  ///   - options: What may be chosen.
  ///   - last: The option before these letters, which those behind 至 count from.
  ///   - isUpTo: Whether 至 stands right before.
  init?(
    _ key: [Unicode.Scalar], _ options: [PrintedChoice.Option], after last: Int?, isUpTo: Bool
  ) {
    guard isUpTo || Self.mayBegin(key), !options.contains(where: { $0.words == key }) else {
      return nil
    }
    var from = isUpTo ? last : nil
    var previous = last
    var hasWords = isUpTo
    for run in Self.runs(of: key) {
      let word = String(scalars: run)
      if Self.upTo.contains(word), previous != nil {
        from = previous
        hasWords = true
      } else if Self.besideLetters.contains(word) {
        hasWords = true
      } else if let count = Self.count(in: run) {
        self.count = count
        hasWords = true
      } else if run[0].isLatinLetter {
        for letter in run {
          guard let option = options.firstIndex(where: { $0.letter?.lowercase == letter }) else {
            return nil
          }
          if let start = from {
            guard option > start else { return nil }
            letters += start + 1..<option
            from = nil
          }
          letters.append(option)
          previous = option
        }
      } else {
        return nil
      }
    }
    guard hasWords else { return nil }
    isOpen = from != nil
  }

  /// The number of 等两项 and 共3类; nil where other words stand there.
  private static func count(in run: [Unicode.Scalar]) -> Int? {
    var cursor = TextCursor(run)
    while cursor.takeLongest(of: beforeCount) != nil {}
    guard let number = NumberReading.read(&cursor)?.number.double, number >= 1, number < 100,
      cursor.takeLongest(of: behindCount) != nil, cursor.isAtEnd
    else { return nil }
    return Int(exactly: number)
  }

  /// The stretches of Latin letters and of others, in their order.
  private static func runs(of key: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var runs: [[Unicode.Scalar]] = []
    for letter in key {
      if let first = runs.last?.first, first.isLatinLetter == letter.isLatinLetter {
        runs[runs.count - 1].append(letter)
      } else {
        runs.append([letter])
      }
    }
    return runs
  }

  /// Rules out letters alone, and most words.
  private static func mayBegin(_ key: [Unicode.Scalar]) -> Bool {
    if key.count == 1, key[0].isLatinLetter { return false }
    return key.count <= longest && key.contains(where: firsts.contains)
  }

  /// No letters with words around them are more.
  private static let longest = 24
  private static let firsts = LetterSet(beginning: besideLetters.union(upTo))
  private static let besideLetters = Set(AnswerWords.list(\.besideLetters))
  private static let beforeCount = WordList(AnswerWords.list(\.beforeCount))
  private static let behindCount = WordList(AnswerWords.list(\.behindCount))
  private static let upTo = Set(AnswerWords.list(\.upTo))
}
