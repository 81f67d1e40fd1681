import Forms

/// Figures as a report has them: as many digits as a reader takes in, with their unit.
struct FigureText {
  let language: Language

  /// A sum with its unit: 约18.5万人, 105.8万平方米, 184,913 m².
  ///
  /// In Chinese it is counted in 万 from 10,000 on and in 亿 from 100,000,000 on, with one or two decimals, and
  /// 约 stands before what was rounded. In English thousands are set off.
  /// - Parameters:
  ///   - number: The sum, in the unit.
  ///   - unit: The unit of the field, which may be in 万 or 亿 itself; nil for none.
  /// - Returns: The text, without spaces around it.
  func amount(_ number: Double, _ unit: String?) -> String {
    let unit = unit ?? ""
    guard language == .zh else {
      let text = Self.grouped(number)
      return unit.isEmpty ? text : "\(text) \(unit)"
    }
    let scale: Double = unit.hasPrefix("万") ? 1e4 : unit.hasPrefix("亿") ? 1e8 : 1
    let base = scale == 1 ? unit : String(unit.dropFirst())
    // What the form counts in 万 or 亿 is not written out.
    let size = max(abs(number) * scale, scale)
    if size >= 1e8 { return Self.shortened(number * scale / 1e8, decimals: 2) + "亿" + base }
    if size >= 1e4 {
      return Self.shortened(number * scale / 1e4, decimals: scale == 1 ? 1 : 2) + "万" + base
    }
    return Self.shortened(number, decimals: 2) + unit
  }

  /// What must be said of a sum that is not sure; empty for one that is.
  func remark(doubtful: Int, lacking: Int) -> String {
    let zh = [
      doubtful > 0 ? "其中\(doubtful)处填报有误，待核实" : nil,
      lacking > 0 ? "另有\(lacking)处未填或无法识别，未计入" : nil,
    ].compactMap(\.self)
    let en = [
      doubtful > 0
        ? "\(doubtful) of the answers \(doubtful == 1 ? "is" : "are") being checked" : nil,
      lacking > 0 ? "\(lacking) \(lacking == 1 ? "is" : "are") missing and not counted" : nil,
    ].compactMap(\.self)
    if zh.isEmpty { return "" }
    return language == .zh ? "（\(zh.joined(separator: "；"))）" : " (\(en.joined(separator: "; ")))"
  }

  /// A number with at most so many decimals, and 约 before it where that is not all of it.
  private static func shortened(_ number: Double, decimals: Int) -> String {
    let power = decimals == 1 ? 10.0 : 100.0
    let rounded = (number * power).rounded() / power
    let isExact = abs(rounded - number) <= 1e-9 * max(1, abs(number))
    return (isExact ? "" : "约") + NumberText.plain(rounded)
  }

  /// A number with commas every three digits, and at most two decimals.
  private static func grouped(_ number: Double) -> String {
    let plain = NumberText.plain((number * 100).rounded() / 100)
    let parts = plain.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard !plain.contains("e"), let whole = parts.first else { return plain }
    let digits = Array(whole.drop { $0 == "-" })
    var text = whole.hasPrefix("-") ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return parts.count > 1 ? "\(text).\(parts[1])" : text
  }
}
