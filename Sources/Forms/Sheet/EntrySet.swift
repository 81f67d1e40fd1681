/// A set of indexes of a grid's entries, one bit for each.
struct EntrySet: Sendable, Sequence {
  private var words: [UInt64] = []

  init() {}

  init(_ entries: some Sequence<Int>) { formUnion(entries) }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ entry: Int) -> Bool {
    let word = entry >> 6
    return word < words.count && words[word] & (1 << UInt64(entry & 63)) != 0
  }

  mutating func insert(_ entry: Int) {
    let word = entry >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(entry & 63)
  }

  mutating func formUnion(_ entries: some Sequence<Int>) {
    for entry in entries { insert(entry) }
  }

  /// Gives the indexes from the first to the last.
  func makeIterator() -> Iterator { Iterator(words) }

  struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var word = 0
    private var rest: UInt64

    fileprivate init(_ words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    mutating func next() -> Int? {
      while rest == 0 {
        word += 1
        guard word < words.count else { return nil }
        rest = words[word]
      }
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      return word << 6 + bit
    }
  }
}
