extension XMLScanner {
  struct AttributeSpan {
    var name: Int
    var nameEnd: Int
    var value: Int
    var end: Int
    var hasReference: Bool
  }

  enum Attribute {
    case span(AttributeSpan)
    case needsMore
  }

  /// The attribute that begins here; nil for what is Expat's.
  func attribute(at index: inout Int) -> Attribute? {
    let name = index
    guard unsafe classes[Int(buffer[index])].contains(.nameStart) else { return nil }
    while index < filled, unsafe classes[Int(buffer[index])].contains(.name) { index += 1 }
    let nameEnd = index
    guard index + 1 < filled else { return .needsMore }
    let quote = unsafe buffer[index + 1]
    guard unsafe buffer[index] == UInt8(ascii: "="),
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return nil }
    index += 2
    let value = index
    var hasReference = false
    while index < filled {
      let byte = unsafe buffer[index]
      if byte == quote {
        let span = AttributeSpan(
          name: name, nameEnd: nameEnd, value: value, end: index, hasReference: hasReference)
        index += 1
        return .span(span)
      }
      if byte >= 0x80 {
        let length = unsafe UTF8Sequence.length(buffer + index, filled - index)
        guard length != 0 else { return .needsMore }
        guard length > 0 else { return nil }
        index += length
      } else if byte == UInt8(ascii: "&") {
        guard let reference = unsafe XMLReference.read(buffer + index, filled - index) else {
          return filled - index < 12 ? .needsMore : nil
        }
        hasReference = true
        index += reference.length
      } else {
        // Line breaks and tabs become spaces in a value: Expat does that.
        guard byte >= 0x20, byte != UInt8(ascii: "<") else { return nil }
        index += 1
      }
    }
    return .needsMore
  }

  func isSameName(_ one: AttributeSpan, _ other: AttributeSpan) -> Bool {
    let count = one.nameEnd - one.name
    guard count == other.nameEnd - other.name else { return false }
    for index in 0..<count where unsafe buffer[one.name + index] != buffer[other.name + index] {
      return false
    }
    return true
  }

  /// The attributes of a tag that was seen whole, ended by NUL.
  func listed(_ count: Int, _ parser: XMLParser) -> XMLAttributes {
    var room = 0
    for number in 0..<count {
      let span = unsafe spans[number]
      parser.meet(hash(span.name, span.nameEnd))
      unsafe buffer[span.nameEnd] = 0
      var value = unsafe buffer + span.value
      if span.hasReference {
        unsafe value = decoded + room
        room = decode(span, to: room)
      } else {
        unsafe buffer[span.end] = 0
      }
      unsafe list[2 * number] = UnsafeRawPointer(buffer + span.name).assumingMemoryBound(
        to: CChar.self)
      unsafe list[2 * number + 1] = UnsafeRawPointer(value).assumingMemoryBound(
        to: CChar.self)
    }
    unsafe list[2 * count] = nil
    return unsafe XMLAttributes(list: list)
  }

  /// Decodes a value, with a NUL behind it, and gives where the next may begin.
  func decode(_ span: AttributeSpan, to start: Int) -> Int {
    var from = span.value
    var to = start
    while from < span.end {
      if unsafe buffer[from] == UInt8(ascii: "&"),
        let reference = unsafe XMLReference.read(buffer + from, span.end - from)
      {
        unsafe to += reference.scalar.encode(
          into: UnsafeMutableBufferPointer(start: decoded + to, count: 4))
        from += reference.length
      } else {
        unsafe decoded[to] = buffer[from]
        to += 1
        from += 1
      }
    }
    unsafe decoded[to] = 0
    return to + 1
  }

  func hash(_ start: Int, _ end: Int) -> UInt64 {
    unsafe Self.hash(UnsafeBufferPointer(start: buffer + start, count: end - start))
  }

  /// A number that tells names apart, of few letters by all of them.
  static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    var word: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { word = (word ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return word ^ (word >> 29)
  }
}
