extension [UInt8] {
  /// Changes, leaves out or puts in bytes at random places.
  /// - Parameters:
  ///   - most: How often at most; it may be never.
  ///   - bytes: What a byte may become.
  ///   - signs: What may be put in.
  ///   - random: Where the random numbers come from.
  mutating func damage(
    atMost most: Int, to bytes: ClosedRange<UInt8>, with signs: String,
    using random: inout SeededGenerator
  ) {
    for _ in 0..<Int.random(in: 0...most, using: &random) {
      let place = Int.random(in: 0..<count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: self[place] = UInt8.random(in: bytes, using: &random)
      case 1: remove(at: place)
      default: insert(signs.utf8.randomElement(using: &random) ?? 0, at: place)
      }
    }
  }
}
