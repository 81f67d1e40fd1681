/// The money that amounts are counted in, by its ISO 4217 code, and the words people write for it.
struct Currency: Hashable {
  /// Three capital letters: GBP.
  let code: String

  /// The currency of a unit as schemas write it; nil where the unit is a word of the form: pounds.
  init?(unit: String) {
    switch unit {
    case "£": code = "GBP"
    case "€": code = "EUR"
    case _ where unit.hasSuffix("元"):
      guard Self.yuan[unit] != nil else { return nil }
      code = "CNY"
    default:
      guard unit.utf8.count == 3, unit.utf8.allSatisfy({ (65...90).contains($0) }) else {
        return nil
      }
      code = unit
    }
  }

  /// The units of yuan, each with how many it is.
  static let yuan: [String: Double] = [
    "元": 1, "千元": 1_000, "万元": 10_000, "十万元": 100_000, "百万元": 1_000_000, "千万元": 10_000_000,
    "亿元": 100_000_000,
  ]
  /// Signs that several countries have: a schema must name the country's money.
  static let unclear = ["$": "USD", "¥": "CNY", "￥": "CNY", "美元": "USD", "港元": "HKD", "欧元": "EUR"]

  /// What may stand before or behind a number of it, in small letters.
  private var words: [String] {
    let own = [code.lowercased()]
    return switch code {
    case "GBP": own + ["£", "pounds sterling", "pounds", "pound", "英镑"]
    case "EUR": own + ["€", "euros", "euro", "欧元"]
    case "USD": own + ["us$", "$", "dollars", "dollar", "美元"]
    case "AUD", "CAD", "NZD", "SGD", "HKD", "TWD":
      own + [code.prefix(2).lowercased() + "$", "$", "dollars"]
    case "JPY": own + ["¥", "yen", "円", "日元"]
    default: own
    }
  }

  /// The longest first.
  private static let abouts = AnswerWords.list(\.about).map { Array($0.unicodeScalars) }
    .sorted { $0.count > $1.count }

  /// An amount without the currency's signs, which stand before or behind it; nil where it is of
  /// another currency.
  func bare(_ text: String) -> String? {
    // Most are a number and nothing else.
    if text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }), text.utf8.last != 0x2E
    {
      return text
    }
    var letters = TextFolding.letters(of: text)[...]
    func trim() {
      while letters.first == " " { letters.removeFirst() }
      while letters.last == " " || letters.last == "." { letters.removeLast() }
    }
    trim()
    // `c. £4,500`
    var about: [Unicode.Scalar] = []
    if letters.first?.isDigit == false,
      let word = Self.abouts.first(where: { letters.starts(with: $0) })
    {
      let rest = letters.dropFirst(word.count).drop { $0 == " " }
      if words.contains(where: { rest.starts(with: $0.unicodeScalars) }) {
        about = word + [" "]
        letters = rest
      }
    }
    for word in words {
      let word = Array(word.unicodeScalars)
      if letters.starts(with: word) { letters.removeFirst(word.count) }
      // A minus may stand before the sign: -£20.
      if let first = letters.first, first == "-", letters.dropFirst().starts(with: word) {
        letters = ([first] + letters.dropFirst(1 + word.count))[...]
      }
      if letters.count > word.count, letters.suffix(word.count).elementsEqual(word) {
        letters.removeLast(word.count)
      }
      trim()
    }
    if code != "CNY", letters.contains(where: { "¥元圆".unicodeScalars.contains($0) }) { return nil }
    let rest = String(scalars: about + letters)
    return code != "CNY" && (rest.contains("rmb") || rest.contains("cny")) ? nil : rest
  }
}
