/// What an office wants to see of a round, in addition to what follows from the kinds of the
/// fields.
///
/// Numbers are always summed, choices and regions always counted. Fields are named by their ids, so
/// that the same question in several tables is one figure.
public struct Statistics: Hashable, Sendable {
  /// The text fields whose answers are lists, counted item by item.
  public var lists: [String]
  public var charts: [Chart]
  /// By what there are sums and counts besides those by sender.
  public var by: [Division]

  public init(lists: [String] = [], charts: [Chart] = [], by: [Division] = []) {
    self.lists = lists
    self.charts = charts
    self.by = by
  }

  /// What divides records into those that are summed and counted together.
  public enum Division: Hashable, Sendable {
    /// What their senders belong to.
    case group
    /// The options of a choice of their own.
    case field(FieldReference)
  }

  /// A chart of sums, sender by sender.
  public struct Chart: Hashable, Sendable {
    public var title: Words
    /// The number fields that are shown side by side.
    public var fields: [String]

    public init(title: Words, fields: [String]) {
      self.title = title
      self.fields = fields
    }
  }
}
