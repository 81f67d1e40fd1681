import Forms
import Spreadsheet

/// A mail: who sent it and when, and the files attached to it.
struct MailMessage {
  let delivery: Delivery
  /// The attached files, those of mails attached to it included.
  private(set) var attachments: [Attachment] = []
  /// Why it was not read whole; nil where it was.
  private(set) var damage: SpreadsheetError.Cause?

  private var parts = 0
  /// The names of the attachments, and the number behind a name that the next of that name is to have.
  private var names: Set<String> = []
  private var numbers: [String: Int] = [:]
  let limits: Limits

  /// A file as it travels; most are pictures that nobody reads.
  struct Attachment {
    enum Content {
      case encoded(ArraySlice<UInt8>, code: String)
      /// A stream of a mail of Outlook.
      case stream(CompoundFile, CompoundFile.Entry)
    }

    let name: String
    fileprivate let content: Content
    fileprivate let limits: Limits

    var bytes: [UInt8] {
      get throws(SpreadsheetError.Cause) {
        switch content {
        case .encoded(let bytes, let code): TransferCode.decoded(bytes, code)
        case .stream(let file, let entry): try file.bytes(of: entry, limit: limits.fileBytes)
        }
      }
    }
  }

  /// A mail without attachments yet.
  init(_ delivery: Delivery, _ limits: Limits) {
    self.delivery = delivery
    self.limits = limits
  }

  /// Reads a mail of the Internet; broken MIME gives what can be found in it.
  init(_ bytes: ArraySlice<UInt8>, _ limits: Limits = Limits()) {
    var body = bytes.startIndex
    let header = MailHeader(bytes, body: &body)
    self.init(
      Delivery(arrived: header.date, subject: header.text("subject"), address: header.address),
      limits)
    read(header, bytes[min(body, bytes.endIndex)...], depth: 0)
  }

  /// Begins a part at some depth; false where it is too deep or there are too many, which is told.
  mutating func begins(depth: Int) -> Bool {
    parts += 1
    if depth > Self.deepest(limits) {
      damage = damage ?? .limitExceeded(.nesting, allowed: limits.nesting)
    } else if parts > limits.files {
      damage = damage ?? .limitExceeded(.files, allowed: limits.files)
    } else {
      return true
    }
    return false
  }

  /// A mail in a mail takes some parts in one another; none that is honest takes so many.
  private static func deepest(_ limits: Limits) -> Int { min(limits.nesting, 100) * 7 }

  /// Adds a file that is attached, under a name that no other has.
  mutating func attach(_ name: String, _ content: Attachment.Content) {
    let own = unique(EntryName.safe(name))
    attachments.append(Attachment(name: own, content: content, limits: limits))
  }

  /// Says that it could not be read whole.
  mutating func tell(_ cause: SpreadsheetError.Cause) { damage = damage ?? cause }

  private mutating func read(_ header: MailHeader, _ body: ArraySlice<UInt8>, depth: Int) {
    guard begins(depth: depth) else { return }
    let type = header.parameters("content-type")
    let kind = type?.value ?? "text/plain"
    if kind.hasPrefix("multipart/"), let boundary = type?.parameters["boundary"], !boundary.isEmpty
    {
      for part in Self.parts(
        of: body, between: Array("--\(boundary)".utf8), most: limits.files)
      {
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
    // What Outlook packs attachments into is known by its name where it is opened.
    if ["application/ms-tnef", "application/vnd.ms-tnef"].contains(kind) {
      attach(FileKind.packedMail, .encoded(body, code: code))
      return
    }
    let disposition = header.parameters("content-disposition")
    guard
      let name = disposition?.parameters["filename"] ?? type?.parameters["name"], !name.isEmpty
    else { return }
    attach(name, .encoded(body, code: code))
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
    of body: ArraySlice<UInt8>, between mark: [UInt8], most: Int
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
          if isEnd || parts.count > most { return parts }
        }
      }
      place = end + 1
    }
    if let begin { parts.append(body[begin...]) }
    return parts
  }
}
