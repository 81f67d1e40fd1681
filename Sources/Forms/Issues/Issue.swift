public import Spreadsheet

/// Something wrong with a return, at a cell: facts, no words.
public struct Issue: Hashable, Sendable {
  /// How bad it is, the worst first.
  public enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
    case error, warning
    /// Worth saying; never counted, and never in an exit code.
    case note

    /// The worse is the greater.
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
  /// The table it is about, an index into ``Schema/tables``.
  public var table: Int?
  /// The number of the record within its table and return, from 0.
  public var record: Int?
  /// The printed line of the record, an index into ``ListForm/lines``; nil where it is none.
  public var line: Int?
  /// The field it is about, an index into ``Table/fields``.
  public var field: Int?
  /// Where it would be mended; nil where there is no such place.
  public var place: Place?
  /// What stands there as the answer, as typed.
  public var found: String?

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

  public var code: Code { kind.code }
  public var severity: Severity { kind.severity }

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
