/// A number as decimal digits, so that moving the point is exact.
struct DecimalNumber: Hashable {
  /// The digits as a whole number, with the sign.
  var digits: Int128
  /// The power of ten to multiply with.
  var exponent: Int

  init(digits: Int128, exponent: Int = 0) {
    self.digits = digits
    self.exponent = exponent
  }

  /// Reads digits and at most one point; nil for more digits than can be kept (37).
  init?(_ text: some Sequence<Unicode.Scalar>) {
    var digits: Int128 = 0
    var exponent = 0
    var isFraction = false
    for scalar in text {
      if scalar == "." {
        guard !isFraction else { return nil }
        isFraction = true
        continue
      }
      guard let digit = scalar.digit else { return nil }
      // Digits so far after the point are beyond the precision of a binary number.
      if isFraction, digits > Self.most { continue }
      guard digits <= Self.most else { return nil }
      digits = digits * 10 + Int128(digit)
      if isFraction { exponent -= 1 }
    }
    self.init(digits: digits, exponent: exponent)
  }

  private static let most: Int128 = .max / 100

  /// The number with the point moved to the right.
  func shifted(_ places: Int) -> DecimalNumber {
    DecimalNumber(digits: digits, exponent: exponent + places)
  }

  var negated: DecimalNumber { DecimalNumber(digits: -digits, exponent: exponent) }
  var isWhole: Bool { exponent >= 0 || aligned(to: 0) != nil }

  /// The sum; nil if it has more digits than can be kept.
  func adding(_ other: DecimalNumber) -> DecimalNumber? {
    if digits == 0 { return other }
    if other.digits == 0 { return self }
    let low = min(exponent, other.exponent)
    guard let a = aligned(to: low), let b = other.aligned(to: low) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : DecimalNumber(digits: sum, exponent: low)
  }

  /// The nearest binary number, rounded once.
  var double: Double { Double("\(digits)e\(exponent)") ?? .nan }

  /// The digits at another exponent; nil where that is not a whole number or has too many digits.
  private func aligned(to exponent: Int) -> Int128? {
    var digits = digits
    for _ in 0..<max(0, self.exponent - exponent) {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = product
    }
    for _ in 0..<max(0, exponent - self.exponent) {
      guard digits % 10 == 0 else { return nil }
      digits /= 10
    }
    return digits
  }
}
