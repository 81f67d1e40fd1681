#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes an archive (.zip) of entries that are packed already, from its front to its end.
///
/// Every entry has the date 1980-01-01, as libxlsxwriter writes it, so that the same contents give the same bytes.
struct ArchiveWriter: ~Copyable {
  /// An entry, whose bytes are packed with deflate.
  struct Entry {
    var name: [UInt8]
    /// The checksum of what it unpacks to.
    var checksum: UInt32
    var packed: Int
    var unpacked: Int
    fileprivate var place = 0

    init(name: [UInt8], checksum: UInt32, packed: Int, unpacked: Int) {
      self.name = name
      self.checksum = checksum
      self.packed = packed
      self.unpacked = unpacked
    }
  }

  /// How many bytes are written at a time.
  private static let bufferSize = 256 << 10

  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var count = 0
  private var entries: [Entry] = []

  /// Begins an archive.
  /// - Parameters:
  ///   - descriptor: An open file, which is written from where it is.
  ///   - path: What errors call it.
  init(into descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
    buffer.reserveCapacity(Self.bufferSize)
  }

  /// Begins an entry; its packed bytes follow.
  /// - Throws: `EFBIG` where the archive becomes larger than 4 GiB, or what can't be written.
  mutating func begin(_ entry: Entry) throws(FileError) {
    var entry = entry
    entry.place = count
    guard entry.packed + count < Int(UInt32.max), entry.unpacked < Int(UInt32.max),
      entries.count < Int(UInt16.max)
    else { throw FileError(path: path, code: EFBIG) }
    entries.append(entry)
    // APPNOTE 4.3.7.
    var head: [UInt8] = []
    head.append(little: 0x0403_4B50, bytes: 4)
    Self.append(entry, to: &head)
    head.append(little: 0, bytes: 2)
    head += entry.name
    try append(head)
  }

  /// Writes packed bytes of the entry that was begun.
  /// - Throws: What can't be written.
  mutating func append(_ bytes: [UInt8]) throws(FileError) {
    count += bytes.count
    buffer += bytes
    guard buffer.count >= Self.bufferSize else { return }
    try flush()
  }

  private mutating func flush() throws(FileError) {
    if let code = WholeWrite.write(buffer, to: descriptor) {
      throw FileError(path: path, code: code)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes the directory.
  /// - Throws: What can't be written.
  consuming func finish() throws(FileError) {
    let start = count
    for entry in entries {
      // APPNOTE 4.3.12.
      var record: [UInt8] = []
      record.append(little: 0x0201_4B50, bytes: 4)
      record.append(little: Self.version, bytes: 2)
      Self.append(entry, to: &record)
      // No extra field and comment; on the first disk; no attributes.
      record.append(little: 0, bytes: 12)
      record.append(little: entry.place, bytes: 4)
      record += entry.name
      try append(record)
    }
    guard count < Int(UInt32.max) else { throw FileError(path: path, code: EFBIG) }
    // APPNOTE 4.3.16.
    var end: [UInt8] = []
    end.append(little: 0x0605_4B50, bytes: 4)
    end.append(little: 0, bytes: 4)
    end.append(little: entries.count, bytes: 2)
    end.append(little: entries.count, bytes: 2)
    end.append(little: count - start, bytes: 4)
    end.append(little: start, bytes: 4)
    end.append(little: 0, bytes: 2)
    try append(end)
    try flush()
  }

  /// The version of zip that is needed for deflate: 2.0.
  private static let version = 20

  /// What stands both before an entry and in the directory.
  private static func append(_ entry: Entry, to bytes: inout [UInt8]) {
    bytes.append(little: version, bytes: 2)
    // No flags; deflate; midnight; the first day.
    bytes.append(little: 0, bytes: 2)
    bytes.append(little: 8, bytes: 2)
    bytes.append(little: 0, bytes: 2)
    bytes.append(little: 0x21, bytes: 2)
    bytes.append(little: Int(entry.checksum), bytes: 4)
    bytes.append(little: entry.packed, bytes: 4)
    bytes.append(little: entry.unpacked, bytes: 4)
    bytes.append(little: entry.name.count, bytes: 2)
  }
}

extension [UInt8] {
  /// Appends the lowest bytes of a number, the lowest first.
  fileprivate mutating func append(little number: Int, bytes: Int) {
    for place in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
