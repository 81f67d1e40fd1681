import ArgumentParser
import FormOutput
import Forms
import Rounds
import Spreadsheet

struct Letters: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters",
    abstract: Help.text(
      "给未报的单位写催报信，给要改的单位写退改信，附上要填或要改的表",
      "Write a reminder to each sender who is missing, and a return letter to each who has to mend"),
    discussion: Help.discussion(
      "给名单上未报的单位写催报信（附空白表），给有问题的填报表写退改信（附更正表）。每封信写成文字（.txt）和邮件草稿（.eml，用 Outlook、Thunderbird 等打开后再发）；汇表不发送任何邮件。收件人取名单里“邮箱”一列，没有时取填报表里的邮箱。模板是表格定义旁的 reminder.zh.txt.mustache、return.zh.txt.mustache（或 .en.，或不带语言），没有时用自带的。有几种表时，每种写进以其 id 命名的子文件夹。文件夹里已有的、内容不同的文件不会被覆盖。",
      "Each sender of the roster who is missing gets a reminder with a blank form, and each return with issues gets a letter with a form to mend. A letter is written twice, as text (.txt) and as the draft of a mail (.eml, to be opened in a mail program and sent from there); huibiao sends nothing. It is addressed as the roster’s column email says, else as the return does. The templates are reminder.zh.txt.mustache and return.zh.txt.mustache beside the schema (or .en., or without a language), else those that come along. Of several forms each has a folder of its own, named by the form. Files that are in the folder already and differ are not replaced.",
      example: "huibiao letters 回收/ --roster 名单.csv --reply-by 2021-08-20 -o 信/"))

  @OptionGroup var options: ReturnOptions
  @OptionGroup var reply: ReplyOptions

  func run() async throws {
    let session = try Session(options)
    let folder = reply.output
    // Templates that do not load are said before anything is read.
    let known = try session.schemas.map { (form: $0.id, facts: try facts(of: $0, session)) }
    try await session.each(
      RunOptions(output: .folder(folder)),
      open: { schema, run throws(ExportError) in
        try LetterFolder(
          folder: run.path ?? folder, sparing: session.files, schema: reply.applied(to: schema),
          language: options.language(of: schema),
          facts: (known.first { $0.form == schema.id } ?? known[0]).facts,
          tell: { session.tell($0.text(session.language)) })
      },
      done: { session.say($0, written: [.written(to: folder)]) })
  }

  private func facts(of schema: Schema, _ session: Session) throws -> LetterFolder.Facts {
    let language = options.language(of: schema)
    return try LetterFolder.Facts(deadline: options.deadline?.day) { letter in
      if let own = letter.file(language, of: schema) { session.files.insert(own) }
      return try SchemaTemplate.load(session.language) {
        () throws(TemplateFile.Fault) in try letter.load(language, of: schema)
      }
    }
  }
}
