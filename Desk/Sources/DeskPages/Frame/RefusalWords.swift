public import Forms

/// The words where nothing is given.
public struct RefusalWords: ScreenWords, Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  public var forbidden: String { say("请用程序打印的地址打开", "Open the address that the program printed") }
  public var forbiddenWhy: String {
    say(
      "每个地址只能打开一次，之后这个浏览器就记住了。换一个浏览器时，请用终端里最新的地址。",
      "Each address opens once, and this browser is known from then on. For another browser use the newest address in the terminal."
    )
  }
  public var wrongHost: String { say("地址不对", "Wrong address") }
  public var wrongHostWhy: String {
    say(
      "这个服务不以这个名称开放；请用程序打印的地址，或以 --name 说明这个名称。",
      "The desk is not open under this name; use the address that the program printed, or name this one with --name."
    )
  }
  public var notFound: String { say("没有这一页", "There is no such page") }
  public var notFoundWhy: String {
    say("文件可能已变动或移走；请回到列表。", "The file may have changed or gone; go back to the list.")
  }
  public var tooLarge: String { say("文件太大", "The file is too large") }
  public var tooLargeWhy: String { say("请分开发送。", "Send it in parts.") }
  public var failed: String { say("未能完成", "Could not be done") }
  public var failedWhy: String { say("请回到上一页再试一次。", "Go back and try once more.") }
}
