/// Whether a return counts in its round, and if not, why.
///
/// A return that was read alone counts. A later return of the same sender and the like show only in
/// the whole round, so this is decided once all files are read.
public enum Standing: Hashable, Sendable {
  case counts
  /// It counts, but its sender is not on the roster.
  case notOnRoster
  /// Another return of its sender counts, in the file given: it was saved later or holds the same.
  case superseded(by: String)
  /// Its sender returned several that differ, and it is not known which one counts. The others are
  /// given.
  case undecided(others: [String])
  /// The file could not be read.
  case unreadable
  /// The file's format has to be converted first, and that failed.
  case needsConversion
  /// The file is a workbook, but not of this form.
  case notThisForm
  /// The office decided that it does not count.
  case ignored
  /// The file is not a return: not a workbook, our own output, or a blank form.
  case skipped

  /// The word for a standing in JSON, CSV and the workbook.
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

  /// Whether its records belong to the round.
  public var isCounted: Bool {
    switch self {
    case .counts, .notOnRoster: true
    default: false
    }
  }

  /// Whether its issues are still to be mended: it counts, or may count later.
  public var isOpen: Bool {
    switch self {
    case .counts, .notOnRoster, .undecided: true
    default: false
    }
  }

  /// The file that counts instead; nil if there is none.
  public var supersededBy: String? {
    if case .superseded(let file) = self { file } else { nil }
  }

  /// Whether its sender returned several and it is not known which one counts.
  public var isUndecided: Bool {
    if case .undecided = self { true } else { false }
  }
}
