public import Spreadsheet

/// One filled-in workbook that came back, read and checked.
public struct Return: Sendable {
  /// Its path relative to what was named (`archive.zip/name.xlsx` inside an archive).
  public var file: String
  /// Where it lies on the disk; nil inside an archive.
  public var path: String?
  /// Where it was read from; nil where nobody asked for it to be kept.
  public var origin: Origin?
  /// Who returned it, as the table with its name says; nil where it does not say.
  public var sender: String?
  /// What the sender belongs to: as the roster says, else as the return does; nil where neither says.
  public var group: String?
  /// When it was last saved, of its document properties, as stored.
  public var modified: String?
  /// In order of sheet, then row, then column of their first cell.
  public var records: [Record]
  /// In order of place: sheet, row, column; those without a place first.
  public var issues: [Issue]
  /// What neither the form nor an answer accounts for.
  public var unread: [UnreadCell]
  /// Whether it counts; what other returns of the round change about that is known only with all of them.
  public var standing = Standing.counts

  public init(
    file: String, path: String? = nil, sender: String? = nil, group: String? = nil,
    modified: String? = nil, records: [Record] = [],
    issues: [Issue] = [], unread: [UnreadCell] = []
  ) {
    self.file = file
    self.path = path
    self.sender = sender
    self.group = group
    self.modified = modified
    self.records = records
    self.issues = issues
    self.unread = unread
  }

  /// Whether anything is wrong with it; notes ask for nothing.
  public var hasToBeMended: Bool { issues.contains { $0.severity != .note } }

  /// The number of a record within its table and this return, from 0: what issues and JSON call it.
  public func number(ofRecord index: Int) -> Int {
    records[..<index].count { $0.table == records[index].table }
  }
}

/// A cell that holds something which neither the form nor an answer accounts for.
public struct UnreadCell: Hashable, Sendable {
  public var sheet: String
  public var cell: CellReference
  public var text: String

  public init(sheet: String, cell: CellReference, text: String) {
    self.sheet = sheet
    self.cell = cell
    self.text = text
  }
}
