import Forms
import Rounds

/// A row of the status: a sender with one of its returns, with a file that cannot be read, or with
/// neither.
struct StatusRow {
  var sender: String?
  var group = ""
  /// The index among the returns on the page; nil for a sender who has not returned.
  var line: Int?
  /// Whether there is a roster and the sender is not on it.
  var isUnlisted = false
  /// The file that cannot be read.
  var failure: Failure?

  /// Whether nothing has come from the sender.
  var isMissing: Bool { line == nil && failure == nil }

  /// Those from whom nothing has come, then the other senders of the roster in its order, then all others.
  ///
  /// The others stand in the order of the input. A file that cannot be read stands with the sender that its name
  /// tells, or last.
  static func rows(of status: RoundStatus) -> [StatusRow] {
    var rows: [StatusRow] = []
    var line = 0
    func row(_ entry: RoundEntry) -> StatusRow {
      defer { line += 1 }
      return StatusRow(
        sender: entry.sender, group: entry.group ?? "", line: line,
        isUnlisted: status.hasRoster && entry.place == nil)
    }
    for sender in status.expected {
      let empty = StatusRow(sender: sender.entry.sender, group: sender.entry.group)
      rows += sender.returns.map { row(status.returns[$0]) }
      for failure in sender.unreadable {
        var unreadable = empty
        unreadable.failure = failure
        rows.append(unreadable)
      }
      if sender.isMissing { rows.append(empty) }
    }
    rows += status.unexpected.map { row(status.returns[$0]) }
    rows += status.unplaced.map { StatusRow(failure: $0) }
    return rows.filter(\.isMissing) + rows.filter { !$0.isMissing }
  }
}
