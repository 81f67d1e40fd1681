import Forms
import Spreadsheet

/// Where returns are stored until all are read: beside the output file or, if there is none, in the
/// folder of temporary files.
public struct StoreLocation: Hashable, Sendable {
  private let output: String?

  /// - Parameter output: The output file; nil for the folder of temporary files.
  public init(output: String?) { self.output = output }

  /// The path beside which they are stored.
  var path: String { output ?? "\(TemporaryFile.folder)/huibiao" }

  /// The error to report if they could not be written or read there.
  func error(_ error: FileError) -> ExportError {
    output == nil ? .temporary(error) : .file(error)
  }
}
