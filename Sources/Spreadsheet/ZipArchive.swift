internal import Synchronization

/// A zip archive of files, such as the returns of one round, open for reading.
///
/// Not to be used by two tasks at once; the files taken out of it may.
public struct ZipArchive: ~Copyable {
  /// A file in the archive.
  public struct Entry: Hashable, Sendable {
    /// Its name with its folders, decoded, and harmless: it stays below any folder it is put in.
    ///
    /// UTF-8 where it is that, else GBK as archives of Chinese Windows have it; the Unicode path that
    /// Info-ZIP adds to an entry (extra field 0x7075) wins over both.
    public let name: String
    let index: Int
  }

  /// The files, in the order of the archive; folders, and what macOS adds in `__MACOSX`, left out.
  public let entries: [Entry]

  /// The bytes of the archive itself.
  public let size: Int

  private let archive: Archive
  private let limits: Limits
  private let file: String
  private let nesting: Int

  /// Opens an archive in the file system; reads its directory only.
  ///
  /// - Parameters:
  ///   - path: The archive.
  ///   - limits: How much is read before it is refused.
  /// - Throws: What keeps the archive from being read. An archive without files is no error.
  public init(path: String, limits: Limits = Limits()) throws(SpreadsheetError) {
    let source: ByteSource
    do throws(SpreadsheetError.Cause) { source = try ByteSource(path: path) } catch {
      throw SpreadsheetError(error, file: path)
    }
    try self.init(source, file: path, limits, nesting: 0)
  }

  /// Opens an archive in memory.
  ///
  /// - Parameters:
  ///   - bytes: The whole archive.
  ///   - name: What errors call it.
  ///   - limits: How much is read before it is refused.
  /// - Throws: As ``init(path:limits:)``.
  public init(
    bytes: [UInt8], name: String, limits: Limits = Limits()
  ) throws(SpreadsheetError) {
    try self.init(ByteSource(bytes: bytes), file: name, limits, nesting: 0)
  }

  init(
    _ source: ByteSource, file: String, _ limits: Limits, nesting: Int
  ) throws(SpreadsheetError) {
    let archive: Archive
    let entries: [Entry]
    do throws(SpreadsheetError.Cause) {
      try source.expectZip()
      // The files are let go one by one; how many bytes they have together is for `ArchiveTally`.
      var own = limits
      own.totalBytes = .max
      archive = try Archive(source, Usage(own), .files)
      entries = try Self.list(archive)
    } catch { throw SpreadsheetError(error, file: file) }
    self.archive = archive
    self.limits = limits
    self.entries = entries
    size = source.count
    self.file = file
    self.nesting = nesting
  }

  private static func list(_ archive: Archive) throws(SpreadsheetError.Cause) -> [Entry] {
    var entries: [Entry] = []
    var names: Set<String> = []
    for (index, entry) in archive.entries.enumerated() {
      let stored = EntryName.decoded(entry.name)
      guard !stored.hasSuffix("/"), !stored.hasSuffix("\\") else { continue }
      let name = EntryName.safe(stored)
      guard !name.hasPrefix("__MACOSX/") else { continue }
      guard names.insert(name).inserted else { throw .corrupt(.duplicateEntry(name)) }
      entries.append(Entry(name: name, index: index))
    }
    return entries
  }

  /// Takes a file out, to its last byte and with its checksum right.
  ///
  /// - Parameter entry: One of ``entries``.
  /// - Throws: Where it is damaged, encrypted, or passes a limit.
  /// - Returns: The file, with the limits that it is read with.
  public func file(_ entry: Entry) throws(SpreadsheetError) -> ArchivedFile {
    do throws(SpreadsheetError.Cause) {
      var stream = try EntryStream(archive, archive.entries[entry.index])
      let bytes = try stream.readAll(limit: limits.fileBytes)
      return ArchivedFile(
        name: "\(file)/\(entry.name)", bytes: bytes, limits: limits, nesting: nesting)
    } catch { throw SpreadsheetError(error, file: "\(file)/\(entry.name)") }
  }
}

/// A file taken out of an archive: its bytes, and the limits that it is read with.
///
/// The limits are its own, whatever the archive's other files cost; ``ArchiveTally`` adds them up.
public struct ArchivedFile: Sendable {
  /// The archive's name and the entry's: `returns.zip/name.xlsx`.
  public let name: String
  /// The whole file, unpacked and with its checksum right.
  public let bytes: [UInt8]
  package let limits: Limits
  /// In how many archives the archive stands that it came from.
  package let nesting: Int
  private let totals = Usage.Totals()

  /// A file from an archive of whatever kind.
  ///
  /// - Parameters:
  ///   - name: The archive's name and the entry's.
  ///   - bytes: The whole file.
  ///   - limits: How much of it is read before it is refused.
  ///   - nesting: In how many archives the archive stands itself.
  package init(name: String, bytes: [UInt8], limits: Limits, nesting: Int) {
    self.name = name
    self.bytes = bytes
    self.limits = limits
    self.nesting = nesting
  }

  /// What reading it has cost so far, also where it failed.
  public var cost: ReadingCost {
    ReadingCost(
      bytes: totals.bytes.load(ordering: .relaxed),
      elements: totals.elements.load(ordering: .relaxed),
      cellTextBytes: totals.cellTextBytes.load(ordering: .relaxed))
  }

  /// Reads the file as a workbook, whole.
  ///
  /// - Throws: As ``Workbook/init(path:limits:)``.
  /// - Returns: The workbook.
  public func workbook() throws(SpreadsheetError) -> Workbook {
    var reader = try reader()
    return try Workbook(&reader)
  }

  /// Opens the file as a workbook.
  ///
  /// - Throws: As ``WorkbookReader/init(path:limits:)``.
  /// - Returns: A reader that has read no sheet yet.
  public func reader() throws(SpreadsheetError) -> WorkbookReader {
    try WorkbookReader(ByteSource(bytes: bytes), file: name, Usage(limits, totals))
  }

  /// Opens what the file was converted to as a workbook; it counts as the file itself.
  ///
  /// - Parameter path: The workbook that it became.
  /// - Throws: As ``WorkbookReader/init(path:limits:)``.
  /// - Returns: A reader that has read no sheet yet.
  package func reader(convertedTo path: String) throws(SpreadsheetError) -> WorkbookReader {
    let source: ByteSource
    do throws(SpreadsheetError.Cause) { source = try ByteSource(path: path) } catch {
      throw SpreadsheetError(error, file: name)
    }
    return try WorkbookReader(source, file: name, Usage(limits, totals))
  }
}
