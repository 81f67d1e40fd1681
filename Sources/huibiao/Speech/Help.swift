import ArgumentParser
import Forms
import Foundation

/// An option of a command; a form's choices have options too (``Forms/Option``).
typealias Option<Value> = ArgumentParser.Option<Value>

/// The words of `--help`, in the language of the locale or of `--lang`.
enum Help {
  static let language = Language.ofHelp(
    CommandLine.arguments, ProcessInfo.processInfo.environment)

  static func text(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }

  static func option(_ zh: String, _ en: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(zh, en)).named(valueName)
  }

  /// What a command does, with an example below it.
  static func discussion(_ zh: String, _ en: String, example: String...) -> String {
    let lines = example.map { "  " + $0 }.joined(separator: "\n")
    return text(zh, en) + "\n\n" + text("示例：", "Example:") + "\n" + lines
  }
}

extension ArgumentHelp {
  fileprivate func named(_ valueName: String?) -> ArgumentHelp {
    guard let valueName else { return self }
    var help = self
    help.valueName = valueName
    return help
  }
}
