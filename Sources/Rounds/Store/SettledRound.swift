public import Forms
import Glibc
import Spreadsheet

/// A whole round, in which it is decided which returns count, ready to be written.
public struct SettledRound: ~Copyable {
  /// Which returns there are, how they stand, and who is missing.
  public let status: RoundStatus

  /// The order in which a writer gets the outcomes.
  public enum Order: Sendable {
    /// The order of the input.
    case input
    /// The order of the senders on the roster; files that are no returns come first.
    case roster
  }

  /// A file of the input: a return, by its number, or the outcome of another file.
  enum File: Sendable {
    case read(Int)
    case other(Outcome)
  }

  private let files: [File]
  private let first: Return?
  private var store: ReturnStore?
  private let later: [Int: [Issue]]
  private let location: StoreLocation

  init(
    status: RoundStatus, files: [File], first: Return?, store: consuming ReturnStore?,
    later: [Int: [Issue]], location: StoreLocation
  ) {
    self.status = status
    self.files = files
    self.first = first
    self.store = store
    self.later = later
    self.location = location
  }

  /// Reads a return again, with its standing and with the issues that only the whole round shows.
  ///
  /// - Parameter number: Its index in ``RoundStatus/returns``.
  /// - Throws: If it cannot be read again.
  /// - Returns: The return.
  public mutating func get(_ number: Int) throws(ExportError) -> Return {
    try reader().get(number)
  }

  /// A reader for any thread; valid as long as the round exists.
  package mutating func reader() throws(ExportError) -> Reader {
    let stored: StoreReader?
    do throws(FileError) { stored = try store?.reader() } catch { throw location.error(error) }
    return Reader(status: status, first: first, stored: stored, later: later, location: location)
  }

  /// Passes the outcome of each file to a writer, and lets it finish.
  /// - Parameters:
  ///   - writer: Receives the outcomes.
  ///   - order: The order of the outcomes.
  /// - Throws: If a return cannot be read again, and what the writer throws.
  public consuming func write<Writer: RoundWriter & ~Copyable>(
    to writer: consuming Writer, in order: Order = .input
  ) throws(ExportError) {
    try pass(in: order) { outcome throws(ExportError) in try writer.add(outcome) }
    try writer.finish(status)
  }

  /// Passes on the outcome of each file.
  /// - Parameters:
  ///   - order: The order of the outcomes.
  ///   - withOthers: Whether those of files that are no returns are among them.
  ///   - body: Takes each.
  /// - Throws: If a return cannot be read again, and what `body` throws.
  mutating func pass(
    in order: Order, withOthers: Bool = true, to body: (Outcome) throws(ExportError) -> Void
  ) throws(ExportError) {
    let reader = try reader()
    let files = ordered(order)
    var next = files.startIndex
    while next < files.endIndex {
      // The next few are read on all processors, while nothing else is to do.
      let few = next..<reader.endOfFew(among: files, from: next)
      let read = parallelMap(few.count) { index in
        Result<Return?, ExportError> { () throws(ExportError) in
          guard case .read(let number) = files[few.lowerBound + index] else { return nil }
          return try reader.get(number)
        }
      }
      for (index, result) in zip(few, read) {
        if let returned = try result.get() {
          try body(.read(returned))
        } else if case .other(let outcome) = files[index], withOthers {
          try body(outcome)
        }
      }
      next = few.upperBound
    }
  }

  private borrowing func ordered(_ order: Order) -> [File] {
    switch order {
    case .input: files
    case .roster:
      files.filter { if case .other = $0 { true } else { false } }
        + status.order.map { .read($0) }
    }
  }

  /// Reads returns again; see ``SettledRound/get(_:)``.
  package struct Reader: Sendable {
    fileprivate let status: RoundStatus
    fileprivate let first: Return?
    fileprivate let stored: StoreReader?
    fileprivate let later: [Int: [Issue]]
    fileprivate let location: StoreLocation

    /// Where the next few files end that are read at once: eight at most, and a large one alone.
    fileprivate func endOfFew(among files: [File], from start: Int) -> Int {
      var bytes = 0
      var end = start
      while end < files.endIndex, end - start < 8 {
        if case .read(let number) = files[end] { bytes += stored?.size(of: number) ?? 0 }
        if end > start, bytes > 1 << 18 { break }
        end += 1
      }
      return end
    }

    /// Reads a return again, by its number.
    package func get(_ number: Int) throws(ExportError) -> Return {
      var returned = try read(number)
      returned.insert(later[number] ?? [])
      returned.standing = status.returns[number].standing
      return returned
    }

    private func read(_ number: Int) throws(ExportError) -> Return {
      if let first { return first }
      do throws(FileError) {
        guard let stored else { throw FileError(path: location.path, code: EBADF) }
        return try stored.get(number)
      } catch { throw location.error(error) }
    }
  }
}
