import Forms
import Rounds

/// Tells the user on standard error what happens while a session runs.
struct EventTeller {
  private let language: Language
  private let isQuiet: Bool
  private let tellsSkipped: Bool
  private var bar: ProgressBar
  private var skipped: [Skipped] = []

  /// - Parameters:
  ///   - language: The language of messages.
  ///   - isQuiet: Whether only failures are told.
  ///   - tellsSkipped: Whether skipped files are told.
  ///   - hasBar: Whether a bar shows how far the reading is, where standard error is a terminal.
  init(language: Language, isQuiet: Bool, tellsSkipped: Bool, hasBar: Bool) {
    self.language = language
    self.isQuiet = isQuiet
    self.tellsSkipped = tellsSkipped
    bar = ProgressBar(isWanted: hasBar)
  }

  mutating func tell(_ event: RoundEvent) {
    switch event {
    case .begun, .read: break
    case .converting(let count):
      guard !isQuiet else { break }
      say(
        Words(
          zh: "正在用 LibreOffice 转换 \(count) 个文件……",
          en: "converting \(count == 1 ? "1 file" : "\(count) files") with LibreOffice…"))
    case .failed(let failure):
      let name = OutsideText.name(failure.file)
      say(
        Words(
          zh: "\(name): 无法读取 [\(failure.code)] \(failure.message.zh)",
          en: "\(name): cannot be read [\(failure.code)] \(failure.message.en)"))
    case .skipped(let file):
      if !isQuiet, tellsSkipped { skipped.append(file) }
    case .progress(let done, let count): bar.show(done, of: count)
    case .ended(let notCompared, let lost):
      end()
      tellSkipped()
      if !isQuiet, !lost.isEmpty {
        let list = OutsideText.list(lost)
        say(
          Words(
            zh: "办理记录提到的文件已不在：\(list.zh)",
            en: "decisions were made about files that are not there: \(list.en)"))
      }
      guard !isQuiet, !notCompared.isEmpty else { break }
      let list = OutsideText.list(notCompared)
      say(
        Words(
          zh: "统计数据未比对（没有这些单位的填报表）：\(list.zh)",
          en: "reference figures not compared, as there is no return of: "
            + list.en))
    }
  }

  /// Takes the bar away.
  mutating func end() { bar.clear() }

  /// Tells what was skipped, once all is read: many files of a kind in one line.
  private mutating func tellSkipped() {
    for group in SkippedGroup.groups(of: skipped) {
      for names in group.names(most: 3, in: language) {
        say(
          Words(
            zh: "\(names): 跳过（\(group.reason.zh)）", en: "\(names): skipped (\(group.reason.en))"))
      }
    }
    skipped = []
  }

  private mutating func say(_ words: Words) {
    bar.clear()
    StandardError.say(words.text(language))
  }
}
