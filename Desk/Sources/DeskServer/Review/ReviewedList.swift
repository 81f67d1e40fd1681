import DeskPages
import DeskRound
import Forms
import Rounds

/// Which senders the screen “逐份审核” lists, in which order.
struct ReviewedList {
  private let state: DeskState
  private let view: ReviewView
  /// All that are shown of the filter, as indexes of the round's returns.
  private var order: [Int] = []
  private var clean: [Int] = []
  private var counts: [ReviewView.Filter: Int] = [:]
  private var groups: [String] = []

  private static let mostClean = 30

  init(_ state: DeskState, _ view: ReviewView) {
    self.state = state
    self.view = view
    guard let status = state.status else { return }
    var known: Set<String> = []
    var found: [ReviewView.Filter: [Int]] = [:]
    let query = view.query.lowercased()
    for number in status.order where status.returns[number].standing.isOpen {
      let entry = status.returns[number]
      if let group = entry.group, !group.isEmpty, known.insert(group).inserted {
        groups.append(group)
      }
      guard matches(entry, query) else { continue }
      let filter: ReviewView.Filter =
        entry.errors > 0 ? .errors : entry.warnings > 0 ? .warnings : .clean
      found[filter, default: []].append(number)
      if entry.sentBack != nil { found[.back, default: []].append(number) }
    }
    func sorted(_ filter: ReviewView.Filter) -> [Int] {
      (found[filter] ?? []).enumerated().sorted { a, b in
        let (one, other) = (status.returns[a.element], status.returns[b.element])
        return (other.errors, other.warnings, a.offset) < (one.errors, one.warnings, b.offset)
      }.map(\.element)
    }
    for filter in [ReviewView.Filter.errors, .warnings, .clean, .back] {
      counts[filter] = found[filter]?.count ?? 0
    }
    counts[.all] =
      (found[.errors]?.count ?? 0) + (found[.warnings]?.count ?? 0) + (found[.clean]?.count ?? 0)
    if view.filter == .all {
      order = sorted(.errors) + sorted(.warnings)
      clean = found[.clean] ?? []
    } else {
      order = sorted(view.filter)
    }
  }

  private func matches(_ entry: RoundEntry, _ query: String) -> Bool {
    if !view.group.isEmpty, entry.group.map(Self.id(ofGroup:)) != view.group { return false }
    return query.isEmpty || entry.file.lowercased().contains(query)
      || entry.sender?.lowercased().contains(query) == true
  }

  private static func id(ofGroup group: String) -> String { DeskState.id(of: "group " + group) }

  /// The first of the list; nil of none.
  var first: String? {
    guard let status = state.status, let number = order.first ?? clean.first else { return nil }
    return DeskState.id(of: status.returns[number].file)
  }

  /// The list as the page shows it.
  var list: ReviewList {
    var list = ReviewList()
    list.view = view
    list.counts = counts
    list.groups = groups.prefix(300).map { ReviewList.Group(id: Self.id(ofGroup: $0), name: $0) }
    let part = ListPart(view.part, of: order.count)
    (list.view.part, list.parts) = (part.part, part.parts)
    guard let status = state.status else { return list }
    list.entries = part.of(order).map { entry(status.returns[$0]) }
    list.clean = clean.prefix(Self.mostClean).map { entry(status.returns[$0]) }
    return list
  }

  func entry(_ entry: RoundEntry) -> ReviewList.Entry {
    ReviewList.Entry(
      id: DeskState.id(of: entry.file), sender: entry.sender, file: entry.file,
      errors: entry.errors, warnings: entry.warnings, decided: entry.decided,
      isSentBack: entry.sentBack != nil)
  }

  /// The returns before and after one in the list.
  func neighbours(of number: Int) -> (before: String?, after: String?) {
    guard let status = state.status else { return (nil, nil) }
    let all = order + clean
    guard let index = all.firstIndex(of: number) else { return (nil, first) }
    func id(_ index: Int) -> String? {
      all.indices.contains(index) ? DeskState.id(of: status.returns[all[index]].file) : nil
    }
    return (id(index - 1), id(index + 1))
  }
}
