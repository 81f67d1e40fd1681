public import Forms

/// The screen “退改”: which returns go back to their senders, which went, and which came again.
public struct MendingPage: Sendable {
  public var language: Language
  /// The form's word for a sender.
  public var called = Called()
  public var rows: [Row] = []
  /// Which part of them is shown, from 0, of how many.
  public var part = 0
  public var parts = 1
  /// How many there are of each state.
  public var counts: [State: Int] = [:]
  /// The archive of all.
  public var archive = ExportPage.Item(kind: "mending")

  public init(language: Language) { self.language = language }

  /// How far the mending of a return is.
  public enum State: String, CaseIterable, Sendable {
    /// It has to go back.
    case toSend = "to-send"
    /// It went back.
    case sent
    /// It came again, and there is still something to mend.
    case again
    /// It came again, and all is well.
    case mended
  }

  public struct Row: Hashable, Sendable {
    /// The id of the file that counts, or may count.
    public var id: String
    public var sender: String
    public var file: String
    public var errors: Int
    public var warnings: Int
    public var state: State
    /// By whom and when it was sent back; empty where it was not.
    public var sent: String
    /// The id of the decision that it was sent back, so that it can be taken back; nil for none.
    public var decision: String?

    public init(
      id: String, sender: String, file: String, errors: Int, warnings: Int, state: State,
      sent: String = "", decision: String? = nil
    ) {
      self.id = id
      self.sender = sender
      self.file = file
      self.errors = errors
      self.warnings = warnings
      self.state = state
      self.sent = sent
      self.decision = decision
    }
  }

  var words: MendingWords { MendingWords(language: language, called: called) }

  /// What stands inside the screen.
  public var html: HTML {
    """
    <h1 class="unseen">\(MendingWords.name.text(language))</h1>
    <div id="mending" data-live>
    \(rows.isEmpty ? "<section><p class=\"empty\">\(words.nothing)</p></section>" : content)
    </div>
    """
  }

  private var content: HTML {
    """
    <section class="figures"><ul>\(State.allCases.map { state in
      (counts[state] ?? 0) > 0
        ? "<li><span class=\"tag \(words.tone(state))\">\(words.text(state))<b>\(counts[state] ?? 0)</b></span></li>" : ""
    } as [HTML])</ul></section>
    \(archiveBlock)
    <section id="senders"><header><h2>\(words.heading)</h2><p>\(words.why)</p></header>
    <div class="wide"><table class="cards compact"><thead><tr><th>\(words.sender)</th><th>\(words.issues)</th><th>\(words.state)</th><th>\(words.file)</th><th></th></tr></thead>
    <tbody>\(rows.map(row))</tbody></table></div>
    \(pages)</section>
    """
  }

  private var archiveBlock: HTML? {
    guard (counts[.toSend] ?? 0) + (counts[.again] ?? 0) + (counts[.sent] ?? 0) > 0 else {
      return nil
    }
    let own = ExportWords(language: language)
    let file = archive.file
    let isFresh = archive.isFresh
    return """
      <section id="archive"><header><h2>\(words.archive)</h2><p>\(words.archiveWhy)</p></header>
      \(archive.remarks(own))
      \(file.map { "<p>\(foreign: $0.name) <span class=\"soft\">\(ByteWords.text($0.bytes)) · \($0.time)</span>\($0.stale(own))</p>" as HTML })
      \(archive.progress(own))
      <div class="row">\(file == nil ? nil : "<a class=\"button\(isFresh ? " main" : "")\" href=\"/export/file/mending\" download>\(own.download)</a>" as HTML)
      <form class="row" method="post" action="/mending/archive"><button\(isFresh || archive.isBusy ? "" : " class=\"main\"" as HTML)\(archive.isBusy ? " disabled" as HTML : "")>\(file == nil ? words.makeArchive : own.makeAgain)</button></form></div></section>
      """
  }

  private func row(_ one: Row) -> HTML {
    """
    <tr><td class="name"><a href="/mending/\(one.id)">\(foreign: one.sender)</a></td><td data-head="\(words.issues)">\(words.counts(one))</td><td data-head="\(words.state)"><span><span class="tag \(words.tone(one.state))">\(words.text(one.state))</span>\(one.sent.isEmpty ? nil : " <span class=\"soft\">\(foreign: one.sent)</span>" as HTML)</span></td><td class="last" data-head="\(words.file)"><span class="file">\(foreign: one.file)</span></td><td class="act">\(Self.actions(one, words))</td></tr>

    """
  }

  /// The buttons of a return: sent back, or not after all.
  static func actions(_ one: Row, _ words: MendingWords) -> HTML? {
    switch one.state {
    case .toSend, .again:
      """
      <form class="row" method="post" action="/mending/sent"><input type="hidden" name="file" value="\(one.id)"><button aria-label="\(words.markSent)\(words.colon)\(one.sender)">\(words.markSent)</button></form>
      """
    case .sent:
      one.decision.map {
        """
        <form class="row" method="post" action="/mending/undo"><input type="hidden" name="decision" value="\($0)"><button aria-label="\(words.undo)\(words.colon)\(one.sender)">\(words.undo)</button></form>
        """
      }
    case .mended: nil
    }
  }

  private var pages: HTML? {
    PartLinks(language: language, part: part, parts: parts) {
      "\(Screen.mending.path)?part=\($0)"
    }.html
  }
}
