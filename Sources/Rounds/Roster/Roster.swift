/// Who must return the form, in the order of the office's list.
public struct Roster: Hashable, Sendable {
  /// A sender of the list.
  public struct Entry: Hashable, Sendable {
    public var sender: String
    public var group: String
    /// Other names of the sender.
    public var aliases: [String]

    public init(sender: String, group: String = "", aliases: [String] = []) {
      self.sender = sender
      self.group = group
      self.aliases = aliases
    }
  }

  public var entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }
}
