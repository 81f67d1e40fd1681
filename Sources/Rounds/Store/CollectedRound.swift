public import Forms
import Spreadsheet

/// A round while it is read.
///
/// Its returns are stored on the disk, since it is known only at the end which of them count and in
/// which order they are written.
///
/// Some facts about each return stay in memory. The only return of a round stays in memory whole.
public struct CollectedRound: ~Copyable {
  private let schema: Schema
  private let location: StoreLocation
  private var status: RoundStatus
  private var files: [SettledRound.File] = []
  /// The first return; often there is no other, and nothing has to be stored.
  private var first: Return?
  private var store: ReturnStore?
  /// What identifies the records of the returns, as long as that is not much: it is needed before any return is read
  /// again.
  private var keys: [RecordKeys] = []
  private var keptKeys = 0
  private static let mostKeys = 4_000

  /// Begins a round.
  /// - Parameters:
  ///   - schema: The form that is returned.
  ///   - roster: Who must return it, in the order of the office's list; nil for none.
  ///   - location: Where returns are stored.
  public init(schema: Schema, roster: Roster?, location: StoreLocation) {
    self.schema = schema
    self.location = location
    status = RoundStatus(schema: schema, roster: roster)
  }

  /// Adds the outcome of the next file of the input.
  ///
  /// - Parameter outcome: The outcome; a return must have been checked by a ``Round``.
  /// - Throws: If a return could not be stored.
  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    let number = status.returns.count
    status.add(outcome, isComparedLater: true)
    guard case .read(let returned) = outcome else {
      files.append(.other(outcome))
      return
    }
    files.append(.read(number))
    if keys.count == number, keptKeys + returned.records.count <= Self.mostKeys {
      keys.append(RecordKeys(returned, schema: schema))
      keptKeys += returned.records.count
    }
    guard number > 0 else {
      first = returned
      return
    }
    do throws(FileError) {
      if let first = first.take() {
        store = try ReturnStore(beside: location.path)
        try store?.add(first)
      }
      try store?.add(returned)
    } catch {
      throw location.error(error)
    }
  }

  /// Decides which returns count, and finds the records that these repeat from each other.
  ///
  /// - Throws: If a return cannot be read again.
  public consuming func settled() throws(ExportError) -> SettledRound {
    let location = location
    let (files, keys) = (files, keys)
    // Taken, not copied: there may be thousands of returns in it.
    var status = RoundStatus(schema: schema)
    swap(&status, &self.status)
    // Reading 100,000 rows takes more memory than keeping them does.
    if status.returns.contains(where: { $0.records.reduce(0, +) > 10_000 }) {
      SpareMemory.giveBack()
    }
    var stored = self.store.take()
    do throws(FileError) {
      for number in status.compared {
        guard let returned = try stored?.get(number) ?? first else { continue }
        status.compare(number, with: returned)
      }
    } catch {
      throw location.error(error)
    }
    status.decide()
    guard var store = stored.take() else {
      return SettledRound(
        status: status, files: files, first: first, store: nil, later: [:], location: location)
    }
    let later: [Int: [Issue]]
    do throws(FileError) {
      later = try Self.later(status.returns, keys, store: &store, schema: schema)
    } catch {
      throw location.error(error)
    }
    for (number, issues) in later { status.returns[number].count(issues) }
    return SettledRound(
      status: status, files: files, first: nil, store: store, later: later, location: location)
  }

  /// Finds the issues that only the whole round shows, by the number of the return.
  private static func later(
    _ entries: [RoundEntry], _ keys: [RecordKeys], store: inout ReturnStore, schema: Schema
  ) throws(FileError) -> [Int: [Issue]] {
    var later: [Int: [Issue]] = [:]
    var repeats = RepeatedRecords()
    for (number, entry) in entries.enumerated() {
      var issues: [Issue] = []
      if entry.standing.isCounted {
        let own =
          number < keys.count
          ? keys[number] : RecordKeys(try store.get(number), schema: schema)
        issues = repeats.issues(for: own)
      } else if case .undecided(let others) = entry.standing {
        issues = [unclear(try store.get(number), others: others, schema: schema)]
      }
      if !issues.isEmpty {
        later[number] = issues.map { entry.decisions.applied(to: $0, schema: schema) }
      }
    }
    return later
  }

  private static func unclear(_ returned: Return, others: [String], schema: Schema) -> Issue {
    SenderPlace(returned, schema: schema).unclear(others: others, schema: schema)
  }
}

/// Where a return says who sent it.
struct SenderPlace: Sendable {
  var place: Issue.Place?
  var written: String?

  init(_ returned: Return, schema: Schema) {
    let found = SenderName.answer(in: returned, schema: schema)
    place = found.flatMap { found in
      found.answer.cell.map { Issue.Place(sheet: found.record.sheet, cell: $0) }
    }
    written = found?.answer.written
  }

  /// The sender returned several, and it is not known which counts (`return-unclear`).
  func unclear(others: [String], schema: Schema) -> Issue {
    Issue(
      .returnUnclear(ReturnUnclear(others: others)), table: schema.sender.table, record: 0,
      field: schema.sender.field, place: place, found: written)
  }
}
