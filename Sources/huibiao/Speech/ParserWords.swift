import Forms

/// What the library of arguments says, in Chinese; it has no hook for other languages.
///
/// A sentence that is not known here stays as it is.
enum ParserWords {
  static func chinese(_ said: String) -> String {
    if let match = said.wholeMatch(of: /Unknown option '(.+?)'\. Did you mean '(.+?)'\?/) {
      return "没有选项 \(match.1)；是不是 \(match.2)？"
    }
    if let match = said.wholeMatch(of: /Unknown option '(.+)'/) { return "没有选项 \(match.1)" }
    if let match = said.wholeMatch(of: /Invalid option: (.+)/) { return "没有选项 \(match.1)" }
    if let match = said.wholeMatch(of: /Unexpected argument '(.*)'/) { return "多出了“\(match.1)”" }
    if let match = said.wholeMatch(of: /\d+ unexpected arguments: '(.*)'/) {
      return "多出了" + match.1.split(separator: "', '").map { "“\($0)”" }.joined(separator: "、")
    }
    if let match = said.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "缺少 \(valueNames(in: match.1))"
    }
    if let match = said.wholeMatch(of: /Missing one of: '(.+)'/) {
      return "须给出其中一个：" + match.1.split(separator: "', '").map(String.init).joined(separator: "、")
    }
    if let match = said.wholeMatch(of: /Missing value for '(.+)'/) {
      return "\(valueNames(in: match.1)) 后面缺少内容"
    }
    if let match = said.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '(.*)' was specified\./)
    {
      return "\(match.1) 后面不能有内容，却写了“\(match.2)”"
    }
    if let match = said.wholeMatch(
      of: /The value '(.*)' is invalid for '(.+?)'\. Please provide one of (.+)\./)
    {
      let values = match.3.matches(of: /'(.+?)'/).map { String($0.1) }
      return "\(valueNames(in: match.2)) 不能是“\(match.1)”；可选 \(values.joined(separator: "、"))"
    }
    if let match = said.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(.+?)'(?:: (.+))?/) {
      let reason = match.3.map { "：\($0)" } ?? ""
      return "\(valueNames(in: match.2)) 不能是“\(match.1)”\(reason)"
    }
    if let match = said.wholeMatch(
      of: /Value to be set with flag '(.+?)'.* had already been set with flag '(.+?)'.*/)
    {
      return "\(match.1) 和 \(match.2) 只能用一个"
    }
    if said == "Missing required subcommand." { return "须写明做什么" }
    return said
  }

  /// The names of values in Chinese: `--format <format>` as `--format <格式>`.
  static func valueNames(in text: some StringProtocol) -> String {
    String(text).replacing(/<(.+?)>(?: \.\.\.)?/) { match in
      "<\(Help.valueNames[String(match.1)] ?? String(match.1))>"
    }
  }
}
