/// A part of a date that a form asks for by itself.
public enum DatePart: String, Hashable, Sendable, CaseIterable {
  case year, month, day
}

/// How a form asks for a date part by part: `____年__月__日`.
///
/// The blank of the date stands for all of it; what is printed between its parts stands here.
public struct DateFrame: Hashable, Sendable {
  /// From left to right.
  public var parts: [DatePart]
  /// The words between each part and the next.
  public var words: [String]
  /// What is printed right before the year and belongs to it: 20 of `20__年`, or the era, 令和; else empty.
  public var beforeYear = ""

  public init(parts: [DatePart], words: [String] = []) {
    self.parts = parts
    self.words = words
  }
}
