import Forms

/// The words of the screen “逐份审核”.
struct ReviewWords: ScreenWords {
  static let name = Words(zh: "逐份审核", en: "Review")
  let language: Language
  let called: Called

  init(_ language: Language, _ called: Called = Called()) {
    self.language = language
    self.called = called
  }

  private var sender: String { called.sender.text(language) }
  var senders: String { say("\(sender)列表", "Every \(sender)") }
  var group: String { called.group.text(language).sentence(language) }
  var allGroups: String { say("全部\(called.group.zh)", "Every \(called.group.en)") }
  var unnamed: String { say("没有填写名称", "No name given") }
  var nothing: String { say("还没有可以审核的填报表。", "There is nothing to review yet.") }
  var choose: String { say("请在列表里选一份。", "Choose one of the list.") }
  var nobody: String { say("这里没有。", "None here.") }
  var find: String { say("筛选", "Filter") }
  var saved: String { say("保存于", "saved") }
  var isBack: String { say("已退改", "Sent back") }
  var noIssues: String { say("没有发现问题。", "Nothing is wrong.") }
  var first: String { say("第一处问题", "First issue") }
  var previous: String { say("上一处问题", "Previous issue") }
  var next: String { say("下一处问题", "Next issue") }
  var senderBefore: String { say("‹ 上一份", "‹ Previous \(sender)") }
  var senderAfter: String { say("下一份 ›", "Next \(sender) ›") }
  var keys: String { say("按键：", "Keys: ") }
  var nextKey: String { say("下一处", "next issue") }
  var previousKey: String { say("上一处", "previous") }
  var acceptKey: String { say("接受", "accept") }
  var changeKey: String { say("改", "change") }
  var senderKey: String { say("下一份、上一份", "next and previous \(sender)") }
  var accept: String { say("接受…", "Accept…") }
  var doAccept: String { say("接受", "Accept") }
  var because: String { say("理由", "Why") }
  var becauseLike: String { say("如：已电话核实", "such as: asked by telephone") }
  var change: String { say("改为…", "Change to…") }
  var doChange: String { say("改", "Change") }
  var changeStays: String {
    say("只记在决定里，不改动对方的文件。", "Kept with the decisions; the sender’s file stays as it is.")
  }
  var now: String { say("改为", "now") }
  var sendBack: String { say("退改…", "Send back…") }
  var doSendBack: String { say("标为退改", "Mark to send back") }
  var sendBackWhy: String {
    say(
      "列入“退改”，在那里生成信和要改的表。",
      "It is listed at Send back, where the letter and the form to mend are made.")
  }
  var undo: String { say("撤销", "Undo") }
  var outdated: String { say("文件后来变了，未采用", "Not followed: the file has changed since") }
  var hiddenRow: String { say("隐藏行", "hidden") }
  var hiddenSheet: String { say("隐藏的工作表", "hidden sheet") }
  var notDrawn: String {
    say("这份文件不能画成表，请看上面的问题。", "This file cannot be drawn; see the issues above.")
  }

  func filter(_ filter: ReviewView.Filter) -> String {
    switch filter {
    case .all: say("全部", "All")
    case .errors: say("有错误", "Errors")
    case .warnings: say("只有提醒", "Warnings only")
    case .clean: IssueTags.clean.text(language)
    case .back: isBack
    }
  }

  func tone(_ tone: ReviewIssue.Tone) -> String {
    switch tone {
    case .error: say("错误", "Error")
    case .warning: say("提醒", "Warning")
    case .note: say("说明", "Note")
    case .settled: say("已处理", "Settled")
    }
  }

  func decided(_ count: Int) -> String { say("已处理 \(count)", "\(count) settled") }
  func more(_ count: Int) -> String { say("还有 \(count) 份", "\(count) more") }
  func moreSheets(_ count: Int) -> String {
    say(
      "还有 \(count) 张工作表没有画出。",
      count == 1 ? "1 more sheet is not drawn." : "\(count) more sheets are not drawn.")
  }
  func change(_ question: String) -> String {
    say("改“\(question)”…", "Change “\(question)”…")
  }
  func to(_ question: String) -> String { say("“\(question)”改为", "“\(question)” becomes") }
  func gap(_ first: Int, _ last: Int, isHidden: Bool) -> String {
    let rows =
      first == last
      ? say("第 \(first) 行", "Row \(first)") : say("第 \(first)–\(last) 行", "Rows \(first)–\(last)")
    return rows + (isHidden ? say("已隐藏", " hidden") : say("没有画出", " not drawn"))
  }
}
