import Forms

/// The words of the screen “退改”.
struct MendingWords: ScreenWords {
  static let name = Words(zh: "退改", en: "Send back")
  let language: Language
  let called: Called

  var sender: String { called.sender.text(language).sentence(language) }
  var heading: String { say("要退回修改的", "To go back to be mended") }
  var why: String {
    say("点开名称，有信、更正表和批注过的原件。", "Open a name for the letter, the form to mend and the marked file.")
  }
  var nothing: String { say("没有要退改的填报表。", "No return has to go back.") }
  var archive: String { say("全部打成一个压缩包", "All in one archive") }
  var archiveWhy: String {
    say(
      "每个\(called.sender.zh)一个文件夹：信（文字和带附件的邮件草稿）、更正表、批注过的原件。",
      "A folder for each \(called.sender.en): the letter as text and as draft of a mail, the form to mend, the marked file."
    )
  }
  var makeArchive: String { say("做压缩包", "Make the archive") }
  var markSent: String { say("记为已退回", "Mark as sent back") }
  var undo: String { say("没有退回", "Not sent after all") }

  // One return.
  var letter: String { say("退改函", "Letter") }
  var letterWhy: String {
    say("复制到邮件里，附上更正表。", "Copy it into a mail, and attach the form to mend.")
  }
  var subject: String { say("主题", "Subject") }
  var copySubject: String { say("复制主题", "Copy subject") }
  var copyLetter: String { say("复制全文", "Copy letter") }
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
  var all: String { say("连信和邮件草稿一起的压缩包", "Archive with the letter and a draft of a mail") }
  var review: String { say("看这份表", "Look at the return") }
  var clean: String { say("没有要改的了。", "Nothing is left to be mended.") }
  var differences: String { say("改了什么", "What was changed") }
  var old: String { say("退回的那份", "As sent back") }
  var new: String { say("再次交来的", "As it came again") }
  var question: String { say("问题", "Question") }
  var noDifference: String { say("两份的答案没有不同。", "The answers of both are the same.") }
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
    "<span>\(IssueTags(errors: one.errors, warnings: one.warnings, language: language).html)</span>"
  }
}
