public import Spreadsheet

/// Where a return was read from, with the digest of its bytes: enough to find them again and to
/// know that they have not changed.
public struct Origin: Hashable, Sendable {
  /// The path of the file on the disk: the return itself, or the archive that holds it.
  public var path: String
  /// The names to follow inside the archive: inner archives first, then the return; empty for a
  /// file.
  public var entries: [String]
  /// The digest of the return's own bytes.
  public var digest: FileDigest

  public init(path: String, entries: [String] = [], digest: FileDigest) {
    self.path = path
    self.entries = entries
    self.digest = digest
  }
}
