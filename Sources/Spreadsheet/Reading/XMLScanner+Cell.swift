/// A cell's start tag, as ``XMLScanner`` reads it without listing its attributes.
struct CellTag {
  /// Where it says that it is.
  var reference: CellReference?
  var style: Int?
  var type: CellType?
  /// Whether the tag ends the element too.
  var isEmpty: Bool
}

/// What names are counted by, of those in a cell's tag.
struct CellNames {
  let cell = XMLScanner.hash("c".utf8)
  let reference = XMLScanner.hash("r".utf8)
  let style = XMLScanner.hash("s".utf8)
  let type = XMLScanner.hash("t".utf8)
}

extension XMLScanner {
  /// Reads a cell's tag that has nothing but its usual attributes, written in the plainest way.
  ///
  /// Half of all tags in a sheet are such, and nine in ten of these hold nothing but a style. False
  /// for anything else, of which nothing was used then.
  func startCell(_ parser: XMLParser) -> Bool {
    guard depth < Self.maximumDepth, nameEnds[depth] < Self.maximumNameBytes, parser.takesCells
    else { return false }
    var tag = CellTag(isEmpty: false)
    var index = place + 2
    while index + 4 < filled, buffer[index] == UInt8(ascii: " "),
      buffer[index + 2] == UInt8(ascii: "="), buffer[index + 3] == UInt8(ascii: "\"")
    {
      let start = index + 4
      let end: Int?
      switch buffer[index + 1] {
      case UInt8(ascii: "r") where tag.reference == nil: end = reference(at: start, &tag)
      case UInt8(ascii: "s") where tag.style == nil: end = style(at: start, &tag)
      case UInt8(ascii: "t") where tag.type == nil: end = type(at: start, &tag)
      default: end = nil
      }
      guard let end else { return false }
      index = end + 1
    }
    guard index + 1 < filled else { return false }
    if buffer[index] == UInt8(ascii: "/") {
      tag.isEmpty = true
      index += 1
    }
    guard buffer[index] == UInt8(ascii: ">") else { return false }
    parser.start(tag, cellNames)
    if !tag.isEmpty {
      let end = nameEnds[depth]
      openNames[end] = UInt8(ascii: "c")
      depth += 1
      nameEnds[depth] = end + 1
      localStarts[depth] = end
    }
    place = index + 1
    return true
  }

  /// The place of the quote behind a reference; nil for what is none within a sheet.
  private func reference(at start: Int, _ tag: inout CellTag) -> Int? {
    var index = start
    var column = 0
    while index < filled, index - start < 3 {
      let letter = buffer[index] &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column &* 26 &+ Int(letter) &+ 1
      index += 1
    }
    var row = 0
    let digits = index
    while index < filled, index - digits < 7 {
      let digit = buffer[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      row = row &* 10 &+ Int(digit)
      index += 1
    }
    guard index < filled, buffer[index] == UInt8(ascii: "\""), column >= 1, row >= 1,
      column <= CellReference.maximumColumn + 1, row <= CellReference.maximumRow + 1
    else { return nil }
    tag.reference = CellReference(row: row - 1, column: column - 1)
    return index
  }

  /// The place of the quote behind a style, a number of at most nine digits; else nil.
  private func style(at start: Int, _ tag: inout CellTag) -> Int? {
    var index = start
    var number = 0
    while index < filled, index - start < 9 {
      let digit = buffer[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      number = number &* 10 &+ Int(digit)
      index += 1
    }
    guard index < filled, index > start, buffer[index] == UInt8(ascii: "\"") else { return nil }
    tag.style = number
    return index
  }

  /// The place of the quote behind a type that there is; else nil.
  private func type(at start: Int, _ tag: inout CellTag) -> Int? {
    var index = start
    while index < filled, index - start < 10, buffer[index] != UInt8(ascii: "\"") { index += 1 }
    guard index < filled, buffer[index] == UInt8(ascii: "\""),
      let type = CellType(XMLBytes(buffer + start, count: index - start))
    else { return nil }
    tag.type = type
    return index
  }
}
