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
    /// Whom to ask there, as the list has it; empty where it does not say.
    public var contact = Contact()

    /// A person and how to reach them, as written.
    public struct Contact: Hashable, Sendable {
      public var name: String
      public var phone: String
      public var email: String

      /// The addresses in ``email``, where letters go: several stand between `;`, commas or spaces.
      public var emails: [String] {
        email.split { ";；,，、 ".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty }
      }

      public init(name: String = "", phone: String = "", email: String = "") {
        self.name = name
        self.phone = phone
        self.email = email
      }
    }

    public init(
      sender: String, group: String = "", aliases: [String] = [], received: SavedTime? = nil
    ) {
      self.sender = sender
      self.group = group
      self.aliases = aliases
      self.received = received
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
