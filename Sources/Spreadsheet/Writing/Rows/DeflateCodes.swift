/// The codes of one alphabet in a block of deflate (RFC 1951, 3.2.2), by which is told how many bits to go on.
struct DeflateCodes {
  /// What begins at a bit.
  struct Step {
    /// How many bits the code and what belongs to it take; 0 where none begins.
    var bits: Int
    /// Whether a distance follows.
    var isLength: Bool
    /// Whether the block ends.
    var isEnd: Bool
  }

  /// For each row of bits of that many, what begins with them; 0 for codes that are longer.
  private var short = [UInt16](repeating: 0, count: 1 << shortest)
  private static let shortest = 10
  private static let mask: UInt64 = 1 << 10 - 1
  private static let lengthMark: UInt16 = 1 << 8
  private static let endMark: UInt16 = 1 << 9

  /// Of each length, how many codes there are.
  private var counts = [Int](repeating: 0, count: 16)
  /// The symbols by their codes: the shortest first, and those of one length in order.
  private var symbols: [Int] = []
  /// Of each of these, what ``short`` says.
  private var steps: [UInt16] = []

  /// Sets the codes.
  /// - Parameters:
  ///   - lengths: Of each symbol, the length of its code; 0 where it has none.
  ///   - extra: How many bits belong to a symbol behind its code.
  /// - Returns: Whether there are not more codes than their lengths allow.
  mutating func set(_ lengths: ArraySlice<UInt8>, extra: (Int) -> Int) -> Bool {
    for length in 0..<16 { counts[length] = 0 }
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var places = [Int](repeating: 0, count: 16)
    var (used, room) = (0, 1)
    for length in 1..<16 {
      places[length] = used
      used += counts[length]
      room = 2 * room - counts[length]
      guard room >= 0 else { return false }
    }
    symbols = [Int](repeating: 0, count: used)
    steps = [UInt16](repeating: 0, count: used)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let place = places[Int(length)]
      places[Int(length)] += 1
      symbols[place] = symbol
      var step = UInt16(Int(length) + extra(symbol))
      if symbol > 256 { step |= Self.lengthMark }
      if symbol == 256 { step |= Self.endMark }
      steps[place] = step
    }
    fill()
    return true
  }

  /// Fills the table of short codes.
  private mutating func fill() {
    for index in short.indices { short[index] = 0 }
    var (code, place) = (0, 0)
    for length in 1...Self.shortest {
      for _ in 0..<counts[length] {
        // Codes begin with their highest bit, all else with the lowest.
        var index = 0
        for bit in 0..<length where code & 1 << bit != 0 { index |= 1 << (length - 1 - bit) }
        while index < short.count {
          short[index] = steps[place]
          index += 1 << length
        }
        code += 1
        place += 1
      }
      code <<= 1
    }
  }

  /// What begins with some bits.
  @inline(__always)
  func step(at bits: UInt64) -> Step {
    var step = short[Int(bits & Self.mask)]
    if step == 0 { step = place(of: bits).map { steps[$0.place] } ?? 0 }
    return Step(
      bits: Int(step & 0xFF), isLength: step & Self.lengthMark != 0,
      isEnd: step & Self.endMark != 0)
  }

  /// The symbol with whose code some bits begin, and the length of that; nil where none does.
  func symbol(at bits: UInt64) -> (value: Int, bits: Int)? {
    place(of: bits).map { (symbols[$0.place], $0.length) }
  }

  private func place(of bits: UInt64) -> (place: Int, length: Int)? {
    var (code, first, place) = (0, 0, 0)
    for length in 1..<16 {
      code |= Int(bits >> UInt64(length - 1) & 1)
      if code - first < counts[length] { return (place + code - first, length) }
      place += counts[length]
      first = 2 * (first + counts[length])
      code *= 2
    }
    return nil
  }

  /// The bits behind the code of a literal, of the end, or of the length of a match (3.2.5).
  static func ofLengths(_ symbol: Int) -> Int {
    switch symbol {
    case 265..<285: (symbol - 261) / 4
    default: 0
    }
  }

  /// The bits behind the code of a distance.
  static func ofDistances(_ symbol: Int) -> Int { max(0, symbol / 2 - 1) }
}
