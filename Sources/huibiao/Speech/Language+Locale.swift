import ArgumentParser
import Forms
import Glibc

extension Language: ExpressibleByArgument {}

extension Language {
  /// The language of a locale as POSIX has it: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that
  /// is set; Chinese for `zh…`, else English.
  static func ofLocale(
    _ environment: (String) -> String? = Self.variable
  ) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap(environment).first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
  }

  /// The language that help is shown in: `--lang` among the arguments, else the locale's.
  static func ofHelp(_ arguments: [String], _ environment: (String) -> String? = Self.variable)
    -> Language
  {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang="),
        let named = Language(rawValue: String(argument.dropFirst(7)))
      {
        return named
      }
      if argument == "--lang", index + 1 < arguments.count,
        let named = Language(rawValue: arguments[index + 1])
      {
        return named
      }
    }
    return ofLocale(environment)
  }

  /// A variable of the environment; nil where it is not set.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
