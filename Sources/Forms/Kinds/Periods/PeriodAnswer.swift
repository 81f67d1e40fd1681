/// An answer that is a span of time.
enum PeriodAnswer {
  /// Reads a period as people write it: `2018.5-2023.4`, 2018年5月至今, 长期, 5年(2018-2023).
  ///
  /// A single date is a period that begins and ends with it. `2018年起` and `2018.5-` have no end, 长期
  /// has neither start nor end. Nil if there is no date, for days that do not exist, and if the end
  /// would have to be computed (`2018年5月起5年`). Whether the end comes before the start is for the
  /// caller.
  static func parse(_ text: some StringProtocol) -> Period? {
    guard text.unicodeScalars.count <= TextCursor.longestShortAnswer else { return nil }
    var tokens = PeriodToken.tokens(of: text)
    guard !tokens.contains(.other) else { return nil }
    let hasDuration = tokens.contains(.duration)
    let isEndless = tokens.contains(.endless)
    tokens.removeAll { $0 == .duration || $0 == .around }
    while let last = tokens.last, last == .point || last == .space { tokens.removeLast() }
    // `2018.5.-2023.4.`
    for index in tokens.indices.dropLast().reversed()
    where tokens[index] == .point && (tokens[index + 1] == .dash || tokens[index + 1] == .to) {
      tokens.remove(at: index)
    }
    if isEndless, !tokens.contains(where: \.isNumber) { return Period(start: nil, end: nil) }

    var readings: Set<Period> = []
    let leading = leading(tokens)
    for (start, next) in PartialDate.readings(tokens, from: leading) {
      for period in periods(from: start, tokens[next...]) { readings.insert(period) }
    }
    guard readings.count == 1, var period = readings.first else { return nil }
    let isOpen = isEndless || tokens[..<leading].contains(.since)
    if isOpen, period.end == period.start { period.end = nil }
    // 5年 beside a single date implies an unwritten end: refused.
    if hasDuration, period.end == nil || period.end == period.start { return nil }
    return period
  }

  /// The period of a date cell: its day.
  static func day(year: Int, month: Int, day: Int) -> Period? {
    guard let date = PartialDate(checkedYear: year, month: month, day: day) else { return nil }
    return Period(start: date, end: date)
  }

  private static func leading(_ tokens: [PeriodToken]) -> Int {
    tokens.firstIndex { $0 != .since && $0 != .space && $0 != .endless } ?? tokens.count
  }

  /// All periods that begin with a date and fit the rest of the tokens.
  private static func periods(from start: PartialDate, _ rest: ArraySlice<PeriodToken>) -> [Period]
  {
    let words = rest.filter { $0 != .space }
    if words.isEmpty { return [Period(start: start, end: start)] }
    let says = words.filter { $0 != .dash && $0 != .to }
    if says.allSatisfy({ $0 == .since || $0 == .now || $0 == .endless }) {
      return [Period(start: start, end: nil)]
    }
    // From here on there must be a second date, behind a dash or a word.
    guard let second = rest.firstIndex(where: \.isNumber) else { return [] }
    let between = rest[..<second].filter { $0 != .space }
    guard !between.isEmpty, between.allSatisfy({ $0 == .dash || $0 == .to || $0 == .since })
    else { return [] }
    let tokens = Array(rest)
    let offset = second - rest.startIndex
    var found: [Period] = []
    for (end, next) in PartialDate.readings(tokens, from: offset)
      + PartialDate.shortened(tokens, from: offset, after: start)
    where tokens[next...].allSatisfy({ $0 == .space || $0 == .until }) {
      found.append(Period(start: start, end: end))
    }
    return found
  }
}
