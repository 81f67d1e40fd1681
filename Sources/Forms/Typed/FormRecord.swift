/// A record of one table as a Swift type; the types are generated from the schema.
public protocol FormRecord: Hashable, Sendable {
  /// The index of the table in the form, as in ``Record/table``.
  static var tableIndex: Int { get }
  /// The id of the table, such as `incubators`.
  static var tableID: String { get }
  /// The ids of the fields, in the order of the answers of a record.
  static var fieldIDs: [String] { get }

  /// Makes a value from a record of this table.
  ///
  /// Issues are ignored: an answer with an issue is taken if it has a value.
  /// - Parameter record: A record that was read with the schema from which the type was generated.
  /// - Throws: If a required field has no value or an answer does not fit; the first one is named.
  init(_ record: Record) throws(AnswerError)
}

/// A choice with its options as cases, each with its key: its letter, or its words where the form prints
/// no letters.
public protocol FormChoice: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The words that the form prints beside the letter.
  var words: String { get }
}

/// Why a record cannot become a Swift value: an answer is missing or does not fit.
public struct AnswerError: Error, Hashable {
  public enum Reason: Hashable, Sendable {
    /// A required field has no value: it is not answered, or the answer could not be read.
    case missing
    /// The value has another type than the field, or the letter is not an option.
    case unfit
    /// The record is of another table, or was read with another schema.
    case otherTable
  }

  public var reason: Reason
  /// The id of the table.
  public var table: String
  /// The id of the field; nil if the record as a whole does not fit.
  public var field: String?
  public var sheet: String
  /// The answer's cell, such as `B12`; nil if the question is gone from the form.
  public var cell: String?

  public init(
    _ reason: Reason, table: String, field: String? = nil, sheet: String,
    cell: String? = nil
  ) {
    self.reason = reason
    self.table = table
    self.field = field
    self.sheet = sheet
    self.cell = cell
  }
}
