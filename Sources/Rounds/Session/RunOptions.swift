public import Forms
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

    /// The path of the output; nil for a stream.
    public var path: String? {
      switch self {
      case .stream: nil
      case .file(let path), .folder(let path, _): path
      }
    }
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

  /// The options for one of several forms, each of which has an output of its own: `汇总.xlsx`
  /// becomes `汇总-museums-2022.xlsx`, a folder one named `museums-2022` in it.
  /// - Parameter schema: The form.
  /// - Returns: The options with that output.
  public func of(_ schema: Schema) -> RunOptions {
    var options = self
    switch output {
    case .stream: break
    case .file(let path): options.output = .file(Self.path(path, with: schema.id))
    case .folder(let path, let name):
      options.output = .folder("\(path)/\(schema.id)", name: name)
    }
    return options
  }

  /// The path of a further file: `汇总.xlsx` with `museums-2022` is `汇总-museums-2022.xlsx`.
  /// - Parameters:
  ///   - path: The path of a file.
  ///   - word: What is put behind its name, in front of its ending.
  /// - Returns: The path.
  public static func path(_ path: String, with word: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[name...].lastIndex(of: ".").flatMap { $0 == name ? nil : $0 } ?? path.endIndex
    return "\(path[..<dot])-\(word)\(path[dot...])"
  }

  /// The number of processors that this process may use.
  public static var processors: Int {
    typealias Ask = @convention(c) (pid_t, Int, UnsafeMutablePointer<UInt64>) -> Int32
    // A bit for each of 1,024 processors (cpu_set_t).
    var allowed = [UInt64](repeating: 0, count: 16)
    // Swift does not see `sched_getaffinity`, which glibc declares for _GNU_SOURCE only.
    guard let symbol = dlsym(nil, "sched_getaffinity"),
      unsafeBitCast(symbol, to: Ask.self)(0, allowed.count * 8, &allowed) >= 0
    else { return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
    return max(1, allowed.reduce(0) { $0 + $1.nonzeroBitCount })
  }

  /// The path of the output; nil for a stream.
  public var path: String? { output.path }

  /// Where returns are stored until all are read.
  var location: StoreLocation {
    if case .file(let path) = output {
      StoreLocation(output: path)
    } else {
      StoreLocation(output: nil)
    }
  }
}
