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
