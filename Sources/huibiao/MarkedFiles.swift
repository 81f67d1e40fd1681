import ArgumentParser
import FormExport
import FormImport
import FormSchema
import Foundation
import Spreadsheet

/// Writes the senders' own files with what is wrong marked in them.
///
/// Goes over the input twice: what is wrong shows only once all returns were read.
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
        Session.Manner(output: folder),
        open: { () throws(ExportError) in
          session.decided(MarkGatherer(gathered), beside: nil)
        },
        done: { told = $0.text(session.language) })
    } catch let code as ExitCode {
      // Files that could not be read do not keep the others from being marked.
      exit = code
    }
    let count = try mark(gathered)
    if !options.quiet, let told {
      print(told)
      print(
        Words(
          zh: "已写入 \(folder)：\(count) 个文件", en: "written to \(folder): \(count) files"
        ).text(session.language))
    }
    if let exit { throw exit }
  }

  private func mark(_ gathered: GatheredMarks) throws -> Int {
    var jobs = JobList(
      InputList(paths: options.paths, output: folder), limits: options.limits.limits)
    var names = OutputNames(folder: folder)
    var number = 0
    var count = 0
    var hasFailed = false
    while let job = jobs.next() {
      defer { number += 1 }
      guard let marked = gathered.marks[number] else { continue }
      do {
        try write(marked, of: job, &names)
        count += 1
      } catch {
        hasFailed = true
        let words =
          switch error {
          case let error as AnnotationError: error.words
          case let error as ExportError: error.words
          default: Words(zh: "\(error)", en: "\(error)")
          }
        StandardError.say("\(marked.file): \(words.text(session.language))")
      }
    }
    if hasFailed { throw ExitCode(2) }
    return count
  }

  private func write(
    _ marked: GatheredMarks.File, of job: Job, _ names: inout OutputNames
  ) throws {
    let bytes: [UInt8]
    switch job {
    case .known: return
    case .file(let path, _, _, _): bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    case .archived(let archived, _, _): bytes = archived.bytes
    }
    let wished = ReturnMarks.name(of: marked.file)
    let name = names.take(wished)
    if name != wished { session.tell(OutputNames.words(marked.file, name).text(session.language)) }
    try OutputFolder.makeFolders(of: name, in: folder)
    try AnnotatedWorkbook.write(
      bytes, name: marked.file, with: marked.marks, to: "\(folder)/\(name)",
      limits: options.limits.limits)
  }
}

/// The marks of all returns with issues, by their number among the inputs.
private final class GatheredMarks {
  struct File {
    var file: String
    var marks: [Annotation]
  }

  let schema: Schema
  let language: Language
  var marks: [Int: File] = [:]
  var count = 0

  init(schema: Schema, language: Language) {
    self.schema = schema
    self.language = language
  }
}

private struct MarkGatherer: RoundWriter, ~Copyable {
  private let gathered: GatheredMarks

  init(_ gathered: GatheredMarks) { self.gathered = gathered }

  mutating func add(_ outcome: Outcome) throws(ExportError) {
    defer { gathered.count += 1 }
    guard case .read(let form) = outcome, !form.issues.isEmpty, form.superseded == nil
    else { return }
    let marks = ReturnMarks.marks(of: form, schema: gathered.schema, language: gathered.language)
    if !marks.isEmpty {
      gathered.marks[gathered.count] = GatheredMarks.File(file: form.file, marks: marks)
    }
  }

  consuming func finish() throws(ExportError) {}
}
