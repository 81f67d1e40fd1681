/// What the form as a whole tells: its language, country and currency, the order of its dates.
struct FormFacts {
  var isChinese = false
  var country: String?
  var currency: String?
  var dateOrder = "ymd"
  var isOrderDoubtful = false
  /// Whether a comma stands before the fraction of numbers in the form's language.
  var hasDecimalComma = false

  /// What forms of Britain and of America say or show, in small letters; formats as stored.
  private static let british = (
    words: ["£", "postcode", ".uk", "council", "pounds"], format: "£"
  )
  private static let american = (words: ["$", "zip code", "usd"], format: "\\$")

  /// Words of forms in whose languages a comma stands before a fraction; two of one language tell it.
  private static let commas = [
    ["straße", "betrag", "datum", "bitte", "beleg", "tt.mm.jjjj", "unterschrift", "zuwendung"],
    ["montant", "veuillez", "prénom", "jj/mm/aaaa", "bénéficiaire"],
    ["fecha", "dirección", "apellidos"], ["importo", "indirizzo", "cognome"],
    ["endereço", "morada", "apelido"], ["bedrag", "handtekening", "achternaam"],
  ]

  init(_ sheets: [FormSheet]) {
    var han = 0
    var latin = 0
    var kana = 0
    var low = ""
    var formats: Set<String> = []
    for sheet in sheets where !sheet.isHidden {
      for box in sheet.boxes {
        formats.insert(box.look.format)
        guard !box.text.isEmpty else { continue }
        for scalar in box.text.unicodeScalars {
          switch scalar.value {
          case 0x3040...0x30FF: kana += 1
          case 0x4E00...0x9FFF: han += 1
          case 0x41...0x5A, 0x61...0x7A: latin += 1
          default: break
          }
        }
        if low.utf8.count < 200_000 { low += box.text.lowercased() + "\n" }
      }
    }
    isChinese = han * 3 > latin && kana * 10 < han
    let all = formats.sorted().joined(separator: "\n")
    func tells(_ clues: (words: [String], format: String)) -> Bool {
      all.contains(clues.format) || clues.words.contains { low.contains($0) }
    }
    let isBritish = tells(Self.british)
    let isAmerican = tells(Self.american)
    if isChinese {
      country = "CN"
    } else if isBritish, !isAmerican {
      country = "GB"
    }
    if isBritish, !isAmerican {
      currency = "GBP"
    } else if low.contains("€"), !isAmerican {
      currency = "EUR"
    } else if isAmerican, !isBritish {
      currency = "USD"
    }
    guard !isChinese, kana == 0 else { return }
    hasDecimalComma = Self.commas.contains { words in words.count { low.contains($0) } >= 2 }
    // US$ is written everywhere, and says nothing of dates.
    let isOfAmerica =
      isAmerican
      && (all.contains(Self.american.format) || low.contains("zip code")
        || low.replacing("us$", with: "").contains("$"))
    if low.contains("dd/mm") || low.contains("dd-mm") || all.lowercased().contains("dd/mm")
      || low.contains("dd.mm") || hasDecimalComma
    {
      dateOrder = "dmy"
    } else if low.contains("mm/dd") || all.lowercased().contains("mm/dd") {
      dateOrder = "mdy"
    } else if low.contains("yyyy-mm") {
      dateOrder = "ymd"
    } else {
      dateOrder = isOfAmerica && !isBritish ? "mdy" : "dmy"
      isOrderDoubtful = !isBritish && !isOfAmerica && low.contains("date")
    }
  }
}
