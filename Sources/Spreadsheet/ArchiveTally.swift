/// What reading a file cost, in what costs time.
public struct ReadingCost: Hashable, Sendable {
  /// Bytes that its parts unpacked to.
  public var bytes = 0
  /// Elements of XML.
  public var elements = 0
  /// Bytes of the text of its cells, a shared string counted for each cell that has it.
  public var cellTextBytes = 0

  /// Nothing was read.
  public init() {}

  /// What was read of a file.
  public init(bytes: Int, elements: Int, cellTextBytes: Int) {
    self.bytes = bytes
    self.elements = elements
    self.cellTextBytes = cellTextBytes
  }
}

/// What the files of one archive cost together, held against what an archive of its size may cost.
///
/// Each file has the limits of a file by itself. Together they may cost as much as four files that
/// use their limits up, and ``Limits/ratio`` times the size of the archive besides: honest returns
/// never come near, and what an attacker makes us do grows with what he has to send.
///
/// One owner counts in the order of the archive, so that the same file is the first that is too much,
/// whichever task reads faster. It does not matter of what kind the archive is.
public struct ArchiveTally: Sendable {
  private static let filesWorth = 4
  private static let mostRefused = 32

  private let size: Int
  private let limits: Limits
  private var files = 0
  private var refused = 0
  private var takenBytes = 0
  private var cost = ReadingCost()

  /// Begins with nothing.
  ///
  /// - Parameters:
  ///   - size: The bytes of the archive in the file system; of archives inside it nothing is added.
  ///   - limits: The limits of each file.
  public init(size: Int, limits: Limits) {
    self.size = size
    self.limits = limits
  }

  /// Counts the files that the archive, or one inside it, lists.
  ///
  /// - Throws: Where there are more than ``Limits/files``.
  public mutating func list(files count: Int) throws(SpreadsheetError.Cause) {
    files += count
    guard files <= limits.files else { throw .limitExceeded(.files, allowed: limits.files) }
  }

  /// Counts a file that was taken out of the archive, or out of one inside it, as it lies in memory.
  ///
  /// - Throws: Where all together are too much.
  public mutating func take(bytes: Int) throws(SpreadsheetError.Cause) {
    takenBytes += bytes
    try hold(takenBytes, .totalBytes)
  }

  /// Counts a file that was not taken out.
  ///
  /// Only files that pass a limit count: each was unpacked up to it, and archives of archives of bombs, small to send,
  /// would take minutes.
  ///
  /// - Parameter cause: Why it was not taken out.
  /// - Throws: The cause, where more files pass limits than honest archives have.
  public mutating func refuse(_ cause: SpreadsheetError.Cause) throws(SpreadsheetError.Cause) {
    guard case .limitExceeded = cause else { return }
    refused += 1
    guard refused <= Self.mostRefused else { throw cause }
  }

  /// Counts what reading a file cost.
  ///
  /// - Throws: Where all together are too much.
  public mutating func add(_ read: ReadingCost) throws(SpreadsheetError.Cause) {
    cost.bytes += read.bytes
    cost.elements += read.elements
    cost.cellTextBytes += read.cellTextBytes
    try hold(cost.bytes, .totalBytes)
    try hold(cost.elements, .elements)
    try hold(cost.cellTextBytes, .cellTextBytes)
  }

  private func hold(_ number: Int, _ name: Limits.Name) throws(SpreadsheetError.Cause) {
    let allowed = allowed(name)
    guard number <= allowed else { throw .limitExceeded(name, allowed: allowed) }
  }

  /// The number for all files; the largest there is, where the limits are so large.
  private func allowed(_ name: Limits.Name) -> Int {
    let (byFiles, isPast) = limits[name].multipliedReportingOverflow(by: Self.filesWorth)
    let (bySize, isPastToo) = size.multipliedReportingOverflow(by: limits.ratio)
    guard !isPast, !isPastToo else { return .max }
    let (sum, isSumPast) = byFiles.addingReportingOverflow(bySize)
    return isSumPast ? .max : sum
  }
}
