import Forms
import Rounds

/// Tells the user on standard error what happens while a session runs.
struct EventTeller {
  private let language: Language
  private let isQuiet: Bool
  private let tellsSkipped: Bool
  private var bar: ProgressBar

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
    case .failed(let failure):
      let name = OutsideText.name(failure.file)
      say(
        Words(
          zh: "\(name): 无法读取 [\(failure.code)] \(failure.message.zh)",
          en: "\(name): cannot be read [\(failure.code)] \(failure.message.en)"))
    case .skipped(let file):
      guard !isQuiet, tellsSkipped else { break }
      let name = OutsideText.name(file.file)
      say(
        Words(
          zh: "\(name): 跳过（\(file.reason.zh)）", en: "\(name): skipped (\(file.reason.en))"
        ))
    case .progress(let done, let count): bar.show(done, of: count)
    case .ended(let notCompared):
      end()
      guard !isQuiet, !notCompared.isEmpty else { break }
      let list = OutsideText.list(notCompared)
      say(
        Words(
          zh: "年度统计数据未比对（没有这些单位的填报表）：\(list.zh)",
          en: "reference figures not compared, as there is no return of: "
            + list.en))
    }
  }

  /// Takes the bar away.
  mutating func end() { bar.clear() }

  private mutating func say(_ words: Words) {
    bar.clear()
    StandardError.say(words.text(language))
  }
}
