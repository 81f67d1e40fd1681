public import Forms

/// The screen “逐份审核”.
public struct ReviewPage: Sendable {
  public var language: Language

  public init(language: Language) { self.language = language }

  /// What stands inside the review screen.
  public var html: HTML { "<h1>\(ReviewWords.name.text(language))</h1>" }
}

/// The words of this screen.
enum ReviewWords {
  static let name = Words(zh: "逐份审核", en: "Review")
}
