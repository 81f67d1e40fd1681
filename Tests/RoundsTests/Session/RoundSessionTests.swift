import Forms
import Foundation
import Rounds
import Spreadsheet
import TestSupport
import Testing

@Suite struct RoundSessionTests {
  /// Notes what a writer is given.
  private final class Log {
    var lines: [String] = []
  }

  private struct Recorder: RoundWriter, ~Copyable {
    let log: Log

    mutating func add(_ outcome: Outcome) throws(ExportError) {
      switch outcome {
      case .read(let form): log.lines.append("read \(form.file) \(form.standing.status)")
      case .failed(let failure): log.lines.append("failed \(failure.file)")
      case .skipped(let file): log.lines.append("skipped \(file.file)")
      }
    }

    consuming func finish(_ status: RoundStatus) throws(ExportError) {
      log.lines.append("finished \(status.returns.count)")
    }
  }

  private static func shown(_ event: RoundEvent) -> String {
    switch event {
    case .begun(let count): "begun \(count)"
    case .converting(let count): "converting \(count)"
    case .read(let form): "read \(form.file)"
    case .failed(let failure): "failed \(failure.file)"
    case .skipped(let file): "skipped \(file.file)"
    case .progress(let done, let count): "\(done)/\(count)"
    case .ended: "ended"
    }
  }

  /// A folder with one workbook, one file that is none, and a text.
  private static func inbox() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Data(), to: "in/b.xlsx")
    try folder.write(Data("x".utf8), to: "in/c.txt")
    var writer = try WorkbookWriter(path: folder.file("in/a.xlsx"), sparing: .none)
    let sheet = try writer.addSheet("表1")
    try writer.write("x", in: sheet, row: 0, column: 0)
    try writer.close()
    return folder
  }

  private static func session(
    _ folder: borrowing TemporaryFolder, _ path: String = "in"
  ) throws -> RoundSession {
    try RoundSession(RoundRequest(schema: RoundTests.schema, paths: [folder.file(path)]))
  }

  @Test(arguments: [false, true])
  func `tells what happens, in the order of the input`(isStream: Bool) async throws {
    let folder = try Self.inbox()
    let session = try Self.session(folder)
    let log = Log()
    var events: [String] = []
    let result =
      if isStream {
        try await session.stream(RunOptions()) {
          Recorder(log: log)
        } events: {
          events.append(Self.shown($0))
        }
      } else {
        try await session.run(RunOptions()) {
          OneByOne(Recorder(log: log))
        } events: {
          events.append(Self.shown($0))
        }
      }
    #expect(
      events.filter { !$0.contains("/3") }
        == ["begun 3", "read a.xlsx", "failed b.xlsx", "skipped c.txt", "ended"])
    #expect(events.filter { $0 == "3/3" }.count >= 1)
    #expect(
      log.lines == ["read a.xlsx counts", "failed b.xlsx", "skipped c.txt", "finished 1"])
    #expect(result.summary.returns == 1 && result.summary.failures == 1)
  }

  @Test func `reads one file again by itself`() async throws {
    let folder = try Self.inbox()
    let session = try Self.session(folder, "in/a.xlsx")
    var jobs = session.jobs(try session.inputs(RunOptions()))
    guard let job = jobs.next(), case .read(let form) = session.read(job) else {
      Issue.record("the file was not read")
      return
    }
    var round = session.round(comparesRecords: false)
    var status = RoundStatus(schema: RoundTests.schema)
    status.add(.read(round.checked(form)))
    status.decide()
    #expect(status.returns.map(\.file) == ["a.xlsx"])
  }

  @Test func `an output that would replace a return is refused before anything is read`()
    async throws
  {
    let folder = try Self.inbox()
    let path = folder.file("in/a.xlsx")
    let error = await #expect(throws: SessionError.self) {
      try await Self.session(folder).run(RunOptions(output: .file(path))) {
        OneByOne(Recorder(log: Log()))
      } events: { _ in
        Issue.record("something was read")
      }
    }
    guard case .wouldReplace(path) = error else {
      Issue.record("\(error as Any)")
      return
    }
  }

  @Test func `a round of nothing is not written into a file`() async throws {
    let folder = try Self.inbox()
    let log = Log()
    let error = await #expect(throws: SessionError.self) {
      try await Self.session(folder, "in/b.xlsx").run(
        RunOptions(output: .file(folder.file("out")))
      ) {
        OneByOne(Recorder(log: log))
      } events: { _ in
      }
    }
    guard case .nothingRead(failures: 1) = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(log.lines.isEmpty)
  }

  @Test func `a list that cannot be read is an error of its own`() throws {
    let folder = try Self.inbox()
    #expect {
      try RoundSession(
        RoundRequest(
          schema: RoundTests.schema, paths: [], roster: folder.file("none.csv")))
    } throws: { error in
      if case SessionError.list(let fault) = error {
        fault.path.hasSuffix("none.csv")
      } else {
        false
      }
    }
  }
}
