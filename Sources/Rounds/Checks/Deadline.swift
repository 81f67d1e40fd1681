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

  /// The issue of a return that came later (`late`, a warning): by the mail it came with, else by the
  /// roster, else by when it was saved; nil if nothing of that is known.
  /// - Parameters:
  ///   - form: The return.
  ///   - received: When it came, as the roster says.
  /// - Returns: The issue.
  func issue(for form: Return, received: SavedTime? = nil) -> Issue? {
    let arrived = form.delivery?.arrived ?? received
    let time = arrived ?? form.modified.flatMap { SavedTime(W3CDTF: $0) }
    guard let last = time?.dayInShanghai, last > day else { return nil }
    return Issue(
      .savedLate(SavedLate(saved: last, deadline: day, isArrival: arrived != nil)))
  }
}
