import FoundationEssentials
public import Forms
import Glibc
import Rounds
import Spreadsheet

extension RoundDesk {
  /// Decides something about a file, and reads it again.
  /// - Parameters:
  ///   - verdict: What is decided.
  ///   - file: The file as ``DeskState`` names it.
  ///   - because: Why; empty for no reason.
  ///   - user: Who decides.
  ///   - seen: The mark of the file as it was when it was looked at, see ``Paper/seen``; nil where nobody looked
  ///     into it.
  /// - Throws: If the file is not there any more or is another than was seen, or the decision could not be
  ///   written: then it is not made.
  public func decide(
    _ verdict: Decision.Verdict, file: String, because: String = "", by user: String,
    seen: String? = nil
  ) async throws(DeskError) {
    guard let schema, let entry = entries.first(where: { $0.holds(file) }) else { throw .gone }
    let digest = await digest(of: file, in: entry)
    if let seen, seen != Paper.mark(of: digest) { throw .changed }
    let reason = OutsideText.line(because, length: 1_000)
    let decision = Decision(
      file: file, digest: digest, verdict, by: user,
      at: OfficeClock.minute(time(nil)).replacing(" ", with: "T"),
      because: reason.isEmpty ? nil : reason)
    guard decision.isWritable else { throw .unwritable }
    let last: Decision?
    do throws(SchemaError) {
      last = try decisionFile.decisions([schema], sparesOthers: true).last { $0.file == file }
    } catch { throw .schema(error) }
    // Two clicks at once decide once.
    var again = decision
    again.at = last?.at
    guard last != again else { return }
    do throws(FileError) { try decisionFile.add(decision) } catch { throw .file(error) }
    try await reloadDecisions(schema)
    show()
  }

  /// Takes back the last decision of a user.
  /// - Parameter user: Whose.
  /// - Throws: If there is none, or it was written by hand.
  public func undo(by user: String) async throws(DeskError) {
    guard let schema else { throw .noForm }
    let all: [Decision]
    do throws(SchemaError) { all = try decisionFile.decisions([schema], sparesOthers: true) } catch
    {
      throw .schema(error)
    }
    guard let last = all.last(where: { $0.by == user }) else { throw .nothingDecided }
    try await remove(last, schema)
  }

  /// Takes back one decision, whoever made it.
  /// - Parameter id: Which one.
  /// - Throws: If it is not there any more, or was written by hand.
  public func undo(_ id: String) async throws(DeskError) {
    guard let schema else { throw .noForm }
    let all: [Decision]
    do throws(SchemaError) { all = try decisionFile.decisions([schema], sparesOthers: true) } catch
    {
      throw .schema(error)
    }
    guard let one = all.last(where: { DeskState.id(of: $0) == id }) else { throw .undone }
    try await remove(one, schema)
  }

  private func remove(_ decision: Decision, _ schema: Schema) async throws(DeskError) {
    let isRemoved: Bool
    do throws(FileError) { isRemoved = try decisionFile.remove(decision) } catch {
      throw .file(error)
    }
    guard isRemoved else { throw .handwritten }
    try await reloadDecisions(schema)
    show()
  }

  /// The digest of a file as it is now; nil where it cannot be told.
  func digest(of file: String, in entry: Entry) async -> FileDigest? {
    if case .workbook(let path, _, _) = entry.input {
      // What cannot be read is decided about by its name.
      guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe),
        data.count <= fixed.limits.fileBytes
      else { return nil }
      return try? FileDigest(of: Array(data), name: file)
    }
    return await opened(file, keepsOrigin: true)?.origin?.digest
  }

  /// Reads a return again, to look at its answers; nil where it is not there any more or is no return.
  /// - Parameters:
  ///   - file: The file as ``DeskState`` names it.
  ///   - keepsOrigin: Whether it keeps its `Origin`, for writers that need its bytes again.
  /// - Returns: The return with its cells and all its issues.
  public func opened(_ file: String, keepsOrigin: Bool = false) async -> Return? {
    guard let live, let standings = state.standings,
      let number = standings.status.returns.firstIndex(where: { $0.file == file }),
      let entry = entries.first(where: { $0.holds(file) })
    else { return nil }
    return await Self.opened(number, live, standings, entry.input, keepsOrigin)
  }

  private nonisolated static func opened(
    _ number: Int, _ live: LiveRound, _ standings: LiveRound.Standings, _ input: Input,
    _ keepsOrigin: Bool
  ) async -> Return? {
    live.opened(number, of: standings, from: input, keepsOrigin: keepsOrigin)
  }
}
