/// Whether a return counts in its round, and why not where it does not.
///
/// A return that was read alone counts. What only the whole round shows, such as a later return of the same
/// sender, is decided once all files are read.
public enum Standing: Hashable, Sendable {
  case counts
  /// It counts, but nobody expects it: its sender is not on the roster.
  case notOnRoster
  /// Another return of its sender counts: it was saved later, or holds the same. The file of that one.
  case superseded(by: String)
  /// Its sender returned several that differ, and which counts cannot be told. The files of the others.
  case undecided(others: [String])
  /// The file could not be read.
  case unreadable
  /// The file is of a format that has to be converted first, and could not be.
  case needsConversion
  /// The file is a workbook, but not of this form.
  case notThisForm
  /// The office decided that it does not count.
  case ignored
  /// The file is no return: no workbook, our own output, a blank form.
  case skipped

  /// The words for it in JSON, CSV and the workbook.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case counts, superseded, undecided, unreadable, ignored, skipped
    case needsConversion = "needs-conversion"
    case notThisForm = "not-this-form"
    case notOnRoster = "not-on-roster"
  }

  public var status: Status {
    switch self {
    case .counts: .counts
    case .notOnRoster: .notOnRoster
    case .superseded: .superseded
    case .undecided: .undecided
    case .unreadable: .unreadable
    case .needsConversion: .needsConversion
    case .notThisForm: .notThisForm
    case .ignored: .ignored
    case .skipped: .skipped
    }
  }

  /// Whether the records are among those of the round.
  public var isCounted: Bool {
    switch self {
    case .counts, .notOnRoster: true
    default: false
    }
  }

  /// Whether its issues are still to be mended: it counts, or may yet.
  public var isOpen: Bool {
    switch self {
    case .counts, .notOnRoster, .undecided: true
    default: false
    }
  }

  /// The file that counts instead; nil where there is none.
  public var supersededBy: String? {
    if case .superseded(let file) = self { file } else { nil }
  }

  /// Whether its sender returned several, and which counts cannot be told.
  public var isUndecided: Bool {
    if case .undecided = self { true } else { false }
  }
}
