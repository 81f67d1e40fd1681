public import Spreadsheet

/// Where the bytes of a return lie, and what they were when they were read: enough to find them again,
/// and to know that they are the same.
public struct Origin: Hashable, Sendable {
  /// The file on the disk: the return itself, or the archive that holds it.
  public var path: String
  /// Its name in the archive, behind those of the archives in it that hold it; empty for a file.
  public var entries: [String]
  /// Of the return's own bytes.
  public var digest: FileDigest

  public init(path: String, entries: [String] = [], digest: FileDigest) {
    self.path = path
    self.entries = entries
    self.digest = digest
  }
}
