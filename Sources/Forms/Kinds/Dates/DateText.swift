/// A date as people type it: `31st March 2026`, `3/03/2027`, 2026年3月31日, `20260331`, `Dec-25`.
enum DateText {
  /// Reads a date.
  /// - Parameters:
  ///   - text: What was typed; the time behind a date is left out.
  ///   - order: How dates of numbers are written in this form. A year of four digits at the beginning
  ///     comes before any order.
  /// - Returns: The date at the precision written; nil for what is none, for a day that does not exist, and
  ///   where the order of its parts could only be guessed.
  static func parse(_ text: some StringProtocol, _ order: DateOrder) -> PartialDate? {
    guard text.unicodeScalars.count <= 80 else { return nil }
    var letters = TextFolding.letters(of: text).filter { !"'‘’`".unicodeScalars.contains($0) }
    if letters.contains(":") { letters = TimeOfDay(removedFrom: letters).date }
    // In `2026、3、31` and `2026\3\31` somebody missed the key of the stroke.
    for place in letters.indices where letters[place] == "、" || letters[place] == "\\" {
      letters[place] = "/"
    }
    while let last = letters.last, last.isWhitespace || last == "。" || last == ";" || last == "," {
      letters.removeLast()
    }
    // `3 / 03 / 2027`
    if letters.contains("/") { letters = withoutSpaces(around: "/", in: letters) }
    let trimmed = withoutWordOfYear(withPlainParts(String(scalars: letters).trimmed))
    guard !trimmed.isEmpty else { return nil }
    return yearFirst(trimmed) ?? numbers(trimmed, order) ?? named(trimmed) ?? ofEra(trimmed)
  }

  private static func withoutSpaces(
    around sign: Unicode.Scalar, in letters: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    for letter in letters {
      if letter == sign { while kept.last == " " { kept.removeLast() } }
      if letter == " ", kept.last == sign { continue }
      kept.append(letter)
    }
    return kept
  }

  /// A date without the word for year behind it: `12.02.2025 r.` in Poland, `12.02.2025 г.` in Russia, `12/02/2025م`
  /// in Egypt.
  private static func withoutWordOfYear(_ text: String) -> String {
    guard let last = text.last, last == "." || last.isLetter else { return text }
    for word in ["r.", "r", "roku", "г.", "г", "года", "р.", "року", "م"] where text.hasSuffix(word)
    {
      let rest = text.dropLast(word.count)
      guard let end = rest.last(where: { !$0.isWhitespace }), end.isASCII, end.isNumber else {
        continue
      }
      return String(rest).trimmed
    }
    return text
  }

  /// `24/3/2026` of `ngày 24 tháng 3 năm 2026`, and 2026年3月24日 of 2026년 3월 24일(화).
  private static func withPlainParts(_ text: String) -> String {
    if text.contains("년") {
      var text = text
      for day in "월화수목금토일" {
        text = text.replacing("\(day)요일", with: "").replacing("(\(day))", with: "")
      }
      return text.replacing("()", with: "").replacing("년", with: "年").replacing("월", with: "月")
        .replacing("일", with: "日").split(separator: " ").joined()
    }
    guard text.contains("tháng") else { return text }
    let plain = text.replacing("ngày", with: "").replacing("tháng", with: "/")
      .replacing("năm", with: "/").split(separator: " ").joined()
    // A month alone has no day in front.
    return String(plain.first == "/" ? plain.dropFirst() : plain[...])
  }

  /// 令和7年4月1日, `R7.4.1`, 民国114年5月1日.
  private static func ofEra(_ text: String) -> PartialDate? {
    let resolved = EraYear.resolved(text)
    return resolved == text ? nil : yearFirst(resolved)
  }

  /// 2026年3月31日, `2026.3.31`, `20260331`, `2026-03`, `2026`.
  private static func yearFirst(_ text: String) -> PartialDate? {
    var tokens = PeriodToken.tokens(of: text)
    while let last = tokens.last, last == .space || last == .point { tokens.removeLast() }
    let found = PartialDate.readings(tokens, from: 0).filter { $0.1 == tokens.count }
    // 2018.5-8 and its like have a month or a day: which is a guess.
    guard let first = found.first, found.allSatisfy({ $0.0 == first.0 }) else { return nil }
    return first.0
  }

  /// `3/03/2027`, `3.3.27`, `03/2027`.
  private static func numbers(_ text: String, _ order: DateOrder) -> PartialDate? {
    // `31. 3. 2026`, as Germans write it.
    let text = text.contains(". ") ? text.replacing(". ", with: ".") : text
    let parts = text.split(omittingEmptySubsequences: false) {
      "/.-– ".contains($0) || $0 == "‐"
    }
    guard
      parts.allSatisfy({
        !$0.isEmpty && $0.utf8.count <= 4 && $0.utf8.allSatisfy(CodeFormats.isDigit)
      })
    else { return nil }
    let values = parts.compactMap { Int($0) }
    guard values.count == parts.count else { return nil }
    let lastIsYear = parts.last?.utf8.count == 4
    switch values.count {
    case 2 where lastIsYear: return PartialDate(checkedYear: values[1], month: values[0])
    case 3 where lastIsYear || order != .ymd:
      guard parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, let year = year(parts[2]) else {
        return nil
      }
      return dayAndMonth(values[0], values[1], year, order)
    case 3:
      guard parts[1].utf8.count <= 2, parts[2].utf8.count <= 2, let year = year(parts[0]) else {
        return nil
      }
      return PartialDate(checkedYear: year, month: values[1], day: values[2])
    default: return nil
    }
  }

  /// A day and a month before their year; in a form that writes the year first, only where one of the
  /// two can be no month.
  private static func dayAndMonth(_ first: Int, _ second: Int, _ year: Int, _ order: DateOrder)
    -> PartialDate?
  {
    let dayFirst = PartialDate(checkedYear: year, month: second, day: first)
    let monthFirst = PartialDate(checkedYear: year, month: first, day: second)
    return switch order {
    case .dmy: dayFirst
    case .mdy: monthFirst
    case .ymd:
      dayFirst == nil || monthFirst == nil || dayFirst == monthFirst
        ? dayFirst ?? monthFirst : nil
    }
  }

  /// The first two digits of a year of two: 00 to 69 are of this century, 70 to 99 of the last.
  static func century(of year: Int) -> String { year < 70 ? "20" : "19" }

  /// A year of four digits, or of two.
  private static func year(_ digits: some StringProtocol) -> Int? {
    guard let year = Int(digits) else { return nil }
    return switch digits.utf8.count {
    case 4: year
    case 2: year < 70 ? 2000 + year : 1900 + year
    default: nil
    }
  }

  /// `31st March 2026`, `March 31, 2026`, `Dec-25`, `2026 March 31`, with a day of the week or not.
  private static func named(_ text: String) -> PartialDate? {
    var day: Int?
    var month: Int?
    var years: [Substring] = []
    for piece in pieces(text) {
      if let number = MonthName.month(String(piece)) {
        guard month == nil else { return nil }
        month = number
      } else if piece.utf8.allSatisfy(CodeFormats.isDigit) {
        years.append(piece)
      } else if let number = ordinal(piece), day == nil {
        day = number
      } else if !fillers.contains(String(piece)) {
        return nil
      }
    }
    guard let month else { return nil }
    // Of two numbers the one of four digits is the year, else the last.
    if day == nil, years.count == 2 {
      let at = years[0].utf8.count == 4 ? 1 : 0
      guard years[at].utf8.count <= 2 else { return nil }
      day = Int(years.remove(at: at))
    }
    guard years.count == 1, let year = year(years[0]) else { return nil }
    return PartialDate(checkedYear: year, month: month, day: day)
  }

  /// Runs of letters and of digits, an ordinal as one: `31mar2026` has three.
  private static func pieces(_ text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber) }.flatMap { word -> [Substring] in
      if ordinal(word) != nil { return [word] }
      var pieces: [Substring] = []
      var rest = word
      while let first = rest.first {
        let piece = rest.prefix { $0.isNumber == first.isNumber }
        pieces.append(piece)
        rest = rest[piece.endIndex...]
      }
      return pieces
    }
  }

  /// 31 of `31st`.
  private static func ordinal(_ piece: Substring) -> Int? {
    guard ["st", "nd", "rd", "th", "er"].contains(piece.suffix(2)),
      let day = Int(piece.dropLast(2)),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  private static let fillers: Set<String> = {
    let words = [
      "of the mon tue tues wed thu thur thurs fri sat sun",
      "monday tuesday wednesday thursday friday saturday sunday",
      "den am le de del di do der du dnia el al d º",
      "lundi mardi mercredi jeudi vendredi samedi dimanche",
      "montag dienstag mittwoch donnerstag freitag samstag sonntag",
      "lunes martes miércoles jueves viernes sábado domingo",
      "lunedì martedì mercoledì giovedì venerdì sabato domenica",
      "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    ]
    return Set(words.joined(separator: " ").split(separator: " ").map(String.init))
  }()
}
