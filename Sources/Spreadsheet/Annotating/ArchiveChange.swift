internal import CZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An archive in which some entries are other than before: all others are copied packed as they are.
struct ArchiveChange {
  private(set) var replaced: [UInt64: [UInt8]] = [:]
  private(set) var added: [(name: String, bytes: [UInt8])] = []

  mutating func replace(_ entry: Archive.Entry, with bytes: [UInt8]) {
    replaced[entry.index] = bytes
  }
  mutating func add(_ name: String, _ bytes: [UInt8]) { added.append((name, bytes)) }

  /// The archive as changed; nil where there is no memory for it or it cannot be written.
  func applied(to bytes: [UInt8]) -> [UInt8]? {
    guard let source = unsafe Self.buffer(bytes, nil) else { return nil }
    unsafe zip_source_keep(source)
    defer { unsafe zip_source_free(source) }
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let archive = unsafe zip_open_from_source(source, 0, &error) else {
      unsafe zip_source_free(source)
      return nil
    }
    guard unsafe change(archive), unsafe zip_close(archive) == 0 else {
      unsafe zip_discard(archive)
      return nil
    }
    return unsafe Self.contents(of: source)
  }

  private func change(_ archive: OpaquePointer) -> Bool {
    for (index, bytes) in replaced.sorted(by: { $0.key < $1.key }) {
      guard let part = unsafe Self.buffer(bytes, archive) else { return false }
      guard unsafe zip_file_replace(archive, index, part, 0) == 0 else {
        unsafe zip_source_free(part)
        return false
      }
      unsafe Self.date(index, in: archive)
    }
    for (name, bytes) in added {
      guard let part = unsafe Self.buffer(bytes, archive) else { return false }
      let index = unsafe zip_file_add(archive, name, part, UInt32(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        unsafe zip_source_free(part)
        return false
      }
      unsafe Self.date(UInt64(index), in: archive)
    }
    return true
  }

  /// The first day of DOS, as libxlsxwriter has it: the same changes give the same bytes.
  private static func date(_ index: UInt64, in archive: OpaquePointer) {
    _ = unsafe zip_file_set_dostime(archive, index, 0, 0x21, 0)
  }

  /// A copy of bytes that libzip frees.
  private static func buffer(_ bytes: [UInt8], _ archive: OpaquePointer?) -> OpaquePointer? {
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { return nil }
    unsafe bytes.withUnsafeBytes { from in
      if let start = from.baseAddress { unsafe memcpy(copy, start, from.count) }
    }
    let source =
      unsafe archive.map { unsafe zip_source_buffer($0, copy, UInt64(bytes.count), 1) }
      ?? zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil)
    if unsafe source == nil { unsafe free(copy) }
    return unsafe source
  }

  private static func contents(of source: OpaquePointer) -> [UInt8]? {
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_source_stat(source, &status) == 0, unsafe zip_source_open(source) == 0 else {
      return nil
    }
    defer { unsafe zip_source_close(source) }
    var bytes = unsafe [UInt8](repeating: 0, count: Int(clamping: status.size))
    var filled = 0
    while filled < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe zip_source_read(
          source, $0.baseAddress.map { unsafe $0 + filled }, UInt64($0.count - filled))
      }
      guard count > 0 else { return nil }
      filled += Int(count)
    }
    return bytes
  }
}
