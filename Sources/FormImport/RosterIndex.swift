import FormSchema

/// A roster by the names of its senders, for many look-ups.
struct RosterIndex: Sendable {
  private var places: [String: Int] = [:]
  private let parks: [String]
  private let schema: Schema

  init(_ roster: Roster, schema: Schema) {
    self.schema = schema
    parks = roster.entries.map(\.park)
    for (place, entry) in roster.entries.enumerated() {
      for name in [entry.park] + entry.aliases {
        let bare = SenderName.bare(name, schema: schema)
        if places[bare] == nil { places[bare] = place }
      }
    }
  }

  /// Where a sender stands, by its name or another name of it, and what the roster calls it.
  func place(of name: String) -> (place: Int, park: String)? {
    places[SenderName.bare(name, schema: schema)].map { ($0, parks[$0]) }
  }
}
