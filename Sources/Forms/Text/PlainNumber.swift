/// Writes numbers in plain digits.
enum PlainNumber {
  /// The number with at most 15 significant digits, without exponent: `0.1`, `7`, `1234567.25`.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "\(number)" }
    let rounded = roundedTo15Digits(number)
    let shortest = "\(rounded)"
    guard let e = shortest.firstIndex(where: { $0 == "e" || $0 == "E" }) else {
      return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }
    let exponent = Int(shortest[shortest.index(after: e)...]) ?? 0
    return shifted(shortest[..<e], by: exponent)
  }

  /// The nearest number of at most 15 significant digits: what Excel shows of 7.000000000000001.
  static func roundedTo15Digits(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    var magnitude = 0
    var scaled = abs(number)
    while scaled >= 10 && magnitude < 400 {
      scaled /= 10
      magnitude += 1
    }
    while scaled < 1 && magnitude > -400 {
      scaled *= 10
      magnitude -= 1
    }
    let digits = String(Int64((scaled * 1e14).rounded()))
    let sign = number < 0 ? "-" : ""
    return Double("\(sign)\(digits)e\(magnitude - digits.count + 1)") ?? number
  }

  private static func shifted(_ mantissa: some StringProtocol, by exponent: Int) -> String {
    let negative = mantissa.hasPrefix("-")
    let unsigned = negative ? mantissa.dropFirst() : mantissa[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    var digits = whole + fraction
    var point = whole.count + exponent
    if point <= 0 {
      digits = String(repeating: "0", count: 1 - point) + digits
      point = 1
    }
    if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
    let head = digits.prefix(point)
    let tail = digits.dropFirst(point)
    return (negative ? "-" : "") + head + (tail.isEmpty ? "" : "." + tail)
  }
}
