extension Issue {
  /// A code of the contract; other programs rely on it word for word.
  ///
  /// The program's own are ``all``; a form may name more.
  public struct Code: RawRepresentable, Codable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(stringLiteral rawValue: String) { self.rawValue = rawValue }

    /// The name of the code for people, short enough for the head of a column; of a code that is not one
    /// of ``all``, the code itself.
    public func title(_ language: Language) -> String {
      Self.titles[self]?.text(language) ?? rawValue
    }
  }
}
