/// Tokenises the XML that spreadsheet programs write, several times as fast as Expat does.
///
/// It knows the plain part of XML 1.0: elements, attributes, text, the five entities and character
/// references, in UTF-8. Before all else – comments, CDATA, processing instructions, document types,
/// other encodings, and everything that is wrong – it stops, and ``XMLParser`` goes on from there
/// with Expat. So nothing passes here that Expat refuses, and what an error says is Expat's.
@safe final class XMLScanner {
  enum Stop {
    /// All bytes were used but for the beginning of something.
    case needsMore
    /// At ``place`` stands what is Expat's.
    case unknown
    /// The document ended as it should.
    case finished
  }

  static let capacity = 64 << 10
  /// Bytes behind what is filled that may be read: the first is NUL, at which each search ends, and words of eight
  /// bytes may begin at the last of what is filled.
  private static let slack = 16
  /// Elements inside one another, and the bytes of their names, that are kept; more are Expat's.
  static let maximumDepth = 256
  static let maximumNameBytes = 8 << 10
  private static let maximumAttributes = 32

  let buffer: UnsafeMutablePointer<UInt8>
  /// How many bytes of the buffer are there.
  private(set) var filled = 0
  /// Where the next token begins, and while one is given out, where it does.
  var place = 0
  private(set) var hasRoot = false
  /// Whether what may only stand at the very beginning was looked for, and whether it was there.
  private var hasBegun = false
  private var hasDeclaration = false
  var depth = 0

  let openNames: UnsafeMutablePointer<UInt8>
  /// Where the name of each open element ends in `openNames`, and where it goes on behind a prefix.
  let nameEnds: UnsafeMutablePointer<Int>
  let localStarts: UnsafeMutablePointer<Int>
  let list: UnsafeMutablePointer<XMLAttribute>
  let hashes: UnsafeMutablePointer<UInt64>
  /// The values of one tag that hold references, or a run of references, decoded: never longer than
  /// as they stand.
  let decoded: UnsafeMutablePointer<UInt8>
  let classes: UnsafeMutablePointer<ByteClass>
  let plainNames = PlainNames()

  init() {
    unsafe buffer = .allocate(capacity: Self.capacity + Self.slack)
    unsafe openNames = .allocate(capacity: Self.maximumNameBytes + Self.slack)
    unsafe openNames.initialize(repeating: 0, count: Self.maximumNameBytes + Self.slack)
    unsafe nameEnds = .allocate(capacity: Self.maximumDepth + 1)
    unsafe nameEnds[0] = 0
    unsafe localStarts = .allocate(capacity: Self.maximumDepth + 1)
    unsafe list = .allocate(capacity: Self.maximumAttributes)
    unsafe hashes = .allocate(capacity: Self.maximumAttributes)
    unsafe decoded = .allocate(capacity: Self.capacity)
    unsafe classes = .allocate(capacity: 256)
    for byte in 0..<256 { unsafe (classes + byte).initialize(to: ByteClass(UInt8(byte))) }
    fill(0)
  }

  deinit {
    unsafe buffer.deallocate()
    unsafe openNames.deallocate()
    unsafe nameEnds.deallocate()
    unsafe localStarts.deallocate()
    unsafe list.deallocate()
    unsafe hashes.deallocate()
    unsafe decoded.deallocate()
    unsafe classes.deallocate()
  }

  /// Makes ready for another part.
  func begin() {
    (filled, place, depth) = (0, 0, 0)
    (hasRoot, hasBegun, hasDeclaration) = (false, false, false)
  }

  /// The room for more bytes.
  var room: UnsafeMutableRawBufferPointer {
    unsafe UnsafeMutableRawBufferPointer(start: buffer + filled, count: Self.capacity - filled)
  }

  func fill(_ count: Int) {
    filled += count
    unsafe (buffer + filled).initialize(repeating: 0, count: Self.slack)
  }

  /// Whether there is little room left, of bytes that were used or not.
  var isNearlyFull: Bool { filled > Self.capacity - 4096 }

  /// The bytes that were not used.
  var rest: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: buffer + place, count: filled - place)
  }

  /// The bytes before ``place``.
  var used: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: buffer, count: place) }

  /// Forgets the bytes that were used.
  func compact() {
    if place > 0 { unsafe buffer.update(from: buffer + place, count: filled - place) }
    filled -= place
    place = 0
  }

  /// The start tags of the elements that are open, for a parser that goes on from here.
  var openTags: [UInt8] {
    // Behind an instruction no declaration may follow, behind an element no other.
    if depth == 0 {
      return hasRoot ? Array("<x/>".utf8) : hasDeclaration ? Array("<?x?>".utf8) : []
    }
    var tags: [UInt8] = []
    for level in 0..<depth {
      tags.append(UInt8(ascii: "<"))
      unsafe tags += UnsafeBufferPointer(
        start: openNames + nameEnds[level], count: nameEnds[level + 1] - nameEnds[level])
      tags.append(UInt8(ascii: ">"))
    }
    return tags
  }

  /// Gives out what stands in the buffer, token by token.
  ///
  /// - Parameters:
  ///   - isLast: Whether no more bytes follow.
  ///   - parser: Takes the elements and the text.
  /// - Returns: Why it ended; also where the parser has a fault.
  func scan(isLast: Bool, into parser: XMLParser) -> Stop {
    let stop = tokens(isLast: isLast, parser)
    guard stop == .needsMore else { return stop }
    // What is cut off at the end is Expat's to name, what is longer than the buffer its to hold.
    return isLast || place == 0 && filled == Self.capacity ? .unknown : .needsMore
  }

  private func tokens(isLast: Bool, _ parser: XMLParser) -> Stop {
    if !hasBegun, let stop = skipProlog() { return stop }
    while place < filled {
      if unsafe buffer[place] != UInt8(ascii: "<") {
        if let stop = text(isLast, parser) { return stop }
      } else {
        guard place + 2 < filled else { break }
        let next = unsafe buffer[place + 1]
        if next == UInt8(ascii: "/") {
          if let stop = endTag(parser) { return stop }
        } else if unsafe classes[Int(next)].contains(.nameStart) {
          if let stop = startTag(parser) { return stop }
        } else {
          return .unknown
        }
      }
      if parser.hasFault { return .unknown }
    }
    if isLast { return place == filled && depth == 0 && hasRoot ? .finished : .unknown }
    return .needsMore
  }

  /// Steps over the mark and the declaration of UTF-8, as they stand at the very beginning.
  private func skipProlog() -> Stop? {
    hasBegun = true
    var from = 0
    if filled >= 3, unsafe buffer[0] == 0xEF, unsafe buffer[1] == 0xBB, unsafe buffer[2] == 0xBF {
      from = 3
    }
    guard filled >= from + 5, unsafe buffer[from] == UInt8(ascii: "<") else { return .unknown }
    guard starts(with: "<?xml", at: from) else {
      place = from
      return nil
    }
    for declaration in XMLDeclaration.known where starts(with: declaration, at: from) {
      place = from + declaration.utf8CodeUnitCount
      hasDeclaration = true
      return nil
    }
    return .unknown
  }

  func starts(with text: StaticString, at start: Int) -> Bool {
    guard filled - start >= text.utf8CodeUnitCount else { return false }
    return unsafe areSame(text.utf8Start, buffer + start, text.utf8CodeUnitCount)
  }

  /// Text up to the next tag; nil to go on.
  private func text(_ isLast: Bool, _ parser: XMLParser) -> Stop? {
    var index = place
    if depth == 0 {
      while unsafe classes[Int(buffer[index])].contains(.space) { index += 1 }
      place = index
      return unsafe index == filled || buffer[index] == UInt8(ascii: "<") ? nil : .unknown
    }
    var stop: Stop?
    scan: while true {
      index = unsafe PlainText.end(in: buffer, from: index)
      guard index < filled else { break scan }
      let byte = unsafe buffer[index]
      switch byte {
      case UInt8(ascii: "<"): break scan
      case UInt8(ascii: "&"):
        give(index, parser)
        guard let end = references(from: index, parser) else {
          // Cut off at the end of the buffer, or none: the longest has ten bytes.
          stop = filled - index < 12 && !isLast ? .needsMore : .unknown
          break scan
        }
        index = end
        place = index
        if parser.hasFault { return nil }
      case UInt8(ascii: "\r"):
        // Of two that end a line only the second is given (XML 1.0, 2.11).
        guard index + 1 < filled else {
          stop = isLast ? .unknown : .needsMore
          break scan
        }
        guard unsafe buffer[index + 1] == UInt8(ascii: "\n") else {
          stop = .unknown
          break scan
        }
        give(index, parser)
        place = index + 1
        index += 2
      case UInt8(ascii: "]"):
        guard index + 2 < filled else {
          stop = isLast ? .unknown : .needsMore
          break scan
        }
        if unsafe buffer[index + 1] == byte, unsafe buffer[index + 2] == UInt8(ascii: ">") {
          stop = .unknown
          break scan
        }
        index += 1
      case 0x80...:
        let length = unsafe UTF8Sequence.length(buffer + index, filled - index)
        guard length > 0 else {
          stop = length == 0 && !isLast ? .needsMore : .unknown
          break scan
        }
        index += length
      default:
        stop = .unknown
        break scan
      }
    }
    give(index, parser)
    return stop
  }

  /// Gives out the references that follow each other from a place, as programs write whole texts that
  /// keep their XML in ASCII; where they end, nil where none stands there whole.
  private func references(from start: Int, _ parser: XMLParser) -> Int? {
    var index = start
    var count = 0
    while index < filled, unsafe buffer[index] == UInt8(ascii: "&") {
      if let scalar = unsafe XMLReference.fiveDigits(buffer + index) {
        unsafe count += scalar.encode(
          into: UnsafeMutableBufferPointer(start: decoded + count, count: 4))
        index += 8
        continue
      }
      guard let reference = unsafe XMLReference.read(buffer + index, filled - index) else { break }
      unsafe count += reference.scalar.encode(
        into: UnsafeMutableBufferPointer(start: decoded + count, count: 4))
      index += reference.length
    }
    guard index > start else { return nil }
    unsafe parser.read(UnsafeBufferPointer(start: decoded, count: count))
    return index
  }

  private func give(_ end: Int, _ parser: XMLParser) {
    guard end > place, !parser.hasFault else { return }
    unsafe parser.read(UnsafeBufferPointer(start: buffer + place, count: end - place))
    place = end
  }

  private func endTag(_ parser: XMLParser) -> Stop? {
    guard depth > 0 else { return .unknown }
    let start = unsafe nameEnds[depth - 1]
    let count = unsafe nameEnds[depth] - start
    var end = place + 2 + count
    guard end < filled else { return .needsMore }
    guard unsafe areSame(buffer + place + 2, openNames + start, count) else { return .unknown }
    while unsafe classes[Int(buffer[end])].contains(.space) { end += 1 }
    guard end < filled else { return .needsMore }
    guard unsafe buffer[end] == UInt8(ascii: ">") else { return .unknown }
    let local = unsafe localStarts[depth]
    depth -= 1
    unsafe parser.end(XMLBytes(openNames + local, count: start + count - local))
    place = end + 1
    return nil
  }

  private func startTag(_ parser: XMLParser) -> Stop? {
    switch parser.shortcut {
    case .none: break
    case .cells: if cells(parser) { return nil }
    case .items: if item(parser) { return nil }
    }
    if depth == 0, hasRoot { return .unknown }
    var index = place + 1
    var local = index
    while true {
      let kind = unsafe classes[Int(buffer[index])]
      guard kind.contains(.name) else { break }
      index += 1
      if kind.contains(.colon) { local = index }
    }
    let nameEnd = index
    let size = nameEnd - place - 1
    guard depth < Self.maximumDepth, unsafe nameEnds[depth] + size <= Self.maximumNameBytes else {
      return .unknown
    }
    var attributes = 0
    var room = 0
    while unsafe buffer[index] != UInt8(ascii: ">") && buffer[index] != UInt8(ascii: "/") {
      let before = index
      while unsafe classes[Int(buffer[index])].contains(.space) { index += 1 }
      guard index < filled else { return .needsMore }
      let byte = unsafe buffer[index]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      guard index > before, attributes < Self.maximumAttributes else { return .unknown }
      switch attribute(at: &index, number: attributes, &room) {
      case .unknown: return .unknown
      case .needsMore: return .needsMore
      case .read: attributes += 1
      }
    }
    let isEmpty = unsafe buffer[index] == UInt8(ascii: "/")
    if isEmpty {
      index += 1
      guard index < filled else { return .needsMore }
      guard unsafe buffer[index] == UInt8(ascii: ">") else { return .unknown }
    }
    let names = unsafe openNames + nameEnds[depth]
    unsafe Self.copy(buffer + place + 1, to: names, size)
    hasRoot = true
    for number in 0..<attributes { unsafe parser.meet(hashes[number]) }
    unsafe parser.start(
      XMLBytes(buffer + local, count: nameEnd - local),
      hash: Self.hash(buffer + place + 1, size),
      XMLAttributes(UnsafeBufferPointer(start: list, count: attributes)))
    let start = unsafe nameEnds[depth] + local - place - 1
    if isEmpty {
      if !parser.hasFault {
        unsafe parser.end(XMLBytes(openNames + start, count: nameEnd - local))
      }
    } else {
      open(size, local: start)
    }
    place = index + 1
    return nil
  }

  /// An element is open whose name stands behind those of the others.
  func open(_ size: Int, local: Int) {
    depth += 1
    unsafe nameEnds[depth] = nameEnds[depth - 1] + size
    unsafe localStarts[depth] = local
  }

  /// Copies a name; most are of eight bytes or less, which are one word.
  private static func copy(
    _ from: UnsafePointer<UInt8>, to: UnsafeMutablePointer<UInt8>, _ count: Int
  ) {
    if count <= 8 {
      unsafe UnsafeMutableRawPointer(to).storeBytes(of: word(from), as: UInt64.self)
    } else {
      unsafe to.update(from: from, count: count)
    }
  }
}
