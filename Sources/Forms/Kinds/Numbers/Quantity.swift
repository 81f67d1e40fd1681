/// An answer that is one number: a count, or an amount of money.
struct Quantity: Hashable {
  /// The number in the unit of the field.
  var value: Double
  /// Whether it says of itself that it is not exact: `约4500`, `4500 or so`.
  var isAbout = false

  /// Reads a number as people write it into a form.
  ///
  /// Accepts digits of either width, thousands separators, a sign, Chinese numerals, 万 and 亿, words
  /// like 约 before and 左右 after, which make it inexact, and the unit, once or repeated. Everything else, such as 若干,
  /// `12-15` or two numbers, is nil: nothing is guessed. `12.5` is 12.5; whether a fraction is
  /// allowed is for the caller.
  /// - Parameters:
  ///   - text: The answer as written.
  ///   - scale: How many yuan or things one unit of the field is: 10,000 for 万元, else 1. What is
  ///     written with 万, 亿 or 元 counts yuan then, what is written without counts the field's unit.
  ///   - unit: The unit of the field, if it may be one that is not known here.
  /// - Returns: The number in the unit of the field.
  static func parse(_ text: some StringProtocol, scale: Double, unit: String? = nil) -> Quantity? {
    var cursor = TextCursor(folding: text)
    guard cursor.scalars.count <= TextCursor.longestShortAnswer else { return nil }
    if scale == 1, let unit, let bare = withoutMultiple(unit, cursor.scalars) {
      return parse(bare, scale: 1)
    }
    if let joined = withoutGroupSpaces(cursor.scalars) { cursor = TextCursor(joined) }
    cursor.take(while: isBefore)
    var isYuan = false
    var isAbout = false
    while let word = cursor.takeLongest(of: before) {
      if abouts.contains(word) { isAbout = true }
      cursor.take(while: isBefore)
    }
    let isNegative = takeSign(&cursor)
    guard var reading = NumberReading.read(&cursor) else { return nil }
    let own = unit.map { TextFolding.letters(of: $0) } ?? []
    while !cursor.isAtEnd {
      if !cursor.take(while: isBehind).isEmpty || takeFootnote(&cursor) { continue }
      guard let word = takeUnit(&cursor, own: own) else {
        // The field's unit by another of its names, up to the end: 12 mos. where the form says months.
        guard !own.isEmpty, UnitNames.isSame(cursor.scalars[cursor.position...], own) else {
          return nil
        }
        break
      }
      if yuan.contains(word) { isYuan = true }
      if orSos.contains(word) { isAbout = true }
      guard let places = multipliers[word] else { continue }
      if !reading.hasLargeMultiplier {
        reading.number = reading.number.shifted(places)
        reading.hasLargeMultiplier = true
        reading.endsWithLargeMultiplier = true
      } else if places != self.places(of: scale) {
        // The field's own unit may stand behind that of the sender: 1.2亿元(万元人民币).
        return nil
      }
    }
    guard let number = scaled(reading, scale: scale, isYuan: isYuan) else { return nil }
    let value = isNegative ? -number : number
    return Quantity(value: value == 0 ? 0 : value, isAbout: isAbout || reading.isAbout)
  }

  /// A number behind which the field's own unit stands, and that begins with a multiplier: 830 of 830千円; nil for any
  /// other text.
  private static func withoutMultiple(_ unit: String, _ scalars: [Unicode.Scalar]) -> String? {
    guard let first = unit.unicodeScalars.first, first.value > 0x7F,
      NumberReading.isChineseNumeral(first), case let own = TextFolding.letters(of: unit),
      own.count > 1, scalars.count > own.count, scalars.suffix(own.count).elementsEqual(own)
    else { return nil }
    let rest = scalars.dropLast(own.count)
    // 1千2百千円 is nobody's number.
    return rest.contains(where: NumberReading.isChineseNumeral) ? nil : String(scalars: rest)
  }

  /// A number in groups of three digits with spaces between, `670 400.5`, without these; nil where that is not
  /// all but a unit: two numbers may have a space between them too.
  private static func withoutGroupSpaces(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard scalars.contains(" "), let first = scalars.firstIndex(where: \.isDigit),
      scalars[..<first].allSatisfy({ " -+".unicodeScalars.contains($0) })
    else { return nil }
    var cursor = TextCursor(scalars, at: first)
    guard (1...3).contains(cursor.take(while: \.isDigit).count) else { return nil }
    var spaces: [Int] = []
    while cursor.next == " ", cursor.peek(1)?.isDigit == true {
      spaces.append(cursor.position)
      cursor.position += 1
      guard cursor.take(while: \.isDigit).count == 3 else { return nil }
    }
    if cursor.next == ".", cursor.peek(1)?.isDigit == true {
      cursor.position += 1
      cursor.take(while: \.isDigit)
    }
    guard !spaces.isEmpty, scalars[first] != "0",
      !scalars[cursor.position...].contains(where: \.isDigit)
    else { return nil }
    return scalars.indices.filter { !spaces.contains($0) }.map { scalars[$0] }
  }

  private static func scaled(_ reading: NumberReading, scale: Double, isYuan: Bool) -> Double? {
    guard scale != 1, reading.hasLargeMultiplier || isYuan else { return reading.number.double }
    // 一万二千 in a field of 万元 may be 12,000 yuan or 12,000 万元.
    guard isYuan || reading.endsWithLargeMultiplier else { return nil }
    return places(of: scale).map { reading.number.shifted(-$0).double }
      ?? reading.number.double / scale
  }

  /// How far a scale moves the point; nil for one that is no power of ten.
  private static func places(of scale: Double) -> Int? {
    var places = 0
    var power = 1.0
    while power < scale {
      power *= 10
      places += 1
    }
    return power == scale ? places : nil
  }

  /// Moves past the longest unit that stands here, the field's own among them.
  private static func takeUnit(_ cursor: inout TextCursor, own: [Unicode.Scalar]) -> String? {
    var trial = cursor
    let word = trial.takeLongest(of: known)
    if !own.isEmpty, own.count > trial.position - cursor.position,
      cursor.scalars[cursor.position...].starts(with: own)
    {
      cursor.position += own.count
      return String(scalars: own)
    }
    cursor = trial
    return word
  }

  private static func takeSign(_ cursor: inout TextCursor) -> Bool {
    guard let sign = cursor.next else { return false }
    let isMinus = sign == "-" || sign == "–" || sign == "负" || sign == "負"
    guard isMinus || sign == "+" else { return false }
    cursor.position += 1
    cursor.take(while: { $0 == " " })
    return isMinus
  }

  /// Moves past the sign of a footnote that stands on the line: `270①`, `270[1]`, `270（注1）`, `270†`.
  private static func takeFootnote(_ cursor: inout TextCursor) -> Bool {
    func isCircled(_ scalar: Unicode.Scalar) -> Bool { (0x2460...0x2473).contains(scalar.value) }
    var trial = cursor
    if !trial.take(while: { "†‡§¶".unicodeScalars.contains($0) }).isEmpty {
      cursor = trial
      return true
    }
    let isTouching = trial.peek(-1)?.isDigit == true
    if trial.take("注") {
      trial.take(while: { $0 == " " || $0 == ":" })
      let isNumbered = !trial.take(while: { $0.isDigit || isCircled($0) }).isEmpty
      // The number of a raised 注1 is gone already.
      guard isNumbered || isTouching && trial.isAtEnd else { return false }
    } else if let open = trial.next, open == "[" || open == "〔" {
      trial.position += 1
      _ = trial.take("注")
      guard (1...2).contains(trial.take(while: \.isDigit).count),
        trial.take(open == "[" ? "]" : "〕")
      else { return false }
    } else if trial.take(while: isCircled).isEmpty {
      return false
    }
    cursor = trial
    return true
  }

  private static let signsBefore: LetterSet = "_:=('\""

  private static func isBefore(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || Self.signsBefore.contains(scalar)
  }

  private static let signsBehind: LetterSet = "_().,;'\"。、*"

  private static func isBehind(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || Self.signsBehind.contains(scalar)
  }

  private static let abouts = Set(AnswerWords.list(\.about))
  private static let orSos = Set(AnswerWords.list(\.orSo))
  private static let before = WordList(AnswerWords.list(\.altogether) + abouts)

  private static let yuan: Set<String> = ["元", "圆", "万元", "亿元"]
  private static let multipliers = ["万": 4, "万元": 4, "亿": 8, "亿元": 8]

  /// Units, and words after a number that do not change it.
  private static let known = WordList(AnswerWords.list(\.counted) + orSos)
}
