/// Parts of addresses.
enum PageAddress {
  /// A text as the value of a query.
  static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (hex.count < 2 ? "0" : "") + hex
      }
    }
    return encoded
  }
}

extension PageAddress {
  /// The review of a return, at a cell where one is named.
  static func review(_ file: String, sheet: String? = nil, cell: String? = nil) -> String {
    let places = [("sheet", sheet), ("cell", cell)].compactMap { name, value in
      value.map { "\(name)=\(encoded($0))" }
    }
    return "\(Screen.review.path)/\(file)"
      + (places.isEmpty ? "" : "?" + places.joined(separator: "&") + "#sought")
  }
}
