/// Reads the text of a pattern into steps.
struct PatternParser {
  private indirect enum Node {
    case character(Pattern.CharacterClass)
    case sequence([Node])
    case choice([Node])
    case repeated(Node, least: Int, most: Int?)
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  static func steps(of text: String) throws(PatternMistake) -> [Pattern.Step] {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "^" { scalars.removeFirst() }
    let backslashes = scalars.dropLast().reversed().prefix { $0 == "\\" }.count
    if scalars.last == "$", backslashes.isMultiple(of: 2) { scalars.removeLast() }
    var parser = PatternParser(scalars: scalars)
    let node = try parser.choice()
    guard parser.index == scalars.count else { throw parser.mistake(.strayClosing) }
    var steps: [Pattern.Step] = []
    try parser.write(node, to: &steps)
    steps.append(.end)
    return steps
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func mistake(_ kind: PatternMistake.Kind) -> PatternMistake {
    PatternMistake(kind: kind, offset: min(index, scalars.count))
  }

  private mutating func choice() throws(PatternMistake) -> Node {
    var branches = [try sequence()]
    while next == "|" {
      index += 1
      branches.append(try sequence())
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternMistake) -> Node {
    var nodes: [Node] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let atom = try atom(scalar)
      nodes.append(try repetition(of: atom))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternMistake) -> Node {
    index += 1
    switch scalar {
    case "(":
      depth += 1
      guard depth <= 100 else { throw mistake(.tooLarge) }
      defer { depth -= 1 }
      if next == "?" {
        guard index + 1 < scalars.count, scalars[index + 1] == ":" else {
          throw mistake(.notSupported("(?"))
        }
        index += 2
      }
      let inner = try choice()
      guard next == ")" else { throw mistake(.openGroup) }
      index += 1
      return inner
    case "[": return .character(try characterClass())
    case ".":
      return .character(Pattern.CharacterClass(ranges: [10...10, 13...13], isNegated: true))
    case "\\": return .character(try escaped())
    case "*", "+", "?", "{":
      index -= 1
      throw mistake(.nothingToRepeat)
    case "^", "$":
      index -= 1
      throw mistake(.notSupported(String(scalar)))
    default: return .character(Pattern.CharacterClass(ranges: [scalar.value...scalar.value]))
    }
  }

  private mutating func repetition(of node: Node) throws(PatternMistake) -> Node {
    guard let scalar = next else { return node }
    var repeated: Node
    switch scalar {
    case "*": repeated = .repeated(node, least: 0, most: nil)
    case "+": repeated = .repeated(node, least: 1, most: nil)
    case "?": repeated = .repeated(node, least: 0, most: 1)
    case "{":
      index += 1
      guard let least = number() else { throw mistake(.badRepetition) }
      var most: Int? = least
      if next == "," {
        index += 1
        most = number()
      }
      guard next == "}", most ?? least >= least, (most ?? least) <= 1_000 else {
        throw mistake(.badRepetition)
      }
      repeated = .repeated(node, least: least, most: most)
    default: return node
    }
    index += 1
    // `a+?` and `a**` say nothing more where the whole text must fit.
    while let mark = next, mark == "?" || mark == "*" || mark == "+" {
      if mark == "*" { repeated = .repeated(node, least: 0, most: nil) }
      index += 1
    }
    return repeated
  }

  private mutating func number() -> Int? {
    var number: Int?
    while let digit = next?.digit, number ?? 0 < 10_000 {
      number = (number ?? 0) * 10 + digit
      index += 1
    }
    return number
  }

  private mutating func escaped() throws(PatternMistake) -> Pattern.CharacterClass {
    guard let scalar = next else { throw mistake(.endsWithBackslash) }
    index += 1
    switch scalar {
    case "d": return Pattern.CharacterClass(ranges: [48...57])
    case "D": return Pattern.CharacterClass(ranges: [48...57], isNegated: true)
    case "w": return Pattern.CharacterClass(ranges: [48...57, 65...90, 95...95, 97...122])
    case "s":
      return Pattern.CharacterClass(ranges: [9...13, 32...32, 0xA0...0xA0, 0x3000...0x3000])
    case "n": return Pattern.CharacterClass(ranges: [10...10])
    case "t": return Pattern.CharacterClass(ranges: [9...9])
    default:
      guard !scalar.isDigit, !scalar.isLatinLetter else {
        index -= 1
        throw mistake(.notSupported("\\\(scalar)"))
      }
      return Pattern.CharacterClass(ranges: [scalar.value...scalar.value])
    }
  }

  /// The characters between `[` and `]`.
  private mutating func characterClass() throws(PatternMistake) -> Pattern.CharacterClass {
    var found = Pattern.CharacterClass()
    if next == "^" {
      found.isNegated = true
      index += 1
    }
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      index += 1
      var lower = Pattern.CharacterClass(ranges: [scalar.value...scalar.value])
      if scalar == "\\" { lower = try escaped() }
      guard next == "-", index + 1 < scalars.count, scalars[index + 1] != "]",
        let first = lower.ranges.first, lower.ranges.count == 1, first.count == 1
      else {
        guard !lower.isNegated else { throw mistake(.notSupported("\\D")) }
        found.ranges += lower.ranges
        continue
      }
      index += 1
      let sign = scalars[index]
      index += 1
      let upper =
        sign == "\\" ? try escaped() : Pattern.CharacterClass(ranges: [sign.value...sign.value])
      guard !upper.isNegated, upper.ranges.count == 1, let last = upper.ranges.first,
        last.count == 1
      else { throw mistake(.notSupported("-\\")) }
      guard first.lowerBound <= last.lowerBound else { throw mistake(.emptyRange) }
      found.ranges.append(first.lowerBound...last.lowerBound)
    }
    guard next == "]" else { throw mistake(.openClass) }
    index += 1
    return found
  }

  /// Writes the steps of a node behind those there are; they lead to the step after the last.
  private func write(_ node: Node, to steps: inout [Pattern.Step]) throws(PatternMistake) {
    guard steps.count < Pattern.mostStates else { throw mistake(.tooLarge) }
    switch node {
    case .character(let wanted): steps.append(.character(wanted))
    case .sequence(let nodes):
      for node in nodes { try write(node, to: &steps) }
    case .choice(let branches): try writeChoice(branches[...], to: &steps)
    case .repeated(let inner, let least, let most):
      for _ in 0..<least {
        let before = steps.count
        try write(inner, to: &steps)
        // Nothing repeated stays nothing, however often.
        if steps.count == before { break }
      }
      guard let most else {
        let start = steps.count
        steps.append(.end)
        try write(inner, to: &steps)
        steps.append(.either(start, start))
        steps[start] = .either(start + 1, steps.count)
        return
      }
      var starts: [Int] = []
      for _ in least..<most {
        starts.append(steps.count)
        steps.append(.end)
        try write(inner, to: &steps)
        if steps.count == starts.last.map({ $0 + 1 }) { break }
      }
      for start in starts { steps[start] = .either(start + 1, steps.count) }
    }
  }

  private func writeChoice(
    _ branches: ArraySlice<Node>, to steps: inout [Pattern.Step]
  ) throws(PatternMistake) {
    var jumps: [Int] = []
    for (index, branch) in branches.enumerated() {
      let start = steps.count
      let isLast = index == branches.count - 1
      if !isLast { steps.append(.end) }
      try write(branch, to: &steps)
      guard !isLast else { continue }
      jumps.append(steps.count)
      steps.append(.end)
      steps[start] = .either(start + 1, steps.count)
    }
    for jump in jumps { steps[jump] = .either(steps.count, steps.count) }
  }
}
