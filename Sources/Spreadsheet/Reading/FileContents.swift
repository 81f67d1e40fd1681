internal import CCrypto

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A whole file in memory, so that what is read of it and its digest are of the same bytes.
public struct FileContents: Sendable {
  /// The path that it was read from.
  public let path: String
  public let bytes: [UInt8]

  /// Reads a file that begins as a zip archive does, as every workbook of today.
  ///
  /// - Parameters:
  ///   - path: The file, which must be a regular one.
  ///   - limits: How large it may be: ``Limits/fileBytes``.
  /// - Throws: If it cannot be read, is something else, or is too large.
  public init(path: String, limits: Limits = Limits()) throws(SpreadsheetError) {
    do throws(SpreadsheetError.Cause) {
      let source = try ByteSource(path: path)
      // Before the size: what is no workbook shall be told as that.
      try source.expectZip()
      guard source.count <= limits.fileBytes else {
        throw .limitExceeded(.fileBytes, allowed: limits.fileBytes)
      }
      bytes = try source.read(at: 0, source.count)
    } catch { throw SpreadsheetError(error, file: path) }
    self.path = path
  }
}

/// The SHA-256 (FIPS 180-4) of a file's bytes: two files with the same hold the same.
public struct FileDigest: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// Works out the digest of bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What errors call it.
  /// - Throws: If the library has no memory for it.
  public init(of bytes: [UInt8], name: String) throws(SpreadsheetError) {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let isDone = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe digest.withUnsafeMutableBufferPointer { digest in
        unsafe SHA256(bytes.baseAddress, bytes.count, digest.baseAddress) != nil
      }
    }
    guard isDone else {
      throw SpreadsheetError(.unreadable(.system(errno: ENOMEM)), file: name)
    }
    self.bytes = digest
  }

  /// Takes a digest that was worked out before.
  package init(bytes: [UInt8]) { self.bytes = bytes }
}
