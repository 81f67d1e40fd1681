import Forms

/// The last day on which a return may be saved, by the clock of the form's time zone.
public struct Deadline: Hashable, Sendable {
  /// `YYYY-MM-DD`.
  public let day: String

  /// Reads `2021-08-15`; nil for anything that is not a day.
  public init?(_ text: String) {
    guard text.utf8.count == 10, let time = SavedTime(W3CDTF: text),
      SavedTime(seconds: time.seconds).date(in: .china).description == text
    else { return nil }
    day = text
  }

  /// The issue of a return that came later (`late`, a warning): by the mail it came with, else by the
  /// roster, else by when it was saved; nil if nothing of that is known.
  /// - Parameters:
  ///   - returned: The return.
  ///   - received: When it came, as the roster says.
  ///   - zone: By whose clock the day is told.
  /// - Returns: The issue.
  func issue(for returned: Return, received: SavedTime? = nil, in zone: TimeZone) -> Issue? {
    let arrived = returned.delivery?.arrived ?? received
    let time = arrived ?? returned.modified.flatMap { SavedTime(W3CDTF: $0) }
    guard let last = time?.date(in: zone).description, last > day else { return nil }
    return Issue(
      .savedLate(SavedLate(saved: last, deadline: day, isArrival: arrived != nil)))
  }
}
