import ArgumentParser
import Forms
import Testing

@testable import huibiao

@Suite struct ParserSpeechTests {
  /// What is said in a language of arguments that are wrong.
  private func said(_ arguments: [String], _ language: Language) throws -> [String] {
    let error = try #require(throws: (any Error).self) { try Huibiao.parseAsRoot(arguments) }
    var speech = ParserSpeech()
    (speech.arguments, speech.language) = (arguments, language)
    return speech.lines(for: error)
  }

  @Test(arguments: [
    (["check", "--formt", "x"], "错误：没有选项 --formt；是不是 --format？"),
    (["check", "x", "--zzzzzzz"], "错误：没有选项 --zzzzzzz"),
    (["check"], "错误：缺少 <路径>"),
    (["export", "x"], "错误：缺少 --format <格式>"),
    (["check", "x", "--format", "foo"], "错误：--format <格式> 不能是“foo”；可选 text、json、html"),
    (["check", "x", "--lang"], "错误：--lang <语言> 后面缺少内容"),
    (["check", "x", "--strict=3"], "错误：--strict 后面不能有内容，却写了“3”"),
    (["cells", "a", "b"], "错误：多出了“b”"), (["cells", "a", "b", "c"], "错误：多出了“b”、“c”"),
    (["chek", "x"], "错误：没有命令“chek”；是不是 check？"),
    (["schema", "darft"], "错误：没有命令“darft”；是不是 draft？"),
    (
      ["schema", "xyz"], "错误：没有命令“xyz”；可用：lint、show、draft、try、update"
    ),
  ])
  func `tells in Chinese what is wrong`(arguments: [String], first: String) throws {
    let lines = try said(arguments, .zh)
    #expect(lines.first == first)
    #expect(lines.dropLast().last?.hasPrefix("用法：huibiao") == true)
    #expect(lines.last?.hasPrefix("  详见 huibiao") == true)
  }

  @Test(arguments: [
    (["help", "chek"], true), (["chek", "--help"], true), (["schema", "darft", "-h"], true),
    (["help", "check"], false), (["check", "chek"], false), (["--version"], false), ([], false),
  ])
  func `help is of a command that there is`(arguments: [String], isUnknown: Bool) {
    var speech = ParserSpeech()
    speech.arguments = arguments
    #expect(speech.isCommandUnknown == isUnknown)
  }

  @Test func `tells in English what is wrong`() throws {
    #expect(
      try said(["check", "--format", "x", "y"], .en) == [
        "Error: The value 'x' is invalid for '--format <format>'. Please provide one of 'text', 'json' or 'html'.",
        "Help:  --format <format>  " + Help.text("输出格式", "the output's format"),
        "Usage: huibiao check [options] <paths>...",
        "  See 'huibiao check --help' for more information.",
      ])
    #expect(
      try said(["chek"], .en).first == "Error: there is no command “chek”; did you mean check?")
  }

  @Test func `a line end in an argument is none of the message`() throws {
    #expect(try said(["check", "a", "--x\ny"], .zh).count == 3)
  }

  /// All commands with those below them.
  private func all(_ command: CommandInfo) -> [CommandInfo] {
    [command] + command.commands.flatMap(all)
  }

  @Test func `every value has a Chinese name`() throws {
    for command in all(try CommandInfo.ofProgram()) {
      let values = (command.arguments ?? []).filter { $0.kind != .flag }
      for case let name? in values.map(\.valueName) {
        #expect(Help.valueNames[name] != nil, "\(command.call): <\(name)>")
      }
    }
  }

  @Test(arguments: [70, 80, 100])
  func `no line of the help is wider than the terminal`(columns: Int) throws {
    for command in all(try CommandInfo.ofProgram()) {
      for language in [Language.zh, .en] {
        let page = HelpPage(
          command: command, language: language, columns: columns, showsAll: true)
        for line in page.text.split(separator: "\n") where !line.hasPrefix("  huibiao") {
          #expect(TextWidth.of(line) <= columns, "\(command.call) in \(language): \(line)")
        }
      }
    }
  }

  @Test func `options that are seldom needed are shown where asked for`() throws {
    let check = try CommandInfo.ofProgram().called(by: ["check", "x"]).command
    func page(_ showsAll: Bool) -> String {
      HelpPage(command: check, language: .zh, columns: 80, showsAll: showsAll).text
    }
    #expect(!page(false).contains("--limit"))
    #expect(page(false).contains("huibiao check --help-hidden"))
    #expect(page(true).contains("--limit <名称=数>"))
  }
}
