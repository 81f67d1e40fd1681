import Glibc

/// A bar on a terminal's last line that shows how far the reading is.
struct ProgressBar {
  private let isShown: Bool
  private var shown = ""

  /// - Parameter isWanted: Whether it is wanted; it shows only where standard error is a terminal.
  init(isWanted: Bool) { isShown = isWanted && StandardError.isTerminal }

  /// Shows that some of the files are done.
  mutating func show(_ done: Int, of count: Int) {
    guard isShown, count > 1 else { return }
    let line = Self.line(done, of: count)
    guard line != shown else { return }
    shown = line
    StandardError.write("\r" + line)
  }

  /// Takes the bar away, so that something else can be said.
  mutating func clear() {
    guard isShown, !shown.isEmpty else { return }
    // Erase the line (ECMA-48, EL).
    StandardError.write("\r\u{1B}[2K")
    shown = ""
  }

  static func line(_ done: Int, of count: Int) -> String {
    let width = 30
    let full = count == 0 ? width : width * done / count
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    return "\(bar) \(done)/\(count)"
  }
}
