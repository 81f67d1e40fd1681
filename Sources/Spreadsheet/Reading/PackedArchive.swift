internal import CArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An archive that is no zip (.rar, .7z, .tar.gz and their like), unpacked once from its first file to
/// its last.
///
/// These can be read in their own order only. What is wanted lies in a scratch file until it is taken
/// out, so that memory does not grow with the archive.
final class PackedArchive {
  /// A file of the archive: where it lies in the scratch file, or why it could not be unpacked.
  struct Entry {
    var name: String
    var content: Result<Range<Int>, SpreadsheetError.Cause>
  }

  private(set) var entries: [Entry] = []
  /// Why reading ended before the archive did; nil where all of it was read.
  private(set) var damage: SpreadsheetError.Cause?

  private let library: archive_functions
  private let scratch: ScratchFile
  private let limits: Limits
  private var names: Set<String> = []
  /// How many folders and links there were, which are not listed.
  private var others = 0
  /// The bytes that came out so far, those that were not wanted included.
  private var unpacked = 0

  /// Unpacks an archive.
  /// - Parameters:
  ///   - source: The archive.
  ///   - limits: How much is unpacked.
  ///   - wants: Whether a file of this name is kept; the others are listed with nothing in them.
  /// - Throws: Where it is no archive, opens with a password only, or there is no disk or no library for it.
  ///   Damage behind some files is ``damage``.
  init(
    _ source: ByteSource, _ limits: Limits, wants: (String) -> Bool
  ) throws(SpreadsheetError.Cause) {
    self.limits = limits
    library = try ArchiveLibrary.functions()
    scratch = try ScratchFile()
    // Names in UTF-16, as .rar and .7z have them, become UTF-8 only where the thread's locale says so.
    let locale = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let former = unsafe uselocale(locale)
    defer {
      unsafe uselocale(former)
      if let locale = unsafe locale { unsafe freelocale(locale) }
    }
    let reader = try unsafe reader()
    defer { _ = unsafe library.read_free(reader) }
    switch source.storage {
    case .file(let file):
      lseek(file.descriptor, 0, SEEK_SET)
      guard unsafe library.read_open_fd(reader, file.descriptor, 1 << 16) == ARCHIVE_OK else {
        throw unsafe cause(reader)
      }
      try unsafe unpack(reader, wants)
    case .memory(let bytes):
      var failure: SpreadsheetError.Cause?
      unsafe bytes.withUnsafeBytes { bytes in
        do throws(SpreadsheetError.Cause) {
          guard
            unsafe library.read_open_memory(reader, bytes.baseAddress, bytes.count) == ARCHIVE_OK
          else { throw unsafe cause(reader) }
          try unsafe unpack(reader, wants)
        } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  /// The bytes of a file.
  func bytes(of index: Int) throws(SpreadsheetError.Cause) -> [UInt8] {
    try scratch.read(try entries[index].content.get())
  }

  /// A reader of the kinds that offices send, and of no others.
  private func reader() throws(SpreadsheetError.Cause) -> OpaquePointer {
    guard let reader = unsafe library.read_new() else {
      throw .unreadable(.system(errno: ENOMEM))
    }
    _ = unsafe library.read_support_format_rar(reader)
    _ = unsafe library.read_support_format_rar5(reader)
    _ = unsafe library.read_support_format_7zip(reader)
    _ = unsafe library.read_support_format_tar(reader)
    _ = unsafe library.read_support_filter_gzip(reader)
    _ = unsafe library.read_support_filter_bzip2(reader)
    _ = unsafe library.read_support_filter_xz(reader)
    _ = unsafe library.read_support_filter_zstd(reader)
    return unsafe reader
  }

  private func unpack(
    _ reader: OpaquePointer, _ wants: (String) -> Bool
  ) throws(SpreadsheetError.Cause) {
    while damage == nil {
      var entry: OpaquePointer?
      let code = unsafe library.read_next_header(reader, &entry)
      if code == ARCHIVE_EOF { return }
      guard code >= ARCHIVE_WARN, let entry = unsafe entry else {
        let cause = unsafe cause(reader)
        guard !entries.isEmpty else { throw cause }
        damage = cause
        return
      }
      // What the caller does not list it must not have to count either.
      guard entries.count <= limits.files else { return }
      guard unsafe library.entry_filetype(entry) == S_IFREG,
        unsafe library.entry_hardlink(entry) == nil
      else {
        // A folder costs no bytes of a file, and packs to next to nothing.
        others += 1
        guard others <= limits.files else {
          damage = .limitExceeded(.files, allowed: limits.files)
          return
        }
        continue
      }
      let name = unsafe EntryName.safe(name(entry))
      guard !name.hasPrefix("__MACOSX/") else { continue }
      guard names.insert(name).inserted else {
        entries.append(Entry(name: name, content: .failure(.corrupt(.duplicateEntry(name)))))
        continue
      }
      if unsafe library.entry_is_encrypted(entry) != 0 {
        entries.append(Entry(name: name, content: .failure(.archiveEncrypted)))
        continue
      }
      let start = scratch.count
      do throws(SpreadsheetError.Cause) {
        try unsafe copy(reader, isWanted: wants(name))
        entries.append(Entry(name: name, content: .success(start..<scratch.count)))
      } catch {
        if case .unreadable = error { throw error }
        entries.append(Entry(name: name, content: .failure(error)))
      }
    }
  }

  /// Unpacks one file; sets ``damage`` where nothing behind it can be read either.
  private func copy(
    _ reader: OpaquePointer, isWanted: Bool
  ) throws(SpreadsheetError.Cause) {
    var own = 0
    var failure: SpreadsheetError.Cause?
    while true {
      var block: UnsafeRawPointer?
      var length = 0
      var offset: Int64 = 0
      let code = unsafe library.read_data_block(reader, &block, &length, &offset)
      if code == ARCHIVE_EOF { break }
      guard code == ARCHIVE_OK else {
        failure = failure ?? .corrupt(.compressedData)
        if code == ARCHIVE_FATAL { damage = unsafe cause(reader) }
        break
      }
      // A file of holes has offsets beyond what was unpacked; what it does have counts all the same.
      if offset != own { failure = failure ?? .corrupt(.size) }
      own += length
      unpacked += length
      if let passed = unsafe passed(reader) {
        damage = passed
        failure = failure ?? passed
        break
      }
      if own > limits.fileBytes {
        failure = failure ?? .limitExceeded(.fileBytes, allowed: limits.fileBytes)
      }
      if isWanted, failure == nil, let block = unsafe block {
        try unsafe scratch.write(UnsafeRawBufferPointer(start: block, count: length))
      }
    }
    // Of a file that is not wanted it does not matter.
    if let failure, isWanted || damage != nil { throw failure }
  }

  /// The limit that all files together pass, if they do.
  private func passed(_ reader: OpaquePointer) -> SpreadsheetError.Cause? {
    let packed = unsafe Int(library.filter_bytes(reader, -1))
    if unpacked > limits.ratioGraceBytes, unpacked / max(packed, 1) > limits.ratio {
      return .limitExceeded(.ratio, allowed: limits.ratio)
    }
    let (most, isPast) = limits.totalBytes.multipliedReportingOverflow(by: 4)
    return !isPast && unpacked > most ? .limitExceeded(.totalBytes, allowed: most) : nil
  }

  /// The name as stored, decoded; it may be none of UTF-8.
  private func name(_ entry: OpaquePointer) -> String {
    if let raw = unsafe library.entry_pathname(entry) {
      return unsafe EntryName.decoded(
        Array(UnsafeRawBufferPointer(start: raw, count: strlen(raw))))
    }
    return unsafe library.entry_pathname_utf8(entry).map { unsafe String(cString: $0) } ?? "_"
  }

  private func cause(_ reader: OpaquePointer) -> SpreadsheetError.Cause {
    // Not archive_read_has_encrypted_entries: it crashes where no format was recognised.
    let words = unsafe library.error_string(reader).map { unsafe String(cString: $0) } ?? ""
    if words.contains("ncrypt") { return .archiveEncrypted }
    return words.contains("runcated") ? .corrupt(.truncated) : .corrupt(.archive)
  }
}
