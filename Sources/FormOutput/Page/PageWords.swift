import Forms

/// The words of the page that are neither the form's own nor those of the workbook (``SheetWords``).
struct PageWords {
  let language: Language
  /// What the form calls senders and their groups.
  let called: Called

  var title: String { pick("填报校验", "Check of the returns") }
  var cameBack: String { pick("已报", "came back") }
  var returns: String { pick("已读取", "returns read") }
  var records: String { pick("记录", "records") }
  var errors: String { pick("错误", "errors") }
  var warnings: String { pick("提醒", "warnings") }
  var status: String { pick("填报情况", "Status") }
  var unnamed: String { pick("未写明\(called.sender.zh)", "no \(called.sender.en) named") }
  var kinds: String { pick("问题种类", "Issues by kind") }
  var unreadable: String { pick("无法读取的文件", "Files that cannot be read") }
  var skipped: String { pick("跳过的文件", "Skipped files") }
  var unread: String { pick("未识别内容", "Not part of the form") }
  var issues: String { pick("需要处理", "To mend") }
  var noIssues: String { pick("没有问题", "Nothing is wrong") }
  var top: String { pick("返回顶部", "To the top") }
  var outside: String { pick("不在任何单元格", "at no cell") }

  func recordTitle(_ table: Table) -> String {
    language == .zh || table.title == table.name.en
      ? table.title : "\(table.title) · \(table.name.en)"
  }

  private func pick(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }
}
