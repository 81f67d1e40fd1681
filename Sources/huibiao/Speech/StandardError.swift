import Forms
import Glibc
import Spreadsheet

/// Says things to the user on standard error, a line each.
enum StandardError {
  /// Says one line, whatever a name in it holds.
  static func say(_ line: String) { write(OutsideText.line(line) + "\n") }

  /// Writes text that is our own, for the bar.
  static func write(_ text: String) { StandardStream.write(text, to: STDERR_FILENO) }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// Says things that are a command's result on standard output, a line each.
enum StandardOutput {
  /// How wide the terminal is, up to 100 columns, as longer lines are harder to read; 80 where there
  /// is none.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 40 else { return 80 }
    return min(Int(size.ws_col), 100)
  }

  static func say(_ line: String) {
    StandardStream.write(OutsideText.line(line) + "\n", to: STDOUT_FILENO)
  }
}

private enum StandardStream {
  static func write(_ text: String, to descriptor: Int32) {
    // Where it could not be written, nobody is left to be told.
    _ = WholeWrite.write(Array(text.utf8), to: descriptor)
  }
}
