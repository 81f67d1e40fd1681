extension Issue {
  /// The code of an issue, on which other programs rely word for word.
  ///
  /// ``all`` lists the program's own codes; a form may add more.
  public struct Code: RawRepresentable, Codable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(stringLiteral rawValue: String) { self.rawValue = rawValue }

    /// The name of the code for people, short enough for a column heading; the code itself where it
    /// is not one of ``all``.
    public func title(_ language: Language) -> String {
      Self.titles[self]?.text(language) ?? rawValue
    }
  }
}
