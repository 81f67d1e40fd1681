/// Turns the text of a regular expression into the states of its machine.
struct CodePatternParser {
  private typealias State = CodePattern.State
  /// So many states are more than any code needs; repeats of repeats would have no end.
  private static let mostStates = 2_000
  private static let deepest = 32

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func parse() throws(Mistake) -> [CodePattern.State] {
    if next == "^" { position += 1 }
    let states = try alternatives()
    if next == "$" { position += 1 }
    guard next == nil else { throw .pattern(.unexpected(String(scalars[position]))) }
    return states + [.end]
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
  private func peek(_ offset: Int) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  /// `a|b|c`.
  private mutating func alternatives() throws(Mistake) -> [CodePattern.State] {
    var states = try sequence()
    while next == "|" {
      position += 1
      let other = try sequence()
      // Either the first, then past the other, or the other.
      states =
        [.either(1, states.count + 2)] + states.moved(by: 1)
        + [.jump(states.count + other.count + 2)] + other.moved(by: states.count + 2)
      try check(states)
    }
    return states
  }

  private mutating func sequence() throws(Mistake) -> [CodePattern.State] {
    var states: [CodePattern.State] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if scalar == "$", position + 1 == scalars.count { break }
      let item = try repeated(try item())
      states += item.moved(by: states.count)
      try check(states)
    }
    return states
  }

  private func check(_ states: [CodePattern.State]) throws(Mistake) {
    guard states.count <= Self.mostStates else { throw .pattern(.tooLong) }
  }

  private mutating func item() throws(Mistake) -> [CodePattern.State] {
    guard let scalar = next else { return [] }
    position += 1
    switch scalar {
    case "(": return try group()
    case "[": return [.one(of: try set())]
    case ".": return [.one(of: CodePattern.CharacterSet(ranges: [], isInverted: true))]
    case "\\": return [.one(of: try escaped())]
    case "*", "+", "?", "{": throw .pattern(.unexpected(String(scalar)))
    case "^", "$": throw .pattern(.anchor)
    default: return [.one(of: CodePattern.CharacterSet(ranges: [scalar.value...scalar.value]))]
    }
  }

  private mutating func group() throws(Mistake) -> [CodePattern.State] {
    if next == "?" {
      guard peek(1) == ":" else { throw .pattern(.lookAround) }
      position += 2
    }
    depth += 1
    guard depth <= Self.deepest else { throw .pattern(.tooLong) }
    let states = try alternatives()
    depth -= 1
    guard next == ")" else { throw .pattern(.open("(")) }
    position += 1
    return states
  }

  /// An item as often as the sign behind it says.
  private mutating func repeated(_ item: [CodePattern.State]) throws(Mistake) -> [CodePattern.State]
  {
    let least: Int
    let most: Int?
    switch next {
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "?": (least, most) = (0, 1)
    case "{": (least, most) = try counts()
    default: return item
    }
    position += 1
    if next == "?" || next == "+" { throw .pattern(.unexpected("?")) }
    guard item.count * max(least, most ?? 1) <= Self.mostStates else { throw .pattern(.tooLong) }
    var states: [CodePattern.State] = []
    for _ in 0..<least { states += item.moved(by: states.count) }
    if let most {
      let size = item.count + 1
      let end = states.count + (most - least) * size
      for _ in least..<most {
        let start = states.count
        states.append(.either(start + 1, end))
        states += item.moved(by: start + 1)
      }
    } else {
      let start = states.count
      states.append(.either(start + 1, start + item.count + 2))
      states += item.moved(by: start + 1)
      states.append(.jump(start))
    }
    try check(states)
    return states
  }

  /// `{2}`, `{2,}` or `{2,4}`; stops at the closing brace.
  private mutating func counts() throws(Mistake) -> (Int, Int?) {
    guard let close = scalars[position...].firstIndex(of: "}") else { throw .pattern(.open("{")) }
    let inner = String(String.UnicodeScalarView(scalars[(position + 1)..<close]))
    position = close
    let parts = inner.split(separator: ",", omittingEmptySubsequences: false)
    guard let least = parts.first.flatMap({ Int($0) }), (0...Self.mostStates).contains(least),
      parts.count <= 2
    else { throw .pattern(.counts(inner)) }
    guard parts.count == 2 else { return (least, least) }
    if parts[1].isEmpty { return (least, nil) }
    guard let most = Int(parts[1]), (least...Self.mostStates).contains(most) else {
      throw .pattern(.counts(inner))
    }
    return (least, most)
  }

  /// What stands in brackets, behind the first.
  private mutating func set() throws(Mistake) -> CodePattern.CharacterSet {
    var set = CodePattern.CharacterSet(ranges: [])
    if next == "^" {
      set.isInverted = true
      position += 1
    }
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      position += 1
      if scalar == "\\" {
        let inner = try escaped()
        guard !inner.isInverted else { throw .pattern(.unexpected("\\")) }
        set.ranges += inner.ranges
        continue
      }
      guard next == "-", let last = peek(1), last != "]" else {
        set.ranges.append(scalar.value...scalar.value)
        continue
      }
      position += 2
      guard scalar.value <= last.value else { throw .pattern(.range("\(scalar)-\(last)")) }
      set.ranges.append(scalar.value...last.value)
    }
    guard next == "]" else { throw .pattern(.open("[")) }
    position += 1
    return set
  }

  /// What stands behind a backslash.
  private mutating func escaped() throws(Mistake) -> CodePattern.CharacterSet {
    guard let scalar = next else { throw .pattern(.unexpected("\\")) }
    position += 1
    let digits: [ClosedRange<UInt32>] = [48...57]
    let letters: [ClosedRange<UInt32>] = [48...57, 65...90, 95...95, 97...122]
    let spaces: [ClosedRange<UInt32>] = [9...13, 32...32, 0xA0...0xA0, 0x3000...0x3000]
    switch scalar {
    case "d": return CodePattern.CharacterSet(ranges: digits)
    case "D": return CodePattern.CharacterSet(ranges: digits, isInverted: true)
    case "w": return CodePattern.CharacterSet(ranges: letters)
    case "W": return CodePattern.CharacterSet(ranges: letters, isInverted: true)
    case "s": return CodePattern.CharacterSet(ranges: spaces)
    case "S": return CodePattern.CharacterSet(ranges: spaces, isInverted: true)
    case "0"..."9": throw .pattern(.backReference)
    case "a"..."z", "A"..."Z": throw .pattern(.unexpected("\\\(scalar)"))
    default: return CodePattern.CharacterSet(ranges: [scalar.value...scalar.value])
    }
  }
}

extension [CodePattern.State] {
  /// The states as they are where so many stand before them.
  fileprivate func moved(by offset: Int) -> [CodePattern.State] {
    guard offset > 0 else { return self }
    return map { state in
      switch state {
      case .one, .end: state
      case .jump(let target): .jump(target + offset)
      case .either(let one, let other): .either(one + offset, other + offset)
      }
    }
  }
}
