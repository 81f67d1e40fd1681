import Glibc

/// Says things to the user on standard error, a line each.
enum StandardError {
  static func say(_ line: String) { write(line + "\n") }

  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      // Nobody is left to be told.
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
