public import Forms
public import Spreadsheet

/// What a session reads, and what it holds the returns against.
public struct RoundRequest: Sendable {
  /// The form that is returned.
  public var schema: Schema
  /// Files, folders and archives, in the order in which they are read.
  public var paths: [String]
  /// The list of who must return; nil to take any sender.
  public var roster: String?
  /// The list of figures that returns must agree with; nil for none.
  public var reference: String?
  /// The last day; nil for none.
  public var deadline: Deadline?
  /// How much of each file is read before it is refused.
  public var limits: Limits

  public init(
    schema: Schema, paths: [String], roster: String? = nil, reference: String? = nil,
    deadline: Deadline? = nil, limits: Limits = Limits()
  ) {
    self.schema = schema
    self.paths = paths
    self.roster = roster
    self.reference = reference
    self.deadline = deadline
    self.limits = limits
  }
}
