import Forms

/// The last day on which a return may be saved, by the clock of the form's time zone.
public struct Deadline: Hashable, Sendable {
  private let day: String

  /// Reads `2021-08-15`; nil for anything that is not a day.
  public init?(_ text: String) {
    guard text.utf8.count == 10, let time = SavedTime(W3CDTF: text),
      SavedTime(seconds: time.seconds).date(in: .china).description == text
    else { return nil }
    day = text
  }

  /// The issue of a return that was saved later (`late`, a warning); nil if it does not say when it
  /// was saved.
  func issue(for form: Return, in zone: TimeZone) -> Issue? {
    guard let time = form.modified.flatMap({ SavedTime(W3CDTF: $0) }) else { return nil }
    let saved = time.date(in: zone).description
    guard saved > day else { return nil }
    return Issue(.savedLate(SavedLate(saved: saved, deadline: day)))
  }
}
