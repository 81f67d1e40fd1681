/// A name or a value in XML, where Expat keeps it: valid only inside the call that passes it.
@safe struct XMLBytes {
  let start: UnsafePointer<UInt8>
  let count: Int

  init(_ start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  init(_ text: UnsafePointer<CChar>, count: Int) {
    unsafe start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    self.count = count
  }

  /// The bytes up to the NUL.
  init(_ text: UnsafePointer<CChar>) {
    var count = 0
    while unsafe text[count] != 0 { count += 1 }
    unsafe start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    self.count = count
  }

  /// The bytes up to the NUL, behind the last colon: a qualified name without its prefix.
  ///
  /// Prefixes are the writer's choice (`x:row`, `ns0:row`), and Strict workbooks differ from
  /// others in nothing but the address of the namespace.
  init(localNameOf text: UnsafePointer<CChar>) {
    var count = 0
    var first = 0
    while unsafe text[count] != 0 {
      if unsafe text[count] == 0x3A { first = count + 1 }
      count += 1
    }
    unsafe start = UnsafeRawPointer(text + first).assumingMemoryBound(to: UInt8.self)
    self.count = count - first
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
  let start = name.utf8Start
  for index in 1..<value.count where unsafe value.start[index] != start[index] { return false }
  return true
}

/// The attributes of an element, where Expat keeps them: valid only inside the call that passes it.
@safe struct XMLAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of the attribute with this local name, or nil.
  func value(_ name: StaticString) -> XMLBytes? {
    var index = 0
    while let key = unsafe list[index] {
      if unsafe name ~= XMLBytes(localNameOf: key) {
        return unsafe list[index + 1].map { unsafe XMLBytes($0) }
      }
      index += 2
    }
    return nil
  }

  func string(_ name: StaticString) -> String? { value(name)?.string }

  private static let usualSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// Whether an element with these is in a namespace of workbooks, or in none: some generators leave the
  /// namespace out.
  var isOfOffice: Bool {
    var isNamed = false
    var index = 0
    while let key = unsafe list[index], let value = unsafe list[index + 1] {
      index += 2
      let name = unsafe XMLBytes(key).string
      guard name == "xmlns" || name.hasPrefix("xmlns:") else { continue }
      isNamed = true
      let space = unsafe XMLBytes(value).string
      if space == Self.usualSpace { return true }
      // Strict workbooks, and the macro sheets of Excel 4.
      if space.contains("/spreadsheetml/") || space.contains("/office/excel/") { return true }
    }
    return !isNamed
  }
}
