public import Forms

/// The screen “导出”.
public struct ExportPage: Sendable {
  public var language: Language

  public init(language: Language) { self.language = language }

  /// What stands inside the export screen.
  public var html: HTML { "<h1>\(ExportWords.name.text(language))</h1>" }
}

/// The words of this screen.
enum ExportWords {
  static let name = Words(zh: "导出", en: "Export")
}
