/// The codes in which parts of mails travel (RFC 2045, 6).
enum TransferCode {
  /// The bytes of a part in its code; one that is not known is taken as it stands.
  static func decoded(_ bytes: ArraySlice<UInt8>, _ code: String) -> [UInt8] {
    switch code {
    case "base64": base64(bytes)
    case "quoted-printable": quoted(bytes)
    default: Array(bytes)
    }
  }

  /// Base64; what is no letter of it is stepped over, as line ends are.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 65...90: value = byte - 65
      case 97...122: value = byte - 71
      case 48...57: value = byte + 4
      case 43: value = 62
      case 47: value = 63
      // What follows the end is another text.
      case 61: return out
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return out
  }

  /// Quoted-printable: `=BC` for a byte, `=` at the end of a line that goes on.
  static func quoted(_ bytes: ArraySlice<UInt8>, mark: UInt8 = UInt8(ascii: "=")) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      guard byte == mark else {
        out.append(byte)
        continue
      }
      let pair = bytes[place...].prefix(2)
      if pair.count == 2, pair.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let value = UInt8(String(decoding: pair, as: UTF8.self), radix: 16)
      {
        out.append(value)
        place += 2
      } else if pair.starts(with: [0x0D, 0x0A]) {
        place += 2
      } else if pair.first == 0x0A {
        place += 1
      } else {
        out.append(byte)
      }
    }
    return out
  }
}
