import Glibc

/// Texts that occur in many cells, folded, with what they were found to be.
///
/// Returns of one form have the same printed words, so most cells are known after a few returns. A
/// text is kept when it occurs for the second time, and only a limited number is kept: answers
/// differ and must not fill the memory.
struct TextMemory: Sendable {
  /// What a cell may be.
  struct Finding: Sendable {
    /// The table whose title it is.
    var title: Int?
    /// The labels it may be, the surest first.
    var matches: [LabelMatch] = []
    /// Where another question begins in it.
    var cut: Int?
    /// Whether it may be the mark of a form that `template` wrote.
    var mayBeMark = false
  }

  private struct Known: Sendable {
    let string: String
    let text: FoldedText
    var finding: Finding?
  }

  private static let slotCount = 4096
  /// A text whose slot is taken is kept in one of the next.
  private static let probes = 4
  private static let maximumTexts = 2048
  private static let maximumBytes = 2048

  private var known: [Known] = []
  /// For each slot of a hash, the number of the kept text, from 1.
  private var kept = [Int16](repeating: 0, count: slotCount)
  /// For each pair of slots, the two hashes that were seen there last, the last one first.
  private var seen = [UInt64](repeating: 0, count: slotCount)

  /// The folded text, and its index if it is kept.
  mutating func folded(_ string: String) -> (text: FoldedText, known: Int?) {
    guard string.utf8.count <= Self.maximumBytes else { return (FoldedText(string), nil) }
    let hash = Self.hash(string)
    let first = Int(truncatingIfNeeded: (hash >> 40) % UInt64(Self.slotCount))
    var free: Int?
    for probe in 0..<Self.probes {
      let slot = (first + probe) % Self.slotCount
      guard kept[slot] > 0 else {
        free = slot
        break
      }
      let index = Int(kept[slot]) - 1
      if Self.isSame(known[index].string, string) { return (known[index].text, index) }
    }
    let text = FoldedText(string)
    guard let free, known.count < Self.maximumTexts, isSeen(hash, first) else { return (text, nil) }
    known.append(Known(string: string, text: text))
    kept[free] = Int16(known.count)
    return (text, known.count - 1)
  }

  /// Whether a hash was seen before, and from now on it was.
  private mutating func isSeen(_ hash: UInt64, _ slot: Int) -> Bool {
    let pair = slot & ~1
    if seen[pair] == hash || seen[pair + 1] == hash { return true }
    seen[pair + 1] = seen[pair]
    seen[pair] = hash
    return false
  }

  /// What a kept text was found to be; nil if that was not looked for yet.
  func finding(of index: Int) -> Finding? { known[index].finding }

  /// Stores what a text was found to be.
  mutating func keep(_ finding: Finding, of index: Int) { known[index].finding = finding }

  private static func hash(_ string: String) -> UInt64 {
    func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
      let product = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
      return product ^ product >> 32
    }
    var string = string
    return string.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var hash = UInt64(bytes.count)
      var index = 0
      while index + 8 <= raw.count {
        hash = mixed(hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      for byte in raw[index...] { hash = mixed(hash, UInt64(byte)) }
      return hash
    }
  }

  /// Whether two texts have the same bytes; `==` would also compare different spellings of
  /// characters.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let same = one.utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { other in
        guard one.count == other.count, let a = one.baseAddress, let b = other.baseAddress else {
          return one.count == other.count
        }
        return memcmp(a, b, one.count) == 0
      }
    }
    return (same ?? nil) ?? (one == other)
  }
}
