import Forms

/// Decides which of several returns of one sender counts.
enum WhichCounts {
  /// The decision about a return; other returns are given by their numbers in the round.
  enum Verdict: Hashable {
    case counts
    /// Another return of the sender counts: it was saved later, or holds the same.
    case superseded(by: Int)
    /// It is not known which return counts; `others` may count too. Of very many the first are named.
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
    /// The digest of the return that it mends; nil if it is no mended form.
    var mends: UInt64?
    /// Whether nobody has saved that form since it was written, so that nothing is mended.
    var isUntouched: Bool
    /// That the office chose it; the greatest number wins.
    var chosen: Int?

    init(
      sender: String?, saved: SavedTime?, digest: UInt64, isNamedRight: Bool = true,
      mends: UInt64? = nil, isUntouched: Bool = false, chosen: Int? = nil
    ) {
      self.sender = sender
      self.saved = saved
      self.digest = digest
      self.isNamedRight = isNamedRight
      self.mends = mends
      self.isUntouched = isUntouched
      self.chosen = chosen
    }

    /// Preference among returns that hold the same; the lowest wins.
    fileprivate var rank: Int { (saved == nil ? 2 : 0) + (isNamedRight ? 0 : 1) }
  }

  /// Decides for each return of a round whether it counts.
  ///
  /// One that the office chose counts. Else a mended form counts in the place of the return that it
  /// mends, whatever the clocks say. Of several returns of one sender that are left, the one that was
  /// saved last counts. Nothing is guessed: a return without a time of saving may be the newest, and so
  /// may each of two that were saved in the same second. Then none counts, unless they hold the same.
  /// Of returns that hold the same one counts: first one with a time of saving, then one with the right
  /// file name, then the first.
  /// - Parameter candidates: The returns in the order of the input.
  /// - Returns: One verdict for each, in that order.
  static func verdicts(of candidates: [Candidate]) -> [Verdict] {
    var verdicts = [Verdict](repeating: .counts, count: candidates.count)
    let mended = mended(candidates)
    var groups: [String: [Int]] = [:]
    for (number, candidate) in candidates.enumerated() {
      guard let sender = candidate.sender else { continue }
      groups[sender, default: []].append(number)
    }
    for all in groups.values where all.count > 1 {
      if let chosen = all.max(by: { (candidates[$0].chosen ?? -1) < (candidates[$1].chosen ?? -1) }
      ),
        candidates[chosen].chosen != nil
      {
        for number in all where number != chosen { verdicts[number] = .superseded(by: chosen) }
        continue
      }
      let group = all.filter { mended[$0] == nil }
      let newest = group.compactMap { candidates[$0].saved }.max()
      let may = group.filter { candidates[$0].saved == nil || candidates[$0].saved == newest }
        .sorted { (candidates[$0].rank, $0) < (candidates[$1].rank, $1) }
      // A return that holds the same as an earlier one does not compete with it.
      var rivals: [Int] = []
      var firsts: [UInt64: Int] = [:]
      var twins: [Int: Int] = [:]
      for number in may {
        if let first = firsts[candidates[number].digest] {
          twins[number] = first
        } else {
          firsts[candidates[number].digest] = number
          rivals.append(number)
        }
      }
      // Of thousands from one sender not each can name all others.
      let named = rivals.sorted().prefix(mostOthers + 1)
      for number in group {
        if firsts[candidates[number].digest] == number {
          let others = Array(named.filter { $0 != number }.prefix(mostOthers))
          verdicts[number] = others.isEmpty ? .counts : .undecided(others: others)
        } else {
          verdicts[number] = .superseded(by: twins[number] ?? rivals[0])
        }
      }
    }
    // What mends a return may itself be superseded; then that one's successor counts instead of both.
    for (number, successor) in mended {
      guard candidates[number].chosen == nil, !isSuperseded(verdicts[number]) else { continue }
      if case .superseded(let other) = verdicts[successor], other != number {
        verdicts[number] = .superseded(by: other)
      } else {
        verdicts[number] = .superseded(by: successor)
      }
    }
    return verdicts
  }

  /// The candidates whose digests say something: where one is a mended form, all of them, else those of senders
  /// with several.
  static func compared(_ candidates: [Candidate]) -> [Int] {
    guard !candidates.contains(where: { $0.mends != nil }) else { return Array(candidates.indices) }
    var counts: [String: Int] = [:]
    for sender in candidates.lazy.compactMap(\.sender) { counts[sender, default: 0] += 1 }
    return candidates.indices.filter { number in
      candidates[number].sender.map { counts[$0] ?? 0 > 1 } ?? false
    }
  }

  /// How many others a return without a decision names.
  private static let mostOthers = 100

  private static func isSuperseded(_ verdict: Verdict) -> Bool {
    if case .superseded = verdict { true } else { false }
  }

  /// For each return that another mends, the last in the chain of those that mend it; for a form to
  /// mend that nobody has touched, its original.
  ///
  /// Of two that mend the same return the later in the order of the input stands here; which of them
  /// counts is decided among them as of any two.
  private static func mended(_ candidates: [Candidate]) -> [Int: Int] {
    guard candidates.contains(where: { $0.mends != nil }) else { return [:] }
    var direct: [Int: Int] = [:]
    var mending: [UInt64: [Int]] = [:]
    var originals: [UInt64: Int] = [:]
    for (number, candidate) in candidates.enumerated() where !candidate.isUntouched {
      if let mends = candidate.mends, mends != candidate.digest {
        mending[mends, default: []].append(number)
      } else if candidate.mends == nil, originals[candidate.digest] == nil {
        originals[candidate.digest] = number
      }
    }
    for (number, candidate) in candidates.enumerated() {
      if let other = mending[candidate.digest]?.last {
        direct[number] = other
      } else if candidate.isUntouched, let mends = candidate.mends, let other = originals[mends] {
        // A form that nobody has mended yet, such as one that is still to be sent.
        direct[number] = other
      }
    }
    return ends(of: direct)
  }

  /// For each number that leads to another, where its chain ends; those of a chain that goes round in a
  /// circle are left out.
  private static func ends(of next: [Int: Int]) -> [Int: Int] {
    // What is known of a number: where its chain ends, nil for a circle.
    var known: [Int: Int?] = [:]
    for start in next.keys where known[start] == nil {
      var chain: [Int] = []
      var number = start
      var own: Set<Int> = []
      while known[number] == nil, own.insert(number).inserted, let following = next[number] {
        chain.append(number)
        number = following
      }
      let end: Int? =
        if let ended = known[number] { ended } else { next[number] == nil ? number : nil }
      for number in chain { known[number] = .some(end) }
    }
    return known.compactMapValues(\.self)
  }
}
