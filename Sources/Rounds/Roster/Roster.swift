/// Who must return the form, in the order of the office's list.
public struct Roster: Hashable, Sendable {
  /// A sender of the list.
  public struct Entry: Hashable, Sendable {
    public var park: String
    public var district: String
    /// Other names it goes by.
    public var aliases: [String]

    public init(park: String, district: String = "", aliases: [String] = []) {
      self.park = park
      self.district = district
      self.aliases = aliases
    }
  }

  public var entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }
}
