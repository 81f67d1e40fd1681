import Forms

/// Something to read or to tell of, in the order of the input.
public enum Input: Hashable, Sendable {
  /// A workbook at a path; `file` is what the user sees, who may have named it by hand.
  case workbook(path: String, file: String, isNamed: Bool)
  case archive(path: String, file: String)
  case failed(Failure)
  case skipped(Skipped)

  /// Where a file that is read lies, and what the user sees.
  package var place: (path: String, file: String)? {
    switch self {
    case .workbook(let path, let file, _), .archive(let path, let file): (path, file)
    case .failed, .skipped: nil
    }
  }

  /// Changes what the user sees.
  mutating func rename(_ file: String) {
    switch self {
    case .workbook(let path, _, let isNamed):
      self = .workbook(path: path, file: file, isNamed: isNamed)
    case .archive(let path, _): self = .archive(path: path, file: file)
    case .failed, .skipped: break
    }
  }
}
