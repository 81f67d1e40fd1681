/// What questions came to in whose cells texts stand that occur in many cells.
///
/// Blank answers, 无, options and small numbers stand in most returns of a form, and what they come to depends on
/// nothing but the question and the texts. Of those that fall on the same pair of slots, the last two are kept.
struct ReadingMemory: Sendable {
  /// A question with what stands in its lines.
  struct Key: Hashable, Sendable {
    /// The question's number, then for each line 0 where nothing stands, or the number of its text.
    private var numbers: [UInt64]
    /// Of each line that is one cell, what that says besides its text.
    let typed: [TypedCell?]

    init(question: Int, typed: [TypedCell?], lines: Int) {
      self.typed = typed
      numbers = []
      numbers.reserveCapacity(lines + 1)
      numbers.append(UInt64(question))
    }

    /// Adds a line in which nothing stands.
    mutating func addEmpty() { numbers.append(0) }

    /// Adds a line with a text that ``TextMemory`` keeps, from one of its scalars on.
    mutating func add(text: Int, from start: Int = 0) {
      numbers.append(UInt64(text) + 1 | UInt64(start) << 32)
    }

    /// The first of the pair of slots in which it may be kept.
    fileprivate var slot: Int {
      var hash: UInt64 = typed.isEmpty ? 0 : 1
      for number in numbers {
        let product = (hash ^ number) &* 0x9e37_79b9_7f4a_7c15
        hash = product ^ product >> 32
      }
      return Int(truncatingIfNeeded: hash % UInt64(slotCount)) & ~1
    }
  }

  private struct Kept: Sendable {
    var key: Key
    var items: [QuestionReading.Item]
  }

  private static let slotCount = 4096

  private var kept: [Kept] = []
  /// For each slot, the number of what is kept there, from 1.
  private var slots = [Int16](repeating: 0, count: slotCount)

  /// What a question came to; nil if that is not known.
  func items(_ key: Key) -> [QuestionReading.Item]? {
    let first = key.slot
    for slot in first...first + 1 {
      let number = Int(slots[slot])
      if number > 0, kept[number - 1].key == key { return kept[number - 1].items }
    }
    return nil
  }

  mutating func keep(_ items: [QuestionReading.Item], of key: Key) {
    let slot = key.slot
    // What was kept last moves on to the second, and what was there gives up its place.
    slots.swapAt(slot, slot + 1)
    if slots[slot] > 0 {
      kept[Int(slots[slot]) - 1] = Kept(key: key, items: items)
    } else {
      kept.append(Kept(key: key, items: items))
      slots[slot] = Int16(kept.count)
    }
  }
}
