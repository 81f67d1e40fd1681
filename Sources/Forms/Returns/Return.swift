public import Spreadsheet

/// One filled-in workbook that came back, read and checked.
public struct Return: Sendable {
  /// Its path, relative to what the user named (`archive.zip/name.xlsx` inside an archive).
  public var file: String
  /// Its path on the disk; nil inside an archive.
  public var path: String?
  /// Where it was read from; nil unless that was asked for.
  public var origin: Origin?
  /// Who returned it: as the roster says, else as the return says; nil if it does not say.
  public var sender: String?
  /// The sender's group as the roster says, else as the return says; nil if neither does.
  public var group: String?
  /// When it was last saved, as stored in the document properties; nil too for the fixed time that
  /// this program stores.
  public var modified: String?
  /// How it came; nil where that is not known.
  public var delivery: Delivery?
  /// The return that it mends, if it is a form to mend that was sent back.
  public var mends: MendedReturn?
  /// What the office decided about its file; not kept where returns are stored.
  package var decisions = FileDecisions()
  /// The records in order of sheet, then row, then column of their first cell.
  public var records: [Record]
  /// The issues in order of sheet, row and column; those without a cell come first.
  public var issues: [Issue]
  /// The cells that are neither printed by the form nor part of an answer.
  public var unread: [UnreadCell]
  /// Which form of its round it is of: the form's place among the schemas of the session.
  public var form = 0
  /// Whether it counts in its round; decided once all returns are read.
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

  /// Whether the sender has something to mend; what nobody can mend does not count, such as a late return.
  public var hasToBeMended: Bool {
    issues.contains(where: \.hasToBeMended)
  }

  /// The number of a record within its table in this return, from 0; issues and JSON use it.
  public func number(ofRecord index: Int) -> Int {
    records[..<index].count { $0.table == records[index].table }
  }
}

/// Something that is neither printed by the form nor part of an answer: the text of a cell, or what lies over
/// it.
public struct UnreadCell: Hashable, Sendable {
  public var sheet: String
  public var cell: CellReference
  public var text: String
  /// What it is where it is more than the text of a cell: a picture, a comment.
  public var object: SheetObject.Kind?

  public init(sheet: String, cell: CellReference, text: String, object: SheetObject.Kind? = nil) {
    self.sheet = sheet
    self.cell = cell
    self.text = text
    self.object = object
  }
}
