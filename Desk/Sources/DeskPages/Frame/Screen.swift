public import Forms

/// A screen of the desk, in the order of the work.
public enum Screen: String, CaseIterable, Sendable {
  case start = "start"
  case received = "received"
  case review = "review"
  case mending = "mending"
  case figures = "figures"
  case export = "export"

  /// Where it is: `/received`.
  public var path: String { "/\(rawValue)" }

  /// An address on a screen, with its query; nil for what is the address of none.
  public static func address(_ text: String) -> String? {
    let isPlain =
      text.utf8.count <= 2_000
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    let isOnScreen = allCases.contains { screen in
      text == screen.path || text.hasPrefix(screen.path + "/") || text.hasPrefix(screen.path + "?")
    }
    return isPlain && isOnScreen ? text : nil
  }

  /// What it is called.
  public var name: Words {
    switch self {
    case .start: StartWords.name
    case .received: ReceivedWords.name
    case .review: ReviewWords.name
    case .mending: MendingWords.name
    case .figures: FiguresWords.name
    case .export: ExportWords.name
    }
  }
}
