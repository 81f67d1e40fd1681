import Forms

/// Decides which of several returns of one sender counts.
enum WhichCounts {
  /// What is decided of a return; others are named by their numbers in the round.
  enum Verdict: Hashable {
    case counts
    /// Another return of the sender counts: it was saved later, or holds the same.
    case superseded(by: Int)
    /// Which one counts cannot be told: the others that may.
    case undecided(others: [Int])
  }

  /// What of a return decides whether it counts.
  struct Candidate: Hashable, Sendable {
    /// Who sent it; nil where it does not say, and then no other is of the same sender.
    var sender: String?
    /// When it was last saved, of its document properties; nil where these do not say.
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

    /// Preference among returns that hold the same; the lowest counts.
    fileprivate var rank: Int { (saved == nil ? 2 : 0) + (isNamedRight ? 0 : 1) }
  }

  /// Decides for each return of a round whether it counts.
  ///
  /// Of several returns of one sender the one that was saved last counts. It is not guessed: one
  /// that does not say when it was saved may be the newest, and so may each of two that were saved
  /// in the same second, unless they hold the same; then one of them counts: one that says when it was
  /// saved, of these one that is named right, of these the first.
  /// - Parameter candidates: The returns in the order of the input.
  /// - Returns: A verdict each, in that order.
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
      // What holds the same as an earlier one is no rival of it.
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
