import Forms
import Spreadsheet

/// Where returns wait until all are read: beside the output, or in the folder of temporary files where
/// there is none.
package struct StoreLocation {
  private let output: String?

  package init(output: String?) { self.output = output }

  /// The path beside which they lie.
  package var path: String { output ?? "\(TemporaryFile.folder)/huibiao" }

  /// What it means that they could not be written or read there.
  package func error(_ error: FileError) -> ExportError {
    output == nil ? .temporary(error) : .file(error)
  }
}
