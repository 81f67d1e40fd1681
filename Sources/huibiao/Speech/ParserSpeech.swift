import ArgumentParser
import Forms

/// Says what the library of arguments has to say: help, and what is wrong with the arguments.
struct ParserSpeech {
  /// The arguments of the command, without its name.
  var arguments = Array(CommandLine.arguments.dropFirst())
  var language = Help.language

  /// Whether what ended the parsing is a wish for help.
  ///
  /// The command `help` of the library knows no `--lang`; ours does.
  func asksForHelp(_ error: any Error) -> Bool {
    if arguments.first == "help" { return true }
    return Huibiao.exitCode(for: error) == .success
      && Huibiao.message(for: error).hasPrefix("OVERVIEW: ")
  }

  /// Whether the arguments call a command that there is none of.
  var isCommandUnknown: Bool {
    // What the library knows of all commands takes longer to ask for than all else that --version does.
    guard let first = arguments.first(where: { $0 != "help" }), !first.hasPrefix("-") else {
      return false
    }
    return (try? CommandInfo.ofProgram())?.called(by: arguments).unknown != nil
  }

  /// Prints the help of the command that the arguments call.
  ///
  /// Where the library's JSON cannot be read, its own page is printed instead.
  func sayHelp() {
    let text = page()?.text ?? Huibiao.helpMessage()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      StandardOutput.say(String(line))
    }
  }

  /// Says what is wrong with the arguments, how the command is called, and where more is said.
  func say(_ error: any Error) {
    for line in lines(for: error) { StandardError.say(line) }
  }

  /// What is said of an error, line by line.
  func lines(for error: any Error) -> [String] {
    guard let tool = try? CommandInfo.ofProgram() else {
      return Huibiao.fullMessage(for: error).split(separator: "\n").map(String.init)
    }
    let (command, unknown) = tool.called(by: arguments)
    let page = HelpPage(
      command: command, language: language, columns: StandardOutput.columns, showsAll: false)
    let said = unknown.map { self.unknown($0, of: command) } ?? parserLine(error)
    // What is wrong quotes the arguments, and a shell puts names of files there.
    var lines = said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[0] = words("错误：", "Error: ") + lines[0]
    if unknown == nil, let help = help(for: error) { lines.append(help) }
    return lines + [
      words("用法：", "Usage: ") + page.usage,
      words("  详见 \(command.call) --help", "  See '\(command.call) --help' for more information."),
    ]
  }

  /// What the library says, a line end in an argument being none of its own.
  private func parserLine(_ error: any Error) -> String {
    var said = Huibiao.message(for: error)
    for argument in arguments where argument.utf8.contains(UInt8(ascii: "\n")) {
      said = said.replacing(argument, with: OutsideText.line(argument))
    }
    return language == .zh ? ParserWords.chinese(said) : said
  }

  /// What the argument is for that is missing or wrong, as the library tells it.
  private func help(for error: any Error) -> String? {
    let line = Huibiao.fullMessage(for: error).split(separator: "\n").first {
      $0.hasPrefix("Help:")
    }
    return line.map { line in
      language == .zh
        ? "说明：" + ParserWords.valueNames(in: line.dropFirst(5).drop { $0 == " " }) : String(line)
    }
  }

  /// What is said of a word that is no command.
  private func unknown(_ word: String, of command: CommandInfo) -> String {
    let known = command.commands.map(\.commandName)
    let quoted = OutsideText.quoted(word)
    guard let nearest = EditDistance.nearest(to: word, among: known) else {
      return words(
        "没有命令\(quoted)；可用：\(known.joined(separator: "、"))",
        "there is no command \(quoted); there are \(known.joined(separator: ", "))")
    }
    return words(
      "没有命令\(quoted)；是不是 \(nearest)？", "there is no command \(quoted); did you mean \(nearest)?")
  }

  private func page() -> HelpPage? {
    guard let tool = try? CommandInfo.ofProgram() else { return nil }
    return HelpPage(
      command: tool.called(by: arguments).command, language: language,
      columns: StandardOutput.columns,
      showsAll: arguments.contains("--help-hidden"))
  }

  private func words(_ zh: String, _ en: String) -> String {
    Words(zh: zh, en: en).text(language)
  }
}
