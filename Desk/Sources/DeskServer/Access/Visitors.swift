import DeskPages
import Forms
import Synchronization

/// Who is at the desk, each known by a cookie.
final class Visitors: Sendable {
  /// One browser that has come in.
  struct Visitor: Sendable {
    let key: String
    let name: String
    var language: Language
  }

  private struct Known {
    var visitor: Visitor
    var notice: Page.Notice?
  }
  private struct Inside {
    var token = ""
    var known: [String: Known] = [:]
    /// The keys in the order in which they came, so that the oldest go first.
    var order: [String] = []
    var failures: [String: (count: Int, until: ContinuousClock.Instant)] = [:]
  }
  private let inside = Mutex(Inside())

  /// How many browsers are known at once.
  private static let most = 500

  /// The token of the next address that is printed; each lets one browser in.
  func freshToken() -> String {
    inside.withLock { inside in
      inside.token = Secret.hex(Secret.random(24))
      return inside.token
    }
  }

  /// Takes a token for a cookie; nil for one that is wrong or was used.
  func enter(token: String, as name: String, _ language: Language) -> Visitor? {
    inside.withLock { inside in
      guard !inside.token.isEmpty, Secret.isEqual(inside.token, token) else { return nil }
      inside.token = ""
      return Self.added(name, language, &inside)
    }
  }

  /// Lets somebody in whose password was right.
  func enter(as name: String, _ language: Language) -> Visitor {
    inside.withLock { Self.added(name, language, &$0) }
  }

  private static func added(
    _ name: String, _ language: Language, _ inside: inout Inside
  ) -> Visitor {
    let visitor = Visitor(key: Secret.hex(Secret.random(24)), name: name, language: language)
    inside.known[visitor.key] = Known(visitor: visitor)
    inside.order.append(visitor.key)
    if inside.order.count > most { inside.known[inside.order.removeFirst()] = nil }
    return visitor
  }

  func visitor(_ key: String) -> Visitor? { inside.withLock { $0.known[key]?.visitor } }

  func leave(_ key: String) {
    inside.withLock { inside in
      inside.known[key] = nil
      inside.order.removeAll { $0 == key }
    }
  }

  func set(_ language: Language, for key: String) {
    inside.withLock { $0.known[key]?.visitor.language = language }
  }

  /// Says something on the next page that a visitor sees.
  func say(_ notice: Page.Notice, to key: String) {
    inside.withLock { $0.known[key]?.notice = notice }
  }

  /// What is to be said, once.
  func notice(for key: String) -> Page.Notice? {
    inside.withLock { inside in
      defer { inside.known[key]?.notice = nil }
      return inside.known[key]?.notice
    }
  }

  // MARK: Wrong passwords

  /// Whether an address has to wait before it may try a password again.
  func hasToWait(_ address: String) -> Bool {
    inside.withLock { inside in
      guard let failure = inside.failures[address] else { return false }
      return failure.count >= Self.tries && failure.until > .now
    }
  }

  private static let tries = 5

  /// Notes that an address gave a wrong password: after five it waits, each time longer.
  func noteFailure(_ address: String) {
    inside.withLock { inside in
      if inside.failures.count > 10_000 { inside.failures = [:] }
      let count = (inside.failures[address]?.count ?? 0) + 1
      let wait = Duration.seconds(min(3_600, 15 << max(0, min(8, count - Self.tries))))
      inside.failures[address] = (count, .now + wait)
    }
  }

  func noteSuccess(_ address: String) { inside.withLock { $0.failures[address] = nil } }
}
