public import Forms

/// The page where somebody of the office's network says who they are.
public struct LoginPage: Sendable {
  public var language: Language
  /// Whether a password was wrong, or too many were.
  public var fault: Fault?

  public enum Fault: Sendable { case wrong, wait }

  public init(language: Language, fault: Fault? = nil) {
    self.language = language
    self.fault = fault
  }

  public var html: HTML {
    func say(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }
    let told: HTML? = fault.map { fault in
      let text =
        fault == .wrong
        ? say("账号或密码不对。", "The name or the password is wrong.")
        : say("错误太多次，请稍候再试。", "Too many wrong passwords; wait a while.")
      return "<p class=\"notice fault\" role=\"alert\">\(text)</p>"
    }
    return BarePage(language: language, title: say("登录汇表", "Sign in")).html(
      """
      \(told)
      <form method="post" action="/login" class="stack">
      <label>\(say("账号", "Name"))<br><input type="text" name="name" autocomplete="username" required autofocus></label>
      <label>\(say("密码", "Password"))<br><input type="password" name="password" autocomplete="current-password" required></label>
      <div><button class="main">\(say("登录", "Sign in"))</button></div>
      </form>
      """)
  }
}
