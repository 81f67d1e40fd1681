public import Forms
public import Spreadsheet

/// A whole round, put aside while it is read, so that what only the whole shows can be known before
/// anything is written: which return counts, and the order of the office's list.
///
/// Keeps some facts of each return in memory, and the returns on the disk.
public struct CollectedRound: ~Copyable {
  /// What is kept of a return.
  public struct Entry: Sendable {
    public var file: String
    /// Who returned it: as the roster says, else as the return does; nil where it does not say.
    public var sender: String?
    /// What the sender belongs to, likewise.
    public var group: String?
    /// Its place on the roster; nil without a roster and for a sender that is not on it.
    public var place: Int?
    /// When it was last saved, of its document properties.
    public var saved: SavedTime?
    /// The number of records of each table of the schema.
    public var records: [Int]
    public var errors = 0
    public var warnings = 0
    /// Whether it was saved after the deadline.
    public var isLate = false
    public var standing = Standing.counts

    fileprivate var candidate: Standing.Candidate
  }

  private let schema: Schema
  private let roster: RosterIndex?
  private var store: ReturnStore
  /// Issues that only the whole round shows, by the number of the return.
  private var late: [Int: [Issue]] = [:]

  /// The returns in the order of the input; how they stand is known after ``decide()``.
  public private(set) var entries: [Entry] = []

  /// Begins a round.
  /// - Parameters:
  ///   - schema: The form that is returned.
  ///   - roster: Who must return it, in the order of the office's list; nil for none.
  ///   - path: The file beside which returns are put aside.
  /// - Throws: If no file can be made there.
  public init(schema: Schema, roster: Roster?, beside path: String) throws(FileError) {
    self.schema = schema
    self.roster = roster.map { RosterIndex($0, schema: schema) }
    store = try ReturnStore(beside: path)
  }

  /// Puts the next return of the input aside.
  ///
  /// - Parameter form: A return that was checked, but for what ``decide()`` adds.
  /// - Throws: If it could not be written.
  public mutating func add(_ form: Return) throws(FileError) {
    var records = schema.tables.map { _ in 0 }
    for record in form.records { records[record.table] += 1 }
    let known = form.sender.flatMap { roster?.place(of: $0) }
    var entry = Entry(
      file: form.file, sender: known.map { $0.sender } ?? form.sender,
      group: known.flatMap { self.roster?.group(at: $0.place) } ?? form.group,
      place: known?.place, saved: form.modified.flatMap { SavedTime(W3CDTF: $0) }, records: records,
      candidate: Standing.Candidate(form, schema: schema))
    entry.candidate.sender = entry.sender.map { SenderName.key($0, schema: schema) }
    entry.count(form.issues)
    try store.add(form)
    entries.append(entry)
  }

  /// Decides which returns count, and finds what these repeat of each other.
  ///
  /// - Throws: If a return cannot be read again.
  public mutating func decide() throws(FileError) {
    let schema = schema
    let standings = Standing.standings(of: entries.map(\.candidate))
    var repeats = RepeatedRecords()
    for (number, standing) in standings.enumerated() {
      entries[number].standing = standing
      switch standing {
      case .superseded: continue
      case .counts:
        add(repeats.issues(for: try store.get(number), schema: schema), to: number)
      case .unclear(let others):
        let form = try store.get(number)
        add([unclear(form, others: others.map { entries[$0].file })], to: number)
      }
    }
  }

  /// Gets a return back, with all its issues.
  ///
  /// - Parameter number: Its index in ``entries``.
  /// - Throws: If it cannot be read again.
  /// - Returns: The return.
  public mutating func get(_ number: Int) throws(FileError) -> Return {
    try reader().get(number)
  }

  /// What gets returns back on any thread.
  package struct Reader: Sendable {
    fileprivate let store: StoreReader
    fileprivate let late: [Int: [Issue]]

    /// Gets a return back, with all its issues; see ``CollectedRound/get(_:)``.
    package func get(_ number: Int) throws(FileError) -> Return {
      var form = try store.get(number)
      for issue in late[number] ?? [] { form.insert(issue) }
      return form
    }
  }

  /// A reader of the returns, good for as long as the round is there and takes no more.
  package mutating func reader() throws(FileError) -> Reader {
    Reader(store: try store.reader(), late: late)
  }

  /// The indexes of ``entries`` in the order of the roster; those of senders that are not on it
  /// follow in the order of the input, as all do without a roster.
  public var order: [Int] {
    entries.indices.sorted { a, b in
      let left = entries[a].place ?? Int.max
      let right = entries[b].place ?? Int.max
      return left != right ? left < right : a < b
    }
  }

  private mutating func add(_ issues: [Issue], to number: Int) {
    guard !issues.isEmpty else { return }
    late[number, default: []] += issues
    entries[number].count(issues)
  }

  private func unclear(_ form: Return, others: [String]) -> Issue {
    let found = SenderName.answer(in: form, schema: schema)
    let place = found.flatMap { found in
      found.answer.cell.map { Issue.Place(sheet: found.record.sheet, cell: $0) }
    }
    return Issue(
      .returnUnclear(others: others), table: schema.sender.table, record: 0,
      field: schema.sender.field, place: place, found: found?.answer.written)
  }
}

extension CollectedRound.Entry {
  fileprivate mutating func count(_ issues: [Issue]) {
    for issue in issues {
      switch issue.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      }
      if issue.code == .late { isLate = true }
    }
  }
}
