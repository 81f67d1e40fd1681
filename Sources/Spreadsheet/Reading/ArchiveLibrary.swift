internal import CArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// libarchive, opened when the first archive comes that is no zip.
///
/// A program that is linked with it loads eight libraries more, which take a millisecond and two MiB at every start.
enum ArchiveLibrary {
  /// Its name while its functions stay as they are.
  ///
  /// `Packaging/deb` reads it here: no tool of Debian sees that the programs need it.
  static let name = "libarchive.so.13"

  /// Opens the library; the system loads it once, however often it is asked.
  /// - Parameter name: The library.
  /// - Throws: Where it is not there, cannot be loaded, or lacks a function.
  /// - Returns: Its functions, all of them.
  static func functions(of name: String = name) throws(SpreadsheetError.Cause) -> archive_functions
  {
    let missing = SpreadsheetError.Cause.unreadable(.libraryMissing(name))
    guard let library = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL) else { throw missing }
    var functions = archive_functions()
    var isWhole = true
    // The headers say of what type a function of this name is.
    func find<Function>(_ name: String, _ place: inout Function?) {
      let found = unsafe dlsym(library, name)
      if unsafe found == nil { isWhole = false }
      place = unsafe unsafeBitCast(found, to: Function?.self)
    }
    unsafe find("archive_read_new", &functions.read_new)
    unsafe find("archive_read_free", &functions.read_free)
    unsafe find("archive_read_open_fd", &functions.read_open_fd)
    unsafe find("archive_read_open_memory", &functions.read_open_memory)
    unsafe find("archive_read_support_format_rar", &functions.read_support_format_rar)
    unsafe find("archive_read_support_format_rar5", &functions.read_support_format_rar5)
    unsafe find("archive_read_support_format_7zip", &functions.read_support_format_7zip)
    unsafe find("archive_read_support_format_tar", &functions.read_support_format_tar)
    unsafe find("archive_read_support_filter_gzip", &functions.read_support_filter_gzip)
    unsafe find("archive_read_support_filter_bzip2", &functions.read_support_filter_bzip2)
    unsafe find("archive_read_support_filter_xz", &functions.read_support_filter_xz)
    unsafe find("archive_read_support_filter_zstd", &functions.read_support_filter_zstd)
    unsafe find("archive_read_next_header", &functions.read_next_header)
    unsafe find("archive_read_data_block", &functions.read_data_block)
    unsafe find("archive_filter_bytes", &functions.filter_bytes)
    unsafe find("archive_error_string", &functions.error_string)
    unsafe find("archive_entry_filetype", &functions.entry_filetype)
    unsafe find("archive_entry_hardlink", &functions.entry_hardlink)
    unsafe find("archive_entry_is_encrypted", &functions.entry_is_encrypted)
    unsafe find("archive_entry_pathname", &functions.entry_pathname)
    unsafe find("archive_entry_pathname_utf8", &functions.entry_pathname_utf8)
    guard isWhole else { throw missing }
    return functions
  }
}
