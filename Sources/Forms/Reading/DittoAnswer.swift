import Spreadsheet

/// Answers that only point at the one above: 同上, 〃.
///
/// They, and a ``PointedAnswer``, are given the answers they mean once all of a return is read.
enum DittoAnswer {
  /// Whether an answer says no more than that.
  static func matches(_ text: some StringProtocol) -> Bool {
    if DittoMark.isBetweenDashes(text) { return true }
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

  /// Gives each answer that only points at another one the answer it means.
  ///
  /// One that points above means that to the same question in the copy or row before.
  /// `lists` are the lists of the return; the first row of one has none before it.
  static func resolve(_ records: inout [ReadRecord], lists: [ReadList]) {
    var places: PointedPlaces?
    var pointsOn = false
    var last: [Int: Int] = [:]
    for index in records.indices {
      let table = records[index].tableIndex
      defer { last[table] = index }
      guard records[index].mayPoint else { continue }
      let before = last[table].flatMap {
        follows(records[index], records[$0], lists) ? $0 : nil
      }
      for field in records[index].fields.indices {
        if records[index].fields[field].isDitto {
          guard let before else { continue }
          take((before, field), .above, for: index, field, &records)
        } else if let pointed = records[index].fields[field].pointed {
          if places == nil {
            places = PointedPlaces(records) { follows($0, $1, lists) }
          }
          pointsOn = take(pointed, places, for: index, field, &records) || pointsOn
        }
      }
    }
    guard pointsOn else { return }
    // They may point at an answer further on that points on itself.
    for index in records.indices where records[index].mayPoint {
      for field in records[index].fields.indices {
        guard let pointed = records[index].fields[field].pointed else { continue }
        _ = take(pointed, places, for: index, field, &records)
      }
    }
  }

  /// Takes the answer at which one points; true where that answer only points on as yet.
  private static func take(
    _ pointed: PointedAnswer, _ places: PointedPlaces?, for index: Int, _ field: Int,
    _ records: inout [ReadRecord]
  ) -> Bool {
    guard let place = places?.place(pointed, from: index, field: field, in: records) else {
      return false
    }
    let other = records[place.record].fields[place.field]
    if other.pointed != nil || other.isDitto && other.state == .failed {
      return place.record > index
    }
    take(place, pointed.place == .left ? .left : .record, for: index, field, &records)
    return false
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

  private static func take(
    _ place: PointedPlaces.Place, _ origin: SameAsAbove.Origin, for index: Int, _ field: Int,
    _ records: inout [ReadRecord]
  ) {
    let other = records[place.record].fields[place.field]
    var reading = records[index].fields[field]
    let isTold = reading.pointed?.isFirst ?? (reading.finding != nil)
    switch other.state {
    case .answered:
      reading.state = .answered
      reading.value = other.value
      if isTold {
        let cell = other.cell.map { Issue.Place(sheet: records[place.record].sheet, cell: $0) }
        reading.finding =
          SameAsAbove(
            isResolved: true, origin: origin, place: cell, taken: other.written
          ).kind
      }
    case .placeholder:
      reading = FieldReading(state: .placeholder, cell: reading.cell, written: other.written)
      reading.mayMeanNone = other.mayMeanNone
    // A further field of the question, such as the words beside an option, may be empty.
    case .unanswered where !isTold: reading = .unanswered(at: reading.cell)
    default: return
    }
    if reading.pointed != nil {
      if !isTold { reading.finding = nil }
      reading.rest = []
      reading.found = nil
      reading.pointed = nil
    }
    records[index].fields[field] = reading
  }

  private static func isAround(_ scalar: Unicode.Scalar) -> Bool {
    around.contains(scalar.halfWidth)
  }

  private static let around: LetterSet = "().,;:。、_"

  private static func key(_ text: some StringProtocol) -> String {
    String(
      scalars: TextFolding.letters(of: text).filter { !$0.isWhitespace && !isAround($0) })
  }

  /// Those of which no more than these words is needed to know what is meant.
  private static let phrases = WordList(
    AnswerWords.list(\.same).filter { word in
      word.contains { !$0.isASCII } ? word.count > 1 : word.contains(" ") || word == "ditto"
    })
  private static let words = Set(AnswerWords.list(\.same).map(key))
  private static let starts = LetterSet(beginning: words)
}
