import Forms

/// The words of the screen “收件”.
struct ReceivedWords: ScreenWords {
  static let name = Words(zh: "收件", en: "Received")
  let language: Language
  let called: Called

  init(_ language: Language, _ called: Called) {
    self.language = language
    self.called = called
  }

  var sender: String { called.sender.text(language).sentence(language) }
  var group: String { called.group.text(language).sentence(language) }
  var returned: String { say("已报", "Returned") }
  var missing: String { say("未报", "Missing") }
  var unreadable: String { say("收到但无法读取", "Received, not readable") }
  var undecided: String { say("待定", "Undecided") }
  var strangers: String { say("名单外", "Not on the roster") }
  var withErrors: String { say("有错误", "With errors") }
  var received: String { say("已收到", "Received") }
  var several: String { say("同一\(called.sender.zh)交了几份", "Several of one \(called.sender.en)") }
  var noRoster: String {
    say("没有名单，不知道还缺谁。", "Without a roster nobody knows who is missing.")
  }
  var toStart: String { say("去选名单", "Choose one") }
  var noContacts: String {
    say("名单里加上“联系人、电话、邮箱”几列，这里就有联系方式。", "Columns contact, phone and email in the roster show here.")
  }
  var unreadableWhy: String {
    say("对方多半以为已经交了，请告知对方怎么办。", "They may think they have returned it; tell them what to do.")
  }
  var severalWhy: String {
    say(
      "自动按保存时间取最新的一份；分不清时请选一份为准。",
      "The one saved last counts; where that cannot be told, choose one.")
  }
  var strangersWhy: String {
    say(
      "计入汇总，但名单上没有。请指明是谁，或不计入。",
      "They count, but nobody expects them: say whose they are, or leave them out.")
  }
  var contact: String { say("联系人", "Contact") }
  var phone: String { say("电话", "Phone") }
  var email: String { say("邮箱", "Email") }
  var reason: String { say("原因和办法", "Why, and what to do") }
  var saved: String { say("保存时间", "Saved") }
  var records: String { say("记录", "Records") }
  var unknown: String { say("不详", "unknown") }
  var notSaid: String { say("没有填写", "not said") }
  var writtenSender: String { say("表上填写的", "As written") }
  var belongs: String { say("归属", "Belongs to") }
  var whose: String { say("输入或选择…", "Type or choose…") }
  var assign: String { say("归属", "Assign") }
  var ignore: String { say("不计入", "Leave out") }
  var choose: String { say("以这份为准", "This one counts") }
  var compare: String { say("并排比较", "Compare side by side") }
  var copyReminder: String { say("复制催报", "Copy reminder") }
  var blank: String { say("空白表", "Blank form") }
  var copyNames: String { say("复制名单", "Copy names") }
  var copyAll: String { say("复制全部催报", "Copy all reminders") }
  var find: String { say("查找", "Find") }
  var nothing: String {
    say(
      "还没有收到。把文件放进文件夹，或在“开始”里拖进来，这里会自己出现。",
      "Nothing yet. Put files into the folder, or drop them at Start; they appear here by themselves."
    )
  }
  var ignored: String { say("决定不计入的", "Left out by decision") }
  var takeBack: String { say("还是计入", "Count it after all") }
  var skipped: String { say("跳过的文件", "Skipped files") }
  var late: String { say("迟交", "Late") }
  func more(_ count: Int) -> String { say("还有 \(count) 个。", "\(count) more.") }

  func state(_ status: Standing.Status) -> String {
    switch status {
    case .counts: say("计入", "Counts")
    case .superseded: say("已被替代", "Superseded")
    case .undecided: undecided
    case .notOnRoster: say("计入，名单外", "Counts, not on the roster")
    case .unreadable: say("无法读取", "Unreadable")
    case .needsConversion: say("需要转换", "Needs conversion")
    case .notThisForm: say("不是这份表", "Another form")
    case .ignored: say("不计入", "Left out")
    case .skipped: say("跳过", "Skipped")
    }
  }
}

extension String {
  /// With a capital letter at the beginning, in English.
  func sentence(_ language: Language) -> String {
    language == .en ? prefix(1).uppercased() + dropFirst() : self
  }
}
