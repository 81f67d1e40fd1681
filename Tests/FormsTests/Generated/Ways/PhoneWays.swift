import Forms
import Spreadsheet

/// Ways to write a mobile number.
enum MobileWay: String, Way {
  static let group = "mobile"
  case text
  case number
  case spaces
  case dashes
  case countryCode = "+86"
  case countryCodeSpaced = "+86 with spaces"
  case fullWidth = "full width"
  case comma = "two with 、"
  case space = "two with a space"

  func applies(to number: String) -> Bool {
    let isForeign = number.hasPrefix("+")
    let isTwo = number.contains("/")
    return switch self {
    case .number: !isForeign && !isTwo
    case .countryCode, .countryCodeSpaced: !isForeign
    case .comma, .space: isTwo
    default: true
    }
  }

  func write(_ number: String) -> CellValue {
    let separator =
      switch self {
      case .comma: "、"
      case .space: "  "
      default: "/"
      }
    let numbers = number.split(separator: "/").map { one(String($0)) }
    if self == .number, let digits = Double(number) { return .number(digits) }
    return .string(numbers.joined(separator: separator))
  }

  private func one(_ number: String) -> String {
    switch self {
    case .spaces: Self.grouped(number, " ")
    case .dashes: Self.grouped(number, "-")
    case .countryCode: "+86" + number
    case .countryCodeSpaced: "+86 " + Self.grouped(number, " ")
    case .fullWidth: number.fullWidth()
    default: number
    }
  }

  private static func grouped(_ number: String, _ mark: String) -> String {
    let digits = Array(number)
    return [digits.prefix(3), digits.dropFirst(3).prefix(4), digits.dropFirst(7)]
      .map { String($0) }.joined(separator: mark)
  }
}

/// Ways to write the number of a telephone or fax: kept as written.
enum LandlineWay: String, Way {
  static let group = "landline"
  case areaCode = "021-"
  case none = "no area code"
  case parentheses = "(021)"
  case space = "021 "
  case joined = "021 joined"
  case fullWidth = "full width"
  case countryCode = "+86 21"
  case `extension` = "extension with -"
  case extensionWord = "extension with 转"
  case number = "as a number"
  case two = "two of them"

  /// The cell for a number such as `021-61234567`, and the text that it then holds.
  func write(_ number: String) -> (cell: CellValue, text: String) {
    let digits = String(number.dropFirst(4))
    let text =
      switch self {
      case .areaCode: number
      case .none, .number: digits
      case .parentheses: "(021)" + digits
      case .space: "021 " + digits
      case .joined: "021" + digits
      case .fullWidth: number.fullWidth()
      case .countryCode: "+86 21 " + digits
      case .extension: number + "-801"
      case .extensionWord: number + "转801"
      case .two: number + "/" + digits.prefix(7) + "9"
      }
    if self == .number, let value = Double(digits) { return (.number(value), digits) }
    return (.string(text), text)
  }
}
