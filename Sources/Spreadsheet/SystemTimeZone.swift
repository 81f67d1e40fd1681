#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The time zone of the C library, in which libzip takes the times in archives.
package enum SystemTimeZone {
  /// What `TZ` says where nobody has said another: the file that the C library reads without it.
  private static let file = "/etc/localtime"

  /// Lets the C library read the time zone of the system once.
  ///
  /// Without `TZ` it looks for a newer file each time that it is asked, which libzip does for each entry of each
  /// archive. To be called before there are other threads.
  package static func readOnce() { unsafe _ = setenv("TZ", ":" + file, 0) }

  /// Takes back what ``readOnce()`` has set, for a program that is to run in the place of this one.
  package static func takeBack() {
    if let zone = unsafe getenv("TZ"), unsafe strcmp(zone, ":" + file) == 0 {
      unsafe _ = unsetenv("TZ")
    }
  }

  /// Whether a variable of the environment is the one that ``readOnce()`` has set: other programs need not know it.
  package static func isOwn(_ variable: UnsafePointer<CChar>) -> Bool {
    unsafe strcmp(variable, "TZ=:" + file) == 0
  }
}
