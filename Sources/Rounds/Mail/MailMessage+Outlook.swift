import Forms
import Spreadsheet

extension MailMessage {
  /// Reads a mail of Outlook (.msg, [MS-OXMSG]): an OLE2 container with a stream for each property.
  ///
  /// - Parameters:
  ///   - file: The container.
  ///   - limits: How much is read before it is refused.
  /// - Throws: Where the container is no mail.
  init(outlook file: CompoundFile, _ limits: Limits) throws(SpreadsheetError.Cause) {
    let mail = OutlookStorage(file, nil)
    guard mail.isMessage else { throw file.cause() }
    self.init(mail.delivery(limits), limits)
    read(mail, depth: 0)
  }

  private mutating func read(_ mail: OutlookStorage, depth: Int) {
    guard begins(depth: depth) else { return }
    let limits = limits
    for entry in mail.entries where entry.isStorage && entry.name.hasPrefix("__attach_version1.0_")
    {
      let attachment = OutlookStorage(mail.file, entry)
      // PR_ATTACH_LONG_FILENAME; PR_ATTACH_FILENAME, which is cut to eight letters; PR_DISPLAY_NAME.
      let name = [0x3707, 0x3704, 0x3001].lazy.compactMap { attachment.text($0, limits) }.first
      // PR_ATTACH_DATA_OBJECT: a mail, or an object of another program that lies in the text.
      if let object = attachment.entry(0x3701, type: 0x000D) {
        let inner = OutlookStorage(mail.file, object)
        if inner.isMessage { read(inner, depth: depth + 1) }
      } else if let data = attachment.entry(0x3701, type: 0x0102), begins(depth: depth) {
        attach(name ?? "_", .stream(mail.file, data))
      }
      // What only names a file elsewhere has neither.
    }
  }
}

/// A mail or an attachment in a mail of Outlook.
private struct OutlookStorage {
  let file: CompoundFile
  let entries: [CompoundFile.Entry]
  private let streams: [String: CompoundFile.Entry]

  init(_ file: CompoundFile, _ storage: CompoundFile.Entry?) {
    self.file = file
    entries = file.entries(of: storage)
    streams = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
  }

  var isMessage: Bool { streams[Self.properties] != nil }

  /// The stream of a property, which has its number and its type in its name.
  func entry(_ property: Int, type: Int) -> CompoundFile.Entry? {
    func hexadecimal(_ number: Int) -> String {
      let digits = String(number, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    return streams["__substg1.0_\(hexadecimal(property))\(hexadecimal(type))"]
  }

  /// A property that is text; nil where it is not there, is empty or cannot be read.
  func text(_ property: Int, _ limits: Limits) -> String? {
    func bytes(_ type: Int) -> [UInt8]? {
      guard let entry = entry(property, type: type) else { return nil }
      // A mail is worth reading without its subject.
      do throws(SpreadsheetError.Cause) {
        return try file.bytes(of: entry, limit: min(limits.stringBytes, limits.fileBytes))
      } catch { return nil }
    }
    let text =
      bytes(0x001F).map { OutlookText.wide($0) } ?? bytes(0x001E).map { OutlookText.narrow($0) }
    return text.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
  }

  /// When it was sent, by whom, and about what.
  func delivery(_ limits: Limits) -> Delivery {
    // PR_TRANSPORT_MESSAGE_HEADERS: how it came from the Internet.
    var end = 0
    let header = text(0x007D, limits).map { MailHeader(Array($0.utf8)[...], body: &end) }
    // PR_SENDER_SMTP_ADDRESS, PR_SENT_REPRESENTING_SMTP_ADDRESS, PR_SENDER_EMAIL_ADDRESS,
    // PR_SENT_REPRESENTING_EMAIL_ADDRESS: the last two may be names within an office.
    let address = [0x5D01, 0x5D02, 0x0C1F, 0x0065].lazy.compactMap { text($0, limits) }
      .first { $0.contains("@") }
    // PR_CLIENT_SUBMIT_TIME is the `Date:` of a mail; PR_MESSAGE_DELIVERY_TIME is there for all received.
    return Delivery(
      arrived: time(0x0039) ?? header?.date ?? time(0x0E06), subject: text(0x0037, limits),
      address: address ?? header?.address)
  }

  /// A property that is a time, which stands in the stream of properties of fixed size (2.4.2).
  private func time(_ property: Int) -> SavedTime? {
    guard let entry = streams[Self.properties] else { return nil }
    let bytes: [UInt8]
    do throws(SpreadsheetError.Cause) { bytes = try file.bytes(of: entry, limit: 1 << 16) } catch {
      return nil
    }
    // Behind the header, which has 32 bytes in a mail that stands by itself.
    for place in stride(from: 32, to: bytes.count - 15, by: 16)
    where bytes.littleEndian(at: place, size: 4) == UInt64(property << 16 | 0x0040) {
      guard let units = bytes.littleEndian(at: place + 8, size: 8), units < 1 << 62,
        let zero = SavedTime(W3CDTF: "1601-01-01T00:00:00Z")
      else { return nil }
      // Units of 100 nanoseconds.
      return SavedTime(seconds: zero.seconds + Int(units / 10_000_000))
    }
    return nil
  }

  private static let properties = "__properties_version1.0"
}
