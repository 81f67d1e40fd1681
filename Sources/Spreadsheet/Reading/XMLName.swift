/// A name, a value or a text in XML, where the parser keeps it: valid only inside the call that passes it.
@safe struct XMLBytes {
  let start: UnsafePointer<UInt8>
  let count: Int

  init(_ start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// The bytes up to the NUL.
  init(_ text: UnsafePointer<CChar>) {
    var count = 0
    while unsafe text[count] != 0 { count += 1 }
    unsafe start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    self.count = count
  }

  /// Of a name, how many bytes stand before its last colon, that one included.
  var prefixCount: Int {
    var index = count
    while index > 0, unsafe start[index - 1] != UInt8(ascii: ":") { index -= 1 }
    return index
  }

  /// A name without its prefix.
  ///
  /// Prefixes are the writer's choice (`x:row`, `ns0:row`), and Strict workbooks differ from others in nothing but
  /// the address of the namespace.
  var localName: XMLBytes {
    let prefix = prefixCount
    return unsafe XMLBytes(start + prefix, count: count - prefix)
  }

  subscript(index: Int) -> UInt8 { unsafe start[index] }

  var string: String { unsafe String(decoding: buffer, as: UTF8.self) }

  var buffer: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: start, count: count) }

  /// The whole number that stands here in decimal digits, or nil; at most nine digits.
  var wholeNumber: Int? {
    guard count > 0, count <= 9 else { return nil }
    var number = 0
    for index in 0..<count {
      let digit = unsafe start[index] &- 0x30
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  /// Whether this says yes as XML Schema's boolean does.
  var isTrue: Bool { "1" ~= self || "true" ~= self }
}

/// Lets a name be matched in a `switch`: the length and the first letter before the rest, so that most cases cost
/// two comparisons.
@inline(__always)
func ~= (name: StaticString, value: XMLBytes) -> Bool {
  // No name is empty, but the value of an attribute may be.
  guard value.count == name.utf8CodeUnitCount, value.count > 0 else { return false }
  guard unsafe value.start[0] == name.utf8Start[0] else { return false }
  return value.count == 1 || areSame(name, value)
}

/// Whether two names of the same length are the same.
private func areSame(_ name: StaticString, _ value: XMLBytes) -> Bool {
  unsafe areSame(name.utf8Start, value.start, value.count)
}
