public import Forms
public import Spreadsheet

/// What a session reads, and what it compares the returns with.
public struct RoundRequest: Sendable {
  /// The form that is returned, or the first of several.
  public var schema: Schema
  /// Other forms that are returned; each return is read as the form that it is.
  public var others: [Schema] = []
  /// Files, folders and archives, in the order in which they are read.
  public var paths: [String]
  /// The path of the roster; nil to accept any sender.
  public var roster: String?
  /// The path of the reference figures; nil for none.
  public var reference: String?
  /// The path of the office's decisions; nil for those that lie beside the returns.
  public var decisions: String?
  /// Whether decisions about tables of other forms are passed over; if not, they are faults.
  public var sparesOtherDecisions = false
  /// Files that count, whatever other returns of their senders say; the later of two wins.
  public var uses: [String]
  /// The last day; nil for none.
  public var deadline: Deadline?
  /// The limits beyond which a file is refused.
  public var limits: Limits

  /// All forms, in the order in which they are written.
  public var schemas: [Schema] { [schema] + others }

  public init(
    schema: Schema, paths: [String], roster: String? = nil, reference: String? = nil,
    decisions: String? = nil, uses: [String] = [], deadline: Deadline? = nil,
    limits: Limits = Limits()
  ) {
    self.schema = schema
    self.paths = paths
    self.roster = roster
    self.reference = reference
    self.decisions = decisions
    self.uses = uses
    self.deadline = deadline
    self.limits = limits
  }
}
