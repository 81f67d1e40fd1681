import Forms

/// The help of a command as it is printed.
///
/// The library has no hook for its own words, and takes a Chinese character for one column wide and a
/// Chinese sentence for one long word.
struct HelpPage {
  let command: CommandInfo
  let language: Language
  /// How many columns a line may take.
  let columns: Int
  /// Whether options are shown that hardly anybody needs.
  let showsAll: Bool

  /// Where what an option does begins.
  private static let indent = 26

  var text: String {
    var blocks: [String] = []
    if let abstract = command.abstract { blocks.append(wrapped(abstract)) }
    if let discussion = command.discussion, !discussion.isEmpty {
      blocks.append(wrapped(discussion))
    }
    blocks.append(words("用法：", "Usage: ") + usage)
    let arguments = (command.arguments ?? []).filter { showsAll || $0.shouldDisplay }
    let commands = command.commands.map { row($0.commandName, $0.abstract ?? "") }
    let positional = arguments.filter { $0.kind == .positional }.map(row)
    let options = arguments.filter { $0.kind != .positional }.map(row)
    for (heading, rows) in [
      (words("命令：", "Commands:"), commands), (words("参数：", "Arguments:"), positional),
      (words("选项：", "Options:"), options),
    ] where !rows.isEmpty {
      blocks.append(([heading] + rows).joined(separator: "\n"))
    }
    if !commands.isEmpty {
      blocks.append(
        words(
          "每个命令的说明：\(command.call) 命令 --help", "Help of a command: \(command.call) COMMAND --help"))
    }
    if !showsAll, arguments.count < command.arguments?.count ?? 0 {
      blocks.append(
        words(
          "还有不常用的选项：\(command.call) --help-hidden",
          "There are options that are seldom needed: \(command.call) --help-hidden"))
    }
    return blocks.joined(separator: "\n\n")
  }

  /// How the command is called: `huibiao check [options] <paths>...`.
  var usage: String {
    var parts = [command.call]
    let arguments = command.arguments ?? []
    if !command.commands.isEmpty { parts.append(words("<命令>", "<command>")) }
    if command.commands.isEmpty,
      arguments.contains(where: { $0.kind != .positional && $0.isOptional })
    {
      parts.append(words("[选项]", "[options]"))
    }
    for argument in arguments where argument.kind == .positional {
      let value = "<\(valueName(argument))>" + (argument.isRepeating ? "..." : "")
      parts.append(argument.isOptional ? "[\(value)]" : value)
    }
    for argument in arguments where argument.kind == .option && !argument.isOptional {
      parts.append("\(argument.preferredName?.typed ?? "") <\(valueName(argument))>")
    }
    return parts.joined(separator: " ")
  }

  private func words(_ zh: String, _ en: String) -> String {
    Words(zh: zh, en: en).text(language)
  }

  private func valueName(_ argument: CommandInfo.ArgumentInfo) -> String {
    let name = argument.valueName ?? ""
    return language == .zh ? Help.valueNames[name] ?? name : name
  }

  /// An argument and what it does.
  private func row(_ argument: CommandInfo.ArgumentInfo) -> String {
    // Short names first, as is usual.
    let names = (argument.names ?? []).sorted { $0.typed.utf8.count < $1.typed.utf8.count }
    var label = names.map(\.typed).joined(separator: ", ")
    if argument.kind != .flag { label += (label.isEmpty ? "" : " ") + "<\(valueName(argument))>" }
    var help = argument.abstract ?? ""
    // What the library says of its own flags.
    if language == .zh {
      switch argument.preferredName?.name {
      case "version": help = "显示版本"
      case "help": help = "显示这份说明"
      default: break
      }
    }
    if let values = argument.allValues {
      help += words(
        "（可选 \(values.joined(separator: "、"))", " (one of \(values.joined(separator: ", "))")
      help += argument.defaultValue.map { words("；默认 \($0)", "; default: \($0)") } ?? ""
      help += words("）", ")")
    }
    return row(label, help)
  }

  private func row(_ label: String, _ help: String) -> String {
    let lines = TextWrap.lines(help, columns: columns - Self.indent)
    let margin = String(repeating: " ", count: Self.indent)
    let label = "  " + label
    let room = Self.indent - TextWidth.of(label)
    let rest = lines.dropFirst().map { margin + $0 }
    guard room >= 2 else {
      return ([label] + lines.map { margin + $0 }).joined(separator: "\n")
    }
    let first = label + String(repeating: " ", count: room) + (lines.first ?? "")
    return ([first] + rest).joined(separator: "\n")
  }

  private func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line in
        // An example is one line, however long.
        line.hasPrefix(" ") ? [String(line)] : TextWrap.lines(String(line), columns: columns)
      }
      .joined(separator: "\n")
  }
}
