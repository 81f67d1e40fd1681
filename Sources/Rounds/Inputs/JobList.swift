import Forms
import Spreadsheet

/// Gives the files of the input one after another; those in archives are unpacked when it is their
/// turn.
public struct JobList {
  private var inputs: ArraySlice<Input>
  private var open: [OpenArchive] = []
  /// The archives of the input that have been begun, by their numbers.
  private var archives: [CountedArchive] = []
  /// The number of inputs; an archive counts as one.
  public let count: Int

  private let limits: Limits
  private let keepsOrigins: Bool
  /// What the office decided about files, and which of these decisions have met their files.
  private(set) var decisions: DecisionIndex

  /// - Parameters:
  ///   - inputs: The files found under the paths that the user named.
  ///   - limits: The limits for one file.
  ///   - keepsOrigins: Whether each return keeps its `Origin`, for writers that need its bytes
  ///     again. Then each file is in memory while it is read.
  public init(_ inputs: [Input], limits: Limits, keepsOrigins: Bool = false) {
    self.init(inputs, limits: limits, keepsOrigins: keepsOrigins, decisions: DecisionIndex())
  }

  init(_ inputs: [Input], limits: Limits, keepsOrigins: Bool, decisions: DecisionIndex) {
    self.decisions = decisions
    self.limits = limits
    self.keepsOrigins = keepsOrigins
    self.inputs = inputs[...]
    count = inputs.count
  }

  /// The number of inputs that have been begun.
  public var begun: Int { count - inputs.count }

  /// The next file, or nil when there is none.
  public mutating func next() -> Job? {
    while true {
      if let archive = open.last {
        guard !archives[archive.number].isClosed, let entry = archive.next() else {
          open.removeLast()
          continue
        }
        if let job = job(entry, of: archive) { return job }
      } else {
        guard let input = inputs.popFirst() else { return nil }
        if let job = job(input) { return job }
      }
    }
  }

  /// The outcome of a file, once all before it are settled; nil where its archive has cost too much
  /// before, which was told then.
  ///
  /// Whether an archive costs too much is decided here, in the order of the input: some of its files
  /// may be read already when an earlier one turns out to be too much.
  /// - Parameter result: What came of the next file in order.
  public mutating func settled(_ result: Job.Result) -> Outcome? {
    guard let archive = result.archive else { return result.outcome }
    return archives[archive.number].settled(result)
  }

  /// What is to be done with an input; nil where it is an archive, which is open then.
  private mutating func job(_ input: Input) -> Job? {
    switch input {
    case .workbook(let path, let file, let isNamed):
      return job(.file, file: file, path: path, isNamed: isNamed)
    case .failed(let failure):
      return job(.known(.failed(failure)), file: failure.file, path: failure.file)
    case .skipped(let skipped):
      return job(.known(.skipped(skipped)), file: skipped.file, path: skipped.file)
    case .archive(let path, let file):
      do throws(SpreadsheetError) {
        let archive = try ZipArchive(path: path, limits: limits)
        archives.append(CountedArchive(file: file, size: archive.size, limits: limits))
        try begin(archive, number: archives.count - 1, path: path, entries: [], file: file)
        return nil
      } catch {
        return job(.known(.failed(Failure(error, file: file))), file: file, path: path)
      }
    }
  }

  /// A job, with what is decided about its file.
  private mutating func job(
    _ work: Job.Work, file: String, path: String, entries: [String] = [], isNamed: Bool = false,
    in archive: Job.Archive? = nil
  ) -> Job {
    Job(
      work, file: file, path: path, entries: entries, isNamed: isNamed, in: archive,
      limits: limits, keepsOrigin: keepsOrigins,
      decided: decisions.take(file: file, path: path, entries: entries))
  }

  /// What is to be done with a file of an archive; nil where it is an archive, which is open then.
  private mutating func job(_ entry: ZipArchive.Entry, of archive: OpenArchive) -> Job? {
    let file = "\(archive.file)/\(entry.name)"
    let own = Job.Archive(number: archive.number)
    let kind = FileKind(name: entry.name)
    let entries = archive.entries + [entry.name]
    func job(_ work: Job.Work, _ list: inout JobList) -> Job {
      list.job(work, file: file, path: archive.path, entries: entries, in: own)
    }
    if case .skipped(let reason) = kind {
      return job(.known(.skipped(Skipped(file: file, reason: reason))), &self)
    }
    do throws(SpreadsheetError) {
      let archived = try archive.archive.file(entry)
      do throws(SpreadsheetError.Cause) {
        try archives[archive.number].tally.take(bytes: archived.bytes.count)
      } catch {
        return job(.known(archives[archive.number].closed(error, at: file)), &self)
      }
      guard kind == .archive else { return job(.archived(archived), &self) }
      try begin(
        try archived.archive(), number: archive.number, path: archive.path, entries: entries,
        file: file)
      return nil
    } catch {
      return job(.known(.failed(Failure(error, file: file))), &self)
    }
  }

  private mutating func begin(
    _ archive: consuming ZipArchive, number: Int, path: String, entries: [String], file: String
  ) throws(SpreadsheetError) {
    do throws(SpreadsheetError.Cause) {
      try archives[number].tally.list(files: archive.entries.count)
    } catch { throw SpreadsheetError(error, file: file) }
    open.append(OpenArchive(archive, number: number, path: path, entries: entries, file: file))
  }
}

/// An archive of the input, and what its files cost together.
private struct CountedArchive {
  private let file: String
  var tally: ArchiveTally
  /// Whether no more files are taken out of it.
  private(set) var isClosed = false
  /// Whether it was told that its files are too much.
  private var isTold = false

  init(file: String, size: Int, limits: Limits) {
    self.file = file
    tally = ArchiveTally(size: size, limits: limits)
  }

  /// Takes no more files out of it, and says why.
  mutating func closed(_ cause: SpreadsheetError.Cause, at first: String) -> Outcome {
    isClosed = true
    return .failed(Failure(cause, archive: file, from: String(first.dropFirst(file.count + 1))))
  }

  /// See ``JobList/settled(_:)``.
  mutating func settled(_ result: Job.Result) -> Outcome? {
    guard !isTold else { return nil }
    do throws(SpreadsheetError.Cause) { try tally.add(result.cost) } catch {
      isTold = true
      return closed(error, at: result.file)
    }
    return result.outcome
  }
}

/// An archive whose files are being read; a class, as an array cannot hold a noncopyable archive.
private final class OpenArchive {
  let archive: ZipArchive
  /// The archive of the input that this one is, or stands in.
  let number: Int
  /// The path of the archive on the disk, and the names that lead to this one inside it.
  let path: String
  let entries: [String]
  let file: String
  private var rest: ArraySlice<ZipArchive.Entry>

  init(
    _ archive: consuming ZipArchive, number: Int, path: String, entries: [String], file: String
  ) {
    rest =
      archive.entries.sorted {
        $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
      }[...]
    self.archive = archive
    self.number = number
    self.path = path
    self.entries = entries
    self.file = file
  }

  func next() -> ZipArchive.Entry? { rest.popFirst() }
}
