extension PartialDate {
  /// A date if there is such a month and such a day in the calendar; years of four digits only.
  init?(checkedYear year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1900...2199).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(of: month, in: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The dates that may begin at an index, each with the index after it.
  ///
  /// `2018-05-2023` gives 2018 and 2018-05; the text after them tells which one is meant.
  static func readings(_ tokens: [PeriodToken], from start: Int) -> [(PartialDate, Int)] {
    var index = skippingSpaces(tokens, start)
    guard index < tokens.count, case .number(let number, let digits) = tokens[index] else {
      return []
    }
    index += 1
    switch digits {
    case 6: return found(number / 100, number % 100, nil, index)
    case 8: return found(number / 10_000, number / 100 % 100, number % 100, index)
    case 4: break
    default: return []
    }
    var dates: [(PartialDate, Int)] = []
    guard let separator = token(tokens, &index, in: [.year, .point, .dash]) else {
      return found(number, nil, nil, index)
    }
    dates += found(number, nil, nil, separator == .year ? index : index - 1)
    if separator == .year { _ = token(tokens, &index, in: [.point, .dash]) }
    guard let month = part(tokens, &index) else { return dates }
    let afterMonth = index
    guard let next = token(tokens, &index, in: [.month, .point, .dash]) else {
      return dates + found(number, month, nil, afterMonth)
    }
    dates += found(number, month, nil, next == .month ? index : afterMonth)
    // 2018.5-8 runs to August or names the 8th: parts of one date are cut by one mark.
    guard next == .month || next == separator, let day = part(tokens, &index) else { return dates }
    if next == .month {
      let afterDay = index
      if token(tokens, &index, in: [.day]) == nil { index = afterDay }
    }
    return dates + found(number, month, day, index)
  }

  /// The month or the day alone that ends a period within one year: 2018年5月至8月.
  static func shortened(_ tokens: [PeriodToken], from start: Int, after first: PartialDate) -> [(
    PartialDate, Int
  )] {
    var index = start
    guard first.month != nil, let month = part(tokens, &index),
      token(tokens, &index, in: [.month]) != nil
    else { return [] }
    var dates: [(PartialDate, Int)] = []
    if first.day == nil { dates += found(first.year, month, nil, index) }
    if let day = part(tokens, &index), token(tokens, &index, in: [.day]) != nil {
      dates += found(first.year, month, day, index)
    }
    return dates
  }

  private static func found(_ year: Int, _ month: Int?, _ day: Int?, _ next: Int) -> [(
    PartialDate, Int
  )] {
    PartialDate(checkedYear: year, month: month, day: day).map { [($0, next)] } ?? []
  }

  /// A number of one or two digits.
  private static func part(_ tokens: [PeriodToken], _ index: inout Int) -> Int? {
    let place = skippingSpaces(tokens, index)
    guard place < tokens.count, case .number(let number, let digits) = tokens[place], digits <= 2
    else { return nil }
    index = place + 1
    return number
  }

  private static func token(
    _ tokens: [PeriodToken], _ index: inout Int, in wanted: Set<PeriodToken>
  ) -> PeriodToken? {
    let place = skippingSpaces(tokens, index)
    guard place < tokens.count, wanted.contains(tokens[place]) else { return nil }
    index = place + 1
    return tokens[place]
  }

  private static func skippingSpaces(_ tokens: [PeriodToken], _ index: Int) -> Int {
    var index = index
    while index < tokens.count, tokens[index] == .space { index += 1 }
    return index
  }
}
