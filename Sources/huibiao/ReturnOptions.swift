import ArgumentParser
import Forms
import Rounds

/// The options of all commands that read returns.
struct ReturnOptions: ParsableArguments {
  @Argument(
    help: Help.option(
      "填报的工作簿（.xlsx .xlsm；装有 LibreOffice 时还有 .xls .et .ods .xlsb）、存放它们的文件夹或压缩包（.zip .rar .7z .tar.gz）、邮件（.eml .msg .mbox）",
      "returned workbooks (.xlsx .xlsm; with LibreOffice also .xls .et .ods .xlsb), folders of them, archives (.zip .rar .7z .tar.gz), or mails (.eml .msg .mbox)"
    ),
    completion: .file())
  var paths: [String]

  @Option(
    help: Help.option(
      "表格定义（文件夹或 form.yaml）；默认用自带的。收回的有几种表时可重复，或给出存放几个定义的文件夹：每份按相符的定义读取",
      "the form's schema, a folder or form.yaml (default: the one that comes along); where several forms were returned it may be given several times, or name a folder of schemas: each return is read with the one that fits",
      valueName: "path"),
    completion: .file())
  var schema: [String] = []

  @Option(
    help: Help.option(
      "语言：zh 或 en；消息默认随系统区域设置，写出的工作簿和报告默认随表格",
      "the language: zh or en (default: the locale's for messages, the form's for workbooks and reports)"
    ))
  var lang: Language?

  @Option(
    help: Help.option(
      "应填报单位名单（.xlsx 或 CSV；表头为 sender,group,aliases 或表格自己的叫法；别名之间用 ; 隔开）",
      "who must return: .xlsx or CSV, headed sender,group,aliases or the form's words for them; aliases separated by ;",
      valueName: "list"),
    completion: .file(extensions: ["xlsx", "csv", "txt"]))
  var roster: String?

  @Option(
    help: Help.option(
      "截止日期 YYYY-MM-DD（含当日，按表格定义的时区，默认北京时间）",
      "the last day, YYYY-MM-DD, that day included, by the clock of the form's time zone (China's if it names none)",
      valueName: "day"),
    transform: Deadline.parsed)
  var deadline: Deadline?

  @Option(
    help: Help.option(
      "统计数据（.xlsx 或 CSV；表头为 sender,field,value），与之不符的数字列为问题；field 写“表.字段”，见 schema show",
      "figures that returns must agree with: .xlsx or CSV, headed sender,field,value; a field is called table.field, as schema show lists them",
      valueName: "list"),
    completion: .file(extensions: ["xlsx", "csv", "txt"]))
  var reference: String?

  @Option(
    help: Help.option(
      "同一单位有多份时以这个文件为准，可重复；同一单位指定两份时以后一份为准",
      "of several returns of one sender this file counts; may be given several times, and of two of one sender the later wins",
      valueName: "file"),
    completion: .file())
  var use: [String] = []

  @Option(
    help: Help.option(
      "办理记录：哪份计入、哪份不计、属于谁、哪个问题已核实接受、哪个答案已更改；默认读取填报表旁的 \(Decision.fileName)",
      "the office's decisions: which file counts or does not, whose it is, which issue was accepted, which answer was changed (default: \(Decision.fileName) beside the returns)",
      valueName: "yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var decisions: String?

  @OptionGroup var limits: LimitOptions<ReturnLimits>

  @Flag(
    help:
      Help.option(
        "有错误或有单位未报时退出码为 1", "exit with 1 where an error was found or a sender is missing"))
  var strict = false

  @Flag(help: Help.option("只输出结果和失败", "say nothing but results and failures"))
  var quiet = false

  /// The language of what is written of a form: the form's own unless it was asked otherwise, whatever the
  /// locale.
  func language(of schema: Schema) -> Language { lang ?? schema.language }
}

extension Deadline {
  /// Reads the day of an option.
  /// - Throws: What is wrong with it, in the language of the help.
  static func parsed(_ text: String) throws -> Deadline {
    guard let deadline = Deadline(text) else {
      throw ValidationError(
        Help.text(
          "\(OutsideText.quoted(text))不是日期；应写成 2021-08-15 的样子",
          "\(OutsideText.quoted(text)) is no day; write it like 2021-08-15"))
    }
    return deadline
  }
}
