public import Forms

/// The screen “开始”: which form, which files, who must return, until when.
public struct StartPage: Sendable {
  public var language: Language
  public var folder = ""
  public var forms: [Choice] = []
  public var draft: Draft?
  /// How many returns and other files lie in the folder.
  public var files = 0
  public var returns = 0
  /// What was understood of the roster; nil for none.
  public var roster: String?
  /// Files of the folder that may be a roster.
  public var lists: [Choice] = []
  public var deadline = ""
  /// The day by which letters ask for an answer, as it was set.
  public var replyBy = ""
  /// The day that letters name as it is; empty for none, nil before a form is chosen.
  public var letterDay: String?
  /// What the command line has set, which is not changed here.
  public var isRosterFixed = false
  public var isDeadlineFixed = false
  public var isReplyByFixed = false
  public var isFormFixed = false
  /// The form's word for a sender.
  public var called = Called()

  public init(language: Language) { self.language = language }

  /// Something that can be chosen, by its id.
  public struct Choice: Hashable, Sendable {
    public var id: String
    public var name: String
    public var isChosen: Bool

    public init(id: String, name: String, isChosen: Bool) {
      self.id = id
      self.name = name
      self.isChosen = isChosen
    }
  }

  /// The schema that was drafted from a blank form.
  public struct Draft: Hashable, Sendable {
    public var title: String
    public var tables: Int
    public var fields: Int
    public var senders: [Choice]
    public var isSenderDoubtful: Bool
    public var doubts: [String]

    public init(
      title: String, tables: Int, fields: Int, senders: [Choice], isSenderDoubtful: Bool,
      doubts: [String]
    ) {
      self.title = title
      self.tables = tables
      self.fields = fields
      self.senders = senders
      self.isSenderDoubtful = isSenderDoubtful
      self.doubts = doubts
    }
  }

  // MARK: The screen

  private var words: StartWords { StartWords(language: language, called: called) }
  private var isChosen: Bool { forms.contains(where: \.isChosen) }

  /// What stands inside the screen.
  public var html: HTML {
    """
    <h1 class="unseen">\(StartWords.name.text(language))</h1>
    \(draft.map(draftBlock) ?? formBlock)
    <div class="cols">
    \(filesBlock)
    <section><header><h2>\(words.who)</h2></header>\(rosterBlock)</section>
    <section><header><h2>\(words.until)</h2></header>\(day("deadline", deadline, isDeadlineFixed, words.until, words.untilWhy))
    <h3 class="second">\(words.replyBy)</h3>\(day("reply-by", replyBy, isReplyByFixed, words.replyBy, words.replyByWhy))\(letterDay.map { "<p>\(words.letters($0))</p>" as HTML })</section>
    </div>
    <p class="next"><a class="button main" href="\(Screen.received.path)">\(words.next)</a></p>
    """
  }

  private var formBlock: HTML {
    let choices: HTML =
      isFormFixed
      ? "<p>\(foreign: forms.first(where: \.isChosen)?.name ?? "")</p>"
      : """
      <form method="post" action="/start/form"><fieldset><legend class="soft">\(words.whichForm)</legend>
      \(forms.map { one in
        """
        <label class="choice"><input type="radio" name="form" value="\(one.id)" required\(one.isChosen ? " checked" as HTML : "")> <span>\(foreign: one.name)</span></label>

        """ as HTML
      })</fieldset>
      \(forms.count > 1 || !isChosen ? "<button\(isChosen ? "" : " class=\"main\"" as HTML)>\(words.useForm)</button>" as HTML : nil)</form>
      """
    return """
      <section><header><h2>\(words.form)</h2>\(isChosen ? nil : "<span class=\"tag warn\">\(words.notYet)</span>")<p>\(words.oneForm)</p></header>
      <div class="cols">
      <div>\(forms.isEmpty ? "<p class=\"empty\">\(words.noForms)</p>" : choices)</div>
      \(isFormFixed ? nil : drop(to: "/start/blank", then: Screen.start.path, id: "blank", kinds: ".xlsx,.xlsm", many: false, words.myForm, words.chooseBlank, words.myFormWhy))
      </div></section>
      """
  }

  private func draftBlock(_ draft: Draft) -> HTML {
    """
    <section><header><h2>\(words.drafted)</h2><p>\(words.counts(draft.tables, draft.fields))</p></header>
    <p class="soft">\(words.lookAtPage)</p>
    <iframe class="paper" src="/start/draft-page" title="\(words.drafted)" sandbox></iframe>
    \(draft.doubts.isEmpty ? nil : """
      <details id="doubts"><summary>\(words.doubts) <span class="count">\(draft.doubts.count)</span></summary><ul>\(draft.doubts.map { "<li>\(foreign: $0)</li>" as HTML })</ul></details>
      """)
    <form method="post" action="/start/take" class="stack"><label class="field"><b>\(words.title)</b> <input type="text" name="title" value="\(draft.title)" maxlength="100" required></label>
    <fieldset><legend>\(words.whoSends)\(draft.isSenderDoubtful ? " <span class=\"tag warn\">\(words.pleaseSay)</span>" : nil)</legend>
    <select name="sender" aria-label="\(words.whoSends)">\(draft.senders.map { one in
      "<option value=\"\(one.id)\"\(one.isChosen ? " selected" as HTML : "")>\(one.name)</option>" as HTML
    })</select></fieldset>
    <div class="row"><button class="main">\(words.takeDraft)</button> <button formaction="/start/drop">\(words.dropDraft)</button></div></form></section>
    """
  }

  private var filesBlock: HTML {
    """
    <section><header><h2>\(words.files)</h2><p id="counts" data-live>\(words.found(returns, files))</p></header>
    <p class="soft">\(words.folderIs) <bdi>\(folder)</bdi></p>
    \(drop(to: "/start/files", then: "", id: "files", kinds: "", many: true, words.dropFiles, words.chooseFiles, words.filesWhy))
    </section>
    """
  }

  private var rosterBlock: HTML {
    let known: HTML =
      roster.map { "<p><span class=\"tag good\">\(words.inUse)</span> \(foreign: $0)</p>" }
      ?? "<p class=\"soft\">\(words.rosterWhy)</p>"
    guard !isRosterFixed else { return known }
    let choose: HTML? =
      lists.isEmpty
      ? nil
      : """
      <form class="field" method="post" action="/start/roster"><select name="file" aria-label="\(words.who)"><option value="">\(words.noRoster)</option>\(lists.map { one in
        "<option value=\"\(one.id)\"\(one.isChosen ? " selected" as HTML : "")>\(one.name)</option>" as HTML
      })</select><button>\(words.useRoster)</button></form>
      """
    return """
      \(known)\(choose)
      \(drop(to: "/start/roster-file", then: Screen.start.path, id: "roster", kinds: ".xlsx,.csv,.txt", many: false, words.dropRoster, words.chooseRoster, words.rosterColumns))
      """
  }

  /// A day that can be set.
  private func day(
    _ name: String, _ day: String, _ isFixed: Bool, _ title: String, _ why: String
  ) -> HTML {
    guard !isFixed else { return "<p>\(day)</p>" }
    return """
      <form class="field" method="post" action="/start/\(name)"><input type="date" name="day" value="\(day)" aria-label="\(title)"><button aria-label="\(words.setDay)\(words.colon)\(title)">\(words.setDay)</button></form>
      <p class="soft">\(why)</p>
      """
  }

  /// An area where files are dropped or chosen.
  private func drop(
    to path: String, then: String, id: String, kinds: String, many: Bool, _ title: String,
    _ choose: String, _ why: String
  ) -> HTML {
    """
    <div class="drop" data-to="\(path)" data-then="\(then)" data-failed="\(words.sendingFailed)">
    <input type="file" id="\(id)" accept="\(kinds)"\(many ? " multiple" as HTML : "")><span>\(title) <label for="\(id)">\(choose)</label></span>
    <p class="soft">\(why)</p><ul aria-live="polite"></ul></div>
    """
  }
}

/// The words of this screen.
struct StartWords: ScreenWords {
  static let name = Words(zh: "开始", en: "Start")
  let language: Language
  let called: Called

  var form: String { say("表单", "The form") }
  var whichForm: String { say("收回的是哪一种表", "Which form comes back") }
  var useForm: String { say("用这份表", "Use this form") }
  var notYet: String { say("还没有选", "not chosen yet") }
  var noForms: String { say("没有现成的表单，请把空白表拖进来。", "There is no form yet; drop a blank one.") }
  var myForm: String { say("自己的表：把空白表拖到这里，或", "A form of my own: drop the blank here, or") }
  var chooseBlank: String { say("选择文件", "choose a file") }
  var myFormWhy: String {
    say(
      "会自动认出要填的格，由您核对一遍再用。",
      "The cells to be filled in are found; you look them over before they are used.")
  }
  var drafted: String { say("自己的表：请核对", "Your form: please look it over") }
  func counts(_ tables: Int, _ fields: Int) -> String {
    say(
      "认出 \(tables) 张表，\(fields) 个要填的项", "\(tables) tables found, \(fields) answers asked for")
  }
  var lookAtPage: String {
    say(
      "绿色是要填的格，灰色是问题，紫色框是没有认出的内容。",
      "Green cells are to be filled in, grey ones are questions; what was not understood has a purple frame."
    )
  }
  var title: String {
    say("这份表叫什么？写在信和导出的文件里。", "What is the form called? Letters and files name it.")
  }
  var doubts: String { say("拿不准的地方", "What is not certain") }
  var whoSends: String { say("由哪一项说明填报单位？", "Which answer says who sends the form?") }
  var pleaseSay: String { say("请确认", "please confirm") }
  var takeDraft: String { say("就用这份表", "Use this form") }
  var dropDraft: String { say("不用，重选", "No, choose again") }
  var files: String { say("收到的文件", "Files that came") }
  func found(_ returns: Int, _ files: Int) -> String {
    say("填报表 \(returns) 份，文件 \(files) 个", "returns: \(returns), files: \(files)")
  }
  var folderIs: String { say("文件夹：", "Folder:") }
  var dropFiles: String { say("把文件或文件夹拖到这里，或", "Drop files or folders here, or") }
  var chooseFiles: String { say("选择文件", "choose files") }
  var filesWhy: String {
    say(
      "工作簿、压缩包、邮件都可以。放进上面的文件夹也行，会自己出现。",
      "Workbooks, archives and mails. Putting them into the folder above does as well; they appear by themselves."
    )
  }
  var who: String { say("应填报的\(called.sender.zh)", "Who must return") }
  var inUse: String { say("在用", "in use") }
  var rosterWhy: String {
    say("有了名单，才知道还缺谁。", "With a roster it is known who is missing.")
  }
  var noRoster: String { say("不用名单", "no roster") }
  var useRoster: String { say("用这份名单", "Use it") }
  var dropRoster: String { say("把名单拖到这里，或", "Drop the roster here, or") }
  var chooseRoster: String { say("选择文件", "choose a file") }
  var rosterColumns: String {
    say(
      "工作簿或 CSV，一行一个\(called.sender.zh)；表头如 \(called.sender.zh),\(called.group.zh),别名,联系人,电话,邮箱。",
      "A workbook or CSV, one \(called.sender.en) a row, headed for instance \(called.sender.en),\(called.group.en),aliases,contact,phone,email."
    )
  }
  var until: String { say("截止日期", "Deadline") }
  var setDay: String { say("确定", "Set") }
  var untilWhy: String {
    say("含当日；晚到的会标“迟交”。空着就不查。", "That day included; later ones are marked late. Empty for none.")
  }
  var replyBy: String { say("请对方交回的日期", "Answer asked for by") }
  var replyByWhy: String {
    say(
      "写在催报和退改的信里。空着或已过，就用截止日期，再用表格定义的日期；都过了就不写日期。",
      "Reminders and letters name it. Where it is empty or has passed, they name the deadline, else the day of the form; a day that has passed is not named."
    )
  }
  func letters(_ day: String) -> String {
    day.isEmpty
      ? say("现在的信里不写日期。", "Letters now name no day.")
      : say("现在的信里写：\(day) 前。", "Letters now say: by \(day).")
  }
  var oneForm: String {
    say(
      "一个文件夹收一种表。收几种表，请各用一个文件夹；换一种表，已做的决定仍保留在文件夹里。",
      "A folder is for one form; use a folder for each. Where another form is chosen, decisions stay in the folder."
    )
  }
  var next: String { say("去收件", "Go to what was received") }
  var sendingFailed: String { say("未能发送", "Could not be sent") }
}
