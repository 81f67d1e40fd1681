/// The names of the parts of a package (ECMA-376 part 2, 6.2.2), as programs really write them.
enum PartName {
  /// A name in the form in which names are compared: no slash in front, `/` for `\`, ASCII letters
  /// small.
  ///
  /// Names differ in nothing by case (part 2, 6.2.2.3); .NET's packager writes `\` on Windows.
  static func key(_ name: some StringProtocol) -> String {
    // Most names are written as they are compared.
    if name.utf8.first != UInt8(ascii: "/"), name.utf8.allSatisfy(isPlain) { return String(name) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "/"):
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "\\") && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Whether a name stays within its package.
  static func isSafe(_ name: String) -> Bool {
    // Few names have two dots.
    name.utf8.count { $0 == UInt8(ascii: ".") } < 2
      || !name.utf8.split(whereSeparator: isSlash).contains { $0.elementsEqual("..".utf8) }
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// The part a relationship's target names, seen from the part that has the relationship.
  ///
  /// `/xl/styles.xml` counts from the package, `../sharedStrings.xml` from the part's folder; `..`
  /// beyond the package is the package itself (RFC 3986, 5.2.4).
  static func resolve(_ target: some Collection<UInt8>, from part: String) -> String {
    let path = target.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    var bytes: [UInt8] = []
    if path.first.map(isSlash) != true, let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) {
      bytes = Array(part.utf8[..<slash])
    }
    for step in path.split(whereSeparator: isSlash) {
      if step.elementsEqual(".".utf8) { continue }
      if step.elementsEqual("..".utf8) {
        bytes.removeSubrange((bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
        continue
      }
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
      bytes += step
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The part that holds the relationships of another; of the package with "" (part 2, 6.5.2).
  static func relationships(of part: String) -> String {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return "_rels/\(part).rels"
    }
    return "\(part[..<slash])/_rels/\(part[part.utf8.index(after: slash)...]).rels"
  }

  /// A name with `%20` and its like decoded, or nil where nothing is encoded.
  static func percentDecoded(_ name: String) -> String? {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return nil }
    var bytes: [UInt8] = []
    var rest = Substring(name).utf8
    while let byte = rest.popFirst() {
      let digits = String(rest.prefix(2)) ?? ""
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
