internal import CXLSXWriter

/// Owns a workbook of libxlsxwriter, which is freed once: by ``close()`` or when it is dropped.
@safe struct WorkbookHandle: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>

  /// Starts a workbook.
  /// - Parameters:
  ///   - path: Where libxlsxwriter writes it when it is closed; it does not look there before.
  ///   - target: What errors call it.
  /// - Throws: If there is no memory for it.
  init(path: String, target: String) throws(WorkbookWriterError) {
    guard let pointer = unsafe workbook_new(path) else {
      throw WorkbookWriterError(
        path: target, cause: .refused(sheet: nil, cell: nil, reason: "out of memory"))
    }
    unsafe self.pointer = pointer
  }

  deinit { unsafe lxw_workbook_free(pointer) }

  /// Writes the file.
  ///
  /// The workbook is freed whether that works or not.
  /// - Parameter alone: Whether no other workbook may be closed meanwhile; see ``ClosingTurn``.
  /// - Returns: What the library says of it.
  consuming func close(alone: Bool) -> lxw_error {
    let pointer = unsafe pointer
    discard self
    return ClosingTurn.wait(alone: alone) {
      unsafe LibrarySpeech.silenced { unsafe workbook_close(pointer) }
    }
  }
}
