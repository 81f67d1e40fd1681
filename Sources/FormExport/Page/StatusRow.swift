import FormImport
import FormSchema

/// A row of the status: a sender and one return of it, or the lack of one.
struct StatusRow {
  var park: String?
  var district = ""
  /// Index into the returns; nil for a sender who has not returned.
  var line: Int?
  /// Nil for a sender who has not returned.
  var standing: Standing?
  /// There is a roster, and the sender is not on it.
  var isUnlisted = false

  /// The senders in the order of the roster, then all others in the order of the input.
  static func rows(
    of lines: [PageSummary.Line], schema: Schema, roster: Roster?
  ) -> [StatusRow] {
    let standings = StandingReturn.standings(
      of: lines.map(\.standing), schema: schema, roster: roster)
    guard let roster else {
      return lines.indices.map { index in
        StatusRow(
          park: lines[index].standing.sender, line: index, standing: standings[index])
      }
    }
    var returns: [String: [Int]] = [:]
    var others: [Int] = []
    for (index, line) in lines.enumerated() {
      let entry = line.standing.sender.flatMap { roster.entry(named: $0, schema: schema) }
      if let entry { returns[entry.park, default: []].append(index) } else { others.append(index) }
    }
    var rows: [StatusRow] = []
    for entry in roster.entries {
      let own = returns[entry.park] ?? []
      if own.isEmpty { rows.append(StatusRow(park: entry.park, district: entry.district)) }
      for index in own {
        rows.append(
          StatusRow(
            park: entry.park, district: entry.district, line: index, standing: standings[index]))
      }
    }
    for index in others {
      rows.append(
        StatusRow(
          park: lines[index].standing.sender, line: index, standing: standings[index],
          isUnlisted: true))
    }
    return rows
  }
}
