public import Forms

/// The screen “收件”: who has returned, who has not, and what is to be decided about what came.
public struct ReceivedPage: Sendable {
  public var language: Language

  public init(language: Language) { self.language = language }

  public var html: HTML { "<h1>\(ReceivedWords.name.text(language))</h1>" }
}

enum ReceivedWords {
  static let name = Words(zh: "收件", en: "Received")
}
