import Forms

/// Where an answer stands beside the hint that the form prints in its cell.
enum HintWay: String, Way {
  static let group = "hint"
  case deleted
  case answerBelow = "answer below"
  case answerBehind = "answer behind"
  case answerBefore = "answer before"
  case answerAbove = "answer above"
  case firstPart = "first part left, answer behind"
  case lastPart = "last part left, answer behind"
  case lastPartBelow = "last part left, answer below"

  /// The cell's text: the answer, and what is left of the printed hint.
  func write(_ answer: String, hint: String) -> String {
    switch self {
    case .deleted: answer
    case .answerBelow: hint + "\n" + answer
    case .answerBehind: hint + answer
    case .answerBefore: answer + hint
    case .answerAbove: answer + "\n" + hint
    case .firstPart: Self.parts(hint).first + answer
    case .lastPart: Self.parts(hint).last + answer
    case .lastPartBelow: Self.parts(hint).last + "\n" + answer
    }
  }

  /// Whether something is left when part of it is deleted, and what.
  static func parts(_ hint: String) -> (first: String, last: String) {
    guard let cut = hint.firstIndex(where: { "。,，".contains($0) }) else { return ("", "") }
    let next = hint.index(after: cut)
    return (String(hint[..<next]), String(hint[next...]))
  }

  func applies(to hint: String) -> Bool {
    switch self {
    case .deleted: true
    case .firstPart: !Self.parts(hint).last.isEmpty && Self.parts(hint).first.count > 5
    case .lastPart, .lastPartBelow: Self.parts(hint).last.count > 5
    default: !hint.isEmpty
    }
  }
}

/// White space around a text.
enum TextWay: String, Way {
  static let group = "text"
  case plain
  case spaces = "spaces around"
  case wideSpaces = "full-width spaces around"
  case lineBreak = "line break behind"
  case apostrophe = "an apostrophe before"

  func write(_ text: String) -> String {
    switch self {
    case .plain: text
    case .spaces: "  \(text) "
    case .wideSpaces: "　\(text)　"
    case .lineBreak: text + "\n"
    case .apostrophe: "'" + text
    }
  }
}

/// Where an answer stands behind its label in one cell.
enum InsideWay: String, Way {
  static let group = "inside"
  case atOnce = "at once"
  case spaced = "behind a space"
  case underlined
  case nextLine = "in the next line"
  case noColon = "colon deleted"

  func write(_ answer: String, label: String) -> String {
    switch self {
    case .atOnce: label + answer
    case .spaced: label + " " + answer
    case .underlined: label + "__\(answer)__"
    case .nextLine: label + "\n" + answer
    case .noColon: label.trimmingSuffix { ":：".contains($0) } + " " + answer
    }
  }
}

extension String {
  func trimmingSuffix(while isLoose: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isLoose(last) { text.removeLast() }
    return String(text)
  }
}

/// What people leave where they have nothing to say.
enum EmptyWay: String, Way {
  static let group = "empty"
  case asPrinted = "as printed"
  case cleared
  case none = "无"
  case nothing = "没有"
  case notNow = "暂无"
  case slash = "/"
  case dash = "-"
  case longDash = "——"
  case notApplicable = "N/A"
  case wide = "／"
  case stop = "无。"

  func applies(isInside: Bool, lines: Int) -> Bool { !(self == .cleared && isInside) }

  /// The placeholder, or nil for nothing.
  var placeholder: String? {
    switch self {
    case .asPrinted, .cleared: nil
    default: rawValue
    }
  }
}
