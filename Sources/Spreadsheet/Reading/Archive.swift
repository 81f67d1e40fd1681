internal import CZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A zip archive, open for reading.
///
/// The one owner of libzip's handle; entries that are being read keep it alive.
@safe final class Archive {
  /// What the directory says of an entry.
  struct Entry {
    var index: UInt64
    /// The name as stored, in whatever encoding.
    var name: [UInt8]
    var packed: Int
    var unpacked: Int
    var isEncrypted: Bool
    var method: Int
    /// The checksum of what it unpacks to.
    var checksum: UInt32
  }

  let handle: OpaquePointer
  let usage: Usage
  let entries: [Entry]
  /// Made when the first small entry is unpacked.
  private(set) lazy var unpacker = Unpacker()

  /// Opens an archive; reads its directory and nothing else.
  ///
  /// `name` is the limit of its entries: ``Limits/entries`` or ``Limits/files``.
  init(
    _ source: ByteSource, _ usage: Usage, _ name: Limits.Name = .entries
  ) throws(SpreadsheetError.Cause) {
    let source = try source.inMemory()
    try source.checkDirectory(usage.limits, name)
    let opened = try unsafe Self.open(source)
    do throws(SpreadsheetError.Cause) {
      entries = try unsafe Self.list(opened, usage, name, within: source.count)
    } catch {
      unsafe zip_discard(opened)
      throw error
    }
    unsafe handle = opened
    self.usage = usage
  }

  deinit { unsafe zip_discard(handle) }

  private static func open(_ source: ByteSource) throws(SpreadsheetError.Cause) -> OpaquePointer {
    switch source.storage {
    case .file(let file):
      // libzip closes the descriptor it is given, and the source closes its own.
      let copy = dup(file.descriptor)
      guard copy >= 0 else { throw .unreadable(.system(errno: errno)) }
      // The two share one position, which libzip takes for the start.
      lseek(copy, 0, SEEK_SET)
      var code: Int32 = 0
      guard let handle = unsafe zip_fdopen(copy, 0, &code) else {
        close(copy)
        throw cause(ofOpening: code)
      }
      return unsafe handle
    case .memory(let bytes):
      guard let copy = unsafe malloc(max(bytes.count, 1)) else {
        throw .unreadable(.system(errno: ENOMEM))
      }
      unsafe bytes.withUnsafeBytes { from in
        if let start = from.baseAddress { unsafe memcpy(copy, start, from.count) }
      }
      var error = unsafe zip_error_t()
      unsafe zip_error_init(&error)
      defer { unsafe zip_error_fini(&error) }
      guard let buffer = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error)
      else {
        unsafe free(copy)
        throw .unreadable(.system(errno: ENOMEM))
      }
      guard let handle = unsafe zip_open_from_source(buffer, ZIP_RDONLY, &error) else {
        unsafe zip_source_free(buffer)
        throw unsafe cause(ofOpening: zip_error_code_zip(&error))
      }
      return unsafe handle
    }
  }

  private static func list(
    _ handle: OpaquePointer, _ usage: Usage, _ name: Limits.Name, within size: Int
  ) throws(SpreadsheetError.Cause) -> [Entry] {
    let count = unsafe zip_get_num_entries(handle, 0)
    try usage.list(entries: Int(count), name)
    // Entries that share bytes, or claim more than there are, are made to get round the limit on the
    // ratio of sizes (Fifield, A better zip bomb, 2019).
    var room = UInt64(max(0, size))
    var entries: [Entry] = []
    entries.reserveCapacity(Int(count))
    for index in 0..<UInt64(max(0, count)) {
      var status = unsafe zip_stat_t()
      unsafe zip_stat_init(&status)
      guard let name = unsafe zip_get_name(handle, index, UInt32(ZIP_FL_ENC_RAW)),
        unsafe zip_stat_index(handle, index, 0, &status) == 0
      else { throw .corrupt(.archive) }
      guard unsafe status.comp_size <= room else { throw .corrupt(.archive) }
      unsafe room -= status.comp_size
      unsafe entries.append(
        Entry(
          index: index,
          name: Array(UnsafeRawBufferPointer(start: name, count: strlen(name))),
          packed: Int(clamping: status.comp_size), unpacked: Int(clamping: status.size),
          isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE),
          method: Int(status.comp_method), checksum: status.crc))
    }
    return entries
  }

  private static func cause(ofOpening code: Int32) -> SpreadsheetError.Cause {
    switch code {
    // The bytes begin as an archive does, so what is missing is its end.
    case ZIP_ER_NOZIP, ZIP_ER_EOF: .corrupt(.truncated)
    case ZIP_ER_READ, ZIP_ER_SEEK, ZIP_ER_OPEN: .unreadable(.system(errno: errno))
    case ZIP_ER_MEMORY: .unreadable(.system(errno: ENOMEM))
    default: .corrupt(.archive)
    }
  }
}

extension Archive {
  /// The bytes of an entry as they are stored; nil where they are not all there.
  func packed(_ entry: Entry) -> [UInt8]? { unsafe Self.packed(entry, of: handle) }

  /// The bytes of an entry of libzip's archive as they are stored; nil where they are not all there.
  static func packed(_ entry: Entry, of handle: OpaquePointer) -> [UInt8]? {
    guard let file = unsafe zip_fopen_index(handle, entry.index, UInt32(ZIP_FL_COMPRESSED)) else {
      return nil
    }
    defer { unsafe zip_fclose(file) }
    var done = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: entry.packed) { room, count in
      while done < entry.packed, let start = room.baseAddress {
        let got = unsafe zip_fread(file, start + done, UInt64(entry.packed - done))
        guard got > 0 else { break }
        done += Int(got)
      }
      count = done
    }
    return done == entry.packed ? bytes : nil
  }
}
