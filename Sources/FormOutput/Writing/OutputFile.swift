import Glibc
public import Rounds
public import Spreadsheet

/// A place for text: standard output, or a file that appears when it is whole.
public struct OutputFile: ~Copyable {
  private var file: PendingFile?
  private var buffer: [UInt8] = []
  /// Not nil where the output is a terminal.
  private var terminal: TerminalText?

  /// Opens an output.
  /// - Parameters:
  ///   - path: The path of the file; nil for standard output.
  ///   - files: The files that are read; none of them may be replaced or written into.
  /// - Throws: If no file can be made there. An older file is no error, and stays until the end.
  public init(path: String?, sparing files: ReadFiles) throws(FileError) {
    if let path {
      file = try PendingFile(target: path, sparing: files)
    } else {
      guard files.replaced(byDescriptor: STDOUT_FILENO) == nil else {
        throw FileError(path: "-", code: FileError.isRead)
      }
      file = nil
      if isatty(STDOUT_FILENO) == 1 { terminal = TerminalText() }
    }
  }

  /// Adds bytes at the end.
  ///
  /// - Throws: If they could not be written.
  public mutating func write(_ bytes: some Collection<UInt8>) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is left and puts the file in its place.
  ///
  /// - Throws: If it could not be written whole; an older file then still stands there.
  public consuming func finish() throws(FileError) {
    try flush(isLast: true)
    try file?.commit()
  }

  /// Writes what is left and puts the file at another path, where nothing stands.
  ///
  /// - Throws: If it could not be written whole.
  consuming func finish(at path: String) throws(FileError) {
    try flush(isLast: true)
    try file?.place(at: path)
  }

  /// Writes the bytes that are still in memory.
  ///
  /// - Throws: If it could not be written.
  public mutating func flush() throws(FileError) { try flush(isLast: false) }

  private mutating func flush(isLast: Bool) throws(FileError) {
    // After a failed write, the same bytes must not be tried again, and the error must not be lost.
    let bytes = terminal?.shown(buffer, isLast: isLast) ?? buffer
    buffer.removeAll(keepingCapacity: true)
    if let code = WholeWrite.write(bytes, to: file?.descriptor ?? STDOUT_FILENO) {
      throw FileError(path: file?.target ?? "-", code: code)
    }
  }
}

extension OutputFile {
  /// Opens an output as ``init(path:sparing:)`` does, for whoever throws errors of exports.
  public static func opened(
    _ path: String?, sparing files: ReadFiles
  ) throws(ExportError) -> OutputFile {
    do { return try OutputFile(path: path, sparing: files) } catch { throw .file(error) }
  }
}
