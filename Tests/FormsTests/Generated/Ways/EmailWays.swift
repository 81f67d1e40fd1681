/// Ways to write an e-mail address.
enum EmailWay: String, Way {
  static let group = "e-mail"
  case plain
  case mailto
  case brackets = "in <>"
  case named = "behind a name"
  case namedFullWidth = "behind a name, full width"
  case nameBehind = "before a name"
  case semicolon = "before a ;"

  var hasName: Bool {
    switch self {
    case .named, .namedFullWidth, .nameBehind: true
    default: false
    }
  }

  func write(_ address: String) -> String {
    switch self {
    case .plain: address
    case .mailto: "mailto:" + address
    case .brackets: "<\(address)>"
    case .named: "王芳 <\(address)>"
    case .namedFullWidth: "王芳＜\(address)＞"
    case .semicolon: address + ";"
    case .nameBehind: "\(address)（王芳）"
    }
  }
}
