public import Forms

/// The screen “退改”.
public struct MendingPage: Sendable {
  public var language: Language

  public init(language: Language) { self.language = language }

  /// What stands inside the mending screen.
  public var html: HTML { "<h1>\(MendingWords.name.text(language))</h1>" }
}

/// The words of this screen.
enum MendingWords {
  static let name = Words(zh: "退改", en: "Send back")
}
