import Forms
import Spreadsheet

/// One file of the input: to be read, or with an outcome that is known already.
public struct Job: Sendable {
  /// What there is to be read.
  enum Work: Sendable {
    case known(Outcome)
    case file
    /// A file that was taken out of an archive.
    case archived(ArchivedFile)
  }

  /// The archive on the disk that a file came from, by its number among the archives of the input.
  public struct Archive: Hashable, Sendable { let number: Int }

  let work: Work
  /// The file's name for the user.
  public let file: String
  /// Its path on the disk, or that of the archive; and the names that lead to it inside the archive.
  let path: String
  let entries: [String]
  /// Whether the user named this very file.
  let isNamed: Bool
  let archive: Archive?
  let limits: Limits
  /// Whether the return keeps its `Origin`.
  let keepsOrigin: Bool
  /// What is decided about it.
  let decided: DecisionIndex.Found
  /// What became of a workbook that had to be converted first; nil for one that is read as it is.
  let conversion: Conversion?
  /// How it came; nil where that is not known.
  let delivery: Delivery?

  init(
    _ work: Work, file: String, path: String, entries: [String] = [], isNamed: Bool = false,
    in archive: Archive? = nil, limits: Limits, keepsOrigin: Bool,
    decided: DecisionIndex.Found = DecisionIndex.Found(), conversion: Conversion? = nil,
    delivery: Delivery? = nil
  ) {
    self.work = work
    self.file = file
    self.path = path
    self.entries = entries
    self.isNamed = isNamed
    self.archive = archive
    self.limits = limits
    self.keepsOrigin = keepsOrigin
    self.decided = decided
    self.conversion = conversion
    self.delivery = delivery
  }

  /// A file on the disk, to be read by itself.
  package init(path: String, file: String, isNamed: Bool, limits: Limits) {
    self.init(.file, file: file, path: path, isNamed: isNamed, limits: limits, keepsOrigin: false)
  }

  /// A file that was read, and what its archive is to count for it.
  public struct Result: Sendable {
    let outcome: Outcome
    let archive: Archive?
    let file: String
    let cost: ReadingCost
  }

  /// The bytes of a file that was taken out of an archive, and the names that lead to it there.
  package var archived: (bytes: [UInt8], entries: [String])? {
    if case .archived(let archived) = work { (archived.bytes, entries) } else { nil }
  }

  /// Reads and checks the return, and tells what that cost.
  public func result(with forms: RoundForms) -> Result {
    let outcome = outcome(with: forms)
    return Result(outcome: outcome, archive: archive, file: file, cost: cost)
  }

  /// What reading it has cost its archive so far.
  var cost: ReadingCost {
    if case .archived(let archived) = work { archived.cost } else { ReadingCost() }
  }

  /// Why it is not read, where it had to be converted and was not.
  var notConverted: Failure? {
    guard let conversion, conversion.path == nil else { return nil }
    return Failure(
      file: file, code: Standing.Status.needsConversion.rawValue, message: conversion.reason)
  }

  /// Opens the workbook that it was converted to.
  func reader(convertedTo path: String) throws(SpreadsheetError) -> WorkbookReader {
    if case .archived(let archived) = work { return try archived.reader(convertedTo: path) }
    return try WorkbookReader(path: path, limits: limits)
  }

  /// Reads and checks the return of one form.
  public func outcome(with importer: Importer) -> Outcome { outcome(with: RoundForms([importer])) }

  /// Reads and checks the return.
  public func outcome(with forms: RoundForms) -> Outcome {
    let outcome = decidedOutcome(with: forms)
    guard let delivery else { return outcome }
    switch outcome {
    case .read(var returned):
      returned.delivery = delivery
      return .read(returned)
    case .failed(var failure):
      failure.subject = delivery.subject
      return .failed(failure)
    case .skipped: return outcome
    }
  }

  private func decidedOutcome(with forms: RoundForms) -> Outcome {
    guard !decided.isEmpty else { return read(with: forms, FileDecisions()) }
    let decisions: FileDecisions
    do throws(SpreadsheetError) { decisions = try self.decisions() } catch {
      return .failed(Failure(error, file: file))
    }
    if let reason = decisions.ignored {
      return .skipped(Skipped(file: file, reason: Self.ignored(reason), status: .ignored))
    }
    var outcome = read(with: forms, decisions)
    switch outcome {
    case .failed(var failure):
      failure.sender = decisions.sender
      outcome = .failed(failure)
    case .read(var returned):
      returned.decisions = decisions
      outcome = .read(returned)
    case .skipped: break
    }
    return outcome
  }

  /// What is decided about the file as it is now.
  private func decisions() throws(SpreadsheetError) -> FileDecisions {
    let isAsked = decided.decisions.contains { $0.decision.digest != nil }
    var decisions = FileDecisions(decided.decisions, digest: isAsked ? try digest() : nil)
    if let use = decided.use { decisions.choose(use) }
    return decisions
  }

  /// The digest of the file's bytes; nil where they cannot be read.
  private func digest() throws(SpreadsheetError) -> FileDigest? {
    switch work {
    case .archived(let archived): return try FileDigest(of: archived.bytes, name: file)
    case .file:
      let bytes: [UInt8]
      // A file that cannot be read is another than the one that was decided about.
      do { bytes = try RegularFile.bytes(path: path, limit: limits.fileBytes) } catch { return nil }
      return try FileDigest(of: bytes, name: file)
    case .known: return nil
    }
  }

  private func read(with forms: RoundForms, _ decisions: FileDecisions) -> Outcome {
    if let notConverted { return .failed(notConverted) }
    do throws(SpreadsheetError) {
      if let converted = conversion?.path {
        var reader = try reader(convertedTo: converted)
        var outcome = try read(&reader, with: forms, decisions)
        if case .read(var returned) = outcome {
          if case .file = work { returned.path = path }
          if keepsOrigin, let digest = try digest() {
            returned.origin = Origin(path: path, entries: entries, digest: digest)
          }
          outcome = .read(returned)
        }
        return outcome
      }
      switch work {
      case .known(let outcome): return outcome
      case .file where isNamed && FileKind.ending(of: file) == "csv":
        return try listed(with: forms, decisions)
      case .file:
        var origin: Origin?
        var reader: WorkbookReader
        if keepsOrigin {
          // Read the bytes once, for the return and for the digest: the file may change meanwhile.
          let contents = try FileContents(path: path, limits: limits)
          origin = Origin(path: path, digest: try FileDigest(of: contents.bytes, name: path))
          reader = try WorkbookReader(bytes: contents.bytes, name: path, limits: limits)
        } else {
          reader = try WorkbookReader(path: path, limits: limits)
        }
        var outcome = try read(&reader, with: forms, decisions)
        if case .read(var returned) = outcome {
          returned.path = path
          returned.origin = origin
          outcome = .read(returned)
        }
        return outcome
      case .archived(let archived):
        var reader = try archived.reader()
        var outcome = try read(&reader, with: forms, decisions)
        if keepsOrigin, case .read(var returned) = outcome {
          returned.origin = Origin(
            path: path, entries: entries,
            digest: try FileDigest(of: archived.bytes, name: archived.name))
          outcome = .read(returned)
        }
        return outcome
      }
    } catch {
      return .failed(Failure(error, file: file))
    }
  }

  /// Reads a return, with each copy of a table counted against the limit of sheets: an output has a
  /// sheet for each.
  private func read(
    _ reader: inout WorkbookReader, with forms: RoundForms, _ decisions: FileDecisions
  ) throws(SpreadsheetError) -> Outcome {
    if try ConsolidatedMark.stands(in: reader) {
      return .skipped(Skipped(file: file, reason: Self.consolidated))
    }
    return try read(try Workbook(&reader), with: forms, decisions)
  }

  /// Reads a list that was saved as CSV, which the user named.
  private func listed(
    with forms: RoundForms, _ decisions: FileDecisions
  ) throws(SpreadsheetError) -> Outcome {
    let bytes: [UInt8]
    do { bytes = try RegularFile.bytes(path: path, limit: limits.fileBytes) } catch {
      throw SpreadsheetError(.unreadable(.system(errno: error.code)), file: file)
    }
    guard let workbook = Workbook(csv: bytes, sheet: FileNameRule.stem(of: file)) else {
      throw SpreadsheetError(.notAWorkbook(.unknown), file: file)
    }
    guard (workbook.sheets.first?.cells.count ?? 0) <= limits.cells else {
      throw SpreadsheetError(.limitExceeded(.cells, allowed: limits.cells), file: file)
    }
    var outcome = try read(workbook, with: forms, decisions)
    if case .read(var returned) = outcome {
      returned.path = path
      outcome = .read(returned)
    }
    return outcome
  }

  /// The workbook that is read, once more.
  ///
  /// - Parameter wanted: The digest of the file that was read before.
  /// - Returns: The workbook; nil where the file is another now, or cannot be read as a workbook.
  func workbook(of wanted: FileDigest) -> Workbook? {
    do throws(SpreadsheetError) {
      if let converted = conversion?.path {
        guard try digest() == wanted else { return nil }
        var reader = try reader(convertedTo: converted)
        return try Workbook(&reader)
      }
      switch work {
      case .known: return nil
      case .file:
        let contents = try FileContents(path: path, limits: limits)
        guard try FileDigest(of: contents.bytes, name: path) == wanted else { return nil }
        return try Workbook(bytes: contents.bytes, name: path, limits: limits)
      case .archived(let archived):
        guard try FileDigest(of: archived.bytes, name: file) == wanted else { return nil }
        var reader = try archived.reader()
        return try Workbook(&reader)
      }
    } catch {
      // It was read a moment ago: now it is another file.
      return nil
    }
  }

  private func read(
    _ workbook: Workbook, with forms: RoundForms, _ decisions: FileDecisions
  ) throws(SpreadsheetError) -> Outcome {
    // A blank form that the user named is read; one in a folder is waiting to be sent out.
    if !isNamed, forms.isUntouchedBlank(workbook) {
      return .skipped(Skipped(file: file, reason: Self.blank))
    }
    guard let returned = forms.read(workbook, file: file, changes: decisions.changes) else {
      return .failed(
        Failure(
          file: file, code: Standing.Status.notThisForm.rawValue,
          message: forms.notTheseForms(workbook)))
    }
    if !isNamed, delivery == nil, decided.isEmpty,
      forms.isOfficesBlank(returned, workbook, file: file)
    {
      return .skipped(Skipped(file: file, reason: Self.blank))
    }
    // Rows of a list are as many as its sheet has.
    let schema = forms.importers[returned.form].schema
    let copies = returned.records.count { !schema.tables[$0.table].isList }
    guard copies <= limits.sheets else {
      throw SpreadsheetError(.limitExceeded(.sheets, allowed: limits.sheets), file: file)
    }
    return .read(returned)
  }

  static let consolidated = Words(
    zh: "本程序写出的汇总工作簿，不是填报表", en: "a consolidated workbook that this program wrote, no return")
  private static let blank = Words(
    zh: "还没有人填写的空白表", en: "a blank form that nobody has filled in")

  private static func ignored(_ reason: String) -> Words {
    reason.isEmpty
      ? Words(zh: "已决定不计入", en: "the office decided to leave it out")
      : Words(zh: "已决定不计入：\(reason)", en: "the office decided to leave it out: \(reason)")
  }
}
