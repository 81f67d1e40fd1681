import Glibc

extension DecimalNumber: Comparable {
  /// A binary number at 15 digits, as Excel shows it: what lies behind is noise of the binary system.
  init(_ double: Double) {
    guard double.isFinite, double != 0 else {
      self.init(digits: 0)
      return
    }
    let exponent = Int(log10(abs(double)).rounded(.down)) - 14
    // Two steps, as 10 to the power of 320 is no number.
    let scaled = double / pow(10, Double(exponent / 2)) / pow(10, Double(exponent - exponent / 2))
    self = DecimalNumber(digits: Int128(scaled.rounded()), exponent: exponent).withoutZeros
  }

  /// The product; more digits than can be kept are rounded away.
  func times(_ other: DecimalNumber) -> DecimalNumber {
    let (product, overflow) = digits.multipliedReportingOverflow(by: other.digits)
    guard !overflow else { return DecimalNumber(double * other.double) }
    return DecimalNumber(digits: product, exponent: exponent + other.exponent)
  }

  /// The sum; more digits than can be kept are rounded away.
  func plus(_ other: DecimalNumber) -> DecimalNumber {
    adding(other) ?? DecimalNumber(double + other.double)
  }

  func minus(_ other: DecimalNumber) -> DecimalNumber { plus(other.negated) }

  /// The quotient at 15 digits; nil for a division by 0.
  func over(_ other: DecimalNumber) -> DecimalNumber? {
    other.digits == 0 ? nil : DecimalNumber(double / other.double)
  }

  /// The number with so many digits behind the point, halves rounded away from 0.
  func rounded(to places: Int) -> DecimalNumber {
    let surplus = -exponent - places
    guard surplus > 0 else { return self }
    guard surplus <= 37 else { return DecimalNumber(digits: 0) }
    var unit: Int128 = 1
    for _ in 0..<surplus { unit *= 10 }
    let half = unit / 2
    let whole = (digits < 0 ? digits - half : digits + half) / unit
    return DecimalNumber(digits: whole, exponent: -places)
  }

  static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.minus(right).digits < 0
  }

  static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.minus(right).digits == 0
  }

  func hash(into hasher: inout Hasher) {
    let plain = withoutZeros
    hasher.combine(plain.digits)
    hasher.combine(plain.exponent)
  }

  /// The same number with no 0 at its end that could be left out.
  private var withoutZeros: DecimalNumber {
    guard digits != 0 else { return DecimalNumber(digits: 0) }
    var number = self
    while number.digits % 10 == 0 {
      number.digits /= 10
      number.exponent += 1
    }
    return number
  }

  /// The digits as people write them, `1200.5`.
  var plainText: String {
    let number = withoutZeros
    var text = String(number.digits.magnitude)
    if number.exponent > 0 {
      text += String(repeating: "0", count: min(number.exponent, 400))
    } else if number.exponent < 0 {
      let places = min(-number.exponent, 400)
      if text.utf8.count <= places {
        text = String(repeating: "0", count: places + 1 - text.utf8.count) + text
      }
      text.insert(".", at: text.index(text.endIndex, offsetBy: -places))
    }
    return (number.digits < 0 ? "-" : "") + text
  }
}
