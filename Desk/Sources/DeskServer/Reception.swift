import DeskPages
import DeskRound
import Forms
import Rounds

/// What the screen “收件” shows of the round.
struct Reception {
  private let state: DeskState

  init(_ state: DeskState) { self.state = state }

  /// How many are shown of lists that have one page.
  private static let most = 100

  func page(_ language: Language, query: String, part: Int) -> ReceivedPage {
    var page = ReceivedPage(language: language)
    guard let schema = state.schema, let status = state.status else { return page }
    page.called = schema.called
    page.query = query
    // Of more the name is typed.
    page.senders = status.expected.prefix(3_000).map(\.entry.sender)
    page.figures = figures(status)
    let days = state.letterDays()
    page.missing = status.expected.filter(\.isMissing).prefix(Self.most).map { missing($0, days) }
    page.unreadable = status.failures.prefix(Self.most).map { failure in
      let expected = status.expected.first { $0.unreadable.contains { $0.file == failure.file } }
      return ReceivedPage.Unreadable(
        id: DeskState.id(of: failure.file), file: failure.file,
        sender: failure.sender ?? expected?.entry.sender, reason: failure.message.text(language),
        reminder: expected.flatMap { state.reminder(to: $0, days) })
    }
    page.several = several(status, schema)
    if status.hasRoster {
      page.strangers = status.unexpected.lazy.map { status.returns[$0] }
        .filter(\.standing.isOpen).prefix(Self.most)
        .map {
          ReceivedPage.Stranger(id: DeskState.id(of: $0.file), file: $0.file, sender: $0.sender)
        }
    }
    let all = status.order.filter { matches(status.returns[$0], query) }
    let own = ListPart(part, of: all.count)
    (page.part, page.parts) = (own.part, own.parts)
    page.received = own.of(all).map { Self.received(status.returns[$0], schema) }
    page.ignored = status.skipped.filter { $0.status == .ignored }.prefix(Self.most).map {
      ReceivedPage.Unreadable(
        id: DeskState.id(of: $0.file), file: $0.file, sender: nil, reason: $0.reason.text(language))
    }
    let others = status.skipped.filter { $0.status != .ignored }
    page.skipped = SkippedGroup.groups(of: others).map { group in
      ReceivedPage.Skipped(
        reason: group.reason.text(language), names: Array(group.files.prefix(5)),
        count: group.files.count)
    }
    return page
  }

  private func figures(_ status: RoundStatus) -> ReceivedPage.Figures {
    var figures = ReceivedPage.Figures()
    figures.returned = state.returned
    figures.expected = state.expected
    figures.missing = status.expected.count(where: \.isMissing)
    figures.unreadable = status.failures.count
    figures.returns = status.returns.count
    for entry in status.returns {
      if entry.standing.isUndecided { figures.undecided += 1 }
      if entry.standing == .notOnRoster { figures.strangers += 1 }
      if entry.standing.isOpen, entry.errors > 0 { figures.withErrors += 1 }
    }
    return figures
  }

  private func matches(_ entry: RoundEntry, _ query: String) -> Bool {
    guard !query.isEmpty else { return true }
    let query = query.lowercased()
    return entry.file.lowercased().contains(query)
      || entry.sender?.lowercased().contains(query) == true
      || entry.group?.lowercased().contains(query) == true
  }

  private func missing(
    _ sender: RoundStatus.Expected, _ days: LetterDays
  ) -> ReceivedPage.Missing {
    let entry = sender.entry
    return ReceivedPage.Missing(
      sender: entry.sender, group: entry.group, contact: entry.contact.name,
      phone: entry.contact.phone, email: entry.contact.email,
      reminder: state.reminder(to: sender, days), id: DeskState.id(of: entry.sender))
  }

  private func several(_ status: RoundStatus, _ schema: Schema) -> [ReceivedPage.Several] {
    var numbers: [String: [Int]] = [:]
    var order: [String] = []
    for (number, entry) in status.returns.enumerated() {
      guard let sender = entry.sender else { continue }
      if numbers[sender] == nil { order.append(sender) }
      numbers[sender, default: []].append(number)
    }
    let groups = order.compactMap { sender -> ReceivedPage.Several? in
      let own = numbers[sender] ?? []
      guard own.count > 1 else { return nil }
      return ReceivedPage.Several(
        sender: sender, isUndecided: own.contains { status.returns[$0].standing.isUndecided },
        returns: own.prefix(20).map { number in
          var one = Self.received(status.returns[number], schema)
          if one.standing == .counts { one.chosen = chosen(one.file) }
          return one
        })
    }
    return Array((groups.filter(\.isUndecided) + groups.filter { !$0.isUndecided }).prefix(50))
  }

  /// Who chose a file, and when; nil where nobody did.
  private func chosen(_ file: String) -> String? {
    let last = state.decisions.last {
      $0.file == file && ($0.verdict == .counts || $0.verdict == .ignored)
    }
    return last.flatMap { $0.verdict == .counts ? $0.reason : nil }
  }

  static func received(_ entry: RoundEntry, _ schema: Schema) -> ReceivedPage.Received {
    ReceivedPage.Received(
      id: DeskState.id(of: entry.file), file: entry.file, sender: entry.sender, group: entry.group,
      saved: entry.saved?.minute(in: schema.timeZone), records: entry.records.reduce(0, +),
      errors: entry.errors, warnings: entry.warnings, isLate: entry.isLate,
      standing: entry.standing.status)
  }
}
