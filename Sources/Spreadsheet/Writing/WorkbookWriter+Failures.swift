internal import CXLSXWriter
import Glibc

extension WorkbookWriter {
  /// Why the library could not put the parts together.
  ///
  /// Of its errors only those about files say something about the disk. It says "memory" of names of
  /// sheets and cells that it does not find, too.
  static func cause(_ code: lxw_error, errno: Int32) -> WorkbookWriterError.Cause {
    switch code {
    case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE:
      errno == 0 ? .assembly(0, reason: words(code)) : .temporary(errno)
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_BAD_ZIP_FILE,
      LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
      .assembly(errno, reason: words(code))
    default: .refused(sheet: nil, cell: nil, reason: words(code))
    }
  }

  /// The error of a workbook that is not whole, where nothing told why.
  /// - Parameters:
  ///   - sheet: The first sheet that is not.
  ///   - largest: How many bytes the largest part of the library's has: it may be the first that found no room.
  ///   - path: The workbook.
  /// - Returns: The error.
  static func incomplete(
    _ sheet: String, _ largest: Int, _ path: String
  ) -> WorkbookWriterError {
    let cause = refusal(ofTemporary: largest).map(WorkbookWriterError.Cause.temporary)
    return WorkbookWriterError(path: path, cause: cause ?? .incomplete(sheet: sheet))
  }

  /// Why the folder of temporary files does not take so many bytes, a little more for what a part that
  /// broke off still lacks; nil where it does.
  static func refusal(ofTemporary bytes: Int) -> Int32? {
    var template = Array("\(TemporaryFiles.folder)/huibiao-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { return errno }
    defer { Glibc.close(descriptor) }
    // It is gone once it is closed, however the process ends.
    unsafe unlink(template)
    let code = posix_fallocate(descriptor, 0, off_t(bytes + (1 << 16)))
    return [ENOSPC, EDQUOT, EFBIG, EIO].contains(code) ? code : nil
  }

  /// What the library says of an error.
  static func words(_ code: lxw_error) -> String {
    unsafe lxw_strerror(code).map { unsafe String(cString: $0) } ?? "error \(code.rawValue)"
  }
}
