import ArgumentParser
import Forms

/// The option `--lang` of commands that write nothing in a language but messages.
struct LanguageOption: ParsableArguments {
  @Option(
    help: Help.option(
      "消息语言：zh 或 en；默认随系统区域设置", "the language of messages: zh or en (default: the locale's)"))
  var lang: Language?

  /// The language of messages.
  var messages: Language { lang ?? .ofLocale() }
}
