import Forms
import Spreadsheet

/// Where returns wait until all are read: beside the output, or in the folder of temporary files where
/// there is none.
public struct StoreLocation: Hashable, Sendable {
  private let output: String?

  /// - Parameter output: The file beside which they lie; nil for the folder of temporary files.
  public init(output: String?) { self.output = output }

  /// The path beside which they lie.
  var path: String { output ?? "\(TemporaryFile.folder)/huibiao" }

  /// What it means that they could not be written or read there.
  func error(_ error: FileError) -> ExportError {
    output == nil ? .temporary(error) : .file(error)
  }
}
