/// A regular expression without look-around and back references, which takes linear time.
///
/// It matches whole texts. Known are characters, `.`, sets in brackets with ranges and `^`, groups,
/// `|`, `*`, `+`, `?`, `{2}`, `{2,}`, `{2,4}`, the classes `\d \w \s` and their opposites, and a
/// backslash before any sign; `^` and `$` may stand at the ends.
public struct CodePattern: Hashable, Sendable {
  /// As schemas write it.
  public let text: String
  private let states: [State]

  /// A step of the machine; the next state is the one behind it where no other is named.
  enum State: Hashable, Sendable {
    case one(of: CharacterSet)
    case either(Int, Int)
    case jump(Int)
    case end
  }

  /// Which characters will do.
  struct CharacterSet: Hashable, Sendable {
    var ranges: [ClosedRange<UInt32>]
    var isInverted = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      ranges.contains { $0.contains(scalar.value) } != isInverted
    }
  }

  /// - Throws: What is wrong with the expression.
  init(_ text: String) throws(Mistake) {
    self.text = text
    var parser = CodePatternParser(text)
    states = try parser.parse()
  }

  public static func == (one: CodePattern, other: CodePattern) -> Bool { one.text == other.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether a text as a whole matches; one that is longer than any code does not.
  ///
  /// All ways to match are followed at once, so that none is tried twice at the same character.
  public func matches(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 4096 else { return false }
    var current: [Int] = []
    var seen = [Int](repeating: -1, count: states.count)
    add(0, to: &current, &seen, step: 0)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      var next: [Int] = []
      for state in current {
        if case .one(let set) = states[state], set.contains(scalar) {
          add(state + 1, to: &next, &seen, step: index + 1)
        }
      }
      if next.isEmpty { return false }
      current = next
    }
    return current.contains { states[$0] == .end }
  }

  /// Adds a state and those that are reached from it without a character.
  private func add(_ state: Int, to list: inout [Int], _ seen: inout [Int], step: Int) {
    var open = [state]
    while let state = open.popLast() {
      guard seen[state] != step else { continue }
      seen[state] = step
      switch states[state] {
      case .one, .end: list.append(state)
      case .jump(let target): open.append(target)
      case .either(let one, let other): open += [other, one]
      }
    }
  }
}
