public import FormOutput
public import Forms
import FoundationEssentials
import Glibc
import Rounds
import Spreadsheet
import Synchronization

/// Makes files of the round in the background, one after another, in the desk's own temporary place.
public actor OutputMaker {
  private enum Wanted: Hashable { case file(OutputKind), figures }

  private struct Shown {
    var files: [OutputKind: OutputState] = [:]
    var figures = FiguresState()
  }

  let round: RoundDesk
  let place: OutputPlace
  private nonisolated let shown = Mutex(Shown())
  /// The letters that were made of the round as it is now.
  private var letters = LetterCache()
  private var waiting: [Wanted] = []
  private var running: Task<Void, Never>?
  private nonisolated let lastTold = Mutex(ContinuousClock.now - .seconds(1))

  /// - Parameters:
  ///   - round: The round.
  ///   - temporary: The folder for temporary files; nil for that of the system.
  public init(_ round: RoundDesk, temporary: String? = nil) {
    self.round = round
    place = OutputPlace(in: temporary ?? TemporaryFiles.folder)
  }

  /// How far a file is.
  public nonisolated func state(_ kind: OutputKind) -> OutputState {
    shown.withLock { $0.files[kind] ?? OutputState() }
  }

  /// How far the figures are.
  public nonisolated var figures: FiguresState { shown.withLock { $0.figures } }

  // MARK: Asking

  /// Begins to make a file; while it is being made, asking again changes nothing.
  public func make(_ kind: OutputKind) async {
    guard !state(kind).isBusy else { return }
    change(kind) { ($0.isBusy, $0.fault, $0.done, $0.count) = (true, nil, 0, 0) }
    await begin(.file(kind))
  }

  /// Works the figures out anew where the round is another; what failed is not tried again for the same round.
  public func renewFigures() async {
    let mark = round.state.mark
    let figures = figures
    guard !figures.isBusy, figures.mark != mark else { return }
    shown.withLock { ($0.figures.isBusy, $0.figures.fault) = (true, nil) }
    await begin(.figures)
  }

  private func begin(_ wanted: Wanted) async {
    waiting.append(wanted)
    if running == nil {
      running = Task(executorPreference: ReadingThreads.shared) { await self.work() }
    }
    await round.touch()
  }

  private func work() async {
    while !waiting.isEmpty, !Task.isCancelled {
      switch waiting.removeFirst() {
      case .figures: await makeFigures()
      case .file(let kind): await makeFile(kind)
      }
      await round.touch()
    }
    running = nil
  }

  /// Waits until nothing is being made.
  func settle() async {
    while let running { await running.value }
  }

  /// Takes all files away, when the desk is closed.
  public func drop() async {
    running?.cancel()
    waiting = []
    place.drop()
  }

  // MARK: Making

  private func makeFile(_ kind: OutputKind) async {
    do throws(DeskError) {
      let target = try place.path()
      let (session, mark) = try await round.reading()
      let job = OutputJob(
        kind: kind, session: session, path: target, days: round.state.letterDays()
      ) { done, count in
        self.tell(kind, done, count)
      }
      let made: OutputJob.Result
      do throws(DeskError) { made = try await job.run() } catch {
        OutputPlace.remove(target)
        throw error
      }
      guard let facts = FileFacts(path: made.path) else { throw .unwritten(made.path) }
      let file = MadeFile(
        path: made.path, name: job.name(ending: made.ending), bytes: facts.size, time: time(nil),
        mark: mark)
      let old = state(kind).made
      change(kind) { ($0.made, $0.note, $0.isBusy) = (file, made.note, false) }
      // Whoever is being sent the old one has it open.
      if let old { OutputPlace.remove(old.path) }
    } catch {
      change(kind) { ($0.fault, $0.isBusy) = (error.outputWords, false) }
    }
  }

  private func makeFigures() async {
    do throws(DeskError) {
      let (session, mark) = try await round.reading()
      let found = try await FiguresJob.run(session) { done, count in
        self.tellFigures(done, count)
      }
      shown.withLock { $0.figures = FiguresState(figures: found, mark: mark) }
    } catch {
      let mark = round.state.mark
      shown.withLock {
        ($0.figures.fault, $0.figures.isBusy, $0.figures.mark) = (error.outputWords, false, mark)
      }
    }
  }

  private nonisolated func change(_ kind: OutputKind, _ body: (inout OutputState) -> Void) {
    shown.withLock { body(&$0.files[kind, default: OutputState()]) }
  }

  private nonisolated func tell(_ kind: OutputKind, _ done: Int, _ count: Int) {
    change(kind) { ($0.done, $0.count) = (done, count) }
    touch()
  }

  private nonisolated func tellFigures(_ done: Int, _ count: Int) {
    shown.withLock { ($0.figures.done, $0.figures.count) = (done, count) }
    touch()
  }

  /// Pages look again, but no more than three times in a second.
  private nonisolated func touch() {
    let isDue = lastTold.withLock { last in
      guard last.duration(to: .now) > .milliseconds(350) else { return false }
      last = .now
      return true
    }
    if isDue { Task { await round.touch() } }
  }
}

extension RoundDesk {
  /// What reads the folder as it is now, and the mark of that.
  ///
  /// - Throws: Where no form is chosen.
  func reading() throws(DeskError) -> (session: RoundSession, mark: Int) {
    guard let live else { throw .noForm }
    return (live.session, state.mark)
  }
}

extension DeskError {
  /// Why nothing was made of the round, and what to do.
  var outputWords: Words {
    switch self {
    case .session(.nothingRead):
      Words(zh: "还没有可以读取的填报表", en: "there is no return yet that can be read")
    // All of it is made in the folder of temporary files, which is what somebody can do something about.
    case .session(.output(.file(let error))), .file(let error):
      ExportError.temporary(error).sentence
    case .session(.output(.workbook(let error))):
      if case .file(let code) = error.cause {
        ExportError.temporary(FileError(path: error.path, code: code)).sentence
      } else {
        ExportError.workbook(error).sentence
      }
    case .session(.output(let error)): error.sentence
    default: words
    }
  }
}

extension OutputMaker {
  /// A file of one return, open to be read.
  public struct OpenFile: Sendable {
    public let descriptor: Int32
    public let name: String
    public let bytes: Int
  }

  /// Makes a file of one return, to be sent at once.
  /// - Parameters:
  ///   - piece: `form` for the form to mend, `marked` for the sender's own file with marks, `all` for both with the
  ///     letter.
  ///   - file: The return as ``DeskState`` names it.
  /// - Throws: If it is not there any more, or could not be made.
  /// - Returns: The file; whoever takes it closes it.
  public func mending(_ piece: String, of file: String) async throws(DeskError) -> OpenFile {
    guard let piece = MendingJob.Piece(rawValue: piece),
      let returned = await round.opened(file, keepsOrigin: true), let status = round.state.status
    else { throw .gone }
    return try await mend { job throws(DeskError) in
      let (path, name) = try job.run(piece, of: returned, status)
      return try Self.open(path, name)
    }
  }

  /// Makes the letter with which a return goes back; its cells are those of the form to mend.
  ///
  /// Its form is written for it once; as long as the round is the same, the words are kept.
  ///
  /// - Parameter returned: The return.
  /// - Throws: If it could not be made.
  /// - Returns: Nil where nothing is to be mended.
  public func letter(of returned: Return) async throws(DeskError) -> LetterText? {
    let state = round.state
    guard let status = state.status else { throw .gone }
    let key = LetterCache.Key(mark: state.mark, days: state.letterDays())
    if let known = letters[returned, key] { return known.text }
    let draft = try await mend { job throws(DeskError) in try job.letter(of: returned, status) }
    let text = draft.map { LetterText(subject: $0.subject, body: $0.body) }
    letters[returned, key] = LetterCache.Known(text: text)
    return text
  }

  /// Makes the blank form of a sender, to be sent at once.
  /// - Parameter sender: The sender, as the roster has it.
  /// - Throws: If it could not be made.
  /// - Returns: The file; whoever takes it closes it.
  public func blank(for sender: RoundStatus.Expected) async throws(DeskError) -> OpenFile {
    try await mend { job throws(DeskError) in
      let (path, name) = try job.blank(for: sender)
      return try Self.open(path, name)
    }
  }

  /// Makes something of one return in a place that is gone afterwards.
  private func mend<Made: Sendable>(
    _ body: @escaping @Sendable (MendingJob) throws(DeskError) -> Made
  ) async throws(DeskError) -> Made {
    let (session, _) = try await round.reading()
    let path = try place.path()
    defer {
      // What is open stays readable.
      OutputPlace.remove(path)
      OutputPlace.remove(path + ".zip")
    }
    let job = MendingJob(session: session, path: path, days: round.state.letterDays())
    // Pages do not wait for it.
    let made = await Task(executorPreference: ReadingThreads.shared) {
      () -> Result<Made, DeskError> in
      do throws(DeskError) { return .success(try body(job)) } catch {
        return .failure(.draft(error.outputWords))
      }
    }.value
    return try made.get()
  }

  /// Opens a file that was made.
  public static func open(_ path: String, _ name: String) throws(DeskError) -> OpenFile {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, let facts = FileFacts(path: path) else { throw .gone }
    return OpenFile(descriptor: descriptor, name: name, bytes: facts.size)
  }
}
