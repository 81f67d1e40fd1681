public import Forms

/// The screen “开始”: which form, which files, who must return, until when.
public struct StartPage: Sendable {
  public var language: Language

  public init(language: Language) { self.language = language }

  public var html: HTML { "<h1>\(StartWords.name.text(language))</h1>" }
}

enum StartWords {
  static let name = Words(zh: "开始", en: "Start")
}
