public import Forms

/// Numbers as people read them: with a sign every three digits, without zeros behind.
public enum NumberWords {
  /// - Parameters:
  ///   - number: The number.
  ///   - unit: Its unit; nil for none.
  ///   - language: The language.
  /// - Returns: `1,234.5 万元`; what is too large or no number says so.
  public static func text(_ number: Double, unit: String? = nil, _ language: Language) -> String {
    guard number.isFinite, number.magnitude < 1e15 else {
      return Words(zh: "数值过大", en: "too large").text(language)
    }
    // Of what is 1 and more, two digits behind the point say enough.
    let step = number.magnitude < 1 ? 1 : 100.0
    let scaled = (number.magnitude * 10_000 / step).rounded() * step
    let whole = String(Int(scaled / 10_000))
    var decimals = String(Int(scaled.truncatingRemainder(dividingBy: 10_000)))
    decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    var grouped = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    let sign = number < 0 && scaled > 0 ? "-" : ""
    let plain = sign + grouped + (decimals.isEmpty ? "" : "." + decimals)
    return unit.map { $0 == "%" ? plain + $0 : "\(plain) \($0)" } ?? plain
  }
}
