import ArgumentParser
import FormOutput
import Forms
import Rounds

struct Correct: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: Help.text(
      "为有问题的填报表生成更正表，改好后可原样交回",
      "For each return with issues, write a form to mend and send back"),
    discussion: Help.discussion(
      "更正表里保留填报人写的全部内容，有问题的单元格着色并加批注，最前面是问题清单。没有问题的填报表不生成。有几种表时，每种写进以其 id 命名的子文件夹。文件夹里已有的、内容不同的文件不会被覆盖。",
      "The form holds everything the sender wrote; wrong cells are colored and have comments, and a list of the issues stands in front. A return without issues gets none. Of several forms each has a folder of its own, named by the form. Files that are in the folder already and differ are not replaced.",
      example: "huibiao correct 回收/ -o 更正表/", "huibiao correct 回收/ --annotate -o 批注/"))

  @OptionGroup var options: ReturnOptions
  @OptionGroup var reply: ReplyOptions

  @Flag(
    help: Help.option(
      "不另制表，而在填报人自己的文件里着色、加批注并附问题清单",
      "mark the senders' own files instead, with colors, comments and a list of the issues"))
  var annotate = false

  func run() async throws {
    let session = try Session(options)
    if annotate {
      try await MarkedFiles(options: options, reply: reply, session: session).write()
      return
    }
    let folder = reply.output
    try await session.each(
      RunOptions(output: .folder(folder, name: { CorrectionFolder.name(of: $0) })),
      open: { schema, run throws(ExportError) in
        OneByOne(
          try CorrectionFolder(
            folder: run.path ?? folder, sparing: session.files,
            schema: reply.applied(to: schema),
            language: options.language(of: schema),
            tell: { session.tell($0.text(session.language)) }))
      },
      done: { session.say($0, written: [.written(to: folder)]) })
  }
}
