/// An answer that only points at another one: 同左, 同第1行, `same as site 2`.
struct PointedAnswer: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    /// The cell to the left.
    case left
    /// Another record of the table.
    case record(PointedRecord)
  }

  var place: Place
  /// Whether the finding is told at this field; false for the further fields of a question.
  var isFirst = true

  /// Reads such words; nil for others, and for those that point at no answer of this form.
  static func read(_ text: some StringProtocol) -> PointedAnswer? {
    guard text.utf8.count <= longest,
      let first = text.unicodeScalars.first(where: { !$0.isWhitespace && !isAround($0) }),
      starts.contains(first.halfWidth.lowercase)
    else { return nil }
    let letters = TextFolding.letters(of: text).filter { !isAround($0) }
    if left.contains(String(scalars: letters.filter { !$0.isWhitespace && $0 != "." })) {
      return PointedAnswer(place: .left)
    }
    return PointedRecord(letters).map { PointedAnswer(place: .record($0)) }
  }

  private static func isAround(_ scalar: Unicode.Scalar) -> Bool {
    around.contains(scalar.halfWidth)
  }

  /// No such words are longer.
  private static let longest = 96
  private static let around: LetterSet = "()[]<>《》“”\"'‘’,;:!。、，；：！…_*"
  private static let left = Set(
    AnswerWords.list(\.left).map { $0.filter { !$0.isWhitespace } })
  private static let starts = LetterSet(
    beginning: AnswerWords.list(\.left) + AnswerWords.list(\.pointing) + AnswerWords.list(\.sameAs))
}

/// The words for another record of a table: `row 3`, 序号2, `site 2`, `R-01`.
struct PointedRecord: Hashable, Sendable {
  /// The word before the number, or behind it: row, 行, site; empty where there is none.
  let noun: String
  let number: Int
  /// Noun and number without anything between them, as a code may be written: r01.
  let code: String

  /// Whether the noun may mean the rows of the sheet as well as those of a list.
  var isRow: Bool { Self.rows.contains(noun) }
  /// Whether the noun means a record of whatever table.
  var isAnyRecord: Bool { isRow || Self.records.contains(noun) }

  /// - Parameter letters: The folded letters of an answer, without signs around its words.
  init?(_ letters: [Unicode.Scalar]) {
    var cursor = TextCursor(letters)
    guard cursor.takePhrase(of: Self.leads) != nil else { return nil }
    while cursor.takePhrase(of: Self.articles) != nil {}
    cursor.take(while: \.isWhitespace)
    let isOrdinal = cursor.take("第")
    var noun: ArraySlice<Unicode.Scalar> = []
    if !isOrdinal {
      noun = cursor.take { scalar in
        !scalar.isDigit && !NumberReading.isChineseNumeral(scalar)
          && (scalar.isLetterOrDigit || scalar == " " || scalar == "#")
      }
      while let last = noun.last, last == " " || last == "#", noun.count > 1 { noun.removeLast() }
    }
    cursor.take { $0 == " " || $0 == "-" || $0 == "." || $0 == "#" }
    let digits = cursor.position
    guard let number = Self.takeNumber(&cursor) else { return nil }
    let end = cursor.position
    if noun.isEmpty {
      guard let counter = cursor.takePhrase(of: Self.counters) else { return nil }
      noun = Array(counter.unicodeScalars)[...]
    }
    while cursor.takePhrase(of: Self.tails) != nil {}
    cursor.take { $0.isWhitespace || $0 == "." }
    guard cursor.isAtEnd, noun.count <= Self.longestNoun else { return nil }
    self.noun = String(scalars: noun)
    self.number = number
    code = Self.code(String(scalars: noun) + String(scalars: cursor.scalars[digits..<end]))
  }

  /// Whether the noun is what the form calls a record of a table.
  func names(_ table: Table) -> Bool {
    let heading = table.heading.map { [$0] + $0.also } ?? []
    var names = heading.map(\.words)
    // 见表2 is another table of the form, even in one that is called 项目表.
    if !Self.parts.contains(noun) { names += [table.name.zh, table.name.en] }
    return names.contains { name in
      let key = Self.key(name)
      guard !noun.isEmpty, !key.isEmpty else { return false }
      return [noun, noun + "s"].contains { key == $0 || key.hasSuffix(" " + $0) }
        || !noun.unicodeScalars.allSatisfy(\.isASCII) && key.hasSuffix(noun)
    }
  }

  /// The letters of an answer that may be a code.
  static func code(_ text: String) -> String {
    String(
      scalars: TextFolding.letters(of: text).filter { !$0.isWhitespace && $0 != "-" && $0 != "." })
  }

  private static func key(_ words: String) -> String {
    String(scalars: TextFolding.letters(of: words).filter { $0 != ":" && $0 != "#" }).trimmed
  }

  private static func takeNumber(_ cursor: inout TextCursor) -> Int? {
    let digits = cursor.take(while: \.isDigit)
    if !digits.isEmpty { return digits.count <= 6 ? Int(String(scalars: digits)) : nil }
    guard cursor.next.map(NumberReading.isChineseNumeral) == true,
      let reading = NumberReading.read(&cursor)
    else { return nil }
    return Int(exactly: reading.number.double)
  }

  private static let longestNoun = 40
  private static let rows = Set(AnswerWords.list(\.rows))
  private static let records = Set(AnswerWords.list(\.records))
  private static let parts = Set(AnswerWords.list(\.parts))
  private static let counters = WordList(
    (AnswerWords.list(\.rows) + AnswerWords.list(\.records)).filter { $0.contains { !$0.isASCII } })
  private static let leads = WordList(AnswerWords.list(\.pointing) + AnswerWords.list(\.sameAs))
  private static let articles = WordList(AnswerWords.list(\.articles))
  private static let tails = WordList(AnswerWords.list(\.behindPointed))
}
