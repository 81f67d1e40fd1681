public import Forms

/// Who must return the form, in the order of the office's list.
public struct Roster: Hashable, Sendable {
  /// A sender of the list.
  public struct Entry: Hashable, Sendable {
    public var sender: String
    public var group: String
    /// Other names of the sender.
    public var aliases: [String]
    /// The day on which its return came; nil where the list does not say.
    public var received: SavedTime?
    /// Where letters to it go, as the list has them; none where it does not say.
    public var emails: [String]

    public init(
      sender: String, group: String = "", aliases: [String] = [], received: SavedTime? = nil,
      emails: [String] = []
    ) {
      self.sender = sender
      self.group = group
      self.aliases = aliases
      self.received = received
      self.emails = emails
    }
  }

  public var entries: [Entry]
  /// The file it was read from, and what was understood of it; nil for a roster that was not read.
  public let source: ListSource?

  public init(entries: [Entry], source: ListSource? = nil) {
    self.entries = entries
    self.source = source
  }

  /// What was understood of the roster's file, in one line; nil for one that was not read.
  public func understood(_ schema: Schema) -> Words? {
    let called = schema.called.sender
    return source?.words(
      Words(zh: "\(entries.count) 个\(called.zh)", en: "\(entries.count) \(called.en) names"))
  }
}
