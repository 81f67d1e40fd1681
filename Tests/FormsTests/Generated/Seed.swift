/// Random numbers that are the same in every run: SplitMix64, begun from a text.
///
/// Each decision draws from a seed of its own, named after what is decided, so that leaving out one
/// decision changes no other: failures can be made smaller.
struct Seed: RandomNumberGenerator {
  private var state: UInt64

  /// FNV-1a of the text.
  init(_ name: String) {
    state = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  /// One of the elements, of which there must be some.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }

  /// Some of the elements, in their order.
  mutating func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    let chosen = Set(elements.indices.shuffled(using: &self).prefix(count))
    return elements.indices.filter(chosen.contains).map { elements[$0] }
  }
}
