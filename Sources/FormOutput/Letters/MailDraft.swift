import Forms

/// A mail that is still to be sent, as a file that mail programs open for editing (`X-Unsent`).
///
/// It has neither sender nor date: the program that sends it adds both (RFC 5322, 3.6).
struct MailDraft {
  var to: [String]
  var subject: String
  var body: String
  /// The name of the attachment, and its bytes.
  var attachment: (name: String, bytes: [UInt8])?

  /// Stands between the parts; Base64 has no `_`, so no part can hold it.
  private static let boundary = "=_huibiao_part"

  /// The whole mail, with line ends as mails have them.
  var bytes: [UInt8] {
    var lines = ["X-Unsent: 1"]
    if !to.isEmpty { lines.append("To: " + to.joined(separator: ",\r\n ")) }
    lines.append("Subject: " + Self.encodedWords(subject))
    lines.append("MIME-Version: 1.0")
    let text =
      [
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
      ] + Self.base64(Array(Self.withMailLines(body).utf8))
    if let attachment {
      lines += [
        "Content-Type: multipart/mixed; boundary=\"\(Self.boundary)\"", "",
        "--\(Self.boundary)",
      ]
      lines += text
      lines += [
        "--\(Self.boundary)",
        "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;",
      ]
      lines += Self.parameter("name", attachment.name)
      lines += ["Content-Disposition: attachment;"] + Self.parameter("filename", attachment.name)
      lines += ["Content-Transfer-Encoding: base64", ""] + Self.base64(attachment.bytes)
      lines += ["--\(Self.boundary)--"]
    } else {
      lines += text
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// Whether an address can stand in a header as it is: one `@`, and no sign that ends or parts addresses.
  ///
  /// Addresses with quotation marks, comments or letters other than ASCII are left out.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, !parts[0].isEmpty, parts[1].contains(".") else {
      return false
    }
    func isPlain(_ byte: UInt8) -> Bool {
      let isLetter =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
      return isLetter || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
    }
    return parts.allSatisfy { part in
      part.utf8.allSatisfy(isPlain) && part.first != "." && part.last != "."
    }
  }

  /// A text as a header has it: one line, as encoded words where it is not plain (RFC 2047).
  static func encodedWords(_ text: String) -> String {
    let line = oneLine(text)
    let isPlain = line.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !line.contains("=?")
    if isPlain, line.utf8.count <= 66 { return line }
    // Of the 76 characters of a line, `Subject: `, `=?utf-8?B?` and `?=` leave 55, which are 39 bytes.
    var words: [String] = []
    var part: [UInt8] = []
    func close() {
      guard !part.isEmpty else { return }
      words.append("=?utf-8?B?\(base64(part).joined())?=")
      part = []
    }
    for character in line.unicodeScalars {
      let bytes = Array(String(character).utf8)
      if part.count + bytes.count > 39 { close() }
      part += bytes
    }
    close()
    return words.joined(separator: "\r\n ")
  }

  /// A parameter of a header, in pieces (RFC 2231), each on a line of its own.
  static func parameter(_ name: String, _ value: String) -> [String] {
    var pieces: [String] = []
    var piece = "utf-8''"
    for byte in oneLine(value).utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      let hex = String(byte, radix: 16, uppercase: true)
      let sign = isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + hex
      if piece.utf8.count + sign.utf8.count > 55 {
        pieces.append(piece)
        piece = ""
      }
      piece += sign
    }
    pieces.append(piece)
    guard pieces.count > 1 else { return [" \(name)*=\(pieces[0])"] }
    return pieces.enumerated().map { index, piece in
      " \(name)*\(index)*=\(piece)" + (index + 1 < pieces.count ? ";" : "")
    }
  }

  /// A text on one line, so that a header ends where it should; like ``OutsideText``, but never shortened.
  static func oneLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.map(OutsideText.printable)
    return String(String.UnicodeScalarView(scalars)).trimmed
  }

  private static func withMailLines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: "\r\n")
  }

  /// Base64 in lines of 76 characters (RFC 2045, 6.8).
  static func base64(_ bytes: [UInt8]) -> [String] {
    let signs = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var lines: [String] = []
    for start in stride(from: 0, to: bytes.count, by: 57) {
      var line: [UInt8] = []
      let part = bytes[start..<min(bytes.count, start + 57)]
      for first in stride(from: part.startIndex, to: part.endIndex, by: 3) {
        let three = part[first..<min(part.endIndex, first + 3)]
        var value: UInt32 = 0
        for offset in 0..<3 {
          let byte = first + offset < three.endIndex ? three[first + offset] : 0
          value = value << 8 | UInt32(byte)
        }
        for shift in 0..<4 {
          line.append(
            shift <= three.count
              ? signs[Int(value >> UInt32(18 - 6 * shift) & 63)] : UInt8(ascii: "="))
        }
      }
      lines.append(String(decoding: line, as: UTF8.self))
    }
    return lines
  }
}
