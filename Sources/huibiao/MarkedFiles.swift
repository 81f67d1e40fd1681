import ArgumentParser
import FormOutput
import Forms
import Foundation
import Rounds
import Spreadsheet

/// Writes the senders' own files with what is wrong marked in them.
///
/// Reads what it marks a second time: what is wrong shows only once all returns were read.
struct MarkedFiles {
  let folder: String
  let options: ReturnOptions
  let session: Session

  func write() async throws {
    let gathered = GatheredMarks(schema: session.schema, language: options.lang ?? .zh)
    var told: String?
    do {
      try OutputFolder.make(folder)
    } catch {
      StandardError.say(error.words.text(session.language))
      throw ExitCode(2)
    }
    var exit: ExitCode?
    do {
      try await session.run(
        RunOptions(
          output: .folder(folder, name: { ReturnMarks.name(of: $0) }), keepsOrigins: true),
        open: { () throws(ExportError) in
          OneByOne(MarkGatherer(gathered))
        },
        done: { told = $0.lines(session.language) })
    } catch let code as ExitCode {
      // Files that could not be read do not keep the others from being marked.
      exit = code
    }
    let count = MarkedFolder(
      folder: folder, limits: options.limits.limits, files: session.files
    ).write(
      gathered.returns, renamed: { session.tell($0.text(session.language)) }
    ) { marked, fault in
      StandardError.say("\(marked.file): \(fault.words.text(session.language))")
      exit = ExitCode(2)
    }
    if !options.quiet, let told {
      print(told)
      print(
        Words(
          zh: "已写入 \(folder)：\(count) 个文件", en: "written to \(folder): \(count) files"
        ).text(session.language))
    }
    if let exit { throw exit }
  }
}

/// The marks of all returns with issues, in the order of the input.
private final class GatheredMarks {
  let schema: Schema
  let language: Language
  var returns: [MarkedReturn] = []

  init(schema: Schema, language: Language) {
    self.schema = schema
    self.language = language
  }
}

private struct MarkGatherer: RoundWriter, ~Copyable {
  private let gathered: GatheredMarks

  init(_ gathered: GatheredMarks) { self.gathered = gathered }

  mutating func add(_ outcome: Outcome) throws(ExportError) {
    guard case .read(let form) = outcome, form.hasToBeMended, form.standing.isOpen,
      let origin = form.origin
    else { return }
    let marks = ReturnMarks.marks(of: form, schema: gathered.schema, language: gathered.language)
    if !marks.isEmpty {
      gathered.returns.append(MarkedReturn(file: form.file, origin: origin, marks: marks))
    }
  }

  consuming func finish(_ status: RoundStatus) throws(ExportError) {}
}
