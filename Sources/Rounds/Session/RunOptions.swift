import Glibc

/// Where what is made of the returns goes, and how they are read for it.
public struct RunOptions: Sendable {
  /// Where an output goes.
  public enum Output: Sendable {
    /// Somewhere that replaces nothing, such as standard output.
    case stream
    /// The file that is written.
    case file(String)
    /// The folder into which files are written; and what is written there for a return, by the name of its
    /// file, as far as that is known before.
    case folder(String, name: (@Sendable (String) -> String)? = nil)
  }

  public var output: Output
  /// Whether returns keep where they come from, with the digest of their bytes, for those who need these
  /// bytes again.
  public var keepsOrigins: Bool
  /// How many files may be read ahead of the one that is next in order; it bounds the memory.
  public var window: Int

  public init(
    output: Output = .stream, keepsOrigins: Bool = false, window: Int = 2 * RunOptions.processors
  ) {
    self.output = output
    self.keepsOrigins = keepsOrigins
    self.window = window
  }

  /// How many processors are running.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The path of the output; nil for a stream.
  public var path: String? {
    switch output {
    case .stream: nil
    case .file(let path), .folder(let path, _): path
    }
  }

  /// Where returns wait until all are read.
  var location: StoreLocation {
    if case .file(let path) = output {
      StoreLocation(output: path)
    } else {
      StoreLocation(output: nil)
    }
  }
}
