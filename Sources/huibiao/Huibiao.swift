import ArgumentParser
import Forms
import Glibc
import Rounds
import Spreadsheet

@main
struct Huibiao: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huibiao",
    abstract: Help.text(
      "汇表：把填报回来的表格读成经过校验的记录，汇总成一个工作簿",
      "Turns returned forms in Excel into checked records and one workbook of all"),
    discussion: Help.discussion(
      "退出码：0 表示完成；1 表示 check（或 --strict）发现错误，--strict 时还包括有单位未报；2 表示有文件无法读取或写出，或定义、名单、办理记录有误；64 表示用法有误。",
      "Exit codes: 0 done; 1 check (or --strict) found an error, with --strict also: a sender is missing; 2 a file could not be read or written, or the schema, a list or the decisions have a fault; 64 wrong usage.",
      example: "huibiao consolidate 回收/ -o 汇总.xlsx"),
    version: "0.1.0",
    subcommands: [
      Consolidate.self, Check.self, Export.self, Report.self, Template.self, Correct.self,
      Letters.self, Cells.self, Desk.self, SchemaCommand.self,
    ])

  static func main() async {
    openStandardStreams()
    SystemTimeZone.readOnce()
    // Swift reads the arguments there; without them the command would print its help.
    guard access("/proc/self/cmdline", R_OK) == 0 else {
      let words = Words(
        zh: "无法读取 /proc/self/cmdline，因此看不到命令的参数；请先挂载 /proc",
        en:
          "cannot read /proc/self/cmdline, where the arguments of the command stand; mount /proc first"
      )
      StandardError.say(words.text(Help.language))
      Glibc.exit(2)
    }
    guard Self.threadsCanBeMade() else {
      let words = Words(
        zh: "系统不让再开线程（ulimit -u 太小，或进程太多）；请放宽后再运行",
        en:
          "the system allows no more threads (ulimit -u is too small, or there are too many processes);"
          + " raise it and run the command again")
      StandardError.say(words.text(Help.language))
      Glibc.exit(2)
    }
    // As `AsyncParsableCommand.main()` does.
    do {
      var command = try command(of: Array(CommandLine.arguments.dropFirst()))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      // The library would lay out its help first.
      if let code = error as? ExitCode { Glibc.exit(code.rawValue) }
      let speech = ParserSpeech()
      let isUnknown = speech.isCommandUnknown
      if !isUnknown, speech.asksForHelp(error) {
        speech.sayHelp()
        exit(withError: ExitCode.success)
      }
      guard isUnknown || exitCode(for: error) == .validationFailure else {
        exit(withError: error)
      }
      speech.say(error)
      exit(withError: ExitCode.validationFailure)
    }
  }

  /// The command that arguments call, parsed.
  ///
  /// The library parses for the program first and then for the command; the second alone takes half the time.
  /// - Throws: What the library throws where the arguments are no call of a command, or ask for something else.
  static func command(of arguments: [String]) throws -> any ParsableCommand {
    let called = arguments.first.flatMap { name in
      configuration.subcommands.first { $0.configuration.commandName == name }
    }
    // What is wrong is told by the library when it parses for the program: it then knows all commands.
    if let called, called.configuration.subcommands.isEmpty,
      let command = try? called.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == called
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Whether as many threads can be made as may run: where one cannot, the library that starts them
  /// tries again forever.
  private static func threadsCanBeMade() -> Bool {
    let gate = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    sem_init(gate, 0, 0)
    var threads: [pthread_t] = []
    var isAllowed = true
    // The library counts all processors, also those that this process may not use.
    let processors = max(RunOptions.processors, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    for _ in 0..<(processors + 3) where isAllowed {
      var thread = pthread_t()
      isAllowed =
        pthread_create(
          &thread, nil,
          { gate in
            if let gate { sem_wait(gate.assumingMemoryBound(to: sem_t.self)) }
            return nil
          }, gate) == 0
      if isAllowed { threads.append(thread) }
    }
    for _ in threads { sem_post(gate) }
    for thread in threads { pthread_join(thread, nil) }
    sem_destroy(gate)
    gate.deallocate()
    return isAllowed
  }

  /// Gives a closed standard stream something to be, lest a file that is opened later gets its number
  /// and messages are written into it.
  private static func openStandardStreams() {
    for (descriptor, mode) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (2, O_WRONLY)]
    where fcntl(descriptor, F_GETFD) < 0 {
      // Standard output for reading only: what is written to it fails, as it should.
      _ = open("/dev/null", mode)
    }
  }
}
