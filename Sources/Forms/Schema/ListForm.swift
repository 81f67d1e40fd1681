/// What a list prints: the words over its columns, its lines if it has any, and what stands around them.
///
/// Its rows are records. Each answered column is a question of the table.
public struct ListForm: Hashable, Sendable {
  public var columns: [Column]
  /// The lines that the form prints, each of which is a record; empty where people add rows.
  public var lines: [FixedLine]
  /// The row that adds up the others, if there is one.
  public var total: Total?
  /// Printed example rows, each by its cells in the order of the columns.
  public var examples: [[String]]
  /// Words at which the rows end, besides those that the form has anyway.
  public var until: [String]
  /// Words that make a row no record.
  public var skip: [String]
  /// Whether the columns' hints stand above the header, not below it.
  public var helpIsAbove: Bool

  public init(
    columns: [Column], lines: [FixedLine] = [], total: Total? = nil, examples: [[String]] = [],
    until: [String] = [], skip: [String] = [], helpIsAbove: Bool = false
  ) {
    self.columns = columns
    self.lines = lines
    self.total = total
    self.examples = examples
    self.until = until
    self.skip = skip
    self.helpIsAbove = helpIsAbove
  }

  /// A column of a list.
  public struct Column: Hashable, Sendable {
    /// The words over it, from the top down; the last stands right over the answers.
    public var path: [String]
    /// Other words over it, of older editions, each from the top down; read, never printed.
    public var also: [[String]] = []
    /// A hint that is printed above or below the header and is no answer.
    public var help: String?
    public var role: Role
    /// Whether the form prints what stands in its cells, which is an answer all the same: Sample-1.
    ///
    /// A row of nothing else is none.
    public var isPrefilled = false
    /// The key of the option that a tick in its cells chooses; nil for a column of its own.
    ///
    /// The columns of one choice answer the same question, one for each option.
    public var option: String?

    public init(path: [String], help: String? = nil, role: Role) {
      self.path = path
      self.help = help
      self.role = role
    }
  }

  /// What stands in the cells of a column.
  public enum Role: Hashable, Sendable {
    /// The answers to a question, an index into ``Table/questions``.
    case answer(question: Int)
    /// The numbers 1, 2, 3.
    case numbers
    /// Printed words, or nothing that the form asks for.
    case words
  }

  /// The row that adds up the others.
  public struct Total: Hashable, Sendable {
    /// The words in front of it: 合计.
    public var label: String
    /// The fields that it adds up, indexes into ``Table/fields``.
    public var fields: [Int]

    public init(label: String, fields: [Int]) {
      self.label = label
      self.fields = fields
    }
  }
}

/// A line that a form prints in a list: 营业收入, with a code in a column of its own.
public struct FixedLine: Hashable, Sendable {
  /// The id of the line, such as `revenue`.
  public var id: String
  /// Its words in the columns that are not answered, from left to right.
  public var words: [String]
  /// Its fields: those of its table, with what the line says otherwise.
  public var fields: [Field]
  /// The fields that are not asked for in it.
  public var without: Set<Int>

  public init(id: String, words: [String], fields: [Field], without: Set<Int> = []) {
    self.id = id
    self.words = words
    self.fields = fields
    self.without = without
  }
}

/// A list that stands inside a form, between two of its questions.
public struct InnerList: Hashable, Sendable {
  /// The table of the list, an index into ``Schema/tables``.
  public var table: Int
  /// How many questions of the form stand before it.
  public var position: Int

  public init(table: Int, position: Int) {
    self.table = table
    self.position = position
  }
}
