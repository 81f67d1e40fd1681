import ArgumentParser
import FormOutput
import Forms
import Glibc
import Rounds
import Spreadsheet

struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Help.text("写出总结报告草稿", "Write the draft of the summary report"),
    discussion: Help.discussion(
      "数字和成效取自填报表，其余各节留出位置。模板是表格定义旁的 report.zh.md.mustache 或 report.en.md.mustache（随语言），没有时用 report.md.mustache，或用 --template 指定。有几种表时每种写一份，名称带表的 id。",
      "Figures and results come from the returns, the other sections are left to be written. The template is report.zh.md.mustache or report.en.md.mustache beside the schema, by the language, else report.md.mustache, or what --template names. Of several forms each has a report of its own, named by the form.",
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
      "写到文件（默认标准输出）", "a file to write (default: standard output)", valueName: "path"),
    completion: .file(extensions: ["md"]))
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
    try await session.each(
      RunOptions(output: target.map { .file($0) } ?? .stream),
      open: { schema, run throws(ExportError) in
        let draft = drafts.first { $0.form == schema.id } ?? drafts[0]
        return try ReportDraft(
          to: .opened(run.path, sparing: session.files), template: draft.template, schema: schema,
          language: draft.language, sender: sender)
      }, done: { if isFile { session.tell($0.lines(session.language)) } })
  }

  /// A form's template, and the language of what is filled in.
  private struct Draft {
    let form: String
    let template: ReportTemplate
    let language: Language
  }

  private func draft(of schema: Schema, _ session: Session) throws -> Draft {
    // What an office writes is in the form's language unless it was asked otherwise, whatever the locale.
    var language = options.lang ?? schema.language
    let path = templatePath(&language, schema)
    let template = try loadTemplate(path, session.language)
    session.files.insert(path)
    return Draft(form: schema.id, template: template, language: language)
  }

  /// The template that was asked for, or that of the form in the language; where it has none in that,
  /// the one it has, and what is filled in is then in the form's language.
  private func templatePath(_ language: inout Language, _ schema: Schema) -> String {
    if let template { return template }
    let form = schema.files.first ?? ""
    let folder = form.lastIndex(of: "/").map { String(form[..<$0]) } ?? "."
    let own = "\(folder)/report.\(language.rawValue).md.mustache"
    if access(own, F_OK) == 0 { return own }
    language = schema.language
    return "\(folder)/report.md.mustache"
  }

  /// Loads the template; where it does not load, says why and exits.
  private func loadTemplate(_ path: String, _ language: Language) throws -> ReportTemplate {
    let reason: Words
    do {
      // As for any small file: what is longer is no template.
      let bytes = try RegularFile.bytes(path: path, limit: 16 << 20)
      if let text = String(validating: bytes, as: UTF8.self) {
        return try ReportTemplate(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
      }
      reason = Words(zh: "不是 UTF-8 编码", en: "is not UTF-8")
    } catch let fault as ReportTemplate.Fault {
      StandardError.say("\(OutsideText.name(path)):\(fault.line): \(fault.message.text(language))")
      throw ExitCode(2)
    } catch let fault as FileError {
      let words = SystemWords.words(for: fault.code)
      reason = Words(
        zh: "无法读取报告模板：\(words.zh)", en: "the report's template cannot be read: \(words.en)")
    }
    StandardError.say("\(OutsideText.name(path)): \(reason.text(language))")
    throw ExitCode(2)
  }
}
