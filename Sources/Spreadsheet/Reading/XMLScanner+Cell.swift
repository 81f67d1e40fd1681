/// A cell's start tag, as ``XMLScanner`` reads it without listing its attributes.
struct CellTag {
  /// Where it says that it is.
  var reference: CellReference?
  var style: Int?
  var type: CellType?
  /// Whether the tag ends the element too.
  var isEmpty: Bool
}

/// What names are counted by, of those that ``XMLScanner`` reads without listing them.
struct PlainNames {
  let cell = XMLScanner.hash("c".utf8)
  let reference = XMLScanner.hash("r".utf8)
  let style = XMLScanner.hash("s".utf8)
  /// An attribute of a cell and the element of a text.
  let type = XMLScanner.hash("t".utf8)
  let value = XMLScanner.hash("v".utf8)
  let inline = XMLScanner.hash("is".utf8)
  let item = XMLScanner.hash("si".utf8)
  let space = XMLScanner.hash("xml:space".utf8)
}

extension XMLScanner {
  /// Reads cells written in the plainest way: a tag that has nothing but its usual attributes, and in it nothing or
  /// one plain text.
  ///
  /// Nearly all of a sheet is such, and most of it holds nothing but styles. False where something else stands at
  /// ``place``.
  func cells(_ parser: XMLParser) -> Bool {
    guard unsafe buffer[place + 1] == UInt8(ascii: "c"), depth + 3 < Self.maximumDepth,
      unsafe nameEnds[depth] < Self.maximumNameBytes
    else { return false }
    var (end, count) = (place, 0)
    var blank = CellTag(isEmpty: true)
    var holder: PlainCell?
    // What is blank and names the same attributes is counted and given out together.
    while let next = PlainCell(at: unsafe buffer + end) {
      guard next.isEmpty else {
        holder = next
        break
      }
      guard count == 0 || (next.style == nil) == (blank.style == nil) else { break }
      blank = next.tag
      end += next.length
      count += 1
    }
    if count > 0 {
      parser.start(blank, times: count, plainNames)
      place = end
      // Where a blank one is wrong, nothing behind it counts.
      if holder == nil || parser.hasFault { return true }
    }
    if let holder { return cell(holder.tag, from: place + holder.length, parser) }
    var index = place + 2
    guard let other = cellTag(at: &index) else { return false }
    guard other.isEmpty else { return cell(other, from: index, parser) }
    parser.start(other, times: 1, plainNames)
    place = index
    return true
  }

  /// `<v>`, `<is><t>`, `</v></c>` and the first of `</t></is></c>` as the lowest bytes of words.
  private static let valueStart: UInt64 = 0x3E_763C
  private static let inlineStart: UInt64 = 0x3E_743C_3E73_693C
  private static let valueEnd: UInt64 = 0x3E63_2F3C_3E76_2F3C

  /// Reads what a cell holds whose start tag was read; false for what is not one plain text.
  private func cell(_ tag: CellTag, from start: Int, _ parser: XMLParser) -> Bool {
    // What is wrong with where a cell stands that does not say it shows at its start.
    let first = tag.reference == nil ? 0 : unsafe word(buffer + start)
    if first & 0xFF_FFFF == Self.valueStart {
      let text = start + 3
      let end = unsafe PlainText.end(in: buffer, from: text)
      guard unsafe word(buffer + end) == Self.valueEnd, parser.hasRoom(for: 2, text: end - text)
      else {
        return false
      }
      // What is wrong with a value shows at the end of its cell.
      place = end + 4
      unsafe parser.cell(tag, XMLBytes(buffer + text, count: end - text), plainNames)
      place = end + 8
      return true
    }
    if first & 0xFF_FFFF_FFFF_FFFF == Self.inlineStart, tag.type == .inline {
      let text = start + 7
      let end = unsafe PlainText.end(in: buffer, from: text)
      guard starts(with: "</t></is></c>", at: end), parser.hasRoom(for: 3, text: end - text) else {
        return false
      }
      let bytes = unsafe XMLBytes(buffer + text, count: end - text)
      guard bytes.isPlainItem else { return false }
      place = end + 9
      parser.cell(tag, inline: bytes, plainNames)
      place = end + 13
      return true
    }
    // Another element, such as a formula, or a text with references in it.
    guard parser.hasRoom(for: 1) else { return false }
    parser.start(tag, times: 1, plainNames)
    let end = unsafe nameEnds[depth]
    unsafe openNames[end] = UInt8(ascii: "c")
    open(1, local: end)
    place = start
    return true
  }

  /// Reads the attributes of a cell and the end of its tag, from behind its name; nil for anything unusual.
  @inline(__always)
  private func cellTag(at place: inout Int) -> CellTag? {
    var tag = CellTag(isEmpty: false)
    var index = place
    while unsafe buffer[index] == UInt8(ascii: " ") {
      guard unsafe buffer[index + 2] == UInt8(ascii: "="),
        unsafe buffer[index + 3] == UInt8(ascii: "\""),
        let value = plainValue(at: index + 4)
      else { return nil }
      // Where one stands twice, or is none, Expat has something to say.
      switch unsafe buffer[index + 1] {
      case UInt8(ascii: "r") where tag.reference == nil:
        guard let reference = CellReference(value) else { return nil }
        tag.reference = reference
      case UInt8(ascii: "s") where tag.style == nil:
        guard let style = value.wholeNumber else { return nil }
        tag.style = style
      case UInt8(ascii: "t") where tag.type == nil:
        guard let type = CellType(value) else { return nil }
        tag.type = type
      default: return nil
      }
      index += 4 + value.count + 1
    }
    if unsafe buffer[index] == UInt8(ascii: "/") {
      tag.isEmpty = true
      index += 1
    }
    guard unsafe buffer[index] == UInt8(ascii: ">") else { return nil }
    place = index + 1
    return tag
  }

  /// The value up to the next quote, where that is no farther than references, styles and types are
  /// long; what it is made of is for those who read it.
  @inline(__always)
  private func plainValue(at start: Int) -> XMLBytes? {
    var end = start
    while end - start < 12, unsafe buffer[end] != UInt8(ascii: "\"") { end += 1 }
    guard unsafe buffer[end] == UInt8(ascii: "\"") else { return nil }
    return unsafe XMLBytes(buffer + start, count: end - start)
  }

  /// Reads a shared string that is one plain text; false for anything else, of which nothing was used then.
  func item(_ parser: XMLParser) -> Bool {
    guard depth > 0, depth + 2 < Self.maximumDepth, starts(with: "<si><t", at: place) else {
      return false
    }
    var text = place + 6
    let keepsSpace = starts(with: " xml:space=\"preserve\"", at: text)
    if keepsSpace { text += 21 }
    guard unsafe buffer[text] == UInt8(ascii: ">") else { return false }
    text += 1
    let end = unsafe PlainText.end(in: buffer, from: text)
    guard starts(with: "</t></si>", at: end), parser.hasRoom(for: 2, text: end - text) else {
      return false
    }
    let bytes = unsafe XMLBytes(buffer + text, count: end - text)
    guard keepsSpace ? !bytes.mayBeEscaped : bytes.isPlainItem else { return false }
    place = end + 4
    parser.item(bytes, keepsSpace: keepsSpace, plainNames)
    place = end + 9
    return true
  }
}

extension XMLBytes {
  /// Whether a text of an item is what it says, to the last byte: without white space at its ends, which counts only
  /// where it is said to, and without `_x`, which may begin an escape (see ``StringItem``).
  fileprivate var isPlainItem: Bool {
    count > 0 && self[0] > 0x20 && self[count - 1] > 0x20 && !mayBeEscaped
  }

  /// Whether `_x` stands in it.
  fileprivate var mayBeEscaped: Bool {
    var rest = unsafe buffer[...]
    while let place = unsafe rest.firstPlace(of: UInt8(ascii: "_")) {
      guard place + 1 < count else { return false }
      if self[place + 1] == UInt8(ascii: "x") { return true }
      unsafe rest = rest[(place + 1)...]
    }
    return false
  }
}
