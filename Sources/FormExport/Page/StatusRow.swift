import Forms
import Rounds

/// A row of the status: a sender and one return of it, a file of it that cannot be read, or neither.
struct StatusRow {
  var sender: String?
  var group = ""
  /// Index into the returns; nil for a sender who has not returned.
  var line: Int?
  /// There is a roster, and the sender is not on it.
  var isUnlisted = false
  /// The file that cannot be read.
  var failure: String?

  /// Whether nothing has come from the sender.
  var isMissing: Bool { line == nil && failure == nil }

  /// The senders in the order of the roster, then all others in the order of the input; a file that
  /// cannot be read stands with the sender that its name tells, or last.
  static func rows(
    of lines: [PageSummary.Line], failures: [Failure], schema: Schema, roster: Roster?
  ) -> [StatusRow] {
    let index = roster.map { RosterIndex($0, schema: schema) }
    func row(_ line: Int, of entry: Roster.Entry?) -> StatusRow {
      StatusRow(
        sender: entry?.sender ?? lines[line].sender, group: lines[line].group ?? entry?.group ?? "",
        line: line, isUnlisted: roster != nil && entry == nil)
    }
    var returns: [Int: [Int]] = [:]
    var unreadable: [Int: [String]] = [:]
    var rest: [StatusRow] = []
    for (number, line) in lines.enumerated() {
      if let place = line.sender.flatMap({ index?.place(of: $0)?.place }) {
        returns[place, default: []].append(number)
      } else {
        rest.append(row(number, of: nil))
      }
    }
    for failure in failures {
      if let place = index?.place(ofFile: failure.file)?.place {
        unreadable[place, default: []].append(failure.file)
      } else {
        rest.append(StatusRow(failure: failure.file))
      }
    }
    var rows: [StatusRow] = []
    for (place, entry) in (roster?.entries ?? []).enumerated() {
      let own =
        (returns[place] ?? []).map { row($0, of: entry) }
        + (unreadable[place] ?? []).map { file in
          StatusRow(sender: entry.sender, group: entry.group, failure: file)
        }
      rows += own.isEmpty ? [StatusRow(sender: entry.sender, group: entry.group)] : own
    }
    return rows + rest
  }
}
