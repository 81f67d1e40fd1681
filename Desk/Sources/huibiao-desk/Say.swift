import ArgumentParser
import Forms
import Glibc

/// Says things to whoever started the program.
enum Say {
  /// The language of help: `--lang` among the arguments, else the locale's.
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      let named =
        argument.hasPrefix("--lang=")
        ? String(argument.dropFirst(7))
        : argument == "--lang" && index + 1 < arguments.count ? arguments[index + 1] : ""
      if let language = Language(rawValue: named) { return language }
    }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { name in getenv(name).map { String(cString: $0) } }
      .first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
  }()

  static func help(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }

  /// The help of an option or argument.
  static func option(_ zh: String, _ en: String) -> ArgumentHelp { ArgumentHelp(help(zh, en)) }

  /// Says lines that are our own on standard output.
  static func line(_ text: String) { write(text + "\n", STDOUT_FILENO) }

  /// Says what went wrong, on one line.
  static func fault(_ text: String) { write(OutsideText.line(text) + "\n", STDERR_FILENO) }

  private static func write(_ text: String, _ descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      // Nobody is left to be told.
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
