import Forms

/// The last day on which a return may have been saved; the clock is that of Shanghai.
public struct Deadline: Hashable, Sendable {
  private let day: String

  /// Reads `2021-08-15`; nil for what is no day.
  public init?(_ text: String) {
    guard text.utf8.count == 10, let time = SavedTime(W3CDTF: text),
      SavedTime(seconds: time.seconds).dayInShanghai == text
    else { return nil }
    day = text
  }

  /// The return was saved after the day (`late`, a warning); none where it does not say when.
  func issue(for form: Return) -> Issue? {
    guard let saved = form.modified.flatMap({ SavedTime(W3CDTF: $0) })?.dayInShanghai, saved > day
    else { return nil }
    return Issue(.savedLate(SavedLate(saved: saved, deadline: day)))
  }
}
