/// A cell's start tag, as ``XMLScanner`` reads it without listing its attributes.
struct CellTag {
  /// Where it says that it is.
  var reference: CellReference?
  var style: Int?
  var type: CellType?
  /// Whether the tag ends the element too.
  var isEmpty: Bool

  /// How many attributes it has.
  fileprivate var count: Int {
    (reference == nil ? 0 : 1) + (style == nil ? 0 : 1) + (type == nil ? 0 : 1)
  }
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
    guard depth < Self.maximumDepth, unsafe nameEnds[depth] < Self.maximumNameBytes,
      parser.takesCells
    else { return false }
    var tag = CellTag(isEmpty: false)
    var index = place + 2
    var attributes = 0
    while index + 4 < filled, unsafe buffer[index] == UInt8(ascii: " "),
      unsafe buffer[index + 2] == UInt8(ascii: "="), unsafe buffer[index + 3] == UInt8(ascii: "\"")
    {
      guard let value = plainValue(at: index + 4) else { return false }
      // Where one stands twice, or is none, Expat has something to say.
      switch unsafe buffer[index + 1] {
      case UInt8(ascii: "r") where tag.reference == nil: tag.reference = CellReference(value)
      case UInt8(ascii: "s") where tag.style == nil: tag.style = value.wholeNumber
      case UInt8(ascii: "t") where tag.type == nil: tag.type = CellType(value)
      default: return false
      }
      attributes += 1
      index += 4 + value.count + 1
    }
    guard tag.count == attributes else { return false }
    guard index + 1 < filled else { return false }
    if unsafe buffer[index] == UInt8(ascii: "/") {
      tag.isEmpty = true
      index += 1
    }
    guard unsafe buffer[index] == UInt8(ascii: ">") else { return false }
    parser.start(tag, cellNames)
    if !tag.isEmpty {
      let end = unsafe nameEnds[depth]
      unsafe openNames[end] = UInt8(ascii: "c")
      depth += 1
      unsafe nameEnds[depth] = end + 1
      unsafe localStarts[depth] = end
    }
    place = index + 1
    return true
  }

  /// The value up to the next quote, where that is no farther than references, styles and types are
  /// long; what it is made of is for those who read it.
  private func plainValue(at start: Int) -> XMLBytes? {
    var end = start
    while end < filled, end - start < 12, unsafe buffer[end] != UInt8(ascii: "\"") { end += 1 }
    guard end < filled, unsafe buffer[end] == UInt8(ascii: "\"") else { return nil }
    return unsafe XMLBytes(buffer + start, count: end - start)
  }
}
