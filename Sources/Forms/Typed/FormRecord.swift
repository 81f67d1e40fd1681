/// A record of one table as a Swift type, with the rows of the lists that stand in it; the types are generated
/// from the schema.
public protocol ReturnRecord: Hashable, Sendable {
  /// The place of the table in the form, from 0, as records name it.
  static var tableIndex: Int { get }
  /// The id of the table, such as `incubators`.
  static var tableID: String { get }
  /// The ids of the fields, in the order of the answers of a record.
  static var fieldIDs: [String] { get }

  /// Takes the answers of a record of this table, and the rows that stand in it.
  ///
  /// Issues are not looked at: an answer that was read and has an issue is taken as it is.
  /// - Parameters:
  ///   - record: A record read with the schema that the type is made from.
  ///   - returned: The return that it is of.
  /// - Throws: The first required field that has no value, or an answer that does not fit.
  init(_ record: Record, of returned: Return) throws(AnswerError)
}

/// A record of one table in which no rows of other tables stand.
public protocol FormRecord: ReturnRecord {
  /// Takes the answers of a record of this table.
  ///
  /// Issues are ignored: an answer with an issue is taken if it has a value.
  /// - Parameter record: A record that was read with the schema from which the type was generated.
  /// - Throws: If a required field has no value or an answer does not fit; the first one is named.
  init(_ record: Record) throws(AnswerError)
}

extension FormRecord {
  public init(_ record: Record, of returned: Return) throws(AnswerError) { try self.init(record) }
}

/// The lines that a list prints as cases, each with its id.
public protocol FormLine: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The words that the form prints in the line.
  var words: String { get }
}

/// A choice with its options as cases, each with its key: its letter, or its words where the form prints
/// none.
public protocol FormChoice: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The words that the form prints for the option.
  var words: String { get }
}

/// Why a record cannot become a Swift value: an answer is missing or does not fit.
public struct AnswerError: Error, Hashable {
  public enum Reason: Hashable, Sendable {
    /// A required field has no value: it is not answered, or the answer could not be read.
    case missing
    /// The value has another type than the field, or the key is that of no option.
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
