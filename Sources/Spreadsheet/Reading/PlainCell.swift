/// The start tag of a cell, as nearly all programs write it: `<c r="B3" s="12"/>`, `<c r="C3" s="12" t="s">`.
///
/// A form has thousands of them, so that they are read without looking at any byte twice. What is written in any other
/// way, or names other types, is none.
struct PlainCell {
  let reference: CellReference
  let style: Int?
  /// Whether it asks for a shared string; else it names no type.
  let isShared: Bool
  /// Whether the tag ends the element too.
  let isEmpty: Bool
  /// How many bytes the tag has.
  let length: Int

  var tag: CellTag {
    CellTag(
      reference: reference, style: style, type: isShared ? .shared : nil, isEmpty: isEmpty)
  }

  /// `<c r="`, ` s="`, `/>` and ` t="s">` as the lowest bytes of words.
  private static let start: UInt64 = 0x22_3D72_2063_3C
  private static let styleStart: UInt64 = 0x223D_7320
  private static let emptyEnd: UInt64 = 0x3E2F
  private static let sharedEnd: UInt64 = 0x3E_2273_223D_7420

  /// Reads the tag that begins at a place; nil where none does.
  ///
  /// There must be a NUL somewhere behind, and seven bytes more.
  @inline(__always)
  init?(at place: UnsafePointer<UInt8>) {
    guard unsafe word(place) & 0xFFFF_FFFF_FFFF == Self.start else { return nil }
    var index = 6
    var column = 0
    while index < 9 {
      let letter = unsafe (place[index] & 0xDF) &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column &* 26 &+ Int(letter) &+ 1
      index &+= 1
    }
    let digits = index
    guard let row = unsafe Self.number(place, &index), index &- digits <= 7, row >= 1,
      row <= CellReference.maximumRow + 1, column >= 1, column <= CellReference.maximumColumn + 1
    else { return nil }
    index &+= 1
    var behind = unsafe word(place + index)
    if behind & 0xFFFF_FFFF == Self.styleStart {
      index &+= 4
      let digits = index
      guard let number = unsafe Self.number(place, &index), index &- digits <= 9 else {
        return nil
      }
      style = number
      index &+= 1
      behind = unsafe word(place + index)
    } else {
      style = nil
    }
    if behind & 0xFFFF == Self.emptyEnd {
      (isEmpty, isShared, length) = (true, false, index &+ 2)
    } else if behind & 0xFF_FFFF_FFFF_FFFF == Self.sharedEnd {
      (isEmpty, isShared, length) = (false, true, index &+ 7)
    } else {
      guard behind & 0xFF == UInt64(UInt8(ascii: ">")) else { return nil }
      (isEmpty, isShared, length) = (false, false, index &+ 1)
    }
    reference = CellReference(row: row &- 1, column: column &- 1)
  }

  /// The number in decimal digits from a place on, up to a quote; nil where there is none.
  ///
  /// Many digits make a wrong number: the caller looks at how many there were.
  @inline(__always)
  private static func number(_ bytes: UnsafePointer<UInt8>, _ index: inout Int) -> Int? {
    let start = index
    var number = 0
    while true {
      let digit = unsafe bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      number = number &* 10 &+ Int(digit)
      index &+= 1
    }
    return unsafe index > start && bytes[index] == UInt8(ascii: "\"") ? number : nil
  }
}
