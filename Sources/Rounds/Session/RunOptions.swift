import Glibc

/// Where the output of a session goes, and how returns are read for it.
public struct RunOptions: Sendable {
  /// The place where an output goes.
  public enum Output: Sendable {
    /// An output that replaces nothing, such as standard output.
    case stream
    /// The file that is written.
    case file(String)
    /// The folder into which files are written. `name` gives the file written for a return, by the
    /// name of the return's file, if that is known beforehand.
    case folder(String, name: (@Sendable (String) -> String)? = nil)
  }

  public var output: Output
  /// Whether each return keeps its `Origin`, for writers that need its bytes again.
  public var keepsOrigins: Bool
  /// How many files may be read ahead of the one that is next in order; limits the memory.
  public var window: Int

  public init(
    output: Output = .stream, keepsOrigins: Bool = false, window: Int = 2 * RunOptions.processors
  ) {
    self.output = output
    self.keepsOrigins = keepsOrigins
    self.window = window
  }

  /// The number of processors that are running.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The path of the output; nil for a stream.
  public var path: String? {
    switch output {
    case .stream: nil
    case .file(let path), .folder(let path, _): path
    }
  }

  /// Where returns are stored until all are read.
  var location: StoreLocation {
    if case .file(let path) = output {
      StoreLocation(output: path)
    } else {
      StoreLocation(output: nil)
    }
  }
}
