/// Why a schema does not load.
public struct SchemaError: Error, Hashable, Sendable {
  /// Something wrong in a file: where it is, and what would be right.
  public struct Fault: Hashable, Sendable {
    /// The path of the file.
    public var file: String
    /// The line, from 1; 0 for the file as a whole.
    public var line: Int
    /// The column, from 1; 0 for the line or the file as a whole.
    public var column: Int
    /// The text of the line, to be shown.
    public var source: String?
    public var message: Words

    public init(file: String, line: Int, column: Int, source: String? = nil, message: Words) {
      self.file = file
      self.line = line
      self.column = column
      self.source = source
      self.message = message
    }
  }

  /// The faults in the order of the files; never empty.
  public var faults: [Fault]

  public init(faults: [Fault]) { self.faults = faults }
}
