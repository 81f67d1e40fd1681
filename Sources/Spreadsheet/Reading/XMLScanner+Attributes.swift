extension XMLScanner {
  enum Attribute {
    case read
    case needsMore
    /// It is Expat's.
    case unknown
  }

  /// Reads the attribute that begins here into the list of those of its tag.
  ///
  /// - Parameters:
  ///   - index: Where it begins, and then where it ends.
  ///   - number: How many stand before it in its tag.
  ///   - room: How many bytes of ``decoded`` the values before it take.
  /// - Returns: What was found.
  func attribute(at index: inout Int, number: Int, _ room: inout Int) -> Attribute {
    let name = index
    guard unsafe classes[Int(buffer[index])].contains(.nameStart) else { return .unknown }
    var prefixEnd = index
    while true {
      let kind = unsafe classes[Int(buffer[index])]
      guard kind.contains(.name) else { break }
      index += 1
      if kind.contains(.colon) { prefixEnd = index }
    }
    let nameEnd = index
    guard index + 1 < filled else { return .needsMore }
    let quote = unsafe buffer[index + 1]
    guard unsafe buffer[index] == UInt8(ascii: "="),
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return .unknown }
    index += 2
    let value = index
    var hasReference = false
    while true {
      index = unsafe PlainText.endOfValue(in: buffer, from: index, quote: quote)
      guard index < filled else { return .needsMore }
      let byte = unsafe buffer[index]
      if byte == quote { break }
      if byte >= 0x80 {
        let length = unsafe UTF8Sequence.length(buffer + index, filled - index)
        guard length != 0 else { return .needsMore }
        guard length > 0 else { return .unknown }
        index += length
      } else if byte == UInt8(ascii: "&") {
        guard let reference = unsafe XMLReference.read(buffer + index, filled - index) else {
          return filled - index < 12 ? .needsMore : .unknown
        }
        hasReference = true
        index += reference.length
      } else {
        // Line breaks and tabs become spaces in a value: Expat does that.
        return .unknown
      }
    }
    let hash = unsafe Self.hash(buffer + name, nameEnd - name)
    var attribute = unsafe XMLAttribute(
      name: buffer + name, nameCount: nameEnd - name, prefixCount: prefixEnd - name,
      value: buffer + value, valueCount: index - value)
    for other in 0..<number
    where unsafe hashes[other] == hash && isSameName(list[other], attribute) {
      return .unknown
    }
    if hasReference {
      unsafe attribute.value = UnsafePointer(decoded + room)
      attribute.valueCount = decode(value..<index, to: room)
      room += attribute.valueCount
    }
    unsafe hashes[number] = hash
    unsafe (list + number).initialize(to: attribute)
    index += 1
    return .read
  }

  private func isSameName(_ one: XMLAttribute, _ other: XMLAttribute) -> Bool {
    unsafe one.nameCount == other.nameCount && areSame(one.name, other.name, one.nameCount)
  }

  /// Decodes a value and gives how many bytes it has then.
  private func decode(_ value: Range<Int>, to start: Int) -> Int {
    var from = value.lowerBound
    var to = start
    while from < value.upperBound {
      if unsafe buffer[from] == UInt8(ascii: "&"),
        let reference = unsafe XMLReference.read(buffer + from, value.upperBound - from)
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
    return to - start
  }

  /// A number that tells names apart, of few letters by all of them.
  ///
  /// Seven bytes behind the name are looked at and not used.
  @inline(__always)
  static func hash(_ name: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count)
    var index = 0
    while count - index > 8 {
      hash = unsafe mixed(hash, word(name + index))
      index += 8
    }
    guard count > index else { return hash }
    let rest = unsafe word(name + index) & (~0 >> UInt64(64 - 8 * (count - index)))
    return mixed(hash, rest)
  }

  /// The same number for a name behind which there may be nothing.
  static func hash(_ name: some Collection<UInt8>) -> UInt64 {
    var hash = UInt64(name.count)
    var word: UInt64 = 0
    var bytes: UInt64 = 0
    for byte in name {
      if bytes == 8 {
        hash = mixed(hash, word)
        (word, bytes) = (0, 0)
      }
      word |= UInt64(byte) << (8 * bytes)
      bytes += 1
    }
    return bytes == 0 ? hash : mixed(hash, word)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
  }
}
