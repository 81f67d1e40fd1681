/// A unit in which people give the size of a place.
struct AreaUnit: Hashable {
  /// How many square metres it is, as a fraction: of 亩 2000 and 3.
  let numerator: Int
  let denominator: Int

  /// Whether it is the square metre, however it is written.
  var isSquareMetre: Bool { numerator == denominator }

  /// A number of this unit in square metres.
  func squareMetres(_ number: DecimalNumber) -> Double {
    let (digits, overflow) = number.digits.multipliedReportingOverflow(by: Int128(numerator))
    guard !overflow else { return number.double * Double(numerator) / Double(denominator) }
    return DecimalNumber(digits: digits, exponent: number.exponent).double / Double(denominator)
  }

  /// Moves past the unit that stands here, with or without parentheses around it.
  static func take(_ cursor: inout TextCursor) -> AreaUnit? {
    var trial = cursor
    trial.take(while: { $0 == " " || $0 == "_" })
    let isFramed = trial.take("(")
    guard let word = trial.takeLongest(of: list), let unit = words[word] else { return nil }
    if let last = word.unicodeScalars.last, let next = trial.next {
      // `ha` is not the beginning of Hall, 平 not that of 平安路.
      if last.isLatinLetter || last.isDigit, next.isLatinLetter || next.isDigit { return nil }
      if word == "平", next.isHan, !isAfterSize(next) { return nil }
    }
    if isFramed, !trial.take(")") { return nil }
    cursor = trial
    return unit
  }

  private static func isAfterSize(_ scalar: Unicode.Scalar) -> Bool {
    "左上多余，。、".unicodeScalars.contains(scalar)
  }

  private static let list = WordList(words.keys)

  private static let words: [String: AreaUnit] = {
    // 1 亩 is a fifteenth of a hectare; a 坪 is 400/121 m² (Taiwan, Japan); the foot has 0.3048 m.
    let lists: [(Int, Int, [String])] = [
      (
        1, 1,
        [
          "平方米", "平方公尺", "平米", "平方", "平", "㎡", "m²", "m2", "m^2", "sqm", "sq.m", "sq.m.", "sq m",
          "sq. m",
          "square metre", "square metres", "square meter", "square meters",
        ]
      ),
      (10_000, 1, ["公顷", "公頃", "hm2", "hm²", "ha", "hectare", "hectares"]),
      (2000, 3, ["亩", "畝", "市亩"]),
      (100, 1, ["公亩"]),
      (1_000_000, 1, ["平方公里", "平方千米", "km2", "km²", "㎢"]),
      (400, 121, ["坪"]),
      (
        9_290_304, 100_000_000,
        ["平方英尺", "平方呎", "sqft", "sq ft", "sq.ft", "sq. ft", "sq.ft.", "ft2", "ft²", "square feet"]
      ),
      (40_468_564_224, 10_000_000, ["英亩", "acre", "acres"]),
    ]
    var words: [String: AreaUnit] = [:]
    for (numerator, denominator, list) in lists {
      for word in list {
        words[word] = AreaUnit(numerator: numerator, denominator: denominator)
      }
    }
    return words
  }()
}
