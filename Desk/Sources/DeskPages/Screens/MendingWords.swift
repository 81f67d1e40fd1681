import Forms

/// The words of the screen “退改”.
struct MendingWords {
  static let name = Words(zh: "退改", en: "Send back")
  let language: Language
  let called: Called

  var sender: String { called.sender.text(language).sentence(language) }
  var heading: String { say("要退回修改的", "To go back to be mended") }
  var why: String {
    say("点开名称，有信、更正表和批注过的原件。", "Open a name for the letter, the form to mend and the marked file.")
  }
  var nothing: String { say("没有要退改的填报表。", "No return has to go back.") }
  var issues: String { say("问题", "Issues") }
  var state: String { say("状态", "State") }
  var file: String { say("文件", "File") }
  var archive: String { say("全部打成一个压缩包", "All in one archive") }
  var archiveWhy: String {
    say(
      "每个\(called.sender.zh)一个文件夹：退改函、更正表、批注过的原件。",
      "A folder for each \(called.sender.en): letter, form to mend, marked file.")
  }
  var makeArchive: String { say("做压缩包", "Make the archive") }
  var markSent: String { say("记为已退回", "Mark as sent back") }
  var undo: String { say("没有退回", "Not sent after all") }
  var colon: String { say("：", ": ") }
  var before: String { say("上一页", "Previous") }
  var after: String { say("下一页", "Next") }

  // One return.
  var letter: String { say("退改函", "Letter") }
  var letterWhy: String {
    say("复制到邮件里，附上更正表。", "Copy it into a mail, and attach the form to mend.")
  }
  var subject: String { say("主题", "Subject") }
  var copySubject: String { say("复制主题", "Copy subject") }
  var copyLetter: String { say("复制全文", "Copy letter") }
  var copied: String { say("已复制", "Copied") }
  var files: String { say("附件", "Attachments") }
  var form: String { say("更正表", "Form to mend") }
  var formWhy: String {
    say(
      "保留填报人写的全部内容，错处着色并加批注，前面有问题清单。",
      "Holds all that the sender wrote, with wrong cells coloured and explained, and a list in front."
    )
  }
  var marked: String { say("批注过的原件", "Marked file") }
  var markedWhy: String {
    say("填报人自己的文件，错处着色并加批注。", "The sender's own file, with wrong cells coloured and explained.")
  }
  var all: String { say("连信一起的压缩包", "Archive with the letter") }
  var download: String { say("下载", "Download") }
  var review: String { say("看这份表", "Look at the return") }
  var clean: String { say("没有要改的了。", "Nothing is left to be mended.") }
  var differences: String { say("改了什么", "What was changed") }
  var old: String { say("退回的那份", "As sent back") }
  var new: String { say("再次交来的", "As it came again") }
  var question: String { say("问题", "Question") }
  var noDifference: String { say("两份的答案没有不同。", "The answers of both are the same.") }
  var noRecord: String { say("没有这条", "no such record") }
  var replaced: String {
    say(
      "新的文件用了旧文件的名称，旧的已不在，不能并排看。",
      "The new file has the name of the old one, which is gone, so that they cannot stand side by side."
    )
  }

  func text(_ state: MendingPage.State) -> String {
    switch state {
    case .toSend: say("待退回", "To send back")
    case .sent: say("已退回", "Sent back")
    case .again: say("再次交来，仍有问题", "Came again, not yet right")
    case .mended: say("已改好", "Mended")
    }
  }

  func tone(_ state: MendingPage.State) -> String {
    switch state {
    case .toSend: "bad"
    case .again: "warn"
    case .sent: ""
    case .mended: "good"
    }
  }

  func counts(_ one: MendingPage.Row) -> HTML {
    guard one.errors > 0 || one.warnings > 0 else {
      return "<span class=\"tag good\">\(say("无问题", "Clean"))</span>"
    }
    let errors = say("错误 \(one.errors)", one.errors == 1 ? "1 error" : "\(one.errors) errors")
    let warnings = say(
      "提醒 \(one.warnings)", one.warnings == 1 ? "1 warning" : "\(one.warnings) warnings")
    return """
      <span>\(one.errors > 0 ? "<span class=\"tag bad\">\(errors)</span> " as HTML : nil)\(one.warnings > 0 ? "<span class=\"tag warn\">\(warnings)</span>" as HTML : nil)</span>
      """
  }

  private func say(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }
}
