/// The kinds that answers may be of, by what they look like; reading them as such decides.
struct KindCandidates {
  struct Candidate {
    var kind: String
    var keys: [(key: String, value: String)] = []
  }

  private let answers: WrittenAnswers.Answers

  init(_ answers: WrittenAnswers.Answers) { self.answers = answers }

  /// So many of the answers must look so.
  private static let most = 0.8

  /// The likeliest first.
  ///
  /// - Parameters:
  ///   - label: The words by which the field is asked.
  ///   - country: Whose telephone numbers there may be; nil for none.
  /// - Returns: The kinds, none where the answers are plain words.
  func kinds(label: String, country: String?) -> [Candidate] {
    var found: [Candidate] = []
    func mostly(_ isTrue: (String) -> Bool) -> Bool { answers.share(isTrue) >= Self.most }
    if mostly({ $0.contains("@") }) { found.append(Candidate(kind: "email")) }
    if mostly(Self.isAddress) { found.append(Candidate(kind: "url")) }
    if mostly(DraftWords.isYesOrNo) { found.append(Candidate(kind: "yes_no")) }
    if mostly({ "%％".contains($0.last ?? " ") }) { found.append(Candidate(kind: "percent")) }
    if mostly({ Self.years(in: $0) >= 2 }) { found.append(Candidate(kind: "period")) }
    if mostly(Self.isDate) {
      let isMonths = answers.share { Self.numbers(in: $0).count == 2 } >= 0.9
      found.append(Candidate(kind: "date", keys: isMonths ? [("precision", "month")] : []))
    }
    if isYears, label.contains("年") || label.lowercased().contains("year") {
      found.append(Candidate(kind: "date"))
    }
    if country != nil, mostly(Self.isTelephone) {
      if country == "CN", answers.share(Self.isChineseMobile) >= 0.9 {
        found.append(Candidate(kind: "mobile"))
      }
      found.append(Candidate(kind: "phone"))
    }
    if answers.share(Self.isCode) >= 0.9 { found.append(Candidate(kind: "code")) }
    if mostly(Self.isFigure) {
      if answers.share({ $0.contains(".") || $0.hasPrefix("-") }) == 0 {
        found.append(Candidate(kind: "count"))
      }
      let isSigned = answers.share { $0.hasPrefix("-") } > 0
      found.append(Candidate(kind: "number", keys: isSigned ? [("negative", "true")] : []))
    }
    return found
  }

  // MARK: Looks

  private static func isAddress(_ text: String) -> Bool {
    let low = text.lowercased()
    guard !low.contains("@"), !low.contains(" ") else { return false }
    return low.hasPrefix("www.") || low.contains("://")
  }

  /// The runs of digits.
  private static func numbers(in text: String) -> [Substring] {
    text.split { !($0.isASCII && $0.isNumber) }
  }

  private static func isYear(_ digits: Substring) -> Bool {
    digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
  }

  private static func years(in text: String) -> Int { numbers(in: text).count(where: isYear) }

  private var isYears: Bool {
    answers.share { $0.count == 4 && Self.isYear($0[...]) } == 1
  }

  /// `2021-08-15`, `2021年8月`, `15 August 2021`, `3/04/21`.
  private static func isDate(_ text: String) -> Bool {
    guard text.count <= 30 else { return false }
    let numbers = numbers(in: text)
    guard (1...3).contains(numbers.count), numbers.allSatisfy({ $0.count <= 4 }) else {
      return false
    }
    if numbers.count == 1 {
      return isYear(numbers[0]) && text.contains("年") && text.count <= 6
    }
    let others = text.filter { !($0.isASCII && $0.isNumber) }
    if numbers.count == 2, years(in: text) == 0 {
      return false
    }
    return others.allSatisfy { "年月日号-/.– ,".contains($0) } || isNamed(others)
  }

  /// Whether the words of a date are a month and what stands around it.
  private static func isNamed(_ words: String) -> Bool {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let parts = words.lowercased().split { !$0.isLetter }
      .filter { !["st", "nd", "rd", "th", "of"].contains($0) }
    return parts.count == 1 && months.contains { parts[0].hasPrefix($0) }
  }

  private static func isTelephone(_ text: String) -> Bool {
    let digits = text.count { $0.isASCII && $0.isNumber }
    guard (7...15).contains(digits),
      text.allSatisfy({ $0.isASCII && $0.isNumber || " -–+()（）/转".contains($0) })
    else { return false }
    // 12000000 is an amount, 2021-08-15 a day.
    if Self.numbers(in: text).first.map({ Self.isYear($0) }) ?? false { return false }
    return "0+(（".contains(text.first ?? " ") || text.contains("-") || text.contains(" ")
      || isChineseMobile(text)
  }

  private static func isChineseMobile(_ text: String) -> Bool {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    return digits.count == 11 && digits.first == "1"
  }

  /// `91310115MA1K4`, `SW1A 1AA` without its space, `007`.
  private static func isCode(_ text: String) -> Bool {
    guard (5...30).contains(text.count),
      text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
      text.contains(where: \.isNumber)
    else { return false }
    if text.contains(where: \.isLetter) { return !isNamed(text) }
    let digits = text.filter(\.isNumber)
    return digits.count == text.count && (text.first == "0" || digits.count >= 12)
  }

  /// `12`, `1,200.50`, `-3`, and figures with a unit behind them.
  private static func isFigure(_ text: String) -> Bool {
    var rest = text[...]
    if rest.first == "-" || rest.first == "约" { rest = rest.dropFirst() }
    guard rest.first.map({ $0.isASCII && $0.isNumber }) == true else { return false }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || ",.".contains($0) }
    // What is written with a nought before it is no number.
    if digits.count > 1, digits.first == "0", digits.dropFirst().first != "." { return false }
    return digits.count <= 15 && rest.dropFirst(digits.count).count <= 4
  }
}
