@preconcurrency import Glibc

/// What libxlsxwriter prints on its own when the disk is full; its errors are told by us.
enum LibrarySpeech {
  /// Runs a call of the library with its standard error leading nowhere.
  ///
  /// Only C's own stream does so, not the descriptor, to which other threads may write meanwhile.
  static func silenced<Result>(_ body: () -> Result) -> Result {
    guard let nowhere = unsafe fopen("/dev/null", "w") else { return body() }
    let own = unsafe stderr
    unsafe stderr = nowhere
    defer {
      unsafe stderr = own
      unsafe fclose(nowhere)
    }
    return body()
  }
}
