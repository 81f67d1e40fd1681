import Forms

/// Something to read, or to report as unreadable or skipped, in the order of the input.
public enum Input: Hashable, Sendable {
  /// A workbook at a path; the user sees it as `file`; `isNamed` if the user named this very file.
  case workbook(path: String, file: String, isNamed: Bool)
  case archive(path: String, file: String)
  /// A file with a mail or many.
  case mail(path: String, file: String)
  case failed(Failure)
  case skipped(Skipped)

  /// The path of a file to be read, and its name for the user; nil for an input that is not read.
  package var place: (path: String, file: String)? {
    switch self {
    case .workbook(let path, let file, _), .archive(let path, let file), .mail(let path, let file):
      (path, file)
    case .failed, .skipped: nil
    }
  }

  /// Changes the name for the user.
  mutating func rename(_ file: String) {
    switch self {
    case .workbook(let path, _, let isNamed):
      self = .workbook(path: path, file: file, isNamed: isNamed)
    case .archive(let path, _): self = .archive(path: path, file: file)
    case .mail(let path, _): self = .mail(path: path, file: file)
    case .failed, .skipped: break
    }
  }
}
