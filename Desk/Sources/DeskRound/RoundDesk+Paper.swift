public import Forms
public import Rounds
import Spreadsheet

/// A return with its sheets as they look.
public struct Paper: Sendable {
  public let returned: Return
  /// Its sheets; none where they cannot be drawn.
  public let sheets: [DrawnSheet]
  /// What tells the file as it was read from the file after it changed.
  public let seen: String

  /// Whether a decision is about the file as it was read, not as it was before it changed.
  public func isOf(_ decision: Decision) -> Bool {
    decision.file == returned.file
      && (decision.digest == nil || Self.mark(of: decision.digest) == seen)
  }

  /// The mark of a file's bytes.
  static func mark(of digest: FileDigest?) -> String {
    digest.map { DeskState.id(of: "\($0.bytes)") } ?? ""
  }
}

extension RoundDesk {
  /// Reads a return again, to look at its sheets.
  ///
  /// - Parameter file: The file as ``DeskState`` names it.
  /// - Returns: The return with all its issues; nil where it is not there any more or is no return.
  public func paper(_ file: String) async -> Paper? {
    guard let live, let standings = state.standings,
      let number = standings.status.returns.firstIndex(where: { $0.file == file }),
      let entry = entries.first(where: { $0.holds(file) }),
      let drawn = await Self.drawn(number, live, standings, entry.input)
    else { return nil }
    var digest = drawn.returned.origin?.digest
    if digest == nil { digest = await self.digest(of: file, in: entry) }
    return Paper(returned: drawn.returned, sheets: drawn.sheets, seen: Paper.mark(of: digest))
  }

  private nonisolated static func drawn(
    _ number: Int, _ live: LiveRound, _ standings: LiveRound.Standings, _ input: Input
  ) async -> (returned: Return, sheets: [DrawnSheet])? {
    live.drawn(number, of: standings, from: input)
  }
}
