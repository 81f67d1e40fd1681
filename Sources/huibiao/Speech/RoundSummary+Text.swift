import Forms
import Rounds

extension RoundSummary {
  /// The line of ``text(_:)``, and one each for who is missing and whose files cannot be read.
  func lines(_ language: Language) -> [String] {
    func line(_ zh: String, _ en: String, _ senders: [String]) -> String? {
      guard !senders.isEmpty else { return nil }
      let shown = senders.prefix(Self.mostNames).map { OutsideText.word($0) }
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
    ].compactMap(\.self)
  }

  /// How many names a line has.
  private static let mostNames = 30

  /// One line: `读取 22 份，记录 131 条（联络表 22、表1 22、…）；错误 45 处，提醒 12 处`.
  func text(_ language: Language) -> String {
    ([ofForm(language)] + others(language)).joined(separator: language == .zh ? "；" : "; ")
  }

  /// The part of the line about the returns.
  func ofForm(_ language: Language) -> String {
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
      return text
    }
  }

  /// The parts about files that are no returns.
  func others(_ language: Language) -> [String] {
    var parts: [Words] = []
    if failures > 0 {
      parts.append(
        Words(zh: "\(failures) 份无法读取", en: Self.count(failures, "file") + " unreadable"))
    }
    if skipped > 0 {
      parts.append(Words(zh: "跳过 \(skipped) 个文件", en: Self.count(skipped, "file") + " skipped"))
    }
    return parts.map { $0.text(language) }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}

/// The summaries of a round of one form, or of several.
struct RoundSummaries {
  let all: [RoundSummary]

  init(_ all: [RoundSummary]) { self.all = all }

  /// A line for each form; those of several begin with the form's title.
  func text(_ language: Language) -> [String] { lines(language) { $0.prefix(1) } }

  /// The same, with lines for who is missing and whose files cannot be read.
  func lines(_ language: Language) -> [String] { lines(language) { $0[...] } }

  private func lines(
    _ language: Language, _ wanted: ([String]) -> ArraySlice<String>
  ) -> [String] {
    if all.count == 1 { return Array(wanted(all[0].lines(language))) }
    var lines = all.flatMap { summary in
      let title = summary.schema.title.text(language) + (language == .zh ? "：" : ": ")
      let own = [summary.ofForm(language)] + summary.lines(language).dropFirst()
      return wanted(own).map { title + $0 }
    }
    // What is no return may be of any form.
    let others = all[0].others(language)
    if !others.isEmpty { lines.append(others.joined(separator: language == .zh ? "；" : "; ")) }
    return lines
  }
}
