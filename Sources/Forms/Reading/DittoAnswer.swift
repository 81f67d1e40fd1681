import Spreadsheet

/// Answers that only point at the one above: 同上, 〃.
enum DittoAnswer {
  /// Whether an answer says no more than that.
  static func matches(_ text: some StringProtocol) -> Bool {
    // Most answers are ruled out by their length or first letter.
    guard text.utf8.count <= 72,
      let first = text.unicodeScalars.first(where: { !$0.isWhitespace && !isAround($0) }),
      starts.contains(first.halfWidth.lowercase)
    else { return false }
    return words.contains(key(text))
  }

  /// Whether an answer begins so and goes on: 同上（意大利）, `as above, plus Kent`.
  ///
  /// Its words must end there: 同上海交通大学 is a name.
  static func begins(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 160, let first = text.unicodeScalars.first,
      starts.contains(first.halfWidth.lowercase)
    else { return false }
    var cursor = TextCursor(folding: text)
    guard let word = cursor.takeLongest(of: phrases), let next = cursor.next else { return false }
    if word.unicodeScalars.allSatisfy(\.isASCII) { return !next.isLetterOrDigit }
    return !next.isLetterOrDigit || FoldedText.isJoiningLetter(next)
  }

  /// The reading of such an answer, until it is known what stands above.
  ///
  /// `isFirst` is false for the further fields of a question, of which nothing more is said.
  static func reading(
    _ written: String, at cell: CellReference?, isFirst: Bool = true
  ) -> FieldReading {
    var reading = FieldReading.failed(
      isFirst ? SameAsAbove(isResolved: false).kind : nil, written, at: cell)
    reading.isDitto = true
    return reading
  }

  /// Gives answers that point above what stands there: in the copy or row before, the answer to the same
  /// question.
  ///
  /// `lists` are the lists of the return; the first row of one has none before it.
  static func resolve(_ records: inout [ReadRecord], lists: [ReadList]) {
    var last: [Int: Int] = [:]
    for index in records.indices {
      let table = records[index].tableIndex
      defer { last[table] = index }
      guard records[index].fields.contains(where: \.isDitto) else { continue }
      guard let before = last[table], follows(records[index], records[before], lists) else {
        continue
      }
      for field in records[index].fields.indices where records[index].fields[field].isDitto {
        take(records[before].fields[field], for: &records[index].fields[field])
      }
    }
  }

  private static func follows(
    _ record: ReadRecord, _ before: ReadRecord, _ lists: [ReadList]
  ) -> Bool {
    guard record.table.table.list != nil else { return true }
    guard record.sheet == before.sheet, record.parent == before.parent else { return false }
    let rows = before.range.topLeft.row..<max(record.range.topLeft.row, before.range.topLeft.row)
    return !lists.contains {
      $0.table == record.tableIndex && $0.sheet == record.sheet && rows.contains($0.home.row)
    }
  }

  private static func take(_ above: FieldReading, for reading: inout FieldReading) {
    switch above.state {
    case .answered:
      reading.state = .answered
      reading.value = above.value
      if reading.finding != nil { reading.finding = SameAsAbove(isResolved: true).kind }
    case .placeholder:
      reading = FieldReading(state: .placeholder, cell: reading.cell, written: above.written)
      reading.mayMeanNone = above.mayMeanNone
    // A further field of the question, such as the words beside an option, may be empty.
    case .unanswered where reading.finding == nil: reading = .unanswered(at: reading.cell)
    default: break
    }
  }

  private static func isAround(_ scalar: Unicode.Scalar) -> Bool {
    around.contains(scalar.halfWidth)
  }

  private static let around: LetterSet = "().,;:。、_"

  private static func key(_ text: some StringProtocol) -> String {
    String(
      scalars: TextFolding.letters(of: text).filter { !$0.isWhitespace && !around.contains($0) })
  }

  /// Those of which no more than these words is needed to know what is meant.
  private static let phrases = WordList(
    AnswerWords.list(\.same).filter { word in
      word.contains { !$0.isASCII } ? word.count > 1 : word.contains(" ") || word == "ditto"
    })
  private static let words = Set(AnswerWords.list(\.same).map(key))
  private static let starts = LetterSet(beginning: words)
}
