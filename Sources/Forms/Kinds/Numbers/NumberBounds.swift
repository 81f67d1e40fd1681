/// Between which numbers an answer must lie, and how exact it may be.
public struct NumberBounds: Hashable, Sendable {
  /// The least number that will do.
  public var from: Double?
  /// The greatest number that will do.
  public var to: Double?
  /// The number that an answer must be greater than.
  public var moreThan: Double?
  /// The number that an answer must be less than.
  public var lessThan: Double?
  /// How many digits may stand behind the point.
  public var decimals: Int?

  public init(
    from: Double? = 0, to: Double? = nil, moreThan: Double? = nil, lessThan: Double? = nil,
    decimals: Int? = nil
  ) {
    self.from = from
    self.to = to
    self.moreThan = moreThan
    self.lessThan = lessThan
    self.decimals = decimals
  }

  /// A number of a scale without the greatest that it is out of: 7 of `7/10` and `7 out of 10` where 10 is the most.
  func withoutMost(_ text: String) -> String {
    // Most answers are digits alone.
    guard let to, to > 1, text.utf8.count <= 40, text.utf8.contains(where: { !(48...57 ~= $0) }),
      case let folded = TextFolding.folded(text), case let most = PlainNumber.text(to),
      folded.hasSuffix(most)
    else { return text }
    let rest = folded.dropLast(most.utf8.count).reversed().drop(while: \.isWhitespace)
    for word in ["/", "out of"] where rest.starts(with: word.reversed()) {
      return String(rest.dropFirst(word.count).reversed()).trimmed
    }
    return text
  }

  /// Whether a number has more digits behind the point than may stand there.
  func isTooExact(_ number: Double) -> Bool {
    guard let decimals, decimals < 15 else { return false }
    let text = PlainNumber.text(number)
    guard let point = text.firstIndex(of: ".") else { return false }
    return text[text.index(after: point)...].utf8.count > decimals
  }
}

extension NumberBounds {
  /// The keys of a field that set them.
  static let keys = [
    KindKey("from", .number, Words(zh: "最小可填的数，含该数", en: "the least number that will do")),
    KindKey("to", .number, Words(zh: "最大可填的数，含该数", en: "the greatest number that will do")),
    KindKey(
      "more_than", .number,
      Words(zh: "须大于的数", en: "the number that the answer must be greater than")),
    KindKey(
      "less_than", .number, Words(zh: "须小于的数", en: "the number that the answer must be less than")),
    KindKey(
      "decimals", .wholeNumber,
      Words(zh: "小数点后最多几位", en: "how many digits may stand behind the point")),
    KindKey("negative", .flag, Words(zh: "可否小于 0", en: "whether numbers below 0 will do")),
  ]

  /// Reads the keys; no number is below 0 unless one of them says so.
  init(loading source: KindSource) {
    self.init(
      from: source.members["from"]?.decimal(), to: source.members["to"]?.decimal(),
      moreThan: source.members["more_than"]?.decimal(),
      lessThan: source.members["less_than"]?.decimal(),
      decimals: source.members["decimals"]?.number(least: 0))
    if from == nil, moreThan == nil, !source.flag("negative") { from = 0 }
    guard let least = from ?? moreThan, let most = to ?? lessThan,
      least > most || least == most && (from == nil || to == nil)
    else { return }
    (source.members["to"] ?? source.members["less_than"])?.report(.noNumberFits(least, most))
  }

  /// What `schema show` tells of them besides that no number is below 0.
  var details: [(key: String, value: JSONValue?)] {
    let bounds: [(String, Double?)] = [
      ("from", from == 0 ? nil : from), ("to", to), ("more_than", moreThan),
      ("less_than", lessThan),
    ]
    var details: [(key: String, value: JSONValue?)] = bounds.compactMap { key, value in
      value.map { (key, .string(PlainNumber.text($0))) }
    }
    if let decimals { details.append(("decimals", .number(decimals))) }
    if from == nil, moreThan == nil { details.append(("negative", .flag(true))) }
    return details
  }

  /// `0 至 100`, `不小于 0`: what a sentence says of a good number; empty where any number will do.
  var words: Words {
    func text(_ number: Double) -> String { PlainNumber.text(number) }
    var zh: [String] = []
    var en: [String] = []
    if let from {
      zh.append("不小于 \(text(from))")
      en.append("of at least \(text(from))")
    }
    if let moreThan {
      zh.append("大于 \(text(moreThan))")
      en.append("greater than \(text(moreThan))")
    }
    if let to {
      zh.append("不大于 \(text(to))")
      en.append("of at most \(text(to))")
    }
    if let lessThan {
      zh.append("小于 \(text(lessThan))")
      en.append("less than \(text(lessThan))")
    }
    if let decimals {
      zh.append(decimals == 0 ? "没有小数" : "小数不超过 \(decimals) 位")
      en.append(decimals == 0 ? "without decimals" : "with at most \(decimals) decimals")
    }
    return Words(zh: zh.joined(separator: "、"), en: en.joined(separator: " and "))
  }
}

extension Mistake {
  static func noNumberFits(_ least: Double, _ most: Double) -> Mistake {
    let (least, most) = (PlainNumber.text(least), PlainNumber.text(most))
    return Mistake(
      zh: "没有数在 \(least) 与 \(most) 之间，请改正界限",
      en: "no number lies between \(least) and \(most); correct the bounds")
  }
}

extension NumberBounds {
  /// The least whole number that will do; nil where any will.
  package var leastWhole: Int? {
    if let from { return Int(exactly: from.rounded(.up)) }
    return moreThan.flatMap { Int(exactly: $0.rounded(.down)) }.map { $0 + 1 }
  }

  /// The greatest whole number that will do; nil where any will.
  package var mostWhole: Int? {
    if let to { return Int(exactly: to.rounded(.down)) }
    return lessThan.flatMap { Int(exactly: $0.rounded(.up)) }.map { $0 - 1 }
  }
}
