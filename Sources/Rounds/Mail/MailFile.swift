import Forms
import Spreadsheet

/// The attachments of the mails in a file: of one mail (.eml, .msg, winmail.dat), or of a box of many
/// (.mbox).
///
/// Of a box one mail is in memory at a time.
final class MailFile: OpenedFiles {
  private struct Place {
    var mail: Int
    var attachment: Int
    var delivery: Delivery
  }

  private(set) var names: [String] = []
  var size: Int { source.count }
  let damage: SpreadsheetError?
  private var places: [Place] = []
  private let mails: [Range<Int>]
  private let source: ByteSource
  private let file: String
  private let limits: Limits
  private let nesting: Int
  private var last: (mail: Int, message: MailMessage)?

  /// Opens a file with mails on the disk.
  convenience init(path: String, file: String, limits: Limits) throws(SpreadsheetError) {
    do throws(SpreadsheetError.Cause) {
      try self.init(
        try ByteSource(path: path), isBox: FileKind.ending(of: path) == "mbox", file: file,
        limits: limits, nesting: 0)
    } catch { throw SpreadsheetError(error, file: file) }
  }

  /// Opens a file with mails that stands in an archive.
  convenience init(_ archived: ArchivedFile, name: String) throws(SpreadsheetError) {
    do throws(SpreadsheetError.Cause) {
      guard archived.nesting < archived.limits.nesting else {
        throw .limitExceeded(.nesting, allowed: archived.limits.nesting)
      }
      try self.init(
        ByteSource(bytes: archived.bytes), isBox: FileKind.ending(of: name) == "mbox",
        file: archived.name, limits: archived.limits, nesting: archived.nesting + 1)
    } catch { throw SpreadsheetError(error, file: archived.name) }
  }

  private init(
    _ source: ByteSource, isBox: Bool, file: String, limits: Limits, nesting: Int
  ) throws(SpreadsheetError.Cause) {
    self.source = source
    self.file = file
    self.limits = limits
    self.nesting = nesting
    mails = isBox ? try Self.mails(in: source) : [0..<source.count]
    var damage: SpreadsheetError.Cause?
    for (number, range) in mails.enumerated() {
      // Files beyond the limit are refused together; no more mails need be read.
      guard names.count <= limits.files else { break }
      // A mail that is too large is told, and the others are read.
      guard range.count <= limits.fileBytes else {
        let error = SpreadsheetError.Cause.limitExceeded(.fileBytes, allowed: limits.fileBytes)
        guard isBox else { throw error }
        damage = damage ?? error
        continue
      }
      let message = try Self.message(range, in: source, limits)
      damage = damage ?? message.damage
      for (index, attachment) in message.attachments.enumerated() {
        guard names.count <= limits.files else { break }
        places.append(Place(mail: number, attachment: index, delivery: message.delivery))
        names.append(isBox ? "\(Self.title(number, message))/\(attachment.name)" : attachment.name)
      }
      if mails.count == 1 { last = (number, message) }
    }
    self.damage = damage.map { SpreadsheetError($0, file: file) }
  }

  /// Reads a mail; in which format it is stored shows in its first bytes.
  private static func message(
    _ range: Range<Int>, in source: ByteSource, _ limits: Limits
  ) throws(SpreadsheetError.Cause) -> MailMessage {
    let head = try source.read(at: range.lowerBound, 4)
    if head == CompoundFile.mark, range.count == source.count {
      return try MailMessage(outlook: try CompoundFile(source), limits)
    }
    let bytes = try source.read(at: range.lowerBound, range.count)
    if head == PackedMail.mark { return MailMessage(packed: bytes, limits) }
    return MailMessage(bytes[...], limits)
  }

  /// What a mail of a box is called: its number and its subject.
  private static func title(_ number: Int, _ message: MailMessage) -> String {
    let subject = String((message.delivery.subject ?? "").prefix(40))
    let plain = EntryName.safe(subject.replacing("/", with: "_").replacing("\\", with: "_"))
    return plain == "_" ? "\(number + 1)" : "\(number + 1) \(plain)"
  }

  func delivery(of index: Int) -> Delivery? { places[index].delivery }

  func file(at index: Int) throws(SpreadsheetError) -> ArchivedFile {
    let name = "\(file)/\(names[index])"
    do throws(SpreadsheetError.Cause) {
      let place = places[index]
      if last?.mail != place.mail {
        last = (place.mail, try Self.message(mails[place.mail], in: source, limits))
      }
      guard let attachments = last?.message.attachments,
        attachments.indices.contains(place.attachment)
      else { throw .corrupt(.truncated) }
      return ArchivedFile(
        name: name, bytes: try attachments[place.attachment].bytes, limits: limits,
        nesting: nesting)
    } catch { throw SpreadsheetError(error, file: name) }
  }

  /// Where the mails of a box stand: each behind a line that begins with `From ` (RFC 4155).
  ///
  /// A header must follow that line: a sentence in a letter may begin so too.
  private static func mails(
    in source: ByteSource
  ) throws(SpreadsheetError.Cause) -> [Range<Int>] {
    let size = source.count
    let mark = Array("From ".utf8)
    var starts: [Int] = []
    var offset = 0
    // How many bytes of the mark have matched; at the beginning of a line none.
    var matched: Int? = 0
    while offset < size {
      let bytes = try source.read(at: offset, 1 << 20)
      guard !bytes.isEmpty else { break }
      for (index, byte) in bytes.enumerated() {
        if let count = matched, byte == mark[count] {
          matched = count + 1
          if count + 1 == mark.count {
            starts.append(offset + index + 1 - mark.count)
            matched = nil
          }
        } else {
          matched = byte == 0x0A ? 0 : nil
        }
      }
      offset += bytes.count
    }
    var begins: [Int] = []
    for start in starts where isBegin(try source.read(at: start, 1024)) {
      begins.append(start)
    }
    return begins.enumerated().map { index, begin in
      begin..<(index + 1 < begins.count ? begins[index + 1] : size)
    }
  }

  /// Whether a header's field stands in the second line: a name without spaces, and a colon.
  private static func isBegin(_ head: [UInt8]) -> Bool {
    guard let end = head.firstIndex(of: 0x0A) else { return false }
    let field = head[(end + 1)...]
    let name = field.prefix { (0x21...0x7E).contains($0) && $0 != 0x3A }
    return !name.isEmpty && field.dropFirst(name.count).first == 0x3A
  }
}
