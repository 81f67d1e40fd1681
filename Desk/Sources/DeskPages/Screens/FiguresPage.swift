public import Forms

/// The screen “汇总”.
public struct FiguresPage: Sendable {
  public var language: Language

  public init(language: Language) { self.language = language }

  /// What stands inside the figures screen.
  public var html: HTML { "<h1>\(FiguresWords.name.text(language))</h1>" }
}

/// The words of this screen.
enum FiguresWords {
  static let name = Words(zh: "汇总", en: "Figures")
}
