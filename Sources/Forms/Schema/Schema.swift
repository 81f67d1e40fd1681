/// A form, described once: its tables, what is asked in them, and what must hold.
///
/// Everything that is particular to a form is here; the code knows only what is true of any form.
public struct Schema: Sendable {
  /// The id of the form, such as `zhangjiang-2021`.
  public var id: String
  /// The version of the form as its office counts it.
  public var version: String
  public var title: Words
  /// The tables in the order of the form.
  public var tables: [Table]
  /// The field that says who returns the form, such as `applicant.name`.
  public var sender: FieldReference
  /// The field that says to which group the sender belongs, such as `applicant.county`; nil if
  /// there are no groups.
  public var group: FieldReference?
  /// What the form calls senders and their groups.
  public var called: Called
  /// What senders may put before their name, such as 本市; ignored when names are compared.
  public var senderPrefix: String
  /// The file name that the office asks for, if any.
  public var fileName: FileNamePattern?
  /// The sheets that hold instructions and no table.
  public var instructions: [Instruction]
  /// The fields that say how many records of a table there are.
  public var counts: [RecordCount]
  public var statistics: Statistics
  /// The rules over several tables, judged once a return.
  public var rules: [FormRule] = []
  /// The fields with ``Conditions``, those that others look at first.
  var conditionalFields: [FieldReference] = []
  /// What must stand in a return, or it is of another edition.
  public var marks: [EditionMark] = []
  /// The names of sheets that ask nothing, of which a `*` stands for anything.
  public var otherSheets: [String] = []
  /// Printed words on any sheet that ask nothing, with what stands beside or under them.
  public var ignore: [String] = []
  /// The language of what the form prints.
  public var language = Language.zh
  /// Whose clock tells the day: that of `today()` and of deadlines.
  public var timeZone = TimeZone.china
  /// The day by which a form that goes back is to be returned, 2026-12-01, where the form says it.
  public var replyBy: String?
  /// Whom senders may ask, as it stands on what goes back.
  public var contact: Words?
  /// What the blank form shows besides cells.
  public var printed: Set<PrintedObject> = []
  /// The paths of the files that it was loaded from, `form.yaml` first; none where it was made otherwise.
  public var files: [String] = []

  public init(
    id: String, version: String, title: Words, tables: [Table], sender: FieldReference,
    group: FieldReference? = nil, called: Called = Called(), senderPrefix: String = "",
    fileName: FileNamePattern? = nil,
    instructions: [Instruction] = [], counts: [RecordCount] = [],
    statistics: Statistics = Statistics()
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.tables = tables
    self.sender = sender
    self.group = group
    self.called = called
    self.senderPrefix = senderPrefix
    self.fileName = fileName
    self.instructions = instructions
    self.counts = counts
    self.statistics = statistics
  }

  /// The table with an id.
  public func table(_ id: String) -> Table? { tables.first { $0.id == id } }
}

/// A text in the languages of the messages.
public struct Words: Hashable, Sendable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}

/// A field of a table, by their indexes in the schema.
public struct FieldReference: Hashable, Sendable {
  /// Index into ``Schema/tables``.
  public var table: Int
  /// Index into ``Table/fields``.
  public var field: Int

  public init(table: Int, field: Int) {
    self.table = table
    self.field = field
  }
}

/// A sheet of the form that holds words and no questions, such as 填表说明.
public struct Instruction: Hashable, Sendable {
  public var sheet: String
  /// The words, one text for each cell.
  public var words: [String]

  public init(sheet: String, words: [String]) {
    self.sheet = sheet
    self.words = words
  }
}

/// A field that must equal the number of records of a table.
public struct RecordCount: Hashable, Sendable {
  public var field: FieldReference
  /// Index into ``Schema/tables`` of the table that is counted.
  public var table: Int

  public init(field: FieldReference, table: Int) {
    self.field = field
    self.table = table
  }
}

/// A file name with one gap for the sender: `{sender}年度报告`.
public struct FileNamePattern: Hashable, Sendable {
  public var prefix: String
  public var suffix: String

  public init(prefix: String, suffix: String) {
    self.prefix = prefix
    self.suffix = suffix
  }
}
