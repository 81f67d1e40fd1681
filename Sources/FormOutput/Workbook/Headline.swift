import Forms
import Rounds

/// What a round comes to, in two lines: who returned and who did not, and how much is wrong.
struct Headline {
  private let status: RoundStatus
  private let words: SheetWords

  init(_ status: RoundStatus, _ words: SheetWords) {
    self.status = status
    self.words = words
  }

  /// A state, and the senders that are in it.
  struct State {
    var word: String
    var count: Int
    /// Their names, where somebody has to look for them.
    var names: [String] = []
  }

  /// More names than these are not in sight at once.
  private static let mostNames = 12

  /// How many senders are in which state: those expected first, then each state that there is.
  var states: [State] {
    var returned = 0
    var undecided: [String] = []
    for sender in status.expected where !sender.returns.isEmpty {
      if sender.returns.contains(where: { status.returns[$0].standing.isUndecided }) {
        undecided.append(sender.entry.sender)
      } else {
        returned += 1
      }
    }
    let others = status.unexpected.map { status.returns[$0] }
    if !status.hasRoster { returned += others.count { $0.standing.isCounted } }
    undecided += Self.names(others.filter { $0.standing.isUndecided }, words)
    let offRoster = others.filter { $0.standing == .notOnRoster }
    var states = [State(word: words.returned, count: returned)]
    if status.hasRoster {
      states.insert(State(word: words.expected, count: status.expected.count), at: 0)
      states.append(
        State(word: words.missing, count: status.missing.count, names: status.missing))
    }
    let broken = status.onlyUnreadable
    let unplaced = status.unplaced.count
    if !broken.isEmpty || unplaced > 0 {
      states.append(
        State(word: words.failure, count: broken.count + unplaced, names: broken))
    }
    if !undecided.isEmpty {
      states.append(State(word: words.undecided, count: undecided.count, names: undecided))
    }
    if !offRoster.isEmpty {
      let names = Self.names(offRoster, words)
      states.append(State(word: words.offRosterShort, count: names.count, names: names))
    }
    return states
  }

  /// Who returned and who did not: 应报 22 · 已报 20 · 未报 2：甲校、乙校.
  var standing: String {
    states.map { state in
      let words = "\(state.word) \(state.count)"
      return state.names.isEmpty ? words : words + colon + listed(state.names)
    }.joined(separator: " · ")
  }

  /// How much is wrong: 18 份填报表中 12 份有错误，共 40 处；提醒 5 处.
  var faults: String {
    let open = status.returns.filter(\.standing.isOpen)
    return words.faults(
      returns: open.count, withErrors: open.count { $0.errors > 0 },
      errors: open.reduce(0) { $0 + $1.errors }, warnings: open.reduce(0) { $0 + $1.warnings },
      late: open.count { $0.isLate })
  }

  private var colon: String { words.language == .zh ? "：" : ": " }

  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(Self.mostNames).joined(separator: words.language.comma)
    let rest = names.count - Self.mostNames
    return rest > 0 ? shown + words.andMore(rest) : shown
  }

  /// The names of senders, each once.
  private static func names(_ entries: [RoundEntry], _ words: SheetWords) -> [String] {
    var seen: Set<String> = []
    return entries.map { $0.sender ?? words.noSender }.filter { seen.insert($0).inserted }
  }
}
