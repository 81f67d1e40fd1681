import ArgumentParser
import Forms
import Glibc
import Spreadsheet

/// Starts the program of the desk, which is a package of its own.
struct Desk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: Help.text("在浏览器里办理整轮填报", "The whole round as a page in the browser"),
    discussion: Help.discussion(
      "文件只留在这台电脑上。选项见 huibiao desk --help。网页由另一个程序 huibiao-desk 提供，它与本命令一起安装。",
      "Files stay on this computer. huibiao desk --help lists the options. The desk is a program of its own, huibiao-desk, which is installed along with this command.",
      example: "huibiao desk 回收/"),
    helpNames: [])

  @Argument(
    parsing: .allUnrecognized,
    help: Help.option("交给 huibiao-desk 的文件夹和选项", "a folder and options for huibiao-desk"))
  var arguments: [String] = []

  func run() throws {
    let words = Array(CommandLine.arguments.drop { $0 != "desk" }.dropFirst())
    let own = Schema.runningExecutable
    let folder = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
    // `TZ` was set for this command alone: a browser that the desk opens may not understand what it says.
    SystemTimeZone.takeBack()
    // Beside the command, where the package puts programs for programs, or wherever the shell looks.
    for path in ["\(folder)/\(Self.program)", "\(folder)/../libexec/huibiao/\(Self.program)"]
    where access(path, X_OK) == 0 { Self.become(path, words) }
    Self.become(Self.program, words)
    StandardError.say(
      Words(
        zh: "没有安装 \(Self.program)，huibiao desk 不能打开；请用 make install 一并安装",
        en:
          "\(Self.program) is not installed, so huibiao desk cannot open; make install puts both in place"
      ).text(Help.language))
    throw ExitCode(2)
  }

  private static let program = "huibiao-desk"

  /// Becomes the other program, which then gets the signals of the terminal itself; comes back where there is
  /// none.
  private static func become(_ path: String, _ words: [String]) {
    var arguments: [UnsafeMutablePointer<CChar>?] = ([program] + words).map { strdup($0) } + [nil]
    execvp(path, &arguments)
    for argument in arguments { free(argument) }
  }
}
