import Forms
import Glibc
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
  /// Converts what is no .xlsx; nil where nothing is converted.
  private let converter: Converter?
  /// The files on the disk that have to be converted and are not yet, by their paths.
  private var unconverted: [String] = []
  /// What became of the others that had to be, by their paths.
  private var converted: [String: Conversion] = [:]
  /// A file of an archive that has to be converted, with those that follow.
  private var held: HeldFile?
  /// Whether the conversion that comes next was told.
  private var isTold = false
  /// What the office decided about files, and which of these decisions have met their files.
  private(set) var decisions: DecisionIndex

  /// - Parameters:
  ///   - inputs: The files found under the paths that the user named.
  ///   - limits: The limits for one file.
  ///   - keepsOrigins: Whether each return keeps its `Origin`, for writers that need its bytes
  ///     again. Then each file is in memory while it is read.
  public init(_ inputs: [Input], limits: Limits, keepsOrigins: Bool = false) {
    self.init(
      inputs, limits: limits, keepsOrigins: keepsOrigins, decisions: DecisionIndex(), converter: nil
    )
  }

  init(
    _ inputs: [Input], limits: Limits, keepsOrigins: Bool, decisions: DecisionIndex,
    converter: Converter?
  ) {
    self.decisions = decisions
    self.converter = converter
    self.limits = limits
    self.keepsOrigins = keepsOrigins
    self.inputs = inputs[...]
    count = inputs.count
    if converter != nil { unconverted = Self.unconverted(inputs, limits) }
  }

  /// The files on the disk that have to be converted.
  private static func unconverted(_ inputs: [Input], _ limits: Limits) -> [String] {
    inputs.compactMap { input in
      guard case .workbook(let path, _, _) = input else { return nil }
      let head: [UInt8]
      do throws(FileError) { head = try RegularFile(path: path).read(at: 0, 2) } catch {
        // What cannot be opened is told where it is read.
        return nil
      }
      let isNeeded = Converter.isNeeded(
        path, head: head,
        open: { () throws(SpreadsheetError) in
          _ = try WorkbookReader(path: path, limits: limits)
        })
      return isNeeded ? path : nil
    }
  }

  /// Converts the files on the disk, all in one go.
  private mutating func convert() {
    let (paths, limits) = (unconverted, limits)
    unconverted = []
    let results = converter?.convert(
      paths.map { path in
        (
          { () throws(FileError) in try RegularFile.bytes(path: path, limit: limits.fileBytes) },
          FileKind.ending(of: path)
        )
      })
    converted = Dictionary(zip(paths, results ?? []), uniquingKeysWith: { one, _ in one })
  }

  /// The number of inputs that have been begun.
  public var begun: Int { count - inputs.count }

  /// What comes next.
  enum Step {
    case job(Job)
    /// Some files are converted when the next step is asked for, which may take long.
    case converting(Int)
  }

  /// The next file, or nil when there is none.
  public mutating func next() -> Job? {
    while let step = step() {
      if case .job(let job) = step { return job }
    }
    return nil
  }

  /// The next file, or that some will be converted first; nil when there is none.
  mutating func step() -> Step? {
    let waiting = held?.together.count ?? unconverted.count
    if waiting > 0, !isTold, converter?.isThere == true {
      isTold = true
      return .converting(waiting)
    }
    isTold = false
    if !unconverted.isEmpty { convert() }
    if let file = held.take() { return .job(job(file)) }
    while true {
      if let archive = open.last {
        guard !archives[archive.number].isClosed, let entry = archive.next() else {
          open.removeLast()
          if let damage = archive.archive.damage {
            return .job(
              job(
                .known(.failed(Failure(damage, file: archive.file))), file: archive.file,
                path: archive.path, entries: archive.entries,
                in: Job.Archive(number: archive.number)))
          }
          continue
        }
        if let job = job(entry, of: archive) { return .job(job) }
        if held != nil { return step() }
      } else {
        guard let input = inputs.popFirst() else { return nil }
        if let job = job(input) { return .job(job) }
      }
    }
  }

  /// The outcome of a file, once all before it are settled; nil where its archive has cost too much
  /// before, which was told then.
  ///
  /// Whether an archive costs too much is decided here, in the order of the input: some of its files
  /// may be read already when an earlier one turns out to be too much.
  ///
  /// - Parameter result: What came of the next file in order.
  /// - Returns: What is to be told of it.
  public mutating func settled(_ result: Job.Result) -> Outcome? {
    guard let archive = result.archive else { return result.outcome }
    return archives[archive.number].settled(result)
  }

  /// What is to be done with an input; nil where it is an archive, which is open then.
  private mutating func job(_ input: Input) -> Job? {
    switch input {
    case .workbook(let path, let file, let isNamed):
      return job(
        .file, file: file, path: path, isNamed: isNamed, conversion: converted[path])
    case .failed(let failure):
      return job(.known(.failed(failure)), file: failure.file, path: failure.file)
    case .skipped(let skipped):
      return job(.known(.skipped(skipped)), file: skipped.file, path: skipped.file)
    case .archive(let path, let file):
      return begun(path, file) { limits throws(SpreadsheetError) in
        try FileArchive(path: path, limits: limits, wants: FileKind.isRead)
      }
    case .mail(let path, let file):
      return begun(path, file) { limits throws(SpreadsheetError) in
        try MailFile(path: path, file: file, limits: limits)
      }
    }
  }

  /// Opens an archive or a file with mails on the disk; a job where there is nothing to open.
  private mutating func begun(
    _ path: String, _ file: String, _ open: (Limits) throws(SpreadsheetError) -> any OpenedFiles
  ) -> Job? {
    do throws(SpreadsheetError) {
      let archive = try open(limits)
      if let nothing = Self.nothing(in: archive, file) {
        return job(nothing, file: file, path: path)
      }
      archives.append(CountedArchive(file: file, size: archive.size, limits: limits))
      try begin(archive, number: archives.count - 1, path: path, entries: [], file: file)
      return nil
    } catch {
      return job(.known(.failed(Failure(error, file: file))), file: file, path: path)
    }
  }

  /// What is told of mails without attachments; nil for anything else that was opened.
  private static func nothing(in files: any OpenedFiles, _ file: String) -> Job.Work? {
    guard files is MailFile, files.names.isEmpty, files.damage == nil else { return nil }
    let reason = Words(zh: "邮件没有附件", en: "a mail without attachments")
    return .known(.skipped(Skipped(file: file, reason: reason)))
  }

  /// A job, with what is decided about its file.
  private mutating func job(
    _ work: Job.Work, file: String, path: String, entries: [String] = [], isNamed: Bool = false,
    in archive: Job.Archive? = nil, conversion: Conversion? = nil,
    delivery: Delivery? = nil
  ) -> Job {
    Job(
      work, file: file, path: path, entries: entries, isNamed: isNamed, in: archive,
      limits: limits, keepsOrigin: keepsOrigins,
      decided: decisions.take(file: file, path: path, entries: entries), conversion: conversion,
      delivery: delivery)
  }

  /// What is to be done with a file that was taken out of an archive; what waits with it is converted.
  private mutating func job(_ held: HeldFile) -> Job {
    if let converter, !held.together.isEmpty {
      held.archive.convert(held.together, with: converter)
    }
    return job(
      .archived(held.archived), file: held.file, path: held.archive.path,
      entries: held.archive.entries + [held.entry.name],
      in: Job.Archive(number: held.archive.number),
      conversion: held.archive.conversion(of: held.entry), delivery: held.delivery)
  }

  /// What is to be done with a file of an archive; nil where it is an archive, which is open then, or has
  /// to be converted first, when it is held.
  private mutating func job(_ entry: OpenArchive.Entry, of archive: OpenArchive) -> Job? {
    let file = "\(archive.file)/\(entry.name)"
    let own = Job.Archive(number: archive.number)
    let kind = FileKind(name: entry.name)
    let entries = archive.entries + [entry.name]
    let delivery = archive.delivery ?? archive.archive.delivery(of: entry.index)
    func job(_ work: Job.Work, _ list: inout JobList) -> Job {
      list.job(
        work, file: file, path: archive.path, entries: entries, in: own, delivery: delivery)
    }
    if case .skipped(let reason) = kind {
      return job(.known(.skipped(Skipped(file: file, reason: reason))), &self)
    }
    do throws(SpreadsheetError) {
      let archived = try archive.file(entry)
      do throws(SpreadsheetError.Cause) {
        try archives[archive.number].tally.take(bytes: archived.bytes.count)
      } catch {
        return job(.known(archives[archive.number].closed(error, at: file)), &self)
      }
      guard kind == .archive || kind == .mail else {
        let read = HeldFile(
          entry: entry, archived: archived, file: file, archive: archive, delivery: delivery,
          together: converter == nil ? [] : archive.unconverted(entry, archived))
        guard read.together.isEmpty else {
          held = read
          return nil
        }
        return self.job(read)
      }
      let inner: any OpenedFiles =
        kind == .mail
        ? try MailFile(archived, name: entry.name)
        : try archived.files(wants: FileKind.isRead)
      if let nothing = Self.nothing(in: inner, file) { return job(nothing, &self) }
      try begin(
        inner, number: archive.number, path: archive.path, entries: entries, file: file,
        delivery: delivery)
      return nil
    } catch {
      do throws(SpreadsheetError.Cause) {
        try archives[archive.number].tally.refuse(error.cause)
      } catch {
        return job(.known(archives[archive.number].closed(error, at: file)), &self)
      }
      return job(.known(.failed(Failure(error, file: file))), &self)
    }
  }

  private mutating func begin(
    _ archive: any OpenedFiles, number: Int, path: String, entries: [String], file: String,
    delivery: Delivery? = nil
  ) throws(SpreadsheetError) {
    do throws(SpreadsheetError.Cause) {
      try archives[number].tally.list(files: archive.names.count)
    } catch { throw SpreadsheetError(error, file: file) }
    open.append(
      OpenArchive(
        archive, number: number, path: path, entries: entries, file: file, delivery: delivery))
  }
}

/// A file that was taken out of an archive, before it is known what becomes of it.
private struct HeldFile {
  let entry: OpenArchive.Entry
  let archived: ArchivedFile
  /// Its name for the user.
  let file: String
  let archive: OpenArchive
  let delivery: Delivery?
  /// Those that have to be converted with it.
  let together: [OpenArchive.Entry]
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

/// An archive whose files are being read.
private final class OpenArchive {
  struct Entry {
    var name: String
    /// Its index in the archive.
    var index: Int
  }

  let archive: any OpenedFiles
  /// The archive of the input that this one is, or stands in.
  let number: Int
  /// The path of the archive on the disk, and the names that lead to this one inside it.
  let path: String
  let entries: [String]
  let file: String
  /// How the archive came, if it did with a mail.
  let delivery: Delivery?
  private var rest: ArraySlice<Entry>

  init(
    _ archive: any OpenedFiles, number: Int, path: String, entries: [String], file: String,
    delivery: Delivery?
  ) {
    self.delivery = delivery
    rest =
      archive.names.enumerated().map { Entry(name: $0.element, index: $0.offset) }.sorted {
        $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
      }[...]
    self.archive = archive
    self.number = number
    self.path = path
    self.entries = entries
    self.file = file
  }

  func next() -> Entry? { rest.popFirst() }

  /// Takes a file out.
  func file(_ entry: Entry) throws(SpreadsheetError) -> ArchivedFile {
    try archive.file(at: entry.index)
  }

  /// What became of those of the archive's files that were converted last, by their indexes.
  private var converted: [Int: Conversion] = [:]
  /// How many bytes are taken out of the archive before some files are converted in one go: what it unpacks
  /// to in all is counted only when it is the turn of each.
  private static let mostBytes = 256 << 20

  /// What became of a file that had to be converted; nil for one that is read as it is.
  func conversion(of entry: Entry) -> Conversion? { converted[entry.index] }

  /// The files that are to be converted in one go with one that has to be: it and those that follow in the
  /// archive; none where that is done, or it is read as it is.
  func unconverted(_ entry: Entry, _ archived: ArchivedFile) -> [Entry] {
    guard converted[entry.index] == nil, Self.isConverted(archived, entry) else { return [] }
    var bytes = archived.bytes.count
    var together = [entry]
    for other in rest
    where FileKind(name: other.name) == .workbook && !FileKind.isOurs(other.name) {
      guard bytes < Self.mostBytes else { break }
      // A file that cannot be taken out is told when it is its turn.
      do throws(SpreadsheetError) {
        let archived = try file(other)
        bytes += archived.bytes.count
        if Self.isConverted(archived, other) { together.append(other) }
      } catch { continue }
    }
    return together
  }

  /// Converts some files in one go.
  func convert(_ together: [Entry], with converter: Converter) {
    let results = converter.convert(
      together.map { entry in
        (
          { [self] () throws(FileError) in
            do throws(SpreadsheetError) { return try file(entry).bytes } catch {
              throw FileError(path: entry.name, code: EIO)
            }
          }, FileKind.ending(of: entry.name)
        )
      })
    converted = Dictionary(
      zip(together.map(\.index), results), uniquingKeysWith: { one, _ in one })
  }

  private static func isConverted(_ archived: ArchivedFile, _ entry: Entry) -> Bool {
    Converter.isNeeded(
      entry.name, head: Array(archived.bytes.prefix(2)),
      open: { () throws(SpreadsheetError) in
        // Opened as another file: what looking costs is none of what reading costs.
        _ = try ArchivedFile(
          name: archived.name, bytes: archived.bytes, limits: archived.limits,
          nesting: archived.nesting
        ).reader()
      })
  }
}
