import Forms

/// Decides which of several returns of one sender counts.
enum WhichCounts {
  /// The decision about a return; other returns are given by their numbers in the round.
  enum Verdict: Hashable {
    case counts
    /// Another return of the sender counts: it was saved later, or holds the same.
    case superseded(by: Int)
    /// It is not known which return counts; `others` may count too.
    case undecided(others: [Int])
  }

  /// The facts about a return that decide whether it counts.
  struct Candidate: Hashable, Sendable {
    /// Who sent it; nil if it does not say: then no other return is from the same sender.
    var sender: String?
    /// When it was last saved, from its document properties; nil if these do not say.
    var saved: SavedTime?
    /// Equal for two returns that hold the same records.
    var digest: UInt64
    /// Whether its file is named as the office asks.
    var isNamedRight: Bool

    init(sender: String?, saved: SavedTime?, digest: UInt64, isNamedRight: Bool = true) {
      self.sender = sender
      self.saved = saved
      self.digest = digest
      self.isNamedRight = isNamedRight
    }

    /// Preference among returns that hold the same; the lowest wins.
    fileprivate var rank: Int { (saved == nil ? 2 : 0) + (isNamedRight ? 0 : 1) }
  }

  /// Decides for each return of a round whether it counts.
  ///
  /// Of several returns of one sender, the one that was saved last counts. Nothing is guessed: a
  /// return without a time of saving may be the newest, and so may each of two that were saved in
  /// the same second. Then none counts, unless they hold the same. Of returns that hold the same
  /// one counts: first one with a time of saving, then one with the right file name, then the
  /// first.
  /// - Parameter candidates: The returns in the order of the input.
  /// - Returns: One verdict for each, in that order.
  static func verdicts(of candidates: [Candidate]) -> [Verdict] {
    var verdicts = [Verdict](repeating: .counts, count: candidates.count)
    var groups: [String: [Int]] = [:]
    for (number, candidate) in candidates.enumerated() {
      guard let sender = candidate.sender else { continue }
      groups[sender, default: []].append(number)
    }
    for group in groups.values where group.count > 1 {
      let newest = group.compactMap { candidates[$0].saved }.max()
      let may = group.filter { candidates[$0].saved == nil || candidates[$0].saved == newest }
        .sorted { (candidates[$0].rank, $0) < (candidates[$1].rank, $1) }
      // A return that holds the same as an earlier one does not compete with it.
      var rivals: [Int] = []
      var twins: [Int: Int] = [:]
      for number in may {
        if let first = rivals.first(where: { candidates[$0].digest == candidates[number].digest }) {
          twins[number] = first
        } else {
          rivals.append(number)
        }
      }
      for number in group {
        if rivals.contains(number) {
          let others = rivals.filter { $0 != number }.sorted()
          verdicts[number] = others.isEmpty ? .counts : .undecided(others: others)
        } else {
          verdicts[number] = .superseded(by: twins[number] ?? rivals[0])
        }
      }
    }
    return verdicts
  }
}
