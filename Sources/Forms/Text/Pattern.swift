/// A pattern for whole texts, such as `[0-9]{6}` or `(ZL)?[0-9]{12}`, in the words of regular expressions.
///
/// Known are characters, `.`, classes `[a-z]` and `[^…]`, `\d`, `\w`, `\s` and what is written behind a
/// backslash, groups, `|`, `*`, `+`, `?` and `{n,m}`; `^` and `$` at the ends say what holds anyway. Without
/// look-around and back references it takes time in proportion to the text, whatever a stranger writes.
public struct Pattern: Hashable, Sendable {
  /// A step from one state to others.
  enum Step: Hashable, Sendable {
    case character(CharacterClass)
    /// To both states, without a character.
    case either(Int, Int)
    case end
  }

  /// Which characters fit.
  struct CharacterClass: Hashable, Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      ranges.contains { $0.contains(scalar.value) } != isNegated
    }
  }

  /// How many states a pattern has at most; `{n,m}` counts as often as it says.
  static let mostStates = 4_000

  /// The pattern as written.
  public let text: String
  /// A character's step leads to the state after it.
  let steps: [Step]

  /// - Throws: ``PatternMistake`` for what is no such pattern.
  package init(_ text: String) throws(PatternMistake) {
    self.text = text
    steps = try PatternParser.steps(of: text)
  }

  /// Whether a text fits from its first character to its last.
  public func matches(_ text: some StringProtocol) -> Bool {
    var current = StateSet(count: steps.count)
    var next = StateSet(count: steps.count)
    add(0, to: &current)
    for scalar in text.unicodeScalars {
      next.removeAll()
      for state in current.states {
        if case .character(let wanted) = steps[state], wanted.contains(scalar) {
          add(state + 1, to: &next)
        }
      }
      swap(&current, &next)
      if current.states.isEmpty { return false }
    }
    return current.states.contains { steps[$0] == .end }
  }

  /// Adds a state and all that are reached from it without a character.
  private func add(_ state: Int, to set: inout StateSet) {
    var open = [state]
    while let state = open.popLast() {
      guard set.insert(state) else { continue }
      if case .either(let first, let second) = steps[state] { open += [second, first] }
    }
  }

  /// States in which the reading may be, each once.
  private struct StateSet {
    private(set) var states: [Int] = []
    private var isThere: [Bool]

    init(count: Int) { isThere = Array(repeating: false, count: count) }

    mutating func insert(_ state: Int) -> Bool {
      guard !isThere[state] else { return false }
      isThere[state] = true
      states.append(state)
      return true
    }

    mutating func removeAll() {
      for state in states { isThere[state] = false }
      states.removeAll(keepingCapacity: true)
    }
  }
}

/// What is wrong with a pattern, and at which of its characters.
package struct PatternMistake: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case openGroup, openClass, strayClosing, nothingToRepeat, badRepetition, endsWithBackslash
    /// Look-around, back references and what else would take unbounded time.
    case notSupported(String)
    case tooLarge
    case emptyRange
  }

  package var kind: Kind
  package var offset: Int
}
