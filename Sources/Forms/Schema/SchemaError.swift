/// Why a schema does not load.
public struct SchemaError: Error, Hashable, Sendable {
  /// A place in a file that is wrong, and what would be right.
  public struct Fault: Hashable, Sendable {
    /// The path of the file.
    public var file: String
    /// Counted from 1; 0 where the file as a whole is meant.
    public var line: Int
    /// Counted from 1; 0 where the file or the line as a whole is meant.
    public var column: Int
    /// The line of the file, for showing.
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
