/// A table of the form: a title, and questions in reading order.
public struct Table: Sendable {
  public enum Copies: String, Sendable {
    /// A return has one copy; a second one is an issue.
    case one
    /// A return has any number of copies, or none.
    case many
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
  public var rules: [Rule]
  /// Who is named in a record, for address books.
  public var people: [Person]

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
    self.rules = rules
    self.people = people
  }

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
