import ArgumentParser
import DeskRound
import DeskServer
import Forms
import FoundationEssentials
import Glibc
import Rounds

/// The server behind `huibiao desk`.
@main
struct HuibiaoDesk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huibiao-desk",
    abstract: Say.help("整轮填报在浏览器里办理", "The whole round of returns as a page in the browser"),
    discussion: Say.help(
      "文件只留在这台电脑上。要让办公室网络里的几个人一起用，须给出 --listen 和 --password-file。",
      "Files stay on this computer. For several people of an office network give --listen and --password-file."
    ))

  @Argument(
    help: Say.option("存放填报表的文件夹（默认当前文件夹）", "the folder of returns (default: the current folder)"))
  var folder = "."

  @Option(
    help: Say.option("表格定义（默认在页面上选）", "the form's schema (default: chosen on the page)")
  )
  var schema: String?

  @Option(
    help: Say.option("应填报单位名单（默认在页面上选）", "who must return (default: chosen on the page)"))
  var roster: String?

  @Option(
    help: Say.option(
      "截止日期 YYYY-MM-DD，晚到的会标出（默认在页面上填）",
      "the last day, YYYY-MM-DD; what comes later is marked (default: set on the page)"))
  var deadline: String?

  @Option(
    help: Say.option(
      "催报和退改的信里请对方交回的日期 YYYY-MM-DD（默认在页面上填）",
      "the day by which letters ask for an answer, YYYY-MM-DD (default: set on the page)"))
  var replyBy: String?

  @Option(
    help: Say.option("语言：zh 或 en（默认随系统）", "the language: zh or en (default: the locale's)"))
  var lang: Language?

  @Option(help: Say.option("端口（默认由系统选）", "the port (default: the system chooses)"))
  var port = 0

  @Option(
    help: Say.option(
      "监听的地址；须同时给出 --password-file", "the address to listen on; needs --password-file"))
  var listen: String?

  @Option(help: Say.option("账号文件", "the file of accounts"))
  var passwordFile: String?

  @Option(
    help: Say.option(
      "在账号文件里添加一个账号，密码从终端或标准输入读取",
      "add an account to that file; the password is read from the terminal or standard input"))
  var addAccount: String?

  @Option(help: Say.option("HTTPS 证书（PEM）", "the certificate for HTTPS, PEM"))
  var certificate: String?

  @Option(help: Say.option("证书的私钥（PEM）", "its key, PEM"))
  var key: String?

  @Option(
    help: Say.option(
      "这个服务在网络里的名称，可重复（如代理的域名）",
      "a name of this server in the network, such as a proxy's; may be repeated"))
  var name: [String] = []

  @Flag(help: Say.option("不打开浏览器", "open no browser"))
  var noOpen = false

  func validate() throws {
    if listen != nil, passwordFile == nil {
      throw ValidationError(
        Say.help(
          "--listen 让别的电脑也能打开，因此须用 --password-file 给出账号；先用 --add-account 添加",
          "--listen opens the desk to other computers, so name the accounts with --password-file; add them with --add-account"
        ))
    }
    if (certificate == nil) != (key == nil) {
      throw ValidationError(
        Say.help("--certificate 和 --key 须同时给出", "--certificate and --key go together"))
    }
    if addAccount != nil, passwordFile == nil {
      throw ValidationError(
        Say.help("--add-account 须同时给出 --password-file", "--add-account needs --password-file"))
    }
    guard (0...65_535).contains(port) else {
      throw ValidationError(Say.help("--port 须在 0 到 65535 之间", "--port must be from 0 to 65535"))
    }
    for day in [deadline, replyBy].compactMap(\.self) where Deadline(day) == nil {
      throw ValidationError(
        Say.help(
          "\(OutsideText.quoted(day))不是日期；应写成 2021-08-15 的样子",
          "\(OutsideText.quoted(day)) is no day; write it like 2021-08-15"))
    }
  }

  func run() async throws {
    let language = lang ?? Say.language
    if let addAccount, let passwordFile {
      return try AccountFile.add(addAccount, to: passwordFile, language)
    }
    var options = DeskOptions(folder: folder)
    options.language = language
    options.fixed = RoundDesk.Fixed(
      form: schema, roster: roster, deadline: deadline, replyBy: replyBy)
    options.port = port
    options.names = name
    options.opensBrowser = !noOpen
    if let certificate, let key { options.certificate = (certificate, key) }
    options.say = { Say.line($0) }
    if let home = getenv("HOME").map({ String(cString: $0) }), folder == ".",
      let here = getcwd(nil, 0).map({ String(cString: $0) }), here == home || here == "/"
    {
      Say.fault(
        Words(
          zh: "请说明填报表在哪个文件夹：huibiao desk 文件夹", en: "name the folder of returns: huibiao desk FOLDER"
        ).text(language))
      throw ExitCode(64)
    }
    do {
      if let passwordFile {
        options.accounts = try Accounts(path: passwordFile)
        options.listen = listen ?? "127.0.0.1"
      }
      let desk = try Desk(options)
      try await desk.serve()
    } catch let error as DeskError {
      Say.fault(error.words.text(language))
      throw ExitCode(2)
    } catch let error as Accounts.Fault {
      Say.fault(error.words.text(language))
      throw ExitCode(2)
    } catch let error where !(error is ExitCode) {
      Say.fault(
        Words(
          zh: "未能打开服务（端口 \(port)）：\(OutsideText.line("\(error)"))",
          en: "the server could not be opened (port \(port)): \(OutsideText.line("\(error)"))"
        ).text(language))
      throw ExitCode(2)
    }
  }
}

extension Language: @retroactive ExpressibleByArgument {}

/// An option of the command; a form's choices have options too (`Forms.Option`).
typealias Option<Value> = ArgumentParser.Option<Value>
