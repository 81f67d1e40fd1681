internal import Synchronization

/// What reading a workbook takes and leaves behind for the next: a parser with its buffers, and the parts that it
/// knows.
///
/// Whoever reads a workbook takes tools out and gives them back, so that there are as many as threads that read.
final class ReadingTools {
  let parser: XMLParser
  var known = KnownParts()

  private init(_ usage: Usage) throws(SpreadsheetError.Cause) { parser = try XMLParser(usage) }

  /// Tools that nobody uses: only one thread has them at a time.
  private struct Spare: @unchecked Sendable {
    let tools: ReadingTools
  }

  private static let spare = Mutex<[Spare]>([])
  private static let mostSpare = 8

  /// Takes tools out, new ones where all are in use.
  static func take(_ usage: Usage) throws(SpreadsheetError.Cause) -> ReadingTools {
    guard let spare = spare.withLock({ $0.popLast() }) else { return try ReadingTools(usage) }
    spare.tools.parser.reuse(usage)
    return spare.tools
  }

  /// Gives tools back that are not used any more.
  func giveBack() {
    // Expat keeps what it needed for a part, which may be much.
    guard !parser.hasUsedExpat else { return }
    parser.rest()
    let spare = Spare(tools: self)
    Self.spare.withLock { if $0.count < Self.mostSpare { $0.append(spare) } }
  }
}
