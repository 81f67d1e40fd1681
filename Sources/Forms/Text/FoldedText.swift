import Spreadsheet

/// A text prepared for comparing: widths folded, and its letters picked out.
///
/// People retype labels with other punctuation, widths and spaces; only the letters stay. `key`
/// holds the letters and digits alone, in lower case and half width. `positions` tells where each
/// stands in the text, so that the text after a label can be taken as written.
struct FoldedText: Sendable {
  /// The text as written.
  let scalars: [Unicode.Scalar]
  /// The same scalars, one for one, in half width.
  let folded: [Unicode.Scalar]
  /// The letters and digits of `folded`, in lower case.
  let key: [Unicode.Scalar]
  /// For each scalar of `key`, its index in `scalars`.
  let positions: [Int]
  /// All of the text, where it was made of one: so that it need not be put together again.
  private let source: String?

  init(_ text: some StringProtocol) {
    let text = String(text)
    self.init(scalars: Unicode.Scalar.all(of: text), of: text)
  }

  init(scalars: [Unicode.Scalar]) { self.init(scalars: scalars, of: nil) }

  /// No text.
  static let empty = FoldedText(scalars: [])

  private init(scalars: [Unicode.Scalar], of source: String?) {
    self.source = source
    self.scalars = scalars
    // Most texts are written as they are compared; one array then serves for all, in a list of 100,000 rows too.
    let folded = scalars.allSatisfy { $0.halfWidth == $0 } ? scalars : scalars.map(\.halfWidth)
    self.folded = folded
    // An array made in room for none writes to the one empty array of all tasks, and is not made here.
    guard !folded.allSatisfy({ $0.isLetterOrDigit && $0.lowercase == $0 }) else {
      key = folded
      positions = Self.places(of: folded.count)
      return
    }
    var positions: [Int] = []
    key = [Unicode.Scalar](unsafeUninitializedCapacity: folded.count) { key, count in
      positions = [Int](unsafeUninitializedCapacity: folded.count) { places, placed in
        for (index, half) in folded.enumerated() where half.isLetterOrDigit {
          key[placed] = half.lowercase
          places[placed] = index
          placed += 1
        }
        count = placed
      }
    }
    self.positions = positions
  }

  /// The numbers from 0 up to a count; of short texts the same array for all.
  private static func places(of count: Int) -> [Int] {
    count < shortPlaces.count ? shortPlaces[count] : Array(0..<count)
  }

  private static let shortPlaces = (0..<33).map { Array(0..<$0) }

  /// The text of a range of scalars; nothing is folded again, as each scalar is folded by itself.
  subscript(range: Range<Int>) -> FoldedText {
    if range == scalars.indices { return self }
    let first = firstPosition(from: range.lowerBound)
    let last = firstPosition(from: range.upperBound)
    return FoldedText(
      scalars: Array(scalars[range]), folded: Array(folded[range]), key: Array(key[first..<last]),
      positions: positions[first..<last].map { $0 - range.lowerBound })
  }

  /// The text without some ranges of its scalars; the ranges rise and do not overlap.
  func removing(_ ranges: [Range<Int>]) -> FoldedText {
    if ranges.isEmpty { return self }
    var scalars: [Unicode.Scalar] = []
    var folded: [Unicode.Scalar] = []
    var key: [Unicode.Scalar] = []
    var positions: [Int] = []
    var from = 0
    for range in ranges + [self.scalars.count..<self.scalars.count] {
      let upper = range.lowerBound
      let letters = firstPosition(from: from)..<firstPosition(from: upper)
      let shift = from - scalars.count
      scalars += self.scalars[from..<upper]
      folded += self.folded[from..<upper]
      key += self.key[letters]
      positions += self.positions[letters].lazy.map { $0 - shift }
      from = range.upperBound
    }
    return FoldedText(scalars: scalars, folded: folded, key: key, positions: positions)
  }

  private init(
    scalars: [Unicode.Scalar], folded: [Unicode.Scalar], key: [Unicode.Scalar], positions: [Int]
  ) {
    self.scalars = scalars
    self.folded = folded
    self.key = key
    self.positions = positions
    source = nil
  }

  /// The index in `key` of the first letter at or after an index of `scalars`.
  private func firstPosition(from index: Int) -> Int {
    positions.indices.endOfPrefix { positions[$0] < index }
  }

  /// All of the text, as written.
  var text: String { source ?? String(scalars: scalars) }

  /// The text from one index of `scalars` to another, as written.
  func text(_ range: Range<Int>) -> String {
    if range == scalars.indices, let source { return source }
    return String(scalars: scalars[range])
  }

  /// The index in `scalars` after the first `count` letters of `key`.
  func end(ofKey count: Int) -> Int { count == 0 ? 0 : positions[count - 1] + 1 }
}

extension String {
  /// The text of some scalars; several times as fast as by a view.
  init(scalars: ArraySlice<Unicode.Scalar>) {
    self = scalars.withUnsafeBufferPointer { scalars in
      // Of just the right size short texts need no memory of their own.
      let isShort = scalars.count <= 15
      let size = isShort ? scalars.reduce(0) { $0 + $1.utf8Size } : 4 * scalars.count
      return String(unsafeUninitializedCapacity: size) { bytes in
        var count = 0
        for scalar in scalars { scalar.write(to: bytes, at: &count) }
        return count
      }
    }
  }

  init(scalars: [Unicode.Scalar]) { self.init(scalars: scalars[...]) }
}

extension Unicode.Scalar {
  /// How many bytes the scalar has in UTF-8.
  @inline(__always)
  fileprivate var utf8Size: Int {
    1 + (value < 0x80 ? 0 : 1) + (value < 0x800 ? 0 : 1) + (value < 0x1_0000 ? 0 : 1)
  }

  /// Writes the scalar in UTF-8, for which there must be room; cheaper than by the standard library.
  @inline(__always)
  fileprivate func write(to bytes: UnsafeMutableBufferPointer<UInt8>, at count: inout Int) {
    func byte(_ lead: UInt32, _ bits: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: lead | value >> bits & (lead == 0x80 ? 0x3F : 0x1F))
    }
    switch value {
    case 0..<0x80:
      bytes[count] = UInt8(truncatingIfNeeded: value)
      count += 1
    case 0x80..<0x800:
      bytes[count] = byte(0xC0, 6)
      bytes[count + 1] = byte(0x80, 0)
      count += 2
    case 0x800..<0x1_0000:
      bytes[count] = byte(0xE0, 12)
      bytes[count + 1] = byte(0x80, 6)
      bytes[count + 2] = byte(0x80, 0)
      count += 3
    default:
      bytes[count] = byte(0xF0, 18)
      bytes[count + 1] = byte(0x80, 12)
      bytes[count + 2] = byte(0x80, 6)
      bytes[count + 3] = byte(0x80, 0)
      count += 4
    }
  }

  /// The scalars of a text; several times as fast as an array of its view.
  static func all(of text: String) -> [Unicode.Scalar] {
    // An array made in room for none writes to the one empty array of all tasks.
    if text.isEmpty { return [] }
    var text = text
    return text.withUTF8 { bytes in
      [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
        guard let first = scalars.baseAddress else { return }
        var index = 0
        while index < bytes.count {
          (first + count).initialize(to: next(in: bytes, at: &index))
          count += 1
        }
      }
    }
  }

  /// How many scalars of a text are no white space.
  static func countOfVisible(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var (index, count) = (0, 0)
      while index < bytes.count {
        switch bytes[index] {
        case 0x21..<0x7F:
          count += 1
          index += 1
        // U+4000 to U+9FFF: Chinese characters, most of what there is.
        case 0xE4...0xE9:
          count += 1
          index += 3
        default: if !next(in: bytes, at: &index).isWhitespace { count += 1 }
        }
      }
      return count
    }
  }

  /// The scalar that begins at an index of a text's bytes, and moves past it.
  @inline(__always)
  private static func next(
    in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) -> Unicode.Scalar {
    // A String is valid UTF-8, so no character is cut.
    let lead = UInt32(bytes[index])
    var value = lead
    switch lead {
    case 0..<0x80: index += 1
    case 0x80..<0xE0:
      value = (lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      index += 2
    case 0xE0..<0xF0:
      value =
        (lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F)
      index += 3
    default:
      value =
        (lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
        | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
      index += 4
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
