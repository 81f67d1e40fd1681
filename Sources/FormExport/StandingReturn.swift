import FormImport
import FormSchema

/// A return as far as it matters to who has returned, without its records.
struct StandingReturn: Sendable {
  var sender: String?
  private(set) var saved: SavedTime?
  private var digest: UInt64

  init(_ form: Return) {
    sender = form.sender
    saved = form.modified.flatMap { SavedTime(W3CDTF: $0) }
    digest = form.digest
  }

  /// What became of each return of a round, in the order given.
  ///
  /// Who does not say who they are are each taken for someone else. `roster` tells other names of one
  /// sender, where there is one.
  static func standings(
    of returns: [StandingReturn], schema: Schema, roster: RosterIndex?
  ) -> [Standing] {
    Standing.standings(
      of: returns.map { form in
        Standing.Candidate(
          sender: form.sender.map {
            SenderName.bare(roster?.place(of: $0)?.park ?? $0, schema: schema)
          },
          saved: form.saved, digest: form.digest)
      })
  }
}
