/// A number as it is written out in digits, in Chinese, or in both: `1,200`, 三万五千, `1.2亿`, `30余`.
struct NumberReading: Hashable {
  /// The number, multipliers included: `1.2亿` is 120,000,000.
  var number: DecimalNumber
  /// Whether it has a 万 or 亿.
  var hasLargeMultiplier: Bool
  /// Whether it ends with 万 or 亿: `3000万`, and not `3万5千`.
  var endsWithLargeMultiplier: Bool
  /// Whether it is written in ASCII digits only.
  var isPlain: Bool
  /// Whether it says of itself that it is not exact: `30余`.
  var isAbout = false

  /// Reads the number that begins here and moves past it, with the 余 or 多 inside and behind it.
  ///
  /// Thousands separators count only in groups of three. If no number begins here or it has two
  /// meanings (三五, 一百二, `1万2`), the result is nil and the cursor stays.
  static func read(_ cursor: inout TextCursor) -> NumberReading? {
    var trial = cursor
    guard let reading = parse(&trial) else { return nil }
    cursor = trial
    return reading
  }

  /// Whether a character is a Chinese digit or multiplier.
  static func isChineseNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || places(scalar) != nil
  }

  private static func parse(_ cursor: inout TextCursor) -> NumberReading? {
    var sum = NumberSum()
    var isPlain = true
    var isAbout = false
    while let scalar = cursor.next {
      if scalar.isDigit || (scalar == "." && cursor.peek(1)?.isDigit == true)
        || fraction(scalar) != nil
      {
        guard let literal = arabic(&cursor), sum.add(literal) else { return nil }
      } else if digit(scalar) != nil {
        guard let literal = chinese(&cursor), sum.add(literal) else { return nil }
        isPlain = false
      } else if let places = places(scalar) {
        guard sum.multiply(by: places) else { return nil }
        cursor.position += 1
        isPlain = false
      } else if sum.hasBegun, scalar == "余" || scalar == "餘" || scalar == "多" {
        isAbout = true
        cursor.position += 1
      } else if sum.hasBegun, !sum.endsWithLargeMultiplier, scalar == " ",
        let after = cursor.peek(1), places(after) != nil
      {
        cursor.position += 1
      } else {
        break
      }
    }
    guard var total = sum.total else { return nil }
    if let power = takePower(&cursor) {
      total = total.shifted(power)
      isPlain = false
    }
    return NumberReading(
      number: total, hasLargeMultiplier: sum.hasLargeMultiplier,
      endsWithLargeMultiplier: sum.endsWithLargeMultiplier, isPlain: isPlain, isAbout: isAbout)
  }

  /// Moves past `×10⁴` or `*10^4` behind a number: how far it moves the point.
  private static func takePower(_ cursor: inout TextCursor) -> Int? {
    var trial = cursor
    trial.take(while: { $0 == " " })
    guard let sign = trial.next, "×x*✕╳⨯".unicodeScalars.contains(sign) else { return nil }
    trial.position += 1
    trial.take(while: { $0 == " " })
    guard trial.take("10") else { return nil }
    let isRaised = !trial.take("^")
    let digits = trial.take(while: { isRaised ? $0.raisedDigit != nil : $0.isDigit })
    let power = digits.reduce(0) { power, scalar in
      let digit = scalar.raisedDigit ?? scalar.digit.map { Int($0) } ?? 0
      return min(power * 10 + digit, 100)
    }
    guard !digits.isEmpty, power <= 12, trial.next?.isDigit != true else { return nil }
    cursor = trial
    return power
  }

  /// `1200`, `1,200.5`, `1,25,000`, `.5`, `1.2e+08` (as Excel shows long numbers in narrow columns).
  private static func arabic(_ cursor: inout TextCursor) -> NumberSum.Literal? {
    var scalars = Array(cursor.take(while: \.isDigit))
    if cursor.next == ",", cursor.peek(1)?.isDigit == true {
      // 0,125 has no thousands: there the comma stands before a fraction.
      guard (1...3).contains(scalars.count), scalars[0] != "0" else { return nil }
      var groups: [Int] = []
      while cursor.next == ",", cursor.peek(1)?.isDigit == true {
        cursor.position += 1
        let group = cursor.take(while: \.isDigit)
        groups.append(group.count)
        scalars += group
      }
      // `18,75,500` is how 1,875,500 is written in India: thousands, then groups of two.
      let isOfLakhs =
        groups.count > 1 && scalars.count - groups.reduce(0, +) <= 2 && groups.last == 3
        && groups.dropLast().allSatisfy { $0 == 2 }
      guard isOfLakhs || groups.allSatisfy({ $0 == 3 }) else { return nil }
    }
    let whole = scalars.count
    var isWhole = true
    if cursor.next == ".", cursor.peek(1)?.isDigit == true {
      isWhole = false
      cursor.position += 1
      scalars += ["."] + cursor.take(while: \.isDigit)
      // 1.2.3 is no number.
      if cursor.next == ".", cursor.peek(1)?.isDigit == true { return nil }
    }
    if isWhole, let digits = takeFraction(&cursor) {
      isWhole = false
      scalars += digits
    }
    guard var number = DecimalNumber(scalars) else { return nil }
    if cursor.next == "e", let sign = cursor.peek(1), sign == "+" || sign == "-",
      cursor.peek(2)?.isDigit == true
    {
      cursor.position += 2
      guard let power = DecimalNumber(cursor.take(while: \.isDigit)), power.digits <= 30
      else { return nil }
      number = number.shifted(sign == "+" ? Int(power.digits) : -Int(power.digits))
      isWhole = number.isWhole
    }
    return NumberSum.Literal(number: number, places: whole, isWhole: isWhole, isChinese: false)
  }

  /// Moves past ½ behind the digits of a number, or alone; the point and the digits that it stands for.
  private static func takeFraction(_ cursor: inout TextCursor) -> [Unicode.Scalar]? {
    var trial = cursor
    _ = trial.take(" ")
    guard let digits = trial.next.flatMap(fraction) else { return nil }
    trial.position += 1
    guard trial.next?.isDigit != true, trial.next.flatMap(fraction) == nil else { return nil }
    cursor = trial
    return Array(digits.unicodeScalars)
  }

  /// The decimal digits of a fraction that is one character; nil for one that has no end, such as ⅓.
  private static func fraction(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.value > 0x7F else { return nil }
    return switch scalar {
    case "½": ".5"
    case "¼": ".25"
    case "¾": ".75"
    case "⅕": ".2"
    case "⅖": ".4"
    case "⅗": ".6"
    case "⅘": ".8"
    case "⅛": ".125"
    case "⅜": ".375"
    case "⅝": ".625"
    case "⅞": ".875"
    case "⅒": ".1"
    default: nil
    }
  }

  /// One Chinese digit, several one after the other (二〇二一), or with a point (三点五).
  private static func chinese(_ cursor: inout TextCursor) -> NumberSum.Literal? {
    var found: [Int] = []
    var hasZero = false
    while let scalar = cursor.next, let digit = digit(scalar) {
      if digit == 0 { hasZero = true }
      found.append(digit)
      cursor.position += 1
    }
    let places = found.drop { $0 == 0 }.count
    // 三五 means three to five, 两三 two or three; 二〇 and 一二三 can only be digits.
    guard places < 2 || found.count > 2 || hasZero else { return nil }
    var fraction: [Int] = []
    if cursor.next == "点", let scalar = cursor.peek(1), digit(scalar) != nil {
      cursor.position += 1
      while let scalar = cursor.next, let digit = digit(scalar) {
        fraction.append(digit)
        cursor.position += 1
      }
    }
    let text = found.map(String.init).joined() + "." + fraction.map(String.init).joined()
    guard let number = DecimalNumber(text.unicodeScalars) else { return nil }
    return NumberSum.Literal(
      number: number, places: places, isWhole: fraction.isEmpty, isChinese: true,
      followsZero: found.first == 0 && found.count > 1)
  }

  /// The digit that a Chinese numeral stands for.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    // No numeral is ASCII, and most of what is looked at is.
    guard scalar.value > 0x7F else { return nil }
    switch scalar {
    case "〇", "零", "○": return 0
    case "一", "壹": return 1
    case "二", "两", "兩", "贰", "貳": return 2
    case "三", "叁", "參": return 3
    case "四", "肆": return 4
    case "五", "伍": return 5
    case "六", "陆", "陸": return 6
    case "七", "柒": return 7
    case "八", "捌": return 8
    case "九", "玖": return 9
    default: return nil
    }
  }

  /// The zeros that a Chinese multiplier puts behind a number.
  private static func places(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.value > 0x7F else { return nil }
    switch scalar {
    case "十", "拾": return 1
    case "百", "佰": return 2
    case "千", "仟": return 3
    case "万", "萬": return 4
    case "亿", "億": return 8
    default: return nil
    }
  }
}
