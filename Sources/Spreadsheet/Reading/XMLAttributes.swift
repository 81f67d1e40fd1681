/// An attribute of an element, where the parser keeps it: valid only inside the call that passes it.
@safe struct XMLAttribute {
  var name: UnsafePointer<UInt8>
  var nameCount: Int
  /// The bytes of the name up to its last colon, that one included.
  var prefixCount: Int
  var value: UnsafePointer<UInt8>
  var valueCount: Int

  /// The name with its prefix.
  var wholeName: XMLBytes { unsafe XMLBytes(name, count: nameCount) }

  /// The name without its prefix.
  var localName: XMLBytes {
    unsafe XMLBytes(name + prefixCount, count: nameCount - prefixCount)
  }

  /// The value, references decoded.
  var bytes: XMLBytes { unsafe XMLBytes(value, count: valueCount) }
}

/// The attributes of an element in the order of the file, where the parser keeps them: valid only inside the call
/// that passes them.
@safe struct XMLAttributes {
  let list: UnsafeBufferPointer<XMLAttribute>

  init(_ list: UnsafeBufferPointer<XMLAttribute>) { unsafe self.list = list }

  /// The value of the attribute with this local name, or nil.
  func value(_ name: StaticString) -> XMLBytes? {
    for index in unsafe list.indices where unsafe name ~= list[index].localName {
      return unsafe list[index].bytes
    }
    return nil
  }

  func string(_ name: StaticString) -> String? { value(name)?.string }

  private static let usualSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// Whether an element with these is in a namespace of workbooks, or in none: some generators leave the
  /// namespace out.
  var isOfOffice: Bool {
    var isNamed = false
    for index in unsafe list.indices {
      let attribute = unsafe list[index]
      let name = attribute.wholeName.string
      guard name == "xmlns" || name.hasPrefix("xmlns:") else { continue }
      isNamed = true
      let space = attribute.bytes.string
      if space == Self.usualSpace { return true }
      // Strict workbooks, and the macro sheets of Excel 4.
      if space.contains("/spreadsheetml/") || space.contains("/office/excel/") { return true }
    }
    return !isNamed
  }
}
