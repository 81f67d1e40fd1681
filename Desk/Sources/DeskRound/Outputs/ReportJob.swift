import FormOutput
import Forms
import FoundationEssentials
import Glibc
import Rounds
import Spreadsheet

/// Makes the report from the form's own template.
struct ReportJob: Sendable {
  let session: RoundSession
  let path: String
  /// What makes a Word document of it; nil where it is not installed.
  var pandoc = WordMaker()
  let tell: @Sendable (Int, Int) -> Void

  private var schema: Schema { session.request.schema }

  func run() async throws(DeskError) -> OutputJob.Result {
    let (template, language) = try template()
    let (schema, path) = (schema, path)
    do throws(SessionError) {
      _ = try await session.run(
        RunOptions(output: .file(path)),
        open: { () throws(ExportError) in
          let output: OutputFile
          do throws(FileError) { output = try OutputFile(path: path, sparing: session.files) } catch
          {
            throw .file(error)
          }
          return ReportDraft(to: output, template: template, schema: schema, language: language)
        },
        events: { event in
          if case .progress(let done, let count) = event { tell(done, count) }
        })
    } catch { throw .session(error) }
    guard let pandoc else {
      return OutputJob.Result(path: path, ending: "md", note: WordMaker.missing)
    }
    guard pandoc.convert(path, to: "\(path).docx", language, reference: reference) else {
      OutputPlace.remove("\(path).docx")
      return OutputJob.Result(path: path, ending: "md", note: WordMaker.failed)
    }
    OutputPlace.remove(path)
    return OutputJob.Result(path: "\(path).docx", ending: "docx")
  }

  /// The folder of the schema.
  private var folder: String {
    let form = schema.files.first ?? ""
    return form.lastIndex(of: "/").map { String(form[..<$0]) } ?? "."
  }

  /// The document beside the schema whose styles the report takes; nil where the form brings none.
  private var reference: String? {
    ["report.\(schema.language.rawValue)", "report"].map { "\(folder)/\($0).reference.docx" }
      .first { (path: String) in access(path, R_OK) == 0 }
  }

  /// The template beside the schema: that of the form's language, else the one there is.
  private func template() throws(DeskError) -> (ReportTemplate, Language) {
    let own = "\(folder)/report.\(schema.language.rawValue).md.mustache"
    let path = access(own, F_OK) == 0 ? own : "\(folder)/report.md.mustache"
    guard access(path, F_OK) == 0 else {
      throw .draft(
        Words(
          zh: "这份表还没有报告模板（表格定义旁的 report.md.mustache），所以没有报告",
          en:
            "the form brings no template for a report (report.md.mustache beside the schema), so there is none"
        ))
    }
    do {
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      let isMarked = text.unicodeScalars.first == "\u{FEFF}"
      let plain = isMarked ? String(text.unicodeScalars.dropFirst()) : text
      return (try ReportTemplate(plain), schema.language)
    } catch let fault as ReportTemplate.Fault {
      let name = OutsideText.name(path)
      throw .draft(
        Words(
          zh: "\(name):\(fault.line)：\(fault.message.zh)",
          en: "\(name):\(fault.line): \(fault.message.en)"))
    } catch { throw .file(FileError(path: path, code: EIO)) }
  }
}
