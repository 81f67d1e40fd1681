import Forms
import Spreadsheet

/// A mail: who sent it and when, and the files attached to it.
struct MailMessage {
  let delivery: Delivery
  /// The attached files, those of mails attached to it included.
  private(set) var attachments: [Attachment] = []
  /// Whether it has more parts than are read, one in the other or beside each other.
  private(set) var isCut = false

  private var parts = 0
  /// The names of the attachments, and the number behind a name that the next of that name is to have.
  private var names: Set<String> = []
  private var numbers: [String: Int] = [:]
  private static let mostParts = 1000
  private static let deepest = 20

  /// A file as it travels; most are pictures that nobody reads.
  struct Attachment {
    let name: String
    fileprivate let encoded: ArraySlice<UInt8>
    fileprivate let code: String

    var bytes: [UInt8] { TransferCode.decoded(encoded, code) }
  }

  /// Reads a mail; broken MIME gives what can be found in it.
  init(_ bytes: ArraySlice<UInt8>) {
    var body = bytes.startIndex
    let header = MailHeader(bytes, body: &body)
    delivery = Delivery(
      arrived: header.date, subject: header.text("subject"), address: header.address)
    read(header, bytes[min(body, bytes.endIndex)...], depth: 0)
  }

  private mutating func read(_ header: MailHeader, _ body: ArraySlice<UInt8>, depth: Int) {
    parts += 1
    guard parts <= Self.mostParts, depth <= Self.deepest else {
      isCut = true
      return
    }
    let type = header.parameters("content-type")
    let kind = type?.value ?? "text/plain"
    if kind.hasPrefix("multipart/"), let boundary = type?.parameters["boundary"], !boundary.isEmpty
    {
      for part in Self.parts(of: body, between: Array("--\(boundary)".utf8)) {
        var inner = part.startIndex
        let own = MailHeader(part, body: &inner)
        read(own, part[min(inner, part.endIndex)...], depth: depth + 1)
      }
      return
    }
    let code = (header.raw("content-transfer-encoding") ?? "").lowercased()
    if kind == "message/rfc822" {
      let bytes = TransferCode.decoded(body, code)
      var inner = 0
      let own = MailHeader(bytes[...], body: &inner)
      read(own, bytes[min(inner, bytes.count)...], depth: depth + 1)
      return
    }
    let disposition = header.parameters("content-disposition")
    guard
      let name = disposition?.parameters["filename"] ?? type?.parameters["name"], !name.isEmpty
    else { return }
    let own = unique(EntryName.safe(name))
    attachments.append(Attachment(name: own, encoded: body, code: code))
  }

  /// A name that no attachment has yet.
  private mutating func unique(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    var own = last
    if names.contains(last) {
      let ending = FileKind.ending(of: last)
      let stem = ending.isEmpty ? last : String(last.dropLast(ending.count + 1))
      var number = numbers[last] ?? 2
      repeat {
        own = "\(stem) (\(number))" + (ending.isEmpty ? "" : ".\(ending)")
        number += 1
      } while names.contains(own)
      numbers[last] = number
    }
    names.insert(own)
    return own
  }

  /// The parts between lines that begin with a mark; the last may lack its end.
  private static func parts(
    of body: ArraySlice<UInt8>, between mark: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var begin: Int?
    var place = body.startIndex
    while place < body.endIndex {
      let end = body[place...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[place..<end].starts(with: mark) {
        var rest = body[(place + mark.count)..<end]
        let isEnd = rest.starts(with: [0x2D, 0x2D])
        if isEnd { rest = rest.dropFirst(2) }
        // Another boundary may begin with this one.
        if rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
          if let begin { parts.append(body[begin..<max(begin, place)]) }
          begin = isEnd ? nil : min(end + 1, body.endIndex)
          if isEnd || parts.count > mostParts { return parts }
        }
      }
      place = end + 1
    }
    if let begin { parts.append(body[begin...]) }
    return parts
  }
}
