public import FormSchema

/// The languages of messages.
public enum Language: String, Sendable, CaseIterable {
  case zh, en
}

extension Issue {
  /// One sentence: what stands there, what was expected, and how to mend it.
  public func message(_ language: Language, schema: Schema) -> String { code.rawValue }
}
