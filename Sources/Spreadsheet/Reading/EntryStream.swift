internal import CZip

/// An entry of an archive while it is being unpacked.
///
/// A read that returns 0 says that the entry ended, its size was as declared and its checksum
/// right: libzip looks at both when it is read past the last byte, and not before. Small entries are
/// unpacked whole, by ``Unpacker``, if both are right.
@safe struct EntryStream: ~Copyable {
  /// libzip's stream; nil where the entry is unpacked whole.
  private var handle: OpaquePointer?
  /// The entry as it is stored, until it is unpacked whole.
  private(set) var stored: [UInt8]?
  private var bytes: [UInt8] = []
  private let archive: Archive
  private let entry: Archive.Entry
  private var sum = 0

  init(_ archive: Archive, _ entry: Archive.Entry) throws(SpreadsheetError.Cause) {
    // A password of Excel's is not one of entries: the whole workbook stands in an OLE2 container then.
    guard !entry.isEncrypted else { throw .archiveEncrypted }
    // All that throws comes before the first property is set: a value that is not copyable cannot be
    // taken apart half made.
    let packed = unsafe archive.unpacker.packed(entry, of: archive.handle)
    let stream = unsafe packed == nil ? try Self.open(archive, entry) : nil
    stored = packed
    unsafe handle = stream
    self.archive = archive
    self.entry = entry
  }

  private static func open(
    _ archive: Archive, _ entry: Archive.Entry
  ) throws(SpreadsheetError.Cause) -> OpaquePointer {
    guard let handle = unsafe zip_fopen_index(archive.handle, entry.index, 0) else {
      throw unsafe cause(zip_get_error(archive.handle), method: entry.method)
    }
    return unsafe handle
  }

  deinit { if let handle = unsafe handle { unsafe zip_fclose(handle) } }

  /// Reads the next bytes; 0 at the end, and only at the end.
  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(SpreadsheetError.Cause) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    var count = 0
    if let packed = stored {
      stored = nil
      let fits = buffer.count >= entry.unpacked
      if fits, unsafe archive.unpacker.unpack(packed, of: entry, into: buffer) {
        count = entry.unpacked
      } else if !fits, let whole = archive.unpacker.unpacked(packed, of: entry) {
        bytes = whole
      } else {
        unsafe handle = try Self.open(archive, entry)
      }
    }
    if let handle = unsafe handle {
      count = unsafe Int(zip_fread(handle, start, UInt64(buffer.count)))
      guard count >= 0 else { throw unsafe Self.cause(zip_file_get_error(handle), method: 0) }
    } else if !bytes.isEmpty {
      count = min(buffer.count, bytes.count - sum)
      unsafe buffer.copyBytes(from: bytes[sum..<sum + count])
    }
    try step(count)
    return count
  }

  /// Counts an entry as read whose bytes are known, before anything was read of it.
  mutating func skip() throws(SpreadsheetError.Cause) {
    stored = nil
    try step(entry.unpacked)
    try step(0)
  }

  private mutating func step(_ count: Int) throws(SpreadsheetError.Cause) {
    sum += count
    try archive.usage.unpacked(count, ofEntry: sum, packed: entry.packed)
    // libzip hands out what the entry really unpacks to; a directory that says less lies.
    guard sum <= entry.unpacked, count > 0 || sum == entry.unpacked else { throw .corrupt(.size) }
  }

  /// Reads to the end; an entry of more than `limit` bytes is refused.
  mutating func readAll(limit: Int) throws(SpreadsheetError.Cause) -> [UInt8] {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
    defer { unsafe chunk.deallocate() }
    var bytes: [UInt8] = []
    // What is declared may be a lie, but not one that costs memory: deflate packs 1:1032 at most.
    bytes.reserveCapacity(min(entry.unpacked, limit, min(entry.packed, 1 << 40) * 1032 + 1024))
    while true {
      let count = try unsafe read(into: chunk)
      guard count > 0 else { return bytes }
      guard bytes.count + count <= limit else { throw .limitExceeded(.fileBytes, allowed: limit) }
      unsafe bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func cause(
    _ error: UnsafeMutablePointer<zip_error_t>, method: Int
  ) -> SpreadsheetError.Cause {
    switch unsafe zip_error_code_zip(error) {
    case ZIP_ER_CRC: .corrupt(.checksum)
    case ZIP_ER_INCONS: .corrupt(.size)
    case ZIP_ER_EOF: .corrupt(.truncated)
    case ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA: .corrupt(.compressedData)
    case ZIP_ER_COMPNOTSUPP: .compressionMethod(method)
    case ZIP_ER_NOPASSWD, ZIP_ER_ENCRNOTSUPP, ZIP_ER_WRONGPASSWD: .archiveEncrypted
    case ZIP_ER_READ: unsafe .corrupt(.readFailed(errno: zip_error_code_system(error)))
    default: .corrupt(.archive)
    }
  }
}
