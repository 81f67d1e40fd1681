/// A record of one table as a Swift type; the types are generated from the schema.
public protocol FormRecord: Hashable, Sendable {
  /// The place of the table in the form, from 0, as records name it.
  static var tableIndex: Int { get }
  /// The id of the table, such as `incubators`.
  static var tableID: String { get }
  /// The ids of the fields, in the order of the answers of a record.
  static var fieldIDs: [String] { get }

  /// Takes the answers of a record of this table.
  ///
  /// Issues are not looked at: an answer that was read and has an issue is taken as it is.
  /// - Parameter record: A record read with the schema that the type is made from.
  /// - Throws: The first required field that has no value, or an answer that does not fit.
  init(_ record: Record) throws(AnswerError)
}

/// A choice with its options as cases, each with its key: its letter, or its words where the form prints
/// no letters.
public protocol FormChoice: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The words that the form prints beside the letter.
  var words: String { get }
}

/// Why a record does not make a Swift value: the answer that is missing or does not fit.
public struct AnswerError: Error, Hashable {
  public enum Reason: Hashable, Sendable {
    /// A required field without a value: not answered, or the answer could not be read.
    case missing
    /// A value of another kind than the field's, or a letter that is no option.
    case unfit
    /// The record is of another table, or was read with another schema.
    case otherTable
  }

  public var reason: Reason
  /// The id of the table.
  public var table: String
  /// The id of the field; nil where the record as a whole does not fit.
  public var field: String?
  public var sheet: String
  /// The answer's cell, such as `B12`; nil where the question is gone from the form.
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
