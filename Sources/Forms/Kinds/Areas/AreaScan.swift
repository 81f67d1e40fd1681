/// Walks an answer about a place and stops at each size.
struct AreaScan {
  /// The words of a size, and the index of the size if they tell it.
  private struct SizeWord { var kind: Int? }

  /// The answer in half width, character by character as it was written.
  var cursor: TextCursor
  private let written: [Unicode.Scalar]
  /// Where the answer begins, behind white space.
  private let first: Int
  private let words: AreaWords

  init(_ written: [Unicode.Scalar], words: AreaWords) {
    self.written = written
    self.words = words
    first = written.firstIndex { !TextFolding.isSpace($0) } ?? 0
    cursor = TextCursor(Self.folded(written))
  }

  private static func folded(_ written: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let folded = written.map { scalar in
      let half = TextFolding.folded(scalar) ?? scalar
      return ("A"..."Z").contains(half) ? Unicode.Scalar(half.value + 32) ?? half : half
    }
    return folded.indices.map { index in
      guard written[index] == "，" else { return folded[index] }
      // 34，600 is one number; 电话58888888，3000㎡ holds two.
      let before = folded[..<index].reversed().prefix { $0.isDigit }.count
      let behind = folded[(index + 1)...].prefix { $0.isDigit }.count
      return (1...3).contains(before) && behind == 3 ? "," : "，"
    }
  }

  /// Moves past the size that begins here.
  mutating func find() -> (AreaFind.Content, Int?)? {
    labelled() ?? bare()
  }

  /// Moves on to where the next size can begin: never into the middle of a number or a word.
  mutating func skip() {
    guard let scalar = cursor.next else { return }
    if Self.isNumeral(scalar) {
      Self.skipNumber(&cursor)
    } else if cursor.sees("其中") {
      // This belongs to a size before it, and stays with the location as written.
      var ahead = cursor
      _ = ahead.take("其中")
      cursor.position = ahead.position
      if takeWord(&ahead)?.kind == nil { cursor.take(while: { !Self.isStop($0) }) }
    } else {
      cursor.position += 1
    }
  }

  /// 建筑面积（平方米）：约2000, 占地20亩, 面积若干.
  private mutating func labelled() -> (AreaFind.Content, Int?)? {
    var trial = cursor
    let isPart = trial.take("其中")
    guard let word = takeWord(&trial), !isPart || word.kind != nil else { return nil }
    let afterWord = trial.position
    var opened = false
    var unit: AreaUnit?
    var unitText: Range<Int>?
    var isAbout = false
    while true {
      let before = trial.position
      if unit == nil, let found = AreaUnit.take(&trial) {
        unit = found
        unitText = before..<trial.position
      } else if !opened, trial.take("(") {
        opened = true
      } else if let filler = trial.takeLongest(of: Self.fillers) {
        isAbout = isAbout || Self.inexact.contains(filler)
      } else {
        break
      }
    }
    let start = trial.position
    if let size = number(&trial, unit: unit, unitText: unitText, needsUnit: false, isAbout: isAbout)
    {
      if opened { _ = trial.take(")") }
      cursor = trial
      return (size, word.kind)
    }
    // Words of a size without a number: nothing follows, or something else.
    let names = scalars(cursor.position..<afterWord).hasSuffix("面积") || start > afterWord
    guard names, isPieceStart(cursor.position) else { return nil }
    trial.position = start
    let rest = trial.take(while: { !Self.isStop($0) })
    let text = String(scalars: rest)
    cursor = trial
    return (text.trimmed.isEmpty || Placeholder.matches(text) ? .nothing : .notANumber, word.kind)
  }

  /// 3300平方米, 约20亩, 3300㎡（建筑面积), or a number that is all there is.
  private mutating func bare() -> (AreaFind.Content, Int?)? {
    var trial = cursor
    let starts = isPieceStart(cursor.position)
    // A few words at most: 总计约.
    var isAbout = false
    for _ in 0..<3 {
      guard let word = trial.takeLongest(of: Self.about) else { break }
      // 附近 is not 近.
      if word.unicodeScalars.count == 1, word != "约", !starts { return nil }
      isAbout = isAbout || Self.inexact.contains(word)
      trial.take(while: { $0 == " " || $0 == "_" })
    }
    let isFirst = cursor.position <= first
    guard let first = trial.next,
      Self.begins(trial) || (isFirst && Self.isSign(first)),
      let size = number(&trial, unit: nil, unitText: nil, needsUnit: !isFirst, isAbout: isAbout)
    else { return nil }
    if case .size(let found) = size, found.unit == nil, isFirst, !endsWithUnit(trial) {
      var rest = trial
      rest.take(while: Self.isMark)
      guard rest.isAtEnd else { return nil }
    }
    let kind = takeWordBehind(&trial)
    cursor = trial
    return (size, kind)
  }

  /// The number, the unit and the 左右 behind it; a range of numbers is no number.
  private mutating func number(
    _ trial: inout TextCursor, unit given: AreaUnit?, unitText: Range<Int>?, needsUnit: Bool,
    isAbout: Bool
  ) -> AreaFind.Content? {
    var isNegative = false
    if let sign = trial.next, Self.isSign(sign) {
      trial.position += 1
      isNegative = true
    }
    guard Self.begins(trial) else { return nil }
    guard let reading = NumberReading.read(&trial) else {
      // 两三千平方米
      Self.skipNumber(&trial)
      return AreaUnit.take(&trial) == nil ? nil : .notANumber
    }
    var isRound = false
    // `4500左右平方米`, 4500（约）平方米
    var ahead = trial
    if let word = Self.takeRoundly(&ahead), case let start = ahead.position,
      AreaUnit.take(&ahead) != nil
    {
      trial.position = start
      isRound = Self.inexact.contains(word)
    }
    let afterNumber = trial.position
    let unit = AreaUnit.take(&trial)
    // 4500以下平方米, 4500?平方米
    if unit == nil, !needsUnit, skipsToUnit(&trial) { return .notANumber }
    let nameRange = unit == nil ? unitText : afterNumber..<trial.position
    if unit == nil, isRange(&trial) { return .notANumber }
    if unit == nil, needsUnit { return nil }
    if unit == nil, let next = trial.next, Self.counters.contains(next) { return nil }
    var isAbout = isAbout || reading.isAbout || isRound
    while let word = trial.takeLongest(of: Self.roundly) {
      isAbout = isAbout || Self.inexact.contains(word)
    }
    // 24400平方米（约)
    var aside = trial
    if aside.take("("), let word = aside.takeLongest(of: Self.aside), Self.inexact.contains(word),
      aside.take(")")
    {
      trial = aside
      isAbout = true
    }
    let found = unit ?? given ?? AreaUnit(numerator: 1, denominator: 1)
    let size = found.squareMetres(isNegative ? reading.number.negated : reading.number)
    let name = nameRange.map { range in
      scalars(range).trimmed.filter { !"_()（）".contains($0) }.trimmed
    }
    return .size(
      AreaAnswer.Size(
        squareMetres: size, unit: found.isSquareMetre ? nil : name, isAbout: isAbout))
  }

  /// Moves past 左右, or such a word in parentheses.
  private static func takeRoundly(_ trial: inout TextCursor) -> String? {
    var ahead = trial
    let isFramed = ahead.take("(")
    guard let word = ahead.takeLongest(of: isFramed ? aside : roundly), !isFramed || ahead.take(")")
    else { return nil }
    trial = ahead
    return word
  }

  /// Moves past a few characters that are no part of a number, and the unit behind them.
  private func skipsToUnit(_ trial: inout TextCursor) -> Bool {
    var ahead = trial
    for _ in 0..<8 {
      guard let next = ahead.next, !Self.isNumeral(next), !Self.isStop(next) || next == ")" else {
        return false
      }
      ahead.position += 1
      if AreaUnit.take(&ahead) != nil {
        trial = ahead
        return true
      }
    }
    return false
  }

  /// 1000-2000平方米: moves past the second number and its unit.
  private func isRange(_ trial: inout TextCursor) -> Bool {
    var ahead = trial
    ahead.take(while: { $0 == " " })
    guard let dash = ahead.next,
      TextFolding.isDash(dash) || "~～至到".unicodeScalars.contains(dash)
    else { return false }
    ahead.take(while: {
      TextFolding.isDash($0) || $0 == " " || "~～至到".unicodeScalars.contains($0)
    })
    guard let next = ahead.next, Self.isNumeral(next), NumberReading.read(&ahead) != nil,
      AreaUnit.take(&ahead) != nil
    else { return false }
    trial = ahead
    return true
  }

  /// Moves past the words of a size: 总建筑面积, 占地, 办公面积.
  private func takeWord(_ trial: inout TextCursor) -> SizeWord? {
    var ahead = trial
    for _ in 0..<6 {
      if let text = ahead.takeLongest(of: words.sizes), let kind = words.kinds[text] {
        _ = ahead.take("面积")
        trial = ahead
        return SizeWord(kind: kind)
      }
      guard ahead.takeLongest(of: words.modifiers) != nil else { return nil }
    }
    return nil
  }

  /// （建筑面积), or 建筑面积 at the end of a piece.
  private func takeWordBehind(_ trial: inout TextCursor) -> Int? {
    var ahead = trial
    ahead.take(while: { $0 == " " })
    let isFramed = ahead.take("(")
    _ = ahead.take("的")
    guard let word = takeWord(&ahead) else { return nil }
    if isFramed {
      guard ahead.take(")") else { return nil }
    } else if let next = ahead.next, !Self.isStop(next) {
      return nil
    }
    trial = ahead
    return word.kind
  }

  private func endsWithUnit(_ trial: TextCursor) -> Bool {
    trial.peek(-1).map { !Self.isNumeral($0) && $0 != "_" } ?? false
  }

  private func isPieceStart(_ position: Int) -> Bool {
    if position > 0, TextFolding.isSpace(written[position - 1]) { return true }
    guard position > 0 else { return true }
    let before = cursor.scalars[position - 1]
    return Self.isStop(before) || before == "("
  }

  private func scalars(_ range: Range<Int>) -> String {
    String(scalars: written[range])
  }

  /// Moves past digits; past a comma only where it can part thousands.
  private static func skipNumber(_ trial: inout TextCursor) {
    let first = trial.take(while: { isNumeral($0) || $0 == "." })
    if first.count <= 3 { trial.take(while: { isNumeral($0) || $0 == "." || $0 == "," }) }
  }

  /// Whether a number begins here, `.5` too.
  private static func begins(_ trial: TextCursor) -> Bool {
    guard let first = trial.next else { return false }
    return isNumeral(first) || (first == "." && trial.peek(1)?.isDigit == true)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || NumberReading.isChineseNumeral(scalar)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "负" }

  private static let stops: LetterSet = ",，;。、)"

  /// Where a piece of an answer ends.
  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || Self.stops.contains(scalar)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    isStop(scalar) || scalar == " " || scalar == "_" || scalar == "."
  }

  /// The characters after a number that show that it is no size but a house, a storey, a year, or a
  /// count.
  private static let counters: LetterSet = "号弄室楼层幢栋座单年月日人元家个%路街道栋期区排村组"

  private static let inexact = Set(AnswerWords.list(\.about) + AnswerWords.list(\.orSo))

  private static let roundly: WordList = ["左右", "上下", "以上", "余", "多", "许", "+", "约", "大概", "_"]

  private static let aside = about + roundly

  private static let about: WordList = [
    "约", "大约", "大概", "约莫", "差不多", "大致", "约为", "约有", "≈", "~", "～", "共", "共计", "共有", "总计", "合计", "近",
    "超", "超过", "逾", "达", "计",
  ]

  private static let fillers: WordList =
    about + [" ", "\n", ":", "_", "=", "为", "是", "有", "达到", "约为", "约有", "总共", "各"]
}
