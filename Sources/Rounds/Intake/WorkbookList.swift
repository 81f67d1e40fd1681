public import Forms
public import Spreadsheet

/// Opens the workbooks under some paths one after another, whatever form they are of.
///
/// Files in archives and mails are among them, and those that have to be converted first. It is for those who learn
/// from returns what a form is; ``RoundSession`` reads the returns of a form that is known.
public struct WorkbookList {
  /// What became of one file.
  public enum Opened<Value> {
    case read(Value, file: String)
    case failed(Failure)
    case skipped(Skipped)
  }

  private var jobs: JobList

  /// The workbooks under some paths, in the order given; within a folder, in order of path.
  /// - Parameters:
  ///   - paths: Files, folders and archives.
  ///   - limits: How much of one file is read before it is refused.
  ///   - files: Receives the files that will be read.
  public init(paths: [String], limits: Limits, into files: ReadFiles = ReadFiles()) {
    jobs = JobList(
      InputList(paths: paths, into: files).inputs, limits: limits, keepsOrigins: false,
      decisions: DecisionIndex(), converter: Converter())
  }

  /// Opens the next file; nil when there is none.
  ///
  /// - Parameter read: Reads what is wanted of the workbook.
  /// - Returns: What was read, or why nothing was.
  public mutating func next<Value>(
    _ read: (inout WorkbookReader) throws(SpreadsheetError) -> Value
  ) -> Opened<Value>? {
    while let job = jobs.next() {
      let opened = job.opened(read)
      let outcome: Outcome =
        switch opened {
        case .read: .skipped(Skipped(file: job.file, reason: Words(zh: "", en: "")))
        case .failed(let failure): .failed(failure)
        case .skipped(let skipped): .skipped(skipped)
        }
      let result = Job.Result(
        outcome: outcome, archive: job.archive, file: job.file, cost: job.cost)
      // Nil where its archive has cost too much before, a failure where it does so now.
      guard let settled = jobs.settled(result) else { continue }
      if case .failed(let failure) = settled { return .failed(failure) }
      return opened
    }
    return nil
  }
}

extension Job {
  /// Opens the workbook, and reads what is wanted of it.
  fileprivate func opened<Value>(
    _ read: (inout WorkbookReader) throws(SpreadsheetError) -> Value
  ) -> WorkbookList.Opened<Value> {
    if let notConverted { return .failed(notConverted) }
    do throws(SpreadsheetError) {
      var reader: WorkbookReader
      if let converted = conversion?.path {
        reader = try self.reader(convertedTo: converted)
      } else {
        switch work {
        case .known(.failed(let failure)): return .failed(failure)
        case .known(.skipped(let skipped)): return .skipped(skipped)
        case .known(.read), .file: reader = try WorkbookReader(path: path, limits: limits)
        case .archived(let archived): reader = try archived.reader()
        }
      }
      if try ConsolidatedMark.stands(in: reader) {
        return .skipped(Skipped(file: file, reason: Self.consolidated))
      }
      return .read(try read(&reader), file: file)
    } catch {
      return .failed(Failure(error, file: file))
    }
  }
}
