/// A table of the form: a title, and questions in reading order.
public struct Table: Sendable {
  public enum Copies: String, Sendable {
    /// A return has one copy; a second one is an issue.
    case one
    /// A return has any number of copies, or none.
    case many
    /// A list: a record for each row that people fill in under a header.
    case rows
    /// A list whose rows the form prints: a record for each of them.
    case lines
  }
  /// What it means if a return has no such table.
  public enum Absence: String, Sendable {
    case error, warning, fine
  }

  /// The id of the table, such as `incubators`.
  public var id: String
  /// The sheet's name in the form, such as 表2.
  public var sheet: String
  /// The title in the form.
  public var title: String
  /// Other words for the title or the sheet, of older editions; read, never printed.
  public var also: [String] = []
  /// The name of one record.
  public var name: Words
  /// The name of the Swift type of one record, such as `Incubator`.
  public var typeName: String
  public var copies: Copies
  public var absence: Absence
  /// The fields in the order in which the form asks for them.
  public var fields: [Field]
  public var questions: [Question]
  /// Further printed words, such as remarks at the foot.
  public var remarks: [String]
  public var rules: [FormRule]
  /// Who is named in a record, for address books.
  public var people: [Person]
  /// The fields that short lists of its records show, indexes into ``fields``; empty for those of each list's
  /// own choice.
  public var summary: [Int] = []
  /// What a list prints; nil for tables of questions.
  public var list: ListForm?
  /// The lists that stand among its questions.
  public var lists: [InnerList] = []
  /// The table among whose questions it stands, an index into ``Schema/tables``.
  public var parent: Int?
  /// What is printed above the questions or the header, row by row, each by its cells; `{unit}` stands for
  /// the unit of the amounts.
  public var intro: [[String]] = []
  /// Labels that ask nothing, with what stands beside or under them; a `*` stands for anything.
  public var ignore: [String] = []
  /// How many records there must be at least, in the return or in each record of ``parent``.
  public var atLeast: Int?
  /// How many records there may be at most.
  public var atMost: Int?
  /// How many empty blocks or rows the blank form has.
  public var room: Int?
  /// The unit of amounts that name none.
  public var unit: String?
  /// When it is asked for at all; nil for always.
  var relevant: Expression?
  /// What each copy begins with, where copies have a heading of their own.
  public var heading: BlockHeading?

  public init(
    id: String, sheet: String, title: String, name: Words, typeName: String,
    copies: Copies = .many, absence: Absence = .fine, fields: [Field], questions: [Question],
    remarks: [String] = [], rules: [Rule] = [], people: [Person] = []
  ) {
    self.id = id
    self.sheet = sheet
    self.title = title
    self.name = name
    self.typeName = typeName
    self.copies = copies
    self.absence = absence
    self.fields = fields
    self.questions = questions
    self.remarks = remarks
    self.rules = rules.map { FormRule($0) }
    self.people = people
  }

  /// Whether it is a list, whose records are rows.
  public var isList: Bool { copies == .rows || copies == .lines }

  /// The index of a field in ``fields``.
  public func index(of field: String) -> Int? { fields.firstIndex { $0.id == field } }
}

/// Someone who is named in a record, and the fields that tell how to reach them.
///
/// Numbers are indexes into ``Table/fields``.
public struct Person: Hashable, Sendable {
  /// What is known of a person besides the name.
  public enum Detail: String, Sendable, CaseIterable {
    /// Whom they work for; if there is no such field, the sender.
    case organization
    case department, title, mobile, phone, fax, email, wechat, address
  }

  public var name: Int
  public var details: [Detail: Int]

  public init(name: Int, details: [Detail: Int] = [:]) {
    self.name = name
    self.details = details
  }
}
