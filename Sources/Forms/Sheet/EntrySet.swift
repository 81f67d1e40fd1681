/// A set of indexes of a grid's entries, one bit for each from its lowest to its highest.
///
/// A record's entries lie close together: those of each of 100,000 rows take a word or two.
struct EntrySet: Sendable, Sequence {
  private var words: [UInt64] = []
  /// How many words before the first would be 0.
  private var base = 0

  init() {}

  init(_ entries: some Sequence<Int>) { formUnion(entries) }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Indexes among which all of them are.
  var span: Range<Int> { base << 6..<(base + words.count) << 6 }

  func contains(_ entry: Int) -> Bool {
    let word = (entry >> 6) - base
    return words.indices.contains(word) && words[word] & (1 << UInt64(entry & 63)) != 0
  }

  mutating func insert(_ entry: Int) {
    let word = entry >> 6
    if words.isEmpty {
      base = word
    } else if word < base {
      words.insert(contentsOf: repeatElement(0, count: base - word), at: 0)
      base = word
    }
    while words.count <= word - base { words.append(0) }
    words[word - base] |= 1 << UInt64(entry & 63)
  }

  mutating func formUnion(_ entries: some Sequence<Int>) {
    for entry in entries { insert(entry) }
  }

  /// Gives the indexes from the first to the last.
  func makeIterator() -> Iterator { Iterator(words, base) }

  struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private let base: Int
    private var word = 0
    private var rest: UInt64

    fileprivate init(_ words: [UInt64], _ base: Int) {
      self.words = words
      self.base = base
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
      return (base + word) << 6 + bit
    }
  }
}
