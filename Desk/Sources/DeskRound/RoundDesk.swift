import FormOutput
public import Forms
import Glibc
public import Rounds
import Spreadsheet
import Synchronization

/// One folder of returns, read in the background and read again where it changes.
///
/// All that is decided goes into the file of decisions beside the returns, which is all that is stored, so
/// that the commands and the desk say the same.
public actor RoundDesk {
  /// What the command line sets, which wins over what the folder remembers.
  public struct Fixed: Sendable {
    public var form: String?
    public var roster: String?
    public var deadline: String?
    public var replyBy: String?
    public var limits = Limits.returns

    public init(
      form: String? = nil, roster: String? = nil, deadline: String? = nil, replyBy: String? = nil
    ) {
      self.form = form
      self.roster = roster
      self.deadline = deadline
      self.replyBy = replyBy
    }
  }

  /// A file or an archive in the folder, and what is kept of it.
  struct Entry: Sendable {
    let input: Input
    var facts: FileFacts?
    var part = LiveRound.Part()
    /// Whether the part is of the file as it is now, by the decisions as they are now.
    var isRead = false
    /// The turn of decisions by which it has to be read at least.
    var turn = 0
  }

  public nonisolated let folder: String
  let fixed: Fixed
  private let lock: FolderLock
  let decisionFile: DecisionFile
  private nonisolated let shown = Mutex(DeskState())
  private var listeners: [Int: AsyncStream<Int>.Continuation] = [:]
  private var listenerCount = 0

  var settings: DeskSettings
  var schema: Schema?
  /// The template of reminders; nil where there is none that can be used.
  var reminder: ReportTemplate?
  var live: LiveRound?
  var entries: [Entry] = []
  var decisions: [Decision] = []
  var fault: Words?
  /// The facts about decisions and roster as they were read.
  var lists: [FileFacts?] = []
  /// Another number means that all that is being read is of no use any more.
  var epoch = 0
  /// Counts how often decisions were read.
  var turn = 0
  private var isScanned = false
  private var isWoken = false
  private var sleeping: Task<Void, Never>?
  private var lastShown = ContinuousClock.now
  private var showing = Duration.zero

  /// Opens a folder.
  /// - Parameters:
  ///   - folder: The folder of returns.
  ///   - fixed: What the command line sets.
  /// - Throws: Where the folder cannot be opened, or another desk has it.
  public init(folder: String, fixed: Fixed = Fixed()) throws(DeskError) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
    self.fixed = fixed
    lock = try FolderLock(folder)
    decisionFile = DecisionFile(in: folder)
    settings = try DeskSettings.load(folder)
  }

  // MARK: Looking

  /// What is known now; it never waits for what is being read.
  public nonisolated var state: DeskState { shown.withLock { $0 } }

  /// The versions of the state, from now on; of many in a row the last is given.
  public func changes() -> AsyncStream<Int> {
    listenerCount += 1
    let number = listenerCount
    let (stream, continuation) = AsyncStream.makeStream(
      of: Int.self, bufferingPolicy: .bufferingNewest(1))
    listeners[number] = continuation
    continuation.onTermination = { _ in Task { await self.forget(number) } }
    continuation.yield(state.version)
    return stream
  }

  private func forget(_ number: Int) { listeners[number] = nil }

  /// Tells all that wait for changes that there were none.
  public func ping() {
    for continuation in listeners.values { continuation.yield(state.version) }
  }

  /// Ends what waits for changes.
  public func end() {
    for continuation in listeners.values { continuation.finish() }
    listeners = [:]
  }

  /// Works out the round and shows it.
  ///
  /// - Parameter isHurried: Whether it is shown even where it was shown a moment ago.
  func show(isHurried: Bool = true) {
    // Of 20,000 returns it takes a while.
    let pause = max(.milliseconds(150), showing * 10)
    guard isHurried || lastShown.duration(to: .now) > pause else { return }
    let begin = ContinuousClock.now
    let standings = live.map { $0.standings(of: entries.lazy.map(\.part)) }
    var files: [String: String] = [:]
    if let status = standings?.status {
      let names =
        status.returns.lazy.map(\.file) + status.failures.map(\.file) + status.skipped.map(\.file)
      for file in names { files[DeskState.id(of: file)] = file }
    }
    let version = shown.withLock { state in
      state.version += 1
      state.schema = schema
      state.settings = settings
      state.fault = fault
      state.deadline = fixed.deadline ?? settings.deadline
      state.replyBy = fixed.replyBy ?? settings.replyBy
      state.reminder = reminder
      state.roster = live?.session.roster
      state.standings = standings
      state.done = entries.count { $0.isRead }
      state.count = entries.count
      state.decisions = decisions
      state.mark = mark
      state.files = files
      return state.version
    }
    for continuation in listeners.values { continuation.yield(version) }
    lastShown = .now
    showing = begin.duration(to: lastShown)
  }

  /// What tells the round as it lies in the folder from another.
  private var mark: Int {
    var hasher = Hasher()
    hasher.combine(epoch)
    // Letters name it.
    hasher.combine(settings.replyBy)
    // The roster; decisions by what they say: that a return went back changes nothing that is made.
    hasher.combine(Array(lists.dropFirst()))
    for decision in decisions where decision.verdict != .sentBack { hasher.combine(decision) }
    for entry in entries {
      hasher.combine(entry.input)
      hasher.combine(entry.facts)
    }
    return hasher.finalize()
  }

  /// Lets pages look again, though the round is as it was.
  public func touch() {
    let version = shown.withLock { state in
      state.version += 1
      return state.version
    }
    for continuation in listeners.values { continuation.yield(version) }
  }

  // MARK: Running

  /// Reads what is there and what comes, until the task is cancelled.
  public func run() async {
    await open()
    while !Task.isCancelled {
      let pause = await refresh()
      if isWoken {
        isWoken = false
        continue
      }
      let sleep = Task { _ = try? await Task.sleep(for: pause) }
      sleeping = sleep
      await withTaskCancellationHandler {
        await sleep.value
      } onCancel: {
        sleep.cancel()
      }
      sleeping = nil
      isWoken = false
    }
    end()
  }

  /// Looks at the folder now.
  public func wake() {
    isWoken = true
    sleeping?.cancel()
  }

  /// Reads what changed once.
  ///
  /// - Returns: How long to wait before the next time.
  func refresh() async -> Duration {
    guard let live else {
      // A roster or decisions with a fault may have been mended.
      if fault != nil, listPaths.map({ FileFacts(path: $0) }) != lists { await open() }
      return live == nil ? .seconds(1) : .zero
    }
    let (own, begin) = (epoch, ContinuousClock.now)
    let scan: FolderScan
    do { scan = try await Self.scan(live.session, listPaths) } catch {
      tell(.session(error))
      return .seconds(2)
    }
    guard own == epoch else { return .zero }
    let cost = begin.duration(to: .now)
    if scan.lists != lists {
      await reloadLists(scan.lists)
      return .zero
    }
    let isSettling = take(scan.found)
    let wanted = entries.indices.filter { !entries[$0].isRead && !isFresh(entries[$0]) }
    let isFirst = !isScanned
    isScanned = true
    if !wanted.isEmpty || isSettling || isFirst {
      show()
      if !wanted.isEmpty {
        await read(wanted.map { entries[$0].input })
        show()
      }
    }
    let isWaiting = entries.contains { !$0.isRead }
    return isWaiting ? .milliseconds(200) : Self.pause(after: cost)
  }

  /// How long to wait before the folder is looked at again.
  ///
  /// A folder with very many files is looked at less often, but never so seldom that what comes seems lost.
  ///
  /// - Parameter cost: How long the last look took; on a busy computer that is long for few files too.
  /// - Returns: The pause.
  static func pause(after cost: Duration) -> Duration {
    min(max(.milliseconds(700), cost * 20), .seconds(10))
  }

  private nonisolated static func scan(
    _ session: RoundSession, _ lists: [String]
  ) async throws(SessionError) -> FolderScan { try FolderScan(session, lists: lists) }

  /// A file that is still being written is left until it is whole.
  private func isFresh(_ entry: Entry) -> Bool { isScanned && entry.facts?.isFresh == true }

  /// Takes over what lies in the folder; whether anything came, changed or went.
  private func take(_ found: [FolderScan.Found]) -> Bool {
    let isEqual =
      found.count == entries.count
      && zip(found, entries).allSatisfy { $0.input == $1.input && $0.facts == $1.facts }
    guard !isEqual else { return false }
    let known = Dictionary(
      entries.map { ($0.input, $0) }, uniquingKeysWith: { first, _ in first })
    entries = found.map { found in
      guard var entry = known[found.input] else {
        return Entry(input: found.input, facts: found.facts)
      }
      if entry.facts != found.facts {
        entry.facts = found.facts
        entry.isRead = false
      }
      return entry
    }
    return true
  }

  /// Reads inputs side by side, and shows what comes.
  func read(_ inputs: [Input]) async {
    guard let live, !inputs.isEmpty else { return }
    let (own, turn) = (epoch, turn)
    // Where each input stands, with the file as it is now: what is read of another is of no use.
    var places: [Input: (index: Int, facts: FileFacts?)] = [:]
    for (index, entry) in entries.enumerated() { places[entry.input] = (index, entry.facts) }
    var rest = LiveRound.portions(of: inputs)[...]
    let width = RunOptions.processors
    await withTaskGroup(of: (portion: [Input], parts: [LiveRound.Part]).self) { group in
      func start() {
        guard own == epoch, !Task.isCancelled, let portion = rest.popFirst() else { return }
        group.addTask(executorPreference: ReadingThreads.shared) {
          (portion, await live.read(portion, window: width))
        }
      }
      for _ in 0..<width { start() }
      while let (portion, parts) = await group.next() {
        start()
        guard own == epoch else { continue }
        for (input, part) in zip(portion, parts) {
          guard let place = places[input], let index = index(of: input, near: place.index),
            entries[index].facts == place.facts, entries[index].turn <= turn
          else { continue }
          entries[index].part = part
          entries[index].isRead = true
        }
        show(isHurried: false)
      }
    }
  }

  /// Where an input stands now: files may have come and gone while it was read.
  private func index(of input: Input, near index: Int) -> Int? {
    if entries.indices.contains(index), entries[index].input == input { return index }
    return entries.firstIndex { $0.input == input }
  }

  func tell(_ error: DeskError) {
    fault = error.words
    show()
  }

  /// Forgets what was read and begins anew.
  func begin(_ live: LiveRound?) {
    epoch += 1
    self.live = live
    entries = []
    isScanned = false
  }
}
