#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder of temporary files: what `TMPDIR` says, else `/tmp`.
public enum TemporaryFiles {
  /// Its path.
  public static var folder: String {
    guard let named = unsafe getenv("TMPDIR").map({ unsafe String(cString: $0) }), !named.isEmpty
    else { return "/tmp" }
    return named
  }
}
