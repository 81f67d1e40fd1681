import ArgumentParser
import FormOutput
import Forms
import Rounds

struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Help.text("写出总结报告草稿", "Write the draft of the summary report"),
    discussion: Help.discussion(
      "数字和成效取自填报表，其余各节留出位置。模板是表格定义旁的 report.zh.md.mustache 或 report.en.md.mustache（随语言），没有时用 report.md.mustache，或用 --template 指定。-o 以 .docx 结尾时由 pandoc 写成 Word 文档，字体、版式取定义旁的 report.reference.docx，可用 Word 修改。模板在 {{! annex }} 以后的内容是附件，写到文件时另存一份（总结报告-附件.docx），版式取 report-annex.reference.docx。有几种表时每种写一份，名称带表的 id。",
      "Figures and results come from the returns, the other sections are left to be written. The template is report.zh.md.mustache or report.en.md.mustache beside the schema, by the language, else report.md.mustache, or what --template names. Where -o ends in .docx, pandoc makes a Word document of it, with the styles of report.reference.docx beside the schema, which may be changed in Word. What follows {{! annex }} in the template is an annex and has a file of its own beside that of -o (report-annex.docx), in the styles of report-annex.reference.docx. Of several forms each has a report of its own, named by the form.",
      example: "huibiao report 回收/ --roster 名单.csv -o 总结报告.md",
      "huibiao report 回收/ --sender 第二中学 -o 第二中学.md"))

  @OptionGroup var options: ReturnOptions

  @Option(help: Help.option("只写一个单位", "write of one sender only", valueName: "name"))
  var sender: String?

  @OptionGroup var former: FormerSender

  @Option(
    help: Help.option("报告模板（Mustache）", "the report's template, in Mustache", valueName: "path"),
    completion: .file(extensions: ["mustache"]))
  var template: String?

  @Option(
    name: .shortAndLong,
    help: Help.option(
      "写到文件：.md，或经 pandoc 写 .docx（默认标准输出）",
      "a file to write: .md, or .docx by way of pandoc (default: standard output)",
      valueName: "path"),
    completion: .file(extensions: ["md", "docx"]))
  var output: String?

  func run() async throws {
    let session = try Session(options)
    if template != nil, session.schemas.count > 1 {
      throw ValidationError(
        Help.text(
          "--template 只用于一种表；请用 --schema 每次写一种的报告",
          "--template goes with one form; write of one form at a time, with --schema"))
    }
    let drafts = try session.schemas.map { try draft(of: $0, session) }
    let target = output
    let sender = former.name(or: sender)
    let isFile = target != nil
    var annexes: [String] = []
    let pandoc = try target.flatMap { try self.pandoc(for: $0, session.language) }
    try await session.each(
      RunOptions(output: target.map { .file($0) } ?? .stream),
      open: { schema, run throws(ExportError) in
        let draft = drafts.first { $0.form == schema.id } ?? drafts[0]
        let annex = draft.template.hasAnnex ? run.path.map { draft.annex(of: $0) } : nil
        if let annex { annexes.append(annex) }
        return try ReportDraft(
          to: .opened(run.path, sparing: session.files),
          annex: try annex.map { path throws(ExportError) in
            ReportDraft.Annex(
              name: path.split(separator: "/").last.map(String.init) ?? path,
              output: try .opened(path, sparing: session.files), reference: draft.annexReference)
          },
          template: draft.template, schema: schema,
          language: draft.language, sender: sender,
          document: pandoc.map { ReportDraft.Document(pandoc: $0, reference: draft.reference) })
      },
      done: { summaries in
        if isFile { session.tell(summaries.lines(session.language)) }
        for path in annexes {
          let name = OutsideText.name(path)
          session.tell(
            Words(zh: "附件另存为：\(name)", en: "the annex is a document of its own: \(name)")
              .text(session.language))
        }
      })
  }

  /// A form's template, and the language of what is filled in.
  private struct Draft {
    let form: String
    let template: ReportTemplate
    let language: Language
    /// The document whose styles a .docx takes; nil where the schema has none.
    let reference: String?
    /// That of the annex; nil where it has none of its own.
    let annexReference: String?

    /// `总结报告-附件.docx` of `总结报告.docx`.
    func annex(of path: String) -> String {
      RunOptions.path(path, with: Words(zh: "附件", en: "annex").text(language))
    }
  }

  /// What makes a .docx; nil where none is asked for.
  ///
  /// Where it is missing, says so and exits.
  private func pandoc(for path: String, _ language: Language) throws -> Pandoc? {
    guard path.lowercased().hasSuffix(".docx") else { return nil }
    guard let pandoc = Pandoc() else {
      StandardError.say(Pandoc.missing.text(language))
      throw ExitCode(2)
    }
    return pandoc
  }

  private func draft(of schema: Schema, _ session: Session) throws -> Draft {
    var language = options.language(of: schema)
    let path = templatePath(&language, schema)
    let template = try SchemaTemplate.load(session.language) {
      () throws(TemplateFile.Fault) in try TemplateFile.load(path)
    }
    session.files.insert(path)
    let reference = TemplateFile.reference("report", language, of: schema)
    if let reference { session.files.insert(reference) }
    let annexReference = TemplateFile.reference("report-annex", language, of: schema)
    if let annexReference { session.files.insert(annexReference) }
    return Draft(
      form: schema.id, template: template, language: language, reference: reference,
      annexReference: annexReference)
  }

  /// The template that was asked for, or that of the form in the language; where it has none in that,
  /// the one it has, and what is filled in is then in the form's language.
  private func templatePath(_ language: inout Language, _ schema: Schema) -> String {
    if let template { return template }
    let own = TemplateFile.path("report", "md", language, of: schema)
    if own?.isInLanguage == true, let own { return own.path }
    language = schema.language
    return own?.path ?? "report.md.mustache"
  }
}
