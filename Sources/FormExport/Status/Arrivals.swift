import Forms
import Rounds

/// Of whom on the roster something has come.
struct Arrivals {
  private let senders: [String]
  private let index: RosterIndex?
  private var returned: Set<Int> = []
  private var unreadable: Set<Int> = []

  /// - Parameters:
  ///   - roster: Who must return; nil where nobody can be missing.
  ///   - schema: The form.
  init(_ roster: Roster?, schema: Schema) {
    senders = roster?.entries.map(\.sender) ?? []
    index = roster.map { RosterIndex($0, schema: schema) }
  }

  mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .read(let form):
      if let place = form.sender.flatMap({ index?.place(of: $0)?.place }) { returned.insert(place) }
    case .failed(let failure):
      if let place = index?.place(ofFile: failure.file)?.place { unreadable.insert(place) }
    case .skipped: break
    }
  }

  /// Of whom nothing has come.
  var missing: [String] { senders(where: { !returned.contains($0) && !unreadable.contains($0) }) }

  /// Of whom nothing has come but files that cannot be read, as far as their names tell.
  var onlyUnreadable: [String] {
    senders(where: { !returned.contains($0) && unreadable.contains($0) })
  }

  private func senders(where holds: (Int) -> Bool) -> [String] {
    senders.indices.filter(holds).map { senders[$0] }
  }
}
