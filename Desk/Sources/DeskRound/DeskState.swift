public import FormOutput
public import Forms
public import Rounds

/// What the desk knows at one moment.
public struct DeskState: Sendable {
  /// Greater after each change.
  public internal(set) var version = 0
  /// The form; nil where none is chosen, or it cannot be loaded.
  public internal(set) var schema: Schema?
  public internal(set) var settings = DeskSettings()
  /// Why nothing is read, such as a fault in the roster; nil where all is well.
  public internal(set) var fault: Words?
  /// Who returned what; nil before anything is read.
  public internal(set) var standings: LiveRound.Standings?
  /// How many files are read, of how many.
  public internal(set) var done = 0
  public internal(set) var count = 0
  /// The last day that is asked for, as `2021-08-15`; nil for none.
  public internal(set) var deadline: String?
  /// The day by which letters ask for an answer, as the office set it; nil for none.
  public internal(set) var replyBy: String?
  /// The template of reminders; nil where there is none that can be used.
  public internal(set) var reminder: ReportTemplate?
  /// The roster in use; nil for none.
  public internal(set) var roster: Roster?
  /// The decisions in the order of their file.
  public internal(set) var decisions: [Decision] = []
  /// Another number where files, decisions, roster or settings are others than before, but for what was sent
  /// back: what was made of the round then is of the round no more.
  public internal(set) var mark = 0
  /// The files that can be asked for, by their ids.
  var files: [String: String] = [:]

  init() {}

  public var status: RoundStatus? { standings?.status }

  /// How many senders returned something that can be read; without a roster, how many returns count.
  public var returned: Int {
    guard let status else { return 0 }
    return status.hasRoster
      ? status.expected.count { !$0.returns.isEmpty }
      : status.returns.count { $0.standing.isOpen }
  }

  /// How many senders must return; nil without a roster.
  public var expected: Int? {
    status.flatMap { $0.hasRoster ? $0.expected.count : nil }
  }

  /// The name of a file by its id; nil where there is none, or no more.
  public func file(_ id: String) -> String? { files[id] }

  /// The number of a return by its file's name, an index into ``RoundStatus/returns``.
  public func number(ofFile file: String) -> Int? {
    status?.returns.firstIndex { $0.file == file }
  }

  /// The id by which a page names a decision.
  public static func id(of decision: Decision) -> String { id(of: decision.yaml) }

  /// The id by which a page names a file, so that no path is in an address.
  public static func id(of file: String) -> String {
    // Swift seeds it anew for each process, so that no stranger finds two names of one id.
    var hasher = Hasher()
    hasher.combine(file)
    let number = UInt64(bitPattern: Int64(hasher.finalize()))
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
