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
      own + (Self.dollars[code] ?? []) + ["$", "dollars"]
    case "JPY": own + ["¥", "yen", "円", "日元"]
    default: own + (Self.signs[code] ?? "").split(separator: " ").map(String.init)
    }
  }

  /// The dollars of several countries, in small letters; `$` alone is any of them.
  private static let dollars = [
    "AUD": ["au$", "a$"], "CAD": ["ca$", "c$"], "HKD": ["hk$"], "NZD": ["nz$"],
    "SGD": ["sg$", "s$"], "TWD": ["nt$", "tw$"],
  ]

  /// The signs of money that are no letters.
  static let moneySigns: LetterSet = "£€$¥₹"

  /// What people write for the money of other countries.
  private static let signs = [
    "BRL": "r$ reais", "CHF": "fr sfr franken francs", "CZK": "kč kc korun", "DKK": "kroner kr",
    "HUF": "ft forint", "IDR": "rp rupiah", "ILS": "₪", "INR": "₹ rupees rs", "KES": "kshs ksh",
    "KRW": "₩ 원", "LKR": "rupees rs", "MYR": "rm", "NGN": "₦ naira", "NOK": "kroner kr",
    "NPR": "rupees rs", "PHP": "₱ pesos", "PKR": "rupees rs", "PLN": "zł złotych zlotych zl",
    "RON": "lei leu", "RUB": "₽ руб рублей", "SEK": "kronor kr", "THB": "฿ baht บาท", "TRY": "₺ tl",
    "TZS": "tshs tsh", "UAH": "₴ грн", "UGX": "ushs ush", "VND": "₫ đ đồng", "ZAR": "rand r",
  ]

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
    if code != "CNY" { Self.dropClosing(&letters) }
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
    // The longest first: sfr ends with fr.
    for word in words.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      let word = Array(word.unicodeScalars)
      if letters.starts(with: word) {
        letters.removeFirst(word.count)
        // `Rs. 500`
        if letters.first == ".", word.last?.isLetterOrDigit == true { letters.removeFirst() }
      }
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

  /// A number without the sign of money that its unit has too: 500 of `£500` where the form counts £000.
  static func withoutSign(_ text: String, unit: String?) -> String {
    // Most units are words.
    guard let unit, unit.utf8.contains(where: { $0 == 0x24 || $0 == 0xC2 || $0 == 0xE2 }),
      let sign = unit.first(where: { $0.unicodeScalars.allSatisfy(Self.moneySigns.contains) }),
      let place = text.firstIndex(of: sign), !text.contains(unit)
    else { return text }
    var bare = text
    bare.remove(at: place)
    return bare
  }

  /// Leaves out the strokes that close a round amount, so that nobody can add to it: `500/-`, `500/=`, `500.–`.
  private static func dropClosing(_ letters: inout ArraySlice<Unicode.Scalar>) {
    guard letters.count > 2, let last = letters.last, "-–—=".unicodeScalars.contains(last) else {
      return
    }
    let rest = letters.dropLast()
    guard let sign = rest.last, sign == "/" || sign == "." && last != "=",
      rest.dropLast().last?.isDigit == true
    else { return }
    letters = rest.dropLast()
  }
}
