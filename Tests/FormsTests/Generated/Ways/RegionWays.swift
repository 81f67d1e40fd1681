/// Ways to name countries and regions.
enum RegionWay: String, Way {
  static let group = "region"
  case short
  case long
  case english
  case code
  case lowercaseCode = "code in lower case"
  case together = "港澳台"
  case twice = "one of them twice"

  func applies(to codes: [String]) -> Bool {
    self == .together ? codes == ["HK", "MO", "TW"] : true
  }

  func names(of codes: [String], _ seed: inout Seed) -> [String] {
    let regions = codes.compactMap(KnownRegion.named)
    return switch self {
    case .short: regions.map { $0.chinese[0] }
    case .long: regions.map { seed.pick($0.chinese) }
    case .english: regions.map { seed.pick($0.english) }
    case .code: codes
    case .lowercaseCode: codes.map { $0.lowercased() }
    case .together: ["港澳台"]
    case .twice: regions.map { $0.chinese[0] } + regions.prefix(1).map { seed.pick($0.chinese) }
    }
  }
}

/// What stands between them.
enum RegionSeparator: String, Way {
  static let group = "regions between"
  case comma = "、"
  case fullComma = "，"
  case halfComma = ", "
  case slash = "/"
  case semicolon = "；"
  case space = " "
  case wideSpace = "　"
  case and = "和"
  case with = "与"
  case lineBreak = "\n"
  case bar = "|"
  case ampersand = " & "
  case last = "、 then 和"

  func join(_ names: [String]) -> String {
    guard self == .last else { return names.joined(separator: rawValue) }
    guard names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: "、") + "和" + names[names.count - 1]
  }
}
