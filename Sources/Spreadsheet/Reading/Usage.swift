/// What has been read so far, held against the limits.
///
/// One workbook has one; an archive of workbooks shares it with the archives inside it.
final class Usage {
  let limits: Limits
  private var totalBytes = 0
  private var elements = 0
  private var cells = 0
  private var strings = 0
  private var textBytes = 0
  private var merges = 0

  init(_ limits: Limits) { self.limits = limits }

  /// Counts bytes that came out of an entry, and holds the entry's own sum against its limits.
  func unpacked(
    _ count: Int, ofEntry sum: Int, packed: Int
  ) throws(SpreadsheetError.Cause) {
    totalBytes += count
    guard totalBytes <= limits.totalBytes else {
      throw .limitExceeded(.totalBytes, allowed: limits.totalBytes)
    }
    guard sum <= limits.partBytes else {
      throw .limitExceeded(.partBytes, allowed: limits.partBytes)
    }
    if sum > limits.ratioGraceBytes, sum / max(packed, 1) >= limits.ratio {
      throw .limitExceeded(.ratio, allowed: limits.ratio)
    }
  }

  func parsed(elements count: Int) throws(SpreadsheetError.Cause) {
    elements += count
    guard elements <= limits.elements else {
      throw .limitExceeded(.elements, allowed: limits.elements)
    }
  }

  func keepCell() throws(SpreadsheetError.Cause) {
    cells += 1
    guard cells <= limits.cells else { throw .limitExceeded(.cells, allowed: limits.cells) }
  }

  /// Counts a string that does not belong to one cell.
  func keepString(bytes: Int) throws(SpreadsheetError.Cause) {
    strings += 1
    guard strings <= limits.strings else {
      throw .limitExceeded(.strings, allowed: limits.strings)
    }
    try keepText(bytes: bytes)
  }

  func keepText(bytes: Int) throws(SpreadsheetError.Cause) {
    textBytes += bytes
    guard textBytes <= limits.textBytes else {
      throw .limitExceeded(.textBytes, allowed: limits.textBytes)
    }
  }

  func keepMerge() throws(SpreadsheetError.Cause) {
    merges += 1
    guard merges <= limits.merges else { throw .limitExceeded(.merges, allowed: limits.merges) }
  }
}
