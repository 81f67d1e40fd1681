public import FormOutput
public import Forms
import Rounds

/// How far the figures of the round are.
public struct FiguresState: Sendable {
  /// The figures that were worked out last; nil before.
  public internal(set) var figures: RoundFigures?
  /// The mark of the round that they, or the fault, are of; nil before.
  public internal(set) var mark: Int?
  public internal(set) var isBusy = false
  public internal(set) var done = 0
  public internal(set) var count = 0
  public internal(set) var fault: Words?
}

/// Reads all returns for their figures.
enum FiguresJob {
  static func run(
    _ session: RoundSession, _ tell: @escaping @Sendable (Int, Int) -> Void
  ) async throws(DeskError) -> RoundFigures {
    let schema = session.request.schema
    var found: RoundFigures?
    do throws(SessionError) {
      _ = try await session.run(
        RunOptions(),
        open: { () throws(ExportError) in
          FiguresWriter(schema: schema, language: schema.language) { found = $0 }
        },
        events: { event in
          if case .progress(let done, let count) = event { tell(done, count) }
        })
    } catch { throw .session(error) }
    guard let found else { throw .gone }
    return found
  }
}
