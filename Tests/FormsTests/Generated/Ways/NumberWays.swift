/// Ways to write a number.
enum NumberWay: String, Way {
  static let group = "number"
  case plain
  case spaced
  case fullWidth = "full width"
  case thousands
  case thousandsFullWidth = "thousands, full width"
  case about = "约"
  case abouts = "大约"
  case altogether = "共"
  case more = "余"
  case orSo = "左右"
  case wave = "~"
  case doubleWave = "≈"
  case english = "about"
  case plus = "+ behind"
  case aboutBehind = "（约） behind"
  case apostrophe = "an apostrophe before"
  case unit = "with unit"
  case unitSpaced = "with unit, spaced"
  case tenThousands = "万"
  case chinese = "Chinese numerals"
  case ring = "〇"
  case otherUnit = "in another unit of money"

  /// Whether it says that the number is not exact.
  var isAbout: Bool {
    switch self {
    case .about, .abouts, .more, .orSo, .wave, .doubleWave, .english, .plus, .aboutBehind: true
    default: false
    }
  }

  /// Whether it can write a number without changing it.
  func applies(to number: Double, unit: String?) -> Bool {
    let isWhole = number == number.rounded()
    return switch self {
    case .thousands, .thousandsFullWidth: number >= 1000
    case .more, .orSo, .plus: number > 0
    case .unit, .unitSpaced: unit != nil
    // The unit of the field is 万元 or 亿元 already; 万 then says another unit.
    case .tenThousands:
      isWhole && number >= 10_000 && Int(number) % 1000 == 0 && unit?.hasSuffix("元") != true
    case .chinese: isWhole && number < 100_000
    case .ring: number == 0
    case .otherUnit: unit == "亿元" || unit == "万元" && number * 10 == (number * 10).rounded()
    default: true
    }
  }

  func write(_ number: Double, unit: String?, _ seed: inout Seed) -> String {
    let plain = number.plain
    return switch self {
    case .plain: plain
    case .spaced: " \(plain) "
    case .fullWidth: plain.fullWidth()
    case .thousands: Self.grouped(plain)
    case .thousandsFullWidth: Self.grouped(plain).fullWidth(punctuation: true)
    case .about: "约" + plain
    case .abouts: "大约 " + plain
    case .altogether: "共" + plain
    case .more: plain + "余"
    case .orSo: plain + "左右"
    case .wave: "~" + plain
    case .doubleWave: "≈ " + plain
    case .english: "about " + plain
    case .plus: plain + "+"
    case .aboutBehind: plain + "（约）"
    case .apostrophe: "'" + plain
    case .unit: plain + (unit ?? "")
    case .unitSpaced: "\(plain) \(unit ?? "")"
    case .tenThousands: (number / 10_000).plain + "万"
    case .chinese: ChineseNumeral.text(Int(number))
    case .ring: "〇"
    case .otherUnit:
      unit == "亿元" ? Self.scaled(number, by: 4) + "万元" : Self.scaled(number, by: 4) + "元"
    }
  }

  /// The number with its point moved, without the noise of binary fractions.
  private static func scaled(_ number: Double, by places: Int) -> String {
    ((number * 100).rounded() * [1, 10, 100, 1000, 10_000][places] / 100).plain
  }

  static func grouped(_ plain: String) -> String {
    let parts = plain.split(separator: ".", maxSplits: 1)
    var text = ""
    for (index, digit) in (parts.first ?? "").enumerated() {
      if index > 0, ((parts.first?.count ?? 0) - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return parts.count > 1 ? text + "." + parts[1] : text
  }
}

/// Writes numbers below 100,000 in Chinese: 12,305 is 一万二千三百零五.
enum ChineseNumeral {
  static func text(_ number: Int) -> String {
    guard number > 0 else { return "零" }
    let digits = Array("零一二三四五六七八九")
    let places = [(10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")]
    var text = ""
    var rest = number
    var gap = false
    for (value, name) in places {
      let digit = rest / value
      rest %= value
      if digit == 0 {
        gap = !text.isEmpty
        continue
      }
      if gap { text += "零" }
      gap = false
      let isBareTen = digit == 1 && value == 10 && text.isEmpty
      text += (isBareTen ? "" : String(digits[digit])) + name
    }
    return text
  }
}
