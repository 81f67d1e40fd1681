import Rounds

/// What lies in the folder of returns at one moment.
struct FolderScan: Sendable {
  struct Found: Hashable, Sendable {
    let input: Input
    /// Nil for what is not read.
    let facts: FileFacts?
  }
  let found: [Found]
  /// The files that are read beside the returns: decisions and roster.
  let lists: [FileFacts?]

  /// - Throws: What the session throws.
  init(_ session: RoundSession, lists: [String]) throws(SessionError) {
    found = try session.inputs(RunOptions()).map { input in
      switch input {
      case .workbook(let path, _, _), .archive(let path, _), .mail(let path, _):
        Found(input: input, facts: FileFacts(path: path))
      case .failed, .skipped: Found(input: input, facts: nil)
      }
    }
    self.lists = lists.map { FileFacts(path: $0) }
  }
}
