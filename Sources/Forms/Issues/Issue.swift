public import Spreadsheet

/// Something that is wrong with a return, at a cell.
///
/// It holds facts; ``message(_:schema:)`` puts them into words.
public struct Issue: Hashable, Sendable {
  /// How bad an issue is, the worst first.
  public enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
    case error, warning
    /// Worth saying; it is not counted and never changes the exit code.
    case note

    /// A worse severity is greater.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .error: 2
      case .warning: 1
      case .note: 0
      }
    }
  }

  public var kind: Kind
  /// The table concerned, an index into ``Schema/tables``.
  public var table: Int?
  /// The number of the record within its table and return, from 0.
  public var record: Int?
  /// The printed line of the record, an index into ``ListForm/lines``; nil where it is none.
  public var line: Int?
  /// The field it is about, an index into ``Table/fields``.
  public var field: Int?
  /// The cell where the sender mends it; nil where there is none.
  public var place: Place?
  /// The answer at that cell, as typed.
  public var found: String?
  /// What the author of the form says of it otherwise than the program does.
  public var stated: Stated?
  /// Why the office accepted it, which makes it a note; nil for an issue that it did not accept.
  public var accepted: String?

  public init(
    _ kind: Kind, table: Int? = nil, record: Int? = nil, field: Int? = nil, place: Place? = nil,
    found: String? = nil
  ) {
    self.kind = kind
    self.table = table
    self.record = record
    self.field = field
    self.place = place
    self.found = found
  }

  public var code: Code { stated?.code ?? kind.code }
  public var severity: Severity {
    accepted == nil ? stated?.severity ?? kind.severity : .note
  }

  /// What the rule of a form says of an issue; what is nil is as the program has it.
  public struct Stated: Hashable, Sendable {
    public var code: Code?
    public var severity: Severity?
    public var words: Words?
  }

  /// A cell of a sheet.
  public struct Place: Codable, Hashable, Sendable {
    public var sheet: String
    public var cell: CellReference

    public init(sheet: String, cell: CellReference) {
      self.sheet = sheet
      self.cell = cell
    }
  }
}
