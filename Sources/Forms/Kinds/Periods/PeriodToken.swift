/// A piece of an answer about a span of time.
enum PeriodToken: Hashable {
  /// Digits, and how many there are.
  case number(Int, digits: Int)
  /// `.` or `/`, between the parts of a date.
  case point
  case dash
  case year, month, day
  /// 至, 到.
  case to
  /// 自 before a date, 起 behind one.
  case since
  /// 至今, 现在.
  case now
  /// 止.
  case until
  /// 长期, 永久.
  case endless
  /// 5年, 36个月.
  case duration
  /// Words and marks that say nothing about time: 合作期, parentheses.
  case around
  case space
  /// Anything else.
  case other

  var isNumber: Bool { if case .number = self { true } else { false } }

  static func tokens(of text: some StringProtocol) -> [PeriodToken] {
    var cursor = TextCursor(folding: text)
    if cursor.scalars.contains(":") {
      cursor = TextCursor(TimeOfDay(removedFrom: cursor.scalars).date)
    }
    var tokens: [PeriodToken] = []
    while let scalar = cursor.next {
      if let duration = duration(&cursor) {
        tokens.append(duration)
      } else if scalar.isDigit {
        let digits = cursor.take(while: \.isDigit)
        let value = DecimalNumber(digits).flatMap { Int(exactly: $0.digits) }
        tokens.append(value.map { .number($0, digits: digits.count) } ?? .other)
      } else if let word = cursor.takeLongest(of: list), let token = words[word] {
        tokens.append(token)
      } else if TextFolding.isDash(scalar) {
        // —— is one dash.
        cursor.take(while: { TextFolding.isDash($0) || $0 == "~" || $0 == ">" })
        tokens.append(.dash)
      } else if let number = chinese(&cursor) {
        tokens.append(number)
      } else {
        cursor.position += 1
        tokens.append(.other)
      }
    }
    return tokens
  }

  /// 5年, 五年, 36个月, 3年期: a number before 年 that can be no year, or before 个月.
  private static func duration(_ cursor: inout TextCursor) -> PeriodToken? {
    guard let scalar = cursor.next, cursor.peek(-1)?.isDigit != true,
      scalar.isDigit || NumberReading.isChineseNumeral(scalar)
    else { return nil }
    var trial = cursor
    guard let reading = NumberReading.read(&trial), reading.number.double < 100 else { return nil }
    trial.take(while: { $0 == " " })
    if trial.takeLongest(of: spans) == nil {
      guard trial.take("年") else { return nil }
      // 18年5月 means May 2018 to people, but the century would be a guess: refused later.
      var ahead = trial
      ahead.take(while: { $0 == " " })
      if ahead.next?.isDigit == true { return nil }
    }
    trial.take(while: { $0 == "期" || $0 == "半" || $0 == "整" })
    cursor = trial
    return .duration
  }

  /// 二〇一八, 十二, before 年, 月 or 日.
  private static func chinese(_ cursor: inout TextCursor) -> PeriodToken? {
    var trial = cursor
    guard let reading = NumberReading.read(&trial), let value = Int(exactly: reading.number.double)
    else { return nil }
    let digits = trial.position - cursor.position
    var ahead = trial
    ahead.take(while: { $0 == " " })
    guard let unit = ahead.next, "年月日号".unicodeScalars.contains(unit) else { return nil }
    cursor = trial
    return .number(value, digits: unit == "年" ? digits : 2)
  }

  private static let list = WordList(words.keys)

  private static let spans: WordList = ["个月", "個月", "周年"]

  private static let words: [String: PeriodToken] = {
    let lists: [(PeriodToken, [String])] = [
      (.point, [".", "/"]),
      (.year, ["年", "年度"]), (.month, ["月", "月份"]), (.day, ["日", "号"]),
      (.dash, ["~", "～", "〜", "∼", "→", "->"]),
      (.to, ["至", "到", "to", "until", "--至--"]),
      (.since, ["自", "从", "由", "始于", "起", "开始", "以来", "起始", "from", "since"]),
      (.now, ["今", "现在", "目前", "当前", "now", "present", "today"]),
      (.until, ["止", "为止", "结束", "截止"]),
      (
        .endless,
        [
          "长期", "永久", "长期合作", "长期有效", "长期协议", "无固定期限", "无期限", "无限期", "不限", "不限期", "持续", "持续合作",
          "长久", "永续", "longterm", "long-term", "permanent",
        ]
      ),
      (
        .around,
        [
          "(", ")", "[", "]", ":", ",", ";", "、", "。", "_", "共", "为期", "合计", "总计", "合作", "合作期",
          "合作期限", "合作周期",
          "周期", "期限", "时间", "合作时间", "起止时间", "协议期", "有效期", "期间", "约", "初", "底", "末", "年初", "年底",
          "年末",
        ]
      ),
      (.space, [" ", "\n"]),
    ]
    var words: [String: PeriodToken] = [:]
    for (token, list) in lists { for word in list { words[word] = token } }
    return words
  }()
}
