public import Forms

/// The screen “导出”: what can be made of the round, each with size, date and download.
public struct ExportPage: Sendable {
  public var language: Language
  public var items: [Item] = []
  /// Whether there is a return of which something can be made.
  public var hasReturns = false

  public init(language: Language) { self.language = language }

  /// One thing that can be made.
  public struct Item: Hashable, Sendable {
    /// The word by which it is asked for.
    public var kind: String
    /// The file that is there; nil for none.
    public var file: File?
    /// Whether it is being made, and how far that is.
    public var isBusy = false
    public var done = 0
    public var count = 0
    /// Why it was not made the last time, and what is to be said of the one that is there.
    public var fault: String?
    public var note: String?

    public init(kind: String) { self.kind = kind }
  }

  public struct File: Hashable, Sendable {
    public var name: String
    public var bytes: Int
    /// The day and minute, as `2026-11-26 13:05`.
    public var time: String
    /// Whether the round has changed since.
    public var isStale: Bool

    public init(name: String, bytes: Int, time: String, isStale: Bool) {
      self.name = name
      self.bytes = bytes
      self.time = time
      self.isStale = isStale
    }
  }

  private var words: ExportWords { ExportWords(language: language) }

  /// What stands inside the screen.
  public var html: HTML {
    """
    <h1 class="unseen">\(ExportWords.name.text(language))</h1>
    <div id="exports" data-live>
    \(hasReturns ? list : "<section><p class=\"empty\">\(words.nothing)</p></section>")
    </div>
    """
  }

  private var list: HTML {
    let isAllBusy = items.allSatisfy(\.isBusy)
    return """
      <section><header><h2>\(words.heading)</h2><p>\(words.why)</p>
      <form class="row end" method="post" action="/export/make"><button name="kind" value="all"\(isAllBusy ? " disabled" as HTML : "")>\(words.makeAll)</button></form></header>
      <ul class="exports">\(items.map { item($0) })</ul></section>
      """
  }

  private func item(_ one: Item) -> HTML {
    let (title, about) = words.item(one.kind)
    return """
      <li id="export-\(one.kind)"><div class="about"><b>\(title)</b><p class="soft">\(about)</p>
      \(one.remarks(words))</div>
      <div class="file">\(one.file.map(file))\(one.progress(words))</div>
      <div class="act">\(actions(one, title))</div></li>

      """
  }

  private func file(_ file: File) -> HTML {
    """
    <p>\(foreign: file.name)</p><p class="soft">\(ByteWords.text(file.bytes)) · \(file.time)\(file.stale(words))</p>
    """
  }

  private func actions(_ one: Item, _ title: String) -> HTML {
    let isFresh = one.isFresh
    let again = one.file == nil ? words.make : words.makeAgain
    let make: HTML = """
      <form class="row" method="post" action="/export/make"><button name="kind" value="\(one.kind)"\(isFresh || one.isBusy ? "" : " class=\"main\"" as HTML)\(one.isBusy ? " disabled" as HTML : "") aria-label="\(again)\(words.colon)\(title)">\(again)</button></form>
      """
    guard one.file != nil else { return make }
    return """
      <a class="button\(isFresh ? " main" : "")" href="/export/file/\(one.kind)" download aria-label="\(words.download)\(words.colon)\(title)">\(words.download)</a> \(make)
      """
  }
}

extension ExportPage.Item {
  /// Whether it is there, of the round as it is now.
  var isFresh: Bool { file?.isStale == false }

  /// Why it was not made the last time, and what is to be said of the one that is there.
  func remarks(_ words: ExportWords) -> HTML {
    """
    \(fault.map { "<p role=\"alert\"><span class=\"tag bad\">\(words.failed)</span> \($0)</p>" as HTML })\(note.map { "<p><span class=\"tag warn\">\(words.mind)</span> \($0)</p>" as HTML })
    """
  }

  /// How far the making is; nil where it is not being made.
  func progress(_ words: ExportWords) -> HTML? {
    guard isBusy else { return nil }
    return """
      <p role="status">\(count > 0 ? "<progress max=\"\(count)\" value=\"\(done)\" aria-label=\"\(words.making)\"></progress> \(words.making) \(done)/\(count)" as HTML : "\(words.waiting)" as HTML)</p>
      """
  }
}

extension ExportPage.File {
  /// That the round has changed since it was made.
  func stale(_ words: ExportWords) -> HTML? {
    isStale ? " <span class=\"tag warn\">\(words.stale)</span>" : nil
  }
}

/// How large a file is.
enum ByteWords {
  static func text(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) B"
    case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
    default: "\(Double((bytes + 50_000) / 100_000) / 10) MB"
    }
  }
}

/// The words of this screen.
struct ExportWords: ScreenWords {
  static let name = Words(zh: "导出", en: "Export")
  let language: Language

  var heading: String { say("可以做出的文件", "What can be made") }
  var why: String {
    say(
      "做好后下载；不会写进收件的文件夹。", "Downloaded when made; nothing is written among the returns.")
  }
  var nothing: String {
    say("还没有可以导出的填报表。", "There is no return yet of which anything can be made.")
  }
  var makeAll: String { say("全部做一遍", "Make all") }
  var make: String { say("做", "Make") }
  var makeAgain: String { say("重新做", "Make anew") }
  var making: String { say("正在做", "Making") }
  var waiting: String { say("等着做……", "Waiting for its turn …") }
  var stale: String { say("之后有变化", "the round has changed since") }
  var failed: String { say("没有做成", "not made") }
  var mind: String { say("注意", "Mind") }

  /// What a kind is called, and what it is.
  func item(_ kind: String) -> (title: String, about: String) {
    switch kind {
    case "workbook":
      (
        say("汇总工作簿", "Consolidated workbook"),
        say(
          "Excel：填报情况、每张表的数据、可打印的清单（A4）、统计与图表、校验问题。",
          "Excel: who returned, the data of each table, lists for print (A4), statistics and charts, the issues."
        )
      )
    case "report":
      (
        say("总结报告", "Report"),
        say(
          "报告草稿：数字和成效取自填报表，其余各节留给您写。",
          "A draft: figures and results from the returns, the other sections left to be written.")
      )
    case "page":
      (
        say("审核页", "Review page"),
        say(
          "一个网页，可打印：每份表如纸面一样，错处标出。",
          "One page, to be printed: each return as on paper, with what is wrong marked.")
      )
    case "issues":
      (
        say("校验问题（表格）", "Issues, as a table"),
        say("CSV，Excel 可直接打开。", "CSV, which Excel opens.")
      )
    case "issues-json":
      (
        say("校验问题（JSON）", "Issues, as JSON"),
        say("给别的程序用。", "For other programs.")
      )
    case "records":
      (
        say("数据", "Data"),
        say(
          "压缩包：每张表一个 CSV，datapackage.json 说明各列。",
          "An archive: a CSV file for each table, and datapackage.json about their columns.")
      )
    case "contacts":
      (
        say("联系人", "Contacts"),
        say("通讯录（vCard），可导入手机和邮箱。", "vCard, for address books.")
      )
    default: (kind, "")
    }
  }
}
