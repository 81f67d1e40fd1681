/// A group of ways to do one thing, named; the first is how the form asks for it.
protocol Way: CaseIterable, Hashable, Sendable, RawRepresentable<String> {
  /// What is done: `choice`, `period`.
  static var group: String { get }
}

extension Way {
  /// `choice: letters joined`.
  var name: String { "\(Self.group): \(rawValue)" }

  static var names: [String] { allCases.map(\.name) }
}

/// Which ways may be drawn.
enum Allowed: Sendable {
  case all
  /// The ways of these names; where another would be drawn, the first of its group instead.
  case only(Set<String>)
  /// This way wherever it can be used, and nothing else.
  case always(String)
}

/// Draws ways, and keeps the names of those that are not the first of their group.
struct Picker {
  let seed: String
  let allowed: Allowed
  private(set) var used: Set<String> = []

  init(seed: String, allowed: Allowed) {
    self.seed = seed
    self.allowed = allowed
  }

  /// Draws a way for a place: with the seed, the place fixes what is drawn.
  ///
  /// `percent` says how often it is another than the first; `applies` whether a way can say what is
  /// to be said.
  mutating func pick<W: Way>(
    _ type: W.Type, for place: String, percent: Int = 60, where applies: (W) -> Bool = { _ in true }
  ) -> W {
    let all = Array(W.allCases)
    let others = all.dropFirst().filter(applies)
    if case .always(let name) = allowed {
      guard let way = others.first(where: { $0.name == name }) else { return all[0] }
      used.insert(name)
      return way
    }
    var seed = seed(for: "\(W.group) of \(place)")
    guard !others.isEmpty, seed.chance(percent) else { return all[0] }
    let way = seed.pick(others)
    if case .only(let names) = allowed, !names.contains(way.name) { return all[0] }
    used.insert(way.name)
    return way
  }

  /// A seed for details of a way.
  func seed(for place: String) -> Seed { Seed("\(seed)/\(place)") }
}
