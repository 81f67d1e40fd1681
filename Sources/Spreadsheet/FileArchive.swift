/// An archive of files, of whatever kind: .zip, .rar, .7z, .tar and packed .tar.
///
/// What it is shows in its bytes, not in its name. Not to be used by two tasks at once; the files taken
/// out of it may.
public final class FileArchive {
  /// The names of the files with their folders, decoded and harmless, in the order of the archive.
  public let names: [String]
  /// The bytes of the archive itself.
  public let size: Int
  /// Why files that may follow the listed ones cannot be read; nil where all of it could.
  public let damage: SpreadsheetError?

  private let content: Content
  private let file: String
  private let limits: Limits
  private let nesting: Int

  private enum Content {
    case zip(Zip)
    case packed(PackedArchive)
  }

  /// A class around what cannot be copied.
  private final class Zip {
    let archive: ZipArchive
    init(_ archive: consuming ZipArchive) { self.archive = archive }
  }

  /// Opens an archive in the file system.
  ///
  /// - Parameters:
  ///   - path: The archive.
  ///   - limits: How much is read before it is refused.
  ///   - wants: Whether a file of this name will be taken out.
  /// - Throws: What keeps the archive from being read. An archive without files is no error.
  public convenience init(
    path: String, limits: Limits = Limits(), wants: (String) -> Bool = { _ in true }
  ) throws(SpreadsheetError) {
    let source: ByteSource
    do throws(SpreadsheetError.Cause) { source = try ByteSource(path: path) } catch {
      throw SpreadsheetError(error, file: path)
    }
    try self.init(source, file: path, limits, nesting: 0, wants: wants)
  }

  init(
    _ source: ByteSource, file: String, _ limits: Limits, nesting: Int, wants: (String) -> Bool
  ) throws(SpreadsheetError) {
    let isPacked: Bool
    do throws(SpreadsheetError.Cause) { isPacked = try Self.isPacked(source) } catch {
      throw SpreadsheetError(error, file: file)
    }
    if isPacked {
      let packed: PackedArchive
      do throws(SpreadsheetError.Cause) {
        packed = try PackedArchive(source, limits, wants: wants)
      } catch { throw SpreadsheetError(error, file: file) }
      content = .packed(packed)
      names = packed.entries.map(\.name)
      damage = packed.damage.map { SpreadsheetError($0, file: file) }
    } else {
      let zip = Zip(try ZipArchive(source, file: file, limits, nesting: nesting))
      content = .zip(zip)
      names = zip.archive.entries.map(\.name)
      damage = nil
    }
    size = source.count
    self.file = file
    self.limits = limits
    self.nesting = nesting
  }

  /// Takes a file out, to its last byte and with its checksum right.
  ///
  /// - Parameter index: The index of its name in ``names``.
  /// - Throws: Where it is damaged, encrypted, or passes a limit.
  /// - Returns: The file, with the limits that it is read with.
  public func file(at index: Int) throws(SpreadsheetError) -> ArchivedFile {
    switch content {
    case .zip(let zip): return try zip.archive.file(zip.archive.entries[index])
    case .packed(let packed):
      let name = "\(file)/\(names[index])"
      do throws(SpreadsheetError.Cause) {
        return ArchivedFile(
          name: name, bytes: try packed.bytes(of: index), limits: limits, nesting: nesting)
      } catch { throw SpreadsheetError(error, file: name) }
    }
  }

  /// Whether the bytes begin as those of an archive that is no zip.
  private static func isPacked(_ source: ByteSource) throws(SpreadsheetError.Cause) -> Bool {
    let head = try source.read(at: 0, 512)
    let marks: [[UInt8]] = [
      Array("Rar!\u{1A}\u{7}".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B],
      Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD],
    ]
    // A tar has its mark behind the name and the numbers of its first file (POSIX 1003.1, ustar).
    return marks.contains { head.starts(with: $0) }
      || head.dropFirst(257).starts(with: Array("ustar".utf8))
  }
}

extension ArchivedFile {
  /// Opens the file as an archive of whatever kind.
  ///
  /// - Parameter wants: Whether a file of this name will be taken out.
  /// - Throws: As ``FileArchive/init(path:limits:wants:)``, and where archives stand in one another too
  ///   deep.
  /// - Returns: The archive.
  public func files(wants: (String) -> Bool) throws(SpreadsheetError) -> FileArchive {
    guard nesting < limits.nesting else {
      throw SpreadsheetError(.limitExceeded(.nesting, allowed: limits.nesting), file: name)
    }
    return try FileArchive(
      ByteSource(bytes: bytes), file: name, limits, nesting: nesting + 1, wants: wants)
  }
}
