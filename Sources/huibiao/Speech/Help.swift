import ArgumentParser
import Forms

/// An option of a command; a form's choices have options too (``Forms/Option``).
typealias Option<Value> = ArgumentParser.Option<Value>

/// The words of `--help`, in the language of the locale or of `--lang`.
enum Help {
  static let language = Language.ofHelp(CommandLine.arguments)

  static func text(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }

  /// What an option does; `--help-hidden` shows also those that are not for every day.
  static func option(
    _ zh: String, _ en: String, valueName: String? = nil, isEveryday: Bool = true
  ) -> ArgumentHelp {
    ArgumentHelp(
      text(zh, en), valueName: valueName, visibility: isEveryday ? .default : .hidden)
  }

  /// What the values of options are called in Chinese.
  static let valueNames = [
    "blank": "空白表", "day": "日期", "field": "字段", "file": "文件", "folder": "文件夹", "format": "格式",
    "lang": "语言", "list": "名单", "name": "名称", "name=number": "名称=数", "path": "路径",
    "paths": "路径", "table.field": "表.字段", "arguments": "参数", "subcommands": "命令", "text": "文字",
    "table=n": "表=份数", "yaml": "办理记录",
  ]

  /// What a command does, with an example below it.
  static func discussion(_ zh: String, _ en: String, example: String...) -> String {
    let lines = example.map { "  " + $0 }.joined(separator: "\n")
    return text(zh, en) + "\n\n" + text("示例：", "Example:") + "\n" + lines
  }
}
