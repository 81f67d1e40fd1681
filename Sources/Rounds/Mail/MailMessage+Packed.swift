import Forms
import Spreadsheet

extension MailMessage {
  /// Reads what Outlook packs the attachments of a mail into for other programs (winmail.dat, TNEF,
  /// [MS-OXTNEF]); when it came is known of the mail that it came with.
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - limits: How much is read before it is refused.
  init(packed bytes: [UInt8], _ limits: Limits) {
    self.init(Delivery(), limits)
    readPacked(bytes[...], depth: 0)
  }

  fileprivate mutating func readPacked(_ bytes: ArraySlice<UInt8>, depth: Int) {
    guard begins(depth: depth) else { return }
    var mail = PackedMail(bytes)
    var file = PackedMail.File()
    while let attribute = mail.next() {
      switch attribute.id {
      case PackedMail.beginsFile:
        add(file, depth)
        file = PackedMail.File()
      case PackedMail.title: file.title = attribute.bytes
      case PackedMail.data: file.data = attribute.bytes
      case PackedMail.properties: file.read(attribute.bytes)
      default: break
      }
    }
    add(file, depth)
    if mail.isDamaged { tell(.corrupt(.truncated)) }
  }

  private mutating func add(_ file: PackedMail.File, _ depth: Int) {
    if let mail = file.mail {
      readPacked(mail, depth: depth + 1)
    } else if let data = file.data, begins(depth: depth) {
      attach(file.name, .encoded(data, code: ""))
    }
  }
}

/// The attributes of a winmail.dat, one after another (2.1.3).
struct PackedMail {
  /// The first bytes of the file.
  static let mark: [UInt8] = [0x78, 0x9F, 0x3E, 0x22]

  // attAttachRendData, attAttachTitle, attAttachData, attAttachment (2.1.3.3)
  static let beginsFile = 0x0006_9002
  static let title = 0x0001_8010
  static let data = 0x0006_800F
  static let properties = 0x0006_9005

  struct Attribute {
    let id: Int
    let bytes: ArraySlice<UInt8>
  }

  private var rest: ArraySlice<UInt8>
  private(set) var isDamaged = false

  /// - Parameter bytes: The file, which begins with its mark and a number.
  init(_ bytes: ArraySlice<UInt8>) {
    isDamaged = bytes.count < 6 || !bytes.starts(with: Self.mark)
    rest = isDamaged ? [] : bytes.dropFirst(6)
  }

  /// The next attribute; nil at the end, or where it is cut.
  mutating func next() -> Attribute? {
    guard !rest.isEmpty else { return nil }
    var reader = LittleEndianReader(rest)
    // Whether it is of the mail or of an attachment is in its number too; a checksum follows.
    guard reader.number(1) != nil, let id = reader.number(4), let length = reader.number(4),
      let bytes = reader.bytes(length), reader.number(2) != nil
    else {
      isDamaged = true
      rest = []
      return nil
    }
    rest = reader.rest
    return Attribute(id: id, bytes: bytes)
  }

  /// What is known of an attached file.
  struct File {
    var title: ArraySlice<UInt8>?
    var data: ArraySlice<UInt8>?
    private(set) var mail: ArraySlice<UInt8>?
    private var longName: String?

    /// Its name: in full where that is known, else as old systems had it.
    var name: String {
      longName ?? title.map { OutlookText.narrow($0) } ?? "_"
    }

    /// Takes its properties: how it is called in full, and a mail that it may be (2.1.3.4).
    mutating func read(_ bytes: ArraySlice<UInt8>) {
      var reader = LittleEndianReader(bytes)
      guard let count = reader.number(4) else { return }
      // A property has eight bytes at least.
      for _ in 0..<min(count, bytes.count / 8) {
        guard let property = reader.property() else { return }
        switch property.id {
        // PR_ATTACH_LONG_FILENAME
        case 0x3707: longName = property.text.flatMap { $0.isEmpty ? nil : $0 } ?? longName
        // PR_ATTACH_DATA_OBJECT, which begins with what kind of object it is: IID_IMessage.
        case 0x3701:
          guard property.type == 0x000D, let object = property.values.first,
            object.starts(with: [0x07, 0x03, 0x02, 0x00])
          else { continue }
          mail = object.dropFirst(16)
        default: break
        }
      }
    }
  }
}

/// A property of a packed mail.
private struct PackedProperty {
  let id: Int
  let type: Int
  let values: [ArraySlice<UInt8>]

  var text: String? {
    guard let value = values.first else { return nil }
    return switch type {
    case 0x001F: OutlookText.wide(Array(value))
    case 0x001E: OutlookText.narrow(value)
    default: nil
    }
  }
}

/// Numbers and pieces of bytes, one after another; nil where they are not all there.
private struct LittleEndianReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func number(_ size: Int) -> Int? {
    bytes(size).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  /// A piece that is filled up to four bytes.
  private mutating func padded(_ count: Int) -> ArraySlice<UInt8>? {
    guard let piece = bytes(count), bytes((4 - count % 4) % 4) != nil else { return nil }
    return piece
  }

  mutating func property() -> PackedProperty? {
    guard let type = number(2), let id = number(2) else { return nil }
    if id >= 0x8000 {
      // A set of names, then a number or a name in it.
      guard bytes(16) != nil, let kind = number(4), let length = number(4),
        kind == 0 || padded(length) != nil
      else { return nil }
    }
    let size: Int? =
      switch type & 0x0FFF {
      case 0x02, 0x03, 0x04, 0x0A, 0x0B: 4
      case 0x05, 0x06, 0x07, 0x14, 0x40: 8
      case 0x48: 16
      // Texts, bytes and objects, each with its length.
      case 0x0D, 0x1E, 0x1F, 0x102: nil
      default: -1
      }
    let isCounted = type & 0x1000 != 0 || size == nil
    guard size != -1, let count = isCounted ? number(4) : 1, count <= rest.count else { return nil }
    var values: [ArraySlice<UInt8>] = []
    for _ in 0..<count {
      guard let length = size ?? number(4), let value = padded(length) else { return nil }
      values.append(value)
    }
    return PackedProperty(id: id, type: type & 0x0FFF, values: values)
  }
}
