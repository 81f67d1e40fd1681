import Forms

/// The last day on which a return may be saved, in the time of Shanghai.
public struct Deadline: Hashable, Sendable {
  private let day: String

  /// Reads `2021-08-15`; nil for anything that is not a day.
  public init?(_ text: String) {
    guard text.utf8.count == 10, let time = SavedTime(W3CDTF: text),
      SavedTime(seconds: time.seconds).dayInShanghai == text
    else { return nil }
    day = text
  }

  /// The issue of a return that was saved later (`late`, a warning); nil if it does not say when it
  /// was saved.
  func issue(for form: Return) -> Issue? {
    guard let saved = form.modified.flatMap({ SavedTime(W3CDTF: $0) })?.dayInShanghai, saved > day
    else { return nil }
    return Issue(.savedLate(SavedLate(saved: saved, deadline: day)))
  }
}
