import Forms
import Rounds

extension RoundSummary {
  /// The line of ``text(_:)``, and one each for who is missing and whose files cannot be read.
  func lines(_ language: Language) -> String {
    func line(_ zh: String, _ en: String, _ senders: [String]) -> String? {
      guard !senders.isEmpty else { return nil }
      let shown = senders.prefix(Self.mostNames)
      let isCut = shown.count < senders.count
      return Words(
        zh: "\(zh) \(senders.count) 个：\(shown.joined(separator: "、"))" + (isCut ? " 等" : ""),
        en: "\(senders.count) \(en): \(shown.joined(separator: ", "))"
          + (isCut ? " and others" : "")
      ).text(language)
    }
    return [
      text(language), line("未报", "missing", missing),
      line("已收到而无法读取", "received and unreadable", onlyUnreadable),
    ].compactMap(\.self).map(OneLine.text).joined(separator: "\n")
  }

  /// How many names a line has.
  private static let mostNames = 30

  /// One line: `读取 22 份，记录 131 条（联络表 22、表1 22、…）；错误 45 处，提醒 12 处`.
  func text(_ language: Language) -> String {
    let tables = zip(schema.tables, records)
    let total = records.reduce(0, +)
    switch language {
    case .zh:
      var text = "读取 \(returns) 份"
      if returns > 0 {
        text += "，记录 \(total) 条"
        text +=
          "（" + tables.map { "\($0.shortName(in: language)) \($1)" }.joined(separator: "、") + "）"
        text += "；错误 \(errors) 处，提醒 \(warnings) 处"
        if unread > 0 { text += "；未识别内容 \(unread) 格" }
      }
      if superseded > 0 { text += "；\(superseded) 份已被替代" }
      if undecided > 0 { text += "；\(undecided) 份待定（同一单位，不知以哪份为准）" }
      if failures > 0 { text += "；\(failures) 份无法读取" }
      if skipped > 0 { text += "；跳过 \(skipped) 个文件" }
      return text
    case .en:
      var text = Self.count(returns, "return") + " read"
      if returns > 0 {
        text += ", " + Self.count(total, "record")
        text +=
          " (" + tables.map { "\($0.shortName(in: language)) \($1)" }.joined(separator: ", ") + ")"
        text += "; " + Self.count(errors, "error") + ", " + Self.count(warnings, "warning")
        if unread > 0 { text += "; " + Self.count(unread, "cell") + " not part of the form" }
      }
      if superseded > 0 { text += "; \(superseded) superseded" }
      if undecided > 0 {
        text += "; \(undecided) undecided (one sender, and not clear which counts)"
      }
      if failures > 0 { text += "; " + Self.count(failures, "file") + " unreadable" }
      if skipped > 0 { text += "; " + Self.count(skipped, "file") + " skipped" }
      return text
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
