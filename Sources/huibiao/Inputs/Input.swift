import FormImport

/// Something to read or to tell of, in the order of the input.
enum Input: Hashable {
  /// A workbook at a path; `file` is what the user sees.
  case workbook(path: String, file: String)
  case archive(path: String, file: String)
  case failed(Failure)
  case skipped(Skipped)
}
