public import Forms

/// A return that is looked at.
public struct ReviewReturn: Sendable {
  public var entry: ReviewList.Entry
  public var saved: String?
  public var standing: Standing.Status
  /// What tells the file as it is shown from the file after it changed.
  public var seen: String
  public var issues: [ReviewIssue] = []
  /// Its sheets; none where they cannot be drawn.
  public var sheets: [PaperSheet] = []
  /// What was decided about the file as a whole, and what belongs to no issue any more.
  public var decisions: [ReviewIssue.Made] = []
  /// The returns before and after it in the list.
  public var before: String?
  public var after: String?
  /// The last reasons that were given, to be given again.
  public var reasons: [String] = []

  public var id: String { entry.id }

  public init(
    entry: ReviewList.Entry, saved: String?, standing: Standing.Status, seen: String
  ) {
    self.entry = entry
    self.saved = saved
    self.standing = standing
    self.seen = seen
  }
}

/// The form of one sender as it is printed, with what is wrong beside its cells.
struct ReviewReturnView {
  let one: ReviewReturn
  let view: ReviewView
  let words: ReviewWords

  /// The most sheets and rows that are drawn of one return.
  private static let mostSheets = 60
  private static let mostRows = 1_500

  private var form: ReviewForm {
    ReviewForm(path: "\(Screen.review.path)/\(one.id)", view: view, seen: one.seen)
  }

  var html: HTML {
    let layouts = layouts
    let told = layouts.reduce(into: Set<Int>()) { $0.formUnion($1.layout.told) }
    let elsewhere = one.issues.filter { !told.contains($0.number) }
    let open = one.issues.filter(\.tone.isOpen)
    let tell = teller(open, isDrawn: false)
    return """
      <header class="bar"><h1>\(foreign: one.entry.sender ?? words.unnamed)</h1> <span class="tags">\(ReviewTags(one.entry, words).html)</span>
      <span class="go">\(open.first.map { "<a class=\"button\" href=\"#i-\($0.id)\">\(words.first)</a>" as HTML })\(sender(one.before, words.senderBefore, "before"))\(sender(one.after, words.senderAfter, "after")) <a class="button only-narrow" href="#senders">\(words.senders)</a></span></header>
      <p class="soft">\(foreign: one.entry.file)\(one.saved.map { " · \(words.saved) \($0)" as HTML })\(standing)</p>
      <div class="back">\(one.decisions.map { MadeView(made: $0, form: form, words: words, anchor: "").html })\(sendBack)</div>
      <p class="keys soft">\(words.keys)<kbd>n</kbd> \(words.nextKey) <kbd>p</kbd> \(words.previousKey) <kbd>a</kbd> \(words.acceptKey) <kbd>c</kbd> \(words.changeKey) <kbd>N</kbd> <kbd>P</kbd> \(words.senderKey)</p>
      \(one.issues.isEmpty ? "<p class=\"notice\">✓ \(words.noIssues)</p>" : index)
      \(elsewhere.isEmpty ? nil : "<section class=\"elsewhere\">\(elsewhere.map { tell($0) })</section>" as HTML)
      \(layouts.map { drawn($0, open) })
      \(one.sheets.isEmpty ? "<p class=\"empty\">\(words.notDrawn)</p>" : nil)
      \(one.sheets.count > layouts.count ? "<p class=\"soft\">\(words.moreSheets(one.sheets.count - layouts.count))</p>" : nil)
      <datalist id="reasons">\(one.reasons.map { "<option value=\"\($0)\"></option>" as HTML })</datalist>
      """
  }

  /// The sheets that are drawn: the one that is looked for, then those with issues, then others as far as there
  /// is room.
  private var layouts: [(sheet: PaperSheet, layout: PaperLayout)] {
    var rows = 0
    var drawn: [Int: PaperLayout] = [:]
    let sheets = one.sheets.map { $0.marking(view.sought) }
    let ranks = sheets.map { sheet in
      if sheet.isSought { 0 } else if sheet.cells.contains(where: \.isWanted) { 1 } else { 2 }
    }
    for number in sheets.indices.sorted(by: { (ranks[$0], $0) < (ranks[$1], $1) }) {
      guard drawn.count < Self.mostSheets, rows < Self.mostRows else { break }
      let layout = PaperLayout(sheets[number])
      rows += layout.rows.count
      drawn[number] = layout
    }
    return sheets.indices.compactMap { number in drawn[number].map { (sheets[number], $0) } }
      .filter { !$0.layout.rows.isEmpty }
  }

  private func drawn(
    _ drawn: (sheet: PaperSheet, layout: PaperLayout), _ open: [ReviewIssue]
  ) -> HTML {
    let (sheet, layout) = drawn
    let tell = teller(open, isDrawn: true)
    let table = PaperTable(name: sheet.name, layout: layout, words: words) { number in
      // Numbers are those of the list, from 1.
      one.issues.indices.contains(number - 1) ? tell(one.issues[number - 1]) : nil
    }
    // Where something is wrong the other sheets are folded.
    let isOpen =
      sheet.isSought || !layout.told.isEmpty || one.issues.isEmpty || one.sheets.count < 3
    return """
      <details class="drawn" id="s-\(PageAddress.encoded(sheet.name))"\(isOpen ? " open" as HTML : "")><summary>\(foreign: sheet.name)\(sheet.isHidden ? " <span class=\"tag\">\(words.hiddenSheet)</span>" as HTML : nil)\(layout.told.isEmpty ? nil : " <span class=\"count\">\(layout.told.count)</span>" as HTML)</summary>
      \(table.html)</details>
      """
  }

  /// Tells an issue, with links to the open ones before and after it.
  private func teller(
    _ open: [ReviewIssue], isDrawn: Bool
  ) -> (ReviewIssue) -> HTML {
    { issue in
      ReviewIssueView(
        issue: issue, form: form, words: words,
        previous: open.last { $0.number < issue.number }?.id,
        next: open.first { $0.number > issue.number }?.id, isDrawn: isDrawn
      ).html
    }
  }

  /// All issues by their numbers, short.
  private var index: HTML {
    """
    <ol class="marks" aria-label="\(words.issues)">\(one.issues.map { issue in
      """
      <li><a href="#i-\(issue.id)"><span class="mark-no \(issue.tone.rawValue)">\(issue.number)</span> \(foreign: issue.place ?? "")\(issue.place == nil ? nil : " " as HTML)\(issue.title)</a></li>
      """ as HTML
    })</ol>
    """
  }

  private func sender(_ id: String?, _ name: String, _ which: HTML) -> HTML? {
    id.map {
      "<a class=\"button\" data-sender=\"\(which)\" href=\"\(view.address($0))\">\(name)</a>"
        as HTML
    }
  }

  private var standing: HTML? {
    switch one.standing {
    case .counts: nil
    default:
      " · <span class=\"tag warn\">\(ReceivedWords(words.language, words.called).state(one.standing))</span>"
    }
  }

  private var sendBack: HTML? {
    guard !one.entry.isSentBack, one.entry.errors + one.entry.warnings > 0 else { return nil }
    return """
      <details class="do-back" id="send-back"><summary>\(words.sendBack)</summary><form method="post" action="\(form.path)/back">\(form.hidden)<label>\(words.because) <input type="text" name="because" maxlength="500"></label> <button class="main">\(words.doSendBack)</button> <p class="soft">\(words.sendBackWhy)</p></form></details>
      """
  }
}
