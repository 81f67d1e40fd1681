public import Forms

/// Why a list that the office keeps, such as a roster, could not be read.
public struct ListError: Error, Hashable, Sendable {
  public var path: String
  /// The line of a text file or the row of a sheet, from 1; nil for the file as a whole.
  public var line: Int?
  public var message: Words

  public init(path: String, line: Int? = nil, message: Words) {
    self.path = path
    self.line = line
    self.message = message
  }

  init(path: String, line: Int? = nil, _ zh: String, _ en: String) {
    self.init(path: path, line: line, message: Words(zh: zh, en: en))
  }
}
