extension Mistake {
  /// What should stand in a place.
  enum Expected {
    case text, flag, list, mapping, anyNumber, decimal
    case number(least: Int)

    var words: Words {
      switch self {
      case .text: Words(zh: "文字", en: "text")
      case .flag: Words(zh: "true 或 false", en: "true or false")
      case .list: Words(zh: "列表，每项以“- ”开头", en: "a list, each item after \"- \"")
      case .decimal: Words(zh: "不小于 0 的数", en: "a number of at least 0")
      case .mapping: Words(zh: "“键: 值”", en: "keys with values, \"key: value\"")
      case .anyNumber: Words(zh: "一个数，如 100 或 0.5", en: "a number such as 100 or 0.5")
      case .number(let least):
        Words(zh: "不小于 \(least) 的整数", en: "a whole number of at least \(least)")
      }
    }
  }

  static func doubleKey(_ key: String) -> Mistake {
    Mistake(
      zh: "“\(key)”在此重复，请删去或改名",
      en: "\"\(key)\" stands here twice; drop or rename one")
  }

  static func unknownKey(_ key: String, allowed: [String]) -> Mistake {
    let hint = suggestion(for: key, among: allowed)
    return Mistake(zh: "未知的键“\(key)”——\(hint.zh)", en: "unknown key \"\(key)\" — \(hint.en)")
  }

  static func missingKey(_ key: String) -> Mistake {
    Mistake(zh: "缺少“\(key)”", en: "\"\(key)\" is missing here")
  }

  static func noStart(_ starts: [String]) -> Mistake {
    Mistake(
      zh: "此处应有其中一个键：\(starts.joined(separator: "、"))",
      en: "one of these keys should stand here: \(starts.joined(separator: ", "))")
  }

  static func severalStarts(_ starts: [String]) -> Mistake {
    Mistake(
      zh: "下列键只能用一个：\(starts.joined(separator: "、"))",
      en: "only one of these keys can stand here: \(starts.joined(separator: ", "))")
  }

  static func wrongType(_ expected: Expected) -> Mistake {
    Mistake(zh: "此处应为\(expected.words.zh)", en: "this should be \(expected.words.en)")
  }

  static var empty: Mistake {
    Mistake(zh: "此处不能为空", en: "this must not be empty")
  }

  static func unknownWord(_ word: String, allowed: [String]) -> Mistake {
    let hint = suggestion(for: word, among: allowed)
    return Mistake(zh: "不认识“\(word)”——\(hint.zh)", en: "unknown word \"\(word)\" — \(hint.en)")
  }
}
