public import FormSchema
public import Spreadsheet

/// Reads returns of one form: a workbook becomes records and issues.
public struct Importer: Sendable {
  public let schema: Schema

  /// Prepares a schema for reading many returns.
  public init(schema: Schema) { self.schema = schema }

  /// Reads and checks one return.
  ///
  /// What the sender must mend is an issue in the result, never an error.
  /// - Parameters:
  ///   - workbook: The workbook as it came back.
  ///   - file: Its path as the user will see it.
  public func read(_ workbook: Workbook, file: String) -> Return {
    Return(file: file)
  }
}
