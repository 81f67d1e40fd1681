/// A span of time whose dates are written as ``DateText`` reads them: `1 April 2024 to 31 March 2025`, `01/04/24–31/03/25`,
/// `April–June 2025`, `2024/25`.
enum PeriodText {
  /// Reads a period.
  /// - Parameters:
  ///   - text: What was typed.
  ///   - order: How dates of numbers are written in this form.
  /// - Returns: The period; nil where the two dates cannot be told apart, or one of them is none.
  static func parse(_ text: String, _ order: DateOrder) -> Period? {
    guard text.utf8.count <= 120 else { return nil }
    let folded = TextFolding.folded(text).lowercased().trimmed
    if let year = financialYear(folded) { return year }
    let bare = withoutOpening(folded)
    var found: Set<Period> = []
    for (start, end) in halves(of: bare) {
      if let period = period(start, end, order) { found.insert(period) }
    }
    if found.isEmpty, let day = DateText.parse(bare, order) {
      return Period(start: day, end: isOpen(folded) ? nil : day)
    }
    return found.count == 1 ? found.first : nil
  }

  /// `2024/25` and `2024-25`, where the second cannot be a month.
  private static func financialYear(_ text: String) -> Period? {
    let parts = text.split { "/-–—".contains($0) }.map { String($0).trimmed }
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(CodeFormats.isDigit) }), let first = Int(parts[0]),
      let last = Int(parts[1]), last > 12, last == (first + 1) % 100
    else { return nil }
    return Period(start: PartialDate(year: first), end: PartialDate(year: first + 1))
  }

  private static func period(_ start: String, _ end: String, _ order: DateOrder) -> Period? {
    if nows.contains(end) {
      return DateText.parse(start, order).map { Period(start: $0, end: nil) }
    }
    guard let last = DateText.parse(end, order) else { return nil }
    if let first = DateText.parse(start, order) { return Period(start: first, end: last) }
    guard start.utf8.count <= 24 else { return nil }
    // `April to June 2025` says the year once, `3–5 March 2025` the month too.
    var rest = " \(last.year)"
    if !start.contains(where: \.isLetter) {
      let names = end.split { !$0.isLetter }.filter { MonthName.month(String($0)) != nil }
      guard names.count == 1 else { return nil }
      rest = " \(names[0])" + rest
    }
    guard let first = DateText.parse(start + rest, order), !last.isBefore(first),
      (first.day == nil) == (last.day == nil)
    else { return nil }
    return Period(start: first, end: last)
  }

  /// The text cut at each sign or word that may stand between two dates.
  private static func halves(of text: String) -> [(String, String)] {
    var found: [(String, String)] = []
    let pieces = text.split { $0.isWhitespace }
    for (index, piece) in pieces.enumerated() where index > 0 && index + 1 < pieces.count {
      guard words.contains(piece) || piece.allSatisfy(dashes.contains) else { continue }
      found.append(
        (
          pieces[..<index].joined(separator: " "), pieces[(index + 1)...].joined(separator: " ")
        ))
    }
    // A dash with white space around it is no part of a date.
    if !found.isEmpty { return found }
    for place in text.indices where dashes.contains(text[place]) || text[place] == "至" {
      found.append(
        (String(text[..<place]).trimmed, String(text[text.index(after: place)...]).trimmed))
    }
    return found
  }

  private static func withoutOpening(_ text: String) -> String {
    guard let space = text.firstIndex(where: \.isWhitespace), openings.contains(text[..<space])
    else { return text }
    return String(text[space...]).trimmed
  }

  private static func isOpen(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).first.map { $0 == "since" || $0 == "seit" } ?? false
  }

  private static let dashes: Set<Character> = ["-", "–", "—", "~", "〜", "～", "−", "‐"]
  private static let words: Set<Substring> = [
    "to", "until", "till", "through", "thru", "and", "bis", "au", "al", "hasta", "a", "à", "do",
    "fino", "tot", "til", "до", "po",
  ]
  private static let openings: Set<Substring> = [
    "from", "between", "since", "von", "vom", "seit", "du", "de", "del", "dal", "desde", "od",
    "van",
    "fra", "с",
  ]
  private static let nows: Set<String> = [
    "present", "now", "date", "today", "ongoing", "current", "heute", "aujourd'hui", "hoy", "oggi",
    "dziś", "obecnie",
  ]
}
