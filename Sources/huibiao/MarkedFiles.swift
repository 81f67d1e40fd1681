import ArgumentParser
import FormOutput
import Forms
import Rounds
import Spreadsheet

/// Writes the senders' own files with what is wrong marked in them.
///
/// Reads what it marks a second time: what is wrong shows only once all returns were read.
struct MarkedFiles {
  let options: ReturnOptions
  let reply: ReplyOptions
  let session: Session

  func write() async throws {
    let folder = reply.output
    // Of each form its marks, and the folder that the marked files go into.
    var gathered: [(marks: GatheredMarks, folder: String)] = []
    var read: RoundSummaries?
    do {
      try OutputFolder.make(folder)
    } catch {
      StandardError.say(error, session.language)
      throw ExitCode(2)
    }
    var exit: ExitCode?
    do {
      try await session.each(
        RunOptions(
          output: .folder(folder, name: { ReturnMarks.name(of: $0) }), keepsOrigins: true),
        open: { schema, run throws(ExportError) in
          let marks = GatheredMarks(
            schema: reply.applied(to: schema), language: options.language(of: schema))
          gathered.append((marks, run.path ?? folder))
          return OneByOne(MarkGatherer(marks))
        },
        done: { read = $0 })
    } catch let code as ExitCode {
      // Files that could not be read do not keep the others from being marked.
      exit = code
    }
    var count = 0
    for form in gathered where !form.marks.returns.isEmpty {
      do { try OutputFolder.make(form.folder) } catch {
        StandardError.say(error, session.language)
        throw ExitCode(2)
      }
      count += MarkedFolder(
        folder: form.folder, limits: options.limits.limits, files: session.files
      ).write(
        form.marks.returns, renamed: { session.tell($0.text(session.language)) }
      ) { marked, fault in
        StandardError.say(
          "\(OutsideText.name(marked.file)): \(fault.words.text(session.language))")
        exit = ExitCode(2)
      }
    }
    if let read { session.say(read, written: [.written(to: folder, files: count)]) }
    if let exit { throw exit }
  }
}
