import FormImport
import FormSchema

/// Which of several returns of one sender counts: the newest by its own document properties.
enum Standing: Hashable, Sendable {
  case counts
  /// A newer one of the same sender counts.
  case superseded
  /// Another one of the same sender is as new, or one of them does not say when it was saved.
  case unclear
}

/// A return as far as it matters to who has returned.
struct StandingReturn: Sendable {
  var sender: String?
  /// As document properties store it.
  var modified: String?

  /// What became of each return of a round.
  /// - Parameters:
  ///   - returns: In any order.
  ///   - schema: The form, which tells names of senders apart.
  ///   - roster: Who must return, with their other names; nil where there is none.
  /// - Returns: One standing a return, in the same order; who does not say who they are are each
  ///   taken for someone else.
  static func standings(
    of returns: [StandingReturn], schema: Schema, roster: Roster?
  ) -> [Standing] {
    var groups: [String: [Int]] = [:]
    for (index, form) in returns.enumerated() {
      guard let sender = form.sender else { continue }
      groups[key(of: sender, schema: schema, roster: roster), default: []].append(index)
    }
    var standings = returns.map { _ in Standing.counts }
    for group in groups.values where group.count > 1 {
      let times = group.map { returns[$0].modified.flatMap { SavedTime(W3CDTF: $0) } }
      let newest = times.compactMap(\.self).max()
      let isClear = !times.contains(nil) && times.count { $0 == newest } == 1
      for (index, time) in zip(group, times) {
        standings[index] = isClear ? (time == newest ? .counts : .superseded) : .unclear
      }
    }
    return standings
  }

  /// What the names of one sender have in common.
  static func key(of sender: String, schema: Schema, roster: Roster?) -> String {
    let park = roster?.entry(named: sender, schema: schema)?.park ?? sender
    return SenderName.bare(park, schema: schema)
  }
}
