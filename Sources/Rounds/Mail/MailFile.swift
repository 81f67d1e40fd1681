import Forms
import Glibc
import Spreadsheet

/// The attachments of the mails in a file: of one mail (.eml), or of a box of many (.mbox).
///
/// Of a box one mail is in memory at a time.
final class MailFile: OpenedFiles {
  private struct Place {
    var mail: Int
    var attachment: Int
    var delivery: Delivery
  }

  private(set) var names: [String] = []
  let size: Int
  let damage: SpreadsheetError?
  private var places: [Place] = []
  private let mails: [Range<Int>]
  private let read: (Range<Int>) throws(SpreadsheetError) -> [UInt8]
  private let file: String
  private let limits: Limits
  private let nesting: Int
  private var last: (mail: Int, message: MailMessage)?

  /// Opens a file with mails on the disk.
  convenience init(path: String, file: String, limits: Limits) throws(SpreadsheetError) {
    let isBox = FileKind.ending(of: path) == "mbox"
    try Self.refuseOutlook(path, file: file)
    let source = try Descriptor(path: path, file: file)
    try self.init(isBox: isBox, size: source.size, file: file, limits: limits, nesting: 0) {
      range throws(SpreadsheetError) in
      try source.read(range, file: file)
    }
  }

  /// Opens a file with mails that stands in an archive.
  convenience init(_ archived: ArchivedFile, name: String) throws(SpreadsheetError) {
    guard archived.nesting < archived.limits.nesting else {
      throw SpreadsheetError(
        .limitExceeded(.nesting, allowed: archived.limits.nesting), file: archived.name)
    }
    try Self.refuseOutlook(name, file: archived.name)
    let bytes = archived.bytes
    try self.init(
      isBox: FileKind.ending(of: name) == "mbox", size: bytes.count, file: archived.name,
      limits: archived.limits, nesting: archived.nesting + 1
    ) { range throws(SpreadsheetError) in Array(bytes[range.clamped(to: 0..<bytes.count)]) }
  }

  private init(
    isBox: Bool, size: Int, file: String, limits: Limits, nesting: Int,
    read: @escaping (Range<Int>) throws(SpreadsheetError) -> [UInt8]
  ) throws(SpreadsheetError) {
    self.size = size
    self.file = file
    self.limits = limits
    self.nesting = nesting
    self.read = read
    mails = isBox ? try Self.mails(size: size, read) : [0..<size]
    var damage: SpreadsheetError?
    for (number, range) in mails.enumerated() {
      // Files beyond the limit are refused together; no more mails need be read.
      guard names.count <= limits.files else { break }
      // A mail that is too large is told, and the others are read.
      guard range.count <= limits.fileBytes else {
        let error = SpreadsheetError(
          .limitExceeded(.fileBytes, allowed: limits.fileBytes), file: file)
        guard isBox else { throw error }
        damage = damage ?? error
        continue
      }
      let message = MailMessage(try read(range)[...])
      if message.isCut {
        damage =
          damage ?? SpreadsheetError(.limitExceeded(.nesting, allowed: limits.nesting), file: file)
      }
      for (index, attachment) in message.attachments.enumerated() {
        guard names.count <= limits.files else { break }
        places.append(Place(mail: number, attachment: index, delivery: message.delivery))
        names.append(isBox ? "\(Self.title(number, message))/\(attachment.name)" : attachment.name)
      }
      if mails.count == 1 { last = (number, message) }
    }
    self.damage = damage
  }

  /// Outlook's own format of a mail is an OLE2 container, which is not taken apart yet.
  private static func refuseOutlook(
    _ name: String, file: String
  ) throws(SpreadsheetError) {
    if FileKind.ending(of: name) == "msg" {
      throw SpreadsheetError(.notAWorkbook(.outlookMessage), file: file)
    }
  }

  /// What a mail of a box is called: its number and its subject.
  private static func title(_ number: Int, _ message: MailMessage) -> String {
    let subject = String((message.delivery.subject ?? "").prefix(40))
    let plain = EntryName.safe(subject.replacing("/", with: "_").replacing("\\", with: "_"))
    return plain == "_" ? "\(number + 1)" : "\(number + 1) \(plain)"
  }

  func delivery(of index: Int) -> Delivery? { places[index].delivery }

  func file(at index: Int) throws(SpreadsheetError) -> ArchivedFile {
    let place = places[index]
    if last?.mail != place.mail {
      last = (place.mail, MailMessage(try read(mails[place.mail])[...]))
    }
    guard let message = last?.message, message.attachments.indices.contains(place.attachment) else {
      throw SpreadsheetError(.corrupt(.truncated), file: file)
    }
    return ArchivedFile(
      name: "\(file)/\(names[index])", bytes: message.attachments[place.attachment].bytes,
      limits: limits, nesting: nesting)
  }

  /// Where the mails of a box stand: each behind a line that begins with `From ` (RFC 4155).
  ///
  /// A header must follow that line: a sentence in a letter may begin so too.
  private static func mails(
    size: Int, _ read: (Range<Int>) throws(SpreadsheetError) -> [UInt8]
  ) throws(SpreadsheetError) -> [Range<Int>] {
    let mark = Array("From ".utf8)
    var starts: [Int] = []
    var offset = 0
    // How many bytes of the mark have matched; at the beginning of a line none.
    var matched: Int? = 0
    while offset < size {
      let bytes = try read(offset..<min(offset + 1 << 20, size))
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
    for start in starts {
      let head = try read(start..<min(start + 1024, size))
      if isBegin(head) { begins.append(start) }
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

  /// A file that is open as long as somebody may read it.
  private final class Descriptor {
    private let descriptor: Int32
    let size: Int

    /// - Throws: Where it cannot be opened, or is no regular file: a pipe has no size.
    init(path: String, file: String) throws(SpreadsheetError) {
      let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard opened >= 0 else {
        throw SpreadsheetError(.unreadable(.system(errno: errno)), file: file)
      }
      var status = stat()
      guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        close(opened)
        throw SpreadsheetError(.unreadable(.notARegularFile), file: file)
      }
      descriptor = opened
      size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    func read(_ range: Range<Int>, file: String) throws(SpreadsheetError) -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: range.count)
      var done = 0
      while done < bytes.count {
        let got = bytes.withUnsafeMutableBytes { buffer in
          buffer.baseAddress.map {
            pread(descriptor, $0 + done, buffer.count - done, off_t(range.lowerBound + done))
          } ?? 0
        }
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else {
          throw SpreadsheetError(.unreadable(.system(errno: errno)), file: file)
        }
        if got == 0 { break }
        done += got
      }
      return Array(bytes.prefix(done))
    }
  }
}
