internal import CZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Puts files into one archive (.zip), under names of their own.
public enum ZippedFiles {
  /// A file of the archive: the name it has there, which may have folders, and where it lies now.
  public struct File: Hashable, Sendable {
    public var name: String
    public var path: String

    public init(name: String, path: String) {
      self.name = name
      self.path = path
    }
  }

  /// Writes the archive.
  /// - Parameters:
  ///   - files: The files, no two of one name; only one at a time is open, however many they are.
  ///   - path: The archive; nothing may stand there.
  /// - Throws: If it could not be written whole; nothing of it is left then.
  public static func write(_ files: [File], to path: String) throws(FileError) {
    var code: Int32 = 0
    guard let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else {
      let system = errno
      throw FileError(path: path, code: code == ZIP_ER_EXISTS ? EEXIST : system > 0 ? system : EIO)
    }
    for file in files {
      guard unsafe add(file, to: archive) else {
        unsafe zip_discard(archive)
        throw FileError(path: file.name, code: EINVAL)
      }
    }
    guard unsafe zip_close(archive) == 0 else {
      let code = unsafe reason(of: archive)
      unsafe zip_discard(archive)
      throw FileError(path: path, code: code)
    }
  }

  private static func add(_ file: File, to archive: OpaquePointer) -> Bool {
    guard let source = unsafe zip_source_file(archive, file.path, 0, -1) else { return false }
    let index = unsafe zip_file_add(archive, file.name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      return false
    }
    // What is an archive itself does not get smaller.
    let isPacked = [".xlsx", ".xlsm", ".docx", ".zip"].contains { file.name.hasSuffix($0) }
    guard isPacked else { return true }
    return unsafe zip_set_file_compression(archive, UInt64(index), Int32(ZIP_CM_STORE), 0) == 0
  }

  /// The `errno` of what the library says.
  private static func reason(of archive: OpaquePointer) -> Int32 {
    guard let error = unsafe zip_get_error(archive),
      unsafe zip_error_system_type(error) == ZIP_ET_SYS
    else { return EIO }
    let code = unsafe zip_error_code_system(error)
    return code > 0 ? code : EIO
  }
}
