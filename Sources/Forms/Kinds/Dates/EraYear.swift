/// Years that are counted from the beginning of an era, as in Japan and Taiwan: 令和7年, `R7.4.1`, 民国114年.
enum EraYear {
  /// A date with the year of our calendar in the place of that of an era; the text itself where it names none.
  ///
  /// The letter of an era counts only before year, month and day with points or strokes between: `R7.4.1`.
  /// An era in brackets that repeats a year goes: `2025年(令和7年)4月`.
  static func resolved(_ text: String) -> String {
    var letters = TextFolding.letters(of: text).filter { $0 != " " }
    if let open = letters.firstIndex(of: "("),
      letters[(open + 1)...].first.map(isBeginning) == true,
      let close = letters[open...].firstIndex(of: ")"), open > 0,
      year(letters[(open + 1)..<close]).map({
        $0.rest.isEmpty || $0.rest.count == 1 && $0.rest.first == "年"
      }) == true
    {
      letters.removeSubrange(open...close)
      return String(scalars: letters)
    }
    guard let first = letters.first, isBeginning(first) || lettersOfEras[first] != nil,
      let (year, rest) = year(letters[...])
    else { return text }
    return "\(year)" + String(scalars: rest)
  }

  /// A date with the year of our calendar in the place of one of Taiwan that names no era: 115/3/5, 115年3月5日.
  ///
  /// - Parameter text: The date as typed.
  /// - Returns: The same date; nil where it does not begin with a year of three digits.
  static func resolvedOfTaiwan(_ text: String) -> String? {
    let letters = TextFolding.letters(of: text).filter { $0 != " " }
    let digits = letters.prefix(while: \.isDigit)
    guard digits.count == 3, let next = letters.dropFirst(3).first,
      "./-年".unicodeScalars.contains(next)
    else { return nil }
    return year(String(scalars: Array(digits)), of: "民国").map {
      $0 + String(scalars: Array(letters.dropFirst(3)))
    }
  }

  /// The year of our calendar in which a date of an era lies, where the form prints the era itself.
  ///
  /// - Parameters:
  ///   - year: The year that was filled in, in digits.
  ///   - name: The name of the era.
  /// - Returns: The year in digits; nil where the era has none such.
  static func year(_ year: String, of name: String) -> String? {
    guard (1...3).contains(year.utf8.count),
      let era = eras.first(where: { String(scalars: $0.name) == name }),
      let number = Int(year), (1...era.last).contains(number)
    else { return nil }
    return String(era.before + number)
  }

  /// A date that names its era, with the year of our calendar in the era's place; nil where it names none.
  ///
  /// Words in front of the era go. 元 in front is the first year of the era that the form prints before the answer.
  static func resolved(within text: String, printed name: String) -> String? {
    let letters = TextFolding.letters(of: text).filter { !$0.isWhitespace }
    if letters.first == "元", eras.contains(where: { String(scalars: $0.name) == name }) {
      return year((Array(name.unicodeScalars) + letters)[...]).map {
        "\($0.year)" + String(scalars: $0.rest)
      }
    }
    for place in letters.indices where isBeginning(letters[place]) {
      guard let (year, rest) = year(letters[place...]) else { continue }
      return "\(year)" + String(scalars: rest)
    }
    return nil
  }

  /// The era with which printed words end.
  static func name(endingIn words: String) -> String? {
    let letters = TextFolding.letters(of: words).filter { $0 != " " }
    return eras.first { letters.suffix($0.name.count).elementsEqual($0.name) }
      .map { String(scalars: $0.name) }
  }

  private static func isBeginning(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && eras.contains { $0.name.first == scalar }
  }

  /// The year with which a text begins, and what follows its number.
  private static func year(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (year: Int, rest: ArraySlice<Unicode.Scalar>)? {
    if let era = eras.first(where: { text.starts(with: $0.name) }) {
      let behind = text.dropFirst(era.name.count)
      if behind.first == "元" { return (era.before + 1, behind.dropFirst()) }
      let digits = behind.prefix(while: \.isDigit)
      return number(digits, era).map { ($0, behind.dropFirst(digits.count)) }
    }
    guard let letter = text.first, let index = lettersOfEras[letter] else { return nil }
    let behind = text.dropFirst()
    let parts = behind.split(omittingEmptySubsequences: false) {
      "./-年月".unicodeScalars.contains($0)
    }
    guard parts.count >= 3, (1...2).contains(parts[0].count),
      parts[0].allSatisfy(\.isDigit), parts[1].allSatisfy(\.isDigit), !parts[1].isEmpty
    else { return nil }
    return number(parts[0], eras[index]).map { ($0, behind.dropFirst(parts[0].count)) }
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>, _ era: Era) -> Int? {
    guard (1...3).contains(digits.count), let number = Int(String(scalars: digits)),
      (1...era.last).contains(number)
    else { return nil }
    return era.before + number
  }

  private struct Era {
    let name: [Unicode.Scalar]
    /// The year before its first.
    let before: Int
    /// Its last year.
    let last: Int
  }

  private static let eras: [Era] = [
    ("令和", 2018, 99), ("平成", 1988, 31), ("昭和", 1925, 64), ("大正", 1911, 15), ("明治", 1867, 45),
    ("中华民国", 1911, 199), ("中華民國", 1911, 199), ("民国", 1911, 199), ("民國", 1911, 199),
  ].map { Era(name: Array($0.0.unicodeScalars), before: $0.1, last: $0.2) }

  /// The letters that stand for eras, each with its place among them.
  private static let lettersOfEras: [Unicode.Scalar: Int] = ["r": 0, "h": 1, "s": 2, "t": 3]
}
