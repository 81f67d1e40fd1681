public import Forms

/// Whether a return counts, beside others of the same sender.
public enum Standing: Hashable, Sendable {
  case counts
  /// Another return of the sender counts: it was saved later, or holds the same. The number of that
  /// return.
  case superseded(by: Int)
  /// Which one counts cannot be told: the numbers of the others that may.
  case unclear(others: [Int])

  /// What of a return decides whether it counts.
  public struct Candidate: Hashable, Sendable {
    /// Who sent it; nil where it does not say, and then no other is of the same sender.
    public var sender: String?
    /// When it was last saved, of its document properties; nil where these do not say.
    public var saved: SavedTime?
    /// Equal for two returns that hold the same records.
    public var digest: UInt64
    /// Whether its file is named as the office asks.
    public var isNamedRight: Bool

    public init(sender: String?, saved: SavedTime?, digest: UInt64, isNamedRight: Bool = true) {
      self.sender = sender
      self.saved = saved
      self.digest = digest
      self.isNamedRight = isNamedRight
    }

    /// What of a checked return decides it.
    package init(_ form: Return, schema: Schema) {
      self.init(
        sender: form.sender.map { SenderName.key($0, schema: schema) },
        saved: form.modified.flatMap { SavedTime(W3CDTF: $0) }, digest: form.digest,
        isNamedRight: !form.issues.contains { $0.code == .fileName })
    }

    /// Which of several that hold the same is told of: smaller goes first.
    fileprivate var rank: Int { (saved == nil ? 2 : 0) + (isNamedRight ? 0 : 1) }
  }

  /// Decides for each return of a round whether it counts.
  ///
  /// Of several returns of one sender the one that was saved last counts. It is not guessed: one
  /// that does not say when it was saved may be the newest, and so may each of two that were saved
  /// in the same second, unless they hold the same; then one of them counts: one that says when it was
  /// saved, of these one that is named right, of these the first.
  /// - Parameter candidates: The returns in the order of the input.
  /// - Returns: A standing each, in that order.
  public static func standings(of candidates: [Candidate]) -> [Standing] {
    var standings = [Standing](repeating: .counts, count: candidates.count)
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
          standings[number] = others.isEmpty ? .counts : .unclear(others: others)
        } else {
          standings[number] = .superseded(by: twins[number] ?? rivals[0])
        }
      }
    }
    return standings
  }
}
