import FormOutput
import Forms
import Rounds

/// Makes the report from the form's own template: a Word document where pandoc is there, else Markdown.
struct ReportJob: Sendable {
  let session: RoundSession
  let path: String
  let tell: @Sendable (Int, Int) -> Void

  private var schema: Schema { session.request.schema }

  func run() async throws(DeskError) -> OutputJob.Result {
    let template = try template()
    guard let pandoc = Pandoc() else {
      try await write(template)
      return OutputJob.Result(path: path, ending: "md", note: Self.withoutPandoc)
    }
    let reference = TemplateFile.reference("report", schema.language, of: schema)
    do throws(DeskError) {
      try await write(template, ReportDraft.Document(pandoc: pandoc, reference: reference))
      return OutputJob.Result(path: path, ending: "docx")
    } catch .session(.output(.documentNotMade)) {
      try await write(template)
      return OutputJob.Result(path: path, ending: "md", note: Self.notMade)
    }
  }

  private func write(
    _ template: ReportTemplate, _ document: ReportDraft.Document? = nil
  ) async throws(DeskError) {
    let (schema, path) = (schema, path)
    do throws(SessionError) {
      _ = try await session.run(
        RunOptions(output: .file(path)),
        open: { () throws(ExportError) in
          try ReportDraft(
            to: .opened(path, sparing: session.files), template: template, schema: schema,
            language: schema.language, document: document)
        },
        events: { event in
          if case .progress(let done, let count) = event { tell(done, count) }
        })
    } catch { throw .session(error) }
  }

  /// The template beside the schema: that of the form's language, else the one there is.
  private func template() throws(DeskError) -> ReportTemplate {
    guard let own = TemplateFile.path("report", "md", schema.language, of: schema) else {
      throw .draft(
        Words(
          zh: "这份表还没有报告模板（表格定义旁的 report.md.mustache），所以没有报告",
          en:
            "the form brings no template for a report (report.md.mustache beside the schema), so there is none"
        ))
    }
    do throws(TemplateFile.Fault) { return try TemplateFile.load(own.path) } catch {
      throw .draft(error.words)
    }
  }

  private static let withoutPandoc = Words(
    zh: "这台电脑没有 pandoc，所以是 Markdown 文本；装上 pandoc（pandoc.org）后重新做，就是 Word 文件",
    en:
      "there is no pandoc on this computer, so the report is in Markdown; install pandoc (pandoc.org) and make it anew for a Word document"
  )
  private static let notMade = Words(
    zh: "pandoc 没有做成 Word 文件，所以是 Markdown 文本；请检查表格定义旁的 report.reference.docx",
    en:
      "pandoc made no Word document of it, so the report is in Markdown; look at report.reference.docx beside the schema"
  )
}
