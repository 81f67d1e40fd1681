import Forms
import Rounds

/// The words of the consolidated workbook that are not the form's own.
struct SheetWords {
  let language: Language
  /// What the form calls senders and their groups.
  let called: Called

  var ordinal: String { pick("序号", "No.") }
  var file: String { pick("来源文件", "Source file") }
  var sender: String { called.sender.heading.text(language) }
  var sheet: String { pick("工作表", "Sheet") }
  var range: String { pick("单元格范围", "Cells") }
  var origins: String { pick("来源单元格", "Cell of each answer") }
  var cell: String { pick("单元格", "Cell") }
  var severity: String { pick("级别", "Severity") }
  var code: String { pick("代码", "Code") }
  var kind: String { pick("类别", "Kind") }
  var table: String { pick("表格", "Table") }
  var question: String { pick("问题", "Question") }
  var found: String { pick("现填内容", "What stands there") }
  var message: String { pick("说明", "Message") }
  var text: String { pick("内容", "Text") }
  /// What an unread thing is that is more than text: 图片, 批注.
  var object: String { pick("形式", "What it is") }
  var part: String { pick("续段", "Part") }
  /// What one record is called.
  var record: String { pick("名称", "Name") }
  /// How long a text is.
  var length: String { pick("字数", "Length") }
  /// The sheet of long texts that have several titles.
  var proseSheet: String { pick("长文", "Long answers") }
  /// The sheet of a table's list for print.
  func listSheet(_ table: String) -> String { pick("\(table)清单", "\(table) list") }
  var issueSheet: String { pick("校验问题", "Issues") }
  var unreadSheet: String { pick("未识别内容", "Unread") }
  var overflowSheet: String { pick("续文", "Continued") }
  /// The end of a text that goes on in the sheet ``overflowSheet``.
  var continued: String { pick("……（下接工作表“续文”）", "… (goes on in sheet “Continued”)") }
  var failure: String { pick("无法读取", "unreadable") }

  var needsConversion: String { pick("已收到，待转换", "received, to be converted") }
  var notThisForm: String { pick("不是本表", "not this form") }

  /// How a file that was not read stands.
  func state(of failure: Failure) -> String {
    switch failure.status {
    case .needsConversion: needsConversion
    case .notThisForm: notThisForm
    default: self.failure
    }
  }

  var statusSheet: String { ConsolidatedMark.statusSheet.text(language) }
  var statisticsSheet: String { pick("统计", "Statistics") }
  var chartSheet: String { pick("图表", "Charts") }
  var issueCountSheet: String { pick("问题汇总", "Issue counts") }
  var group: String { called.group.heading.text(language) }
  var state: String { pick("状态", "State") }
  var countingFile: String { pick("文件", "File") }
  var saved: String { pick("最后保存", "Last saved") }
  var errors: String { pick("错误", "Errors") }
  var warnings: String { pick("提醒", "Warnings") }
  var remark: String { pick("说明", "Remark") }
  var total: String { pick("合计", "Total") }
  var noSender: String { pick("（未写明）", "(not stated)") }
  var returned: String { pick("已报", "returned") }
  var missing: String { pick("未报", "missing") }
  var undecided: String { pick("待定", "undecided") }
  var offRoster: String { pick("不在名单", "not on the roster") }
  var superseded: String { pick("已被替代", "superseded") }
  var skipped: String { pick("已跳过", "skipped") }
  var late: String { pick("逾期", "late") }
  /// The senders of the roster.
  var expected: String { pick("应报", "expected") }
  var offRosterShort: String { pick("名单外", "not on the roster") }
  func andMore(_ count: Int) -> String { pick("等（另有 \(count) 个）", " and \(count) more") }
  /// How much is wrong in the returns.
  func faults(returns: Int, withErrors: Int, errors: Int, warnings: Int, late: Int) -> String {
    let zh =
      "\(returns) 份填报表中 \(withErrors) 份有错误，共 \(errors) 处；提醒 \(warnings) 处"
      + (late > 0 ? "；逾期 \(late) 份" : "")
    let en =
      "\(withErrors) of \(returns) \(returns == 1 ? "return" : "returns") with errors, \(errors) in all; "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings")" + (late > 0 ? "; \(late) late" : "")
    return pick(zh, en)
  }
  var neverSaved: String { pick("文件没有保存时间", "does not say when it was saved") }
  var senders: String { pick("涉及\(called.sender.zh)数", "\(called.sender.heading.en) count") }
  var occurrences: String { pick("问题数", "Issues") }
  var item: String { pick("项目", "Item") }
  var line: String { pick("行", "Line") }
  /// What heads the sums of the lines of a list.
  func sumsByLine(_ table: String) -> String {
    pick("\(table)：各行合计", "\(table): sums by line")
  }
  var recordsBySender: String {
    pick("各\(called.sender.zh)填报数量（个）", "Number by \(called.sender.en)")
  }
  var sumsByTable: String { pick("各表合计", "Sums by table") }
  var sumsBySender: String { pick("各\(called.sender.zh)合计", "Sums by \(called.sender.en)") }

  /// How many copies of tables, rows or lines were filled in.
  var counted: String { pick("数量（个）", "Number") }
  func sums(by title: String) -> String { pick("各\(title)合计", "Sums by \(title)") }
  /// A block that goes on beside itself.
  func part(_ number: Int, of count: Int, _ title: String) -> String {
    count == 1 ? title : title + pick("（\(number)/\(count)）", " (\(number) of \(count))")
  }

  /// How numbers are to be understood.
  var notes: String { pick("说明", "Notes") }
  var keyFigures: String { pick("主要数字", "Key figures") }
  var contents: String { pick("目录", "Contents") }
  /// The chart of who returned.
  var progress: String { pick("填报进度", "Progress") }
  var faultsBySender: String {
    pick("各\(called.sender.zh)问题数", "Errors and warnings by \(called.sender.en)")
  }
  /// What heads the cells that charts draw.
  var chartData: String { pick("图表数据", "What the charts show") }

  /// Why a return does not count.
  func superseded(by file: String) -> String {
    pick("以 \(file) 为准", "\(file) counts")
  }
  /// The state and the reason, for outputs other than a table.
  func isSuperseded(by file: String) -> String {
    superseded + pick("，", ", ") + superseded(by: file)
  }
  func undecided(_ count: Int) -> String {
    pick(
      "\(count) 份内容不同，从保存时间看不出哪份最新，暂都不计入",
      "\(count) returns differ, and the times of saving do not tell which is newest; none counts")
  }
  func tally(_ title: String) -> String { pick("按\(title)统计", "By \(title)") }
  func perItem(_ title: String, most: Int) -> String {
    pick("按\(title)统计的数量（个，前 \(most) 项）", "Number by \(title) (first \(most))")
  }
  /// The text at the head of the statistics.
  func statisticsNote(hasFormulas: Bool) -> String {
    hasFormulas
      ? pick(
        "各数均为公式，取自各表；在各表中更正后随之更新。只含计入的填报表。一份可属多项，故分项之和可大于总数。",
        "Each number is a formula over the sheets of the tables and follows what is corrected there. Only returns that count are in. One may have several items, so items may add up to more than there are."
      )
      : pick(
        "填报单位或填报内容很多，为使工作簿能很快打开，各数为汇总时算出的数值，不是公式。",
        "With this many senders or records the numbers are values, not formulas, so that the workbook opens soon."
      )
  }
  /// The heading over the numbers of figures with an error.
  var doubtful: String { pick("其中有错误的数值（个）", "Figures with an error") }
  var doubtfulNote: String {
    pick(
      "合计按各表现有的数值，标为错误（红底）的数值也计入，如负数；“其中有错误的数值”是汇总时的个数，请对照“校验问题”核实，在各表中更正后合计随之更新。",
      "Sums take in all values of the tables, those marked as errors (red) too, such as numbers below 0; how many these were is told beside them. Check them with the sheet of issues; sums follow what is corrected in the tables."
    )
  }
  /// The heading over the numbers of answers that are missing from the sums.
  var lacking: String { pick("未计入的答案（个）", "Answers left out") }
  var lackingNote: String {
    pick(
      "应填数值而未填或填写内容无法识别为数值的（如“若干”），不在合计内，“未计入的答案”是汇总时的个数；在各表中补填后合计随之更新。",
      "Where a number is asked for and none was given, or none could be read from what was (such as “some”), sums lack it; how many answers were left out so is told beside them. Sums follow what is filled in in the tables."
    )
  }
  /// The text for a sum that is too large for a cell.
  var tooLarge: String { pick("数值过大", "too large") }
  /// The text below a list that was cut.
  func rowsLeftOut(_ count: Int) -> String {
    pick("其余 \(count) 行没有列出", "\(count) more rows are not listed")
  }
  /// The text for the unread cells of a return that are not listed.
  func unreadLeftOut(_ count: Int, of all: Int) -> String {
    pick(
      "其余 \(count) 个单元格没有列出（该文件共 \(all) 个）",
      "\(count) more cells are not listed (\(all) in this file)")
  }
  func more(_ count: Int) -> String { pick("其余 \(count) 项", "\(count) more") }

  private func pick(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }
}
