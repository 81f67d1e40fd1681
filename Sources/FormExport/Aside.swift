import Spreadsheet

/// Where returns wait until all are read: beside the output, or in the folder of temporary files where
/// there is none.
struct Aside {
  private let output: String?

  init(output: String?) { self.output = output }

  /// The path beside which they lie.
  var path: String { output ?? "\(Spool.folder)/huibiao" }

  /// What it means that they could not be written or read there.
  func error(_ error: FileError) -> ExportError { output == nil ? .temporary(error) : .file(error) }
}
