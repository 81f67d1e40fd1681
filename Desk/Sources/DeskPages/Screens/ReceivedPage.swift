public import Forms

/// The screen “收件”: who has returned, who has not, and what is to be decided about what came.
public struct ReceivedPage: Sendable {
  public var language: Language
  /// The form's word for a sender, and for a group of them.
  public var called = Called()
  public var figures = Figures()
  public var missing: [Missing] = []
  public var unreadable: [Unreadable] = []
  public var several: [Several] = []
  public var strangers: [Stranger] = []
  public var received: [Received] = []
  /// Which part of the received ones is shown, from 0, of how many.
  public var part = 0
  public var parts = 1
  /// What is searched for among them.
  public var query = ""
  /// Files that the office left out, with what it said of them.
  public var ignored: [Unreadable] = []
  public var skipped: [Skipped] = []
  /// The senders of the roster, to whom a file can be assigned.
  public var senders: [String] = []

  public init(language: Language) { self.language = language }

  public struct Figures: Hashable, Sendable {
    public var returned = 0
    public var expected: Int?
    public var missing = 0
    public var unreadable = 0
    public var undecided = 0
    public var strangers = 0
    public var withErrors = 0
    public var returns = 0

    public init() {}
  }

  /// A sender of whom nothing has come.
  public struct Missing: Hashable, Sendable {
    public var sender: String
    public var group: String
    /// Whom to ask, as the roster says.
    public var contact: String
    public var phone: String
    public var email: String
    /// What to write to them; nil where it cannot be written.
    public var reminder: String?
    /// The id by which their blank form is asked for.
    public var id: String

    public init(
      sender: String, group: String, contact: String, phone: String, email: String,
      reminder: String?, id: String
    ) {
      self.sender = sender
      self.group = group
      self.contact = contact
      self.phone = phone
      self.email = email
      self.reminder = reminder
      self.id = id
    }
  }

  /// A file that cannot be read.
  public struct Unreadable: Hashable, Sendable {
    public var id: String
    public var file: String
    /// Whose it is, as far as that is known.
    public var sender: String?
    /// What is wrong, and what to do.
    public var reason: String
    /// What to write to the sender; nil where that is not known or not needed.
    public var reminder: String?

    public init(
      id: String, file: String, sender: String?, reason: String, reminder: String? = nil
    ) {
      self.id = id
      self.file = file
      self.sender = sender
      self.reason = reason
      self.reminder = reminder
    }
  }

  /// Several returns of one sender.
  public struct Several: Hashable, Sendable {
    public var sender: String
    public var isUndecided: Bool
    public var returns: [Received]

    public init(sender: String, isUndecided: Bool, returns: [Received]) {
      self.sender = sender
      self.isUndecided = isUndecided
      self.returns = returns
    }
  }

  /// A return whose sender is not on the roster.
  public struct Stranger: Hashable, Sendable {
    public var id: String
    public var file: String
    public var sender: String?

    public init(id: String, file: String, sender: String?) {
      self.id = id
      self.file = file
      self.sender = sender
    }
  }

  /// A return.
  public struct Received: Hashable, Sendable {
    public var id: String
    public var file: String
    public var sender: String?
    public var group: String?
    public var saved: String?
    public var records: Int
    public var errors: Int
    public var warnings: Int
    public var isLate: Bool
    public var standing: Standing.Status
    /// Who chose it and when; nil where nobody did.
    public var chosen: String?

    public init(
      id: String, file: String, sender: String?, group: String?, saved: String?, records: Int,
      errors: Int, warnings: Int, isLate: Bool, standing: Standing.Status
    ) {
      self.id = id
      self.file = file
      self.sender = sender
      self.group = group
      self.saved = saved
      self.records = records
      self.errors = errors
      self.warnings = warnings
      self.isLate = isLate
      self.standing = standing
    }
  }

  /// Files that were skipped for one reason.
  public struct Skipped: Hashable, Sendable {
    public var reason: String
    public var names: [String]
    public var count: Int

    public init(reason: String, names: [String], count: Int) {
      self.reason = reason
      self.names = names
      self.count = count
    }
  }

  // MARK: The screen

  private var words: ReceivedWords { ReceivedWords(language, called) }

  /// What stands inside the screen.
  public var html: HTML {
    """
    <div id="received" data-live>
    \(figuresBlock)
    \(missing.isEmpty ? nil : missingBlock)
    \(unreadable.isEmpty ? nil : unreadableBlock)
    \(several.isEmpty ? nil : severalBlock)
    \(strangers.isEmpty ? nil : strangersBlock)
    \(receivedBlock)
    \(ignored.isEmpty ? nil : ignoredBlock)
    \(skipped.isEmpty ? nil : skippedBlock)
    \(senderList)
    </div>
    """
  }

  private var figuresBlock: HTML {
    let main: HTML =
      figures.expected.map { expected in
        """
        <span class="main">\(words.returned) <b>\(figures.returned)</b>/\(expected)</span>
        <meter min="0" max="\(max(1, expected))" value="\(figures.returned)" aria-label="\(words.returned)"></meter>
        """
      } ?? "<span class=\"main\">\(words.received) <b>\(figures.returns)</b></span>"
    let parts: [(String, Int, String, String)] = [
      (words.missing, figures.missing, "#missing", "bad"),
      (words.unreadable, figures.unreadable, "#unreadable", "bad"),
      (words.undecided, figures.undecided, "#several", "warn"),
      (words.strangers, figures.strangers, "#strangers", "warn"),
      (words.withErrors, figures.withErrors, "\(Screen.review.path)?show=errors", "warn"),
    ]
    return """
      <section class="figures"><h1 class="unseen">\(ReceivedWords.name.text(language))</h1>
      \(main)
      <ul>
      \(parts.filter { $0.1 > 0 }.map { name, count, link, tone -> HTML in
        "<li><a href=\"\(link)\"><span class=\"tag \(tone)\">\(name)<b>\(count)</b></span></a></li>\n"
      })</ul>
      \(figures.expected == nil ? "<p class=\"soft\">\(words.noRoster) <a href=\"\(Screen.start.path)\">\(words.toStart)</a></p>" : nil)
      </section>
      """
  }

  private var missingBlock: HTML {
    let all = missing.compactMap(\.reminder).joined(separator: "\n\n\n")
    let hasContacts = missing.contains {
      !$0.contact.isEmpty || !$0.phone.isEmpty || !$0.email.isEmpty
    }
    return """
      <section id="missing"><header><h2>\(words.missing) <span class="count">\(figures.missing)</span></h2>
      \(hasContacts ? nil : "<p>\(words.noContacts)</p>")
      <span class="end">\(copy(words.copyNames, missing.map(\.sender).joined(separator: words.comma)))
      \(all.isEmpty ? nil : copy(words.copyAll, all))</span></header>
      <div class="wide"><table class="cards"><thead><tr><th>\(words.sender)</th><th>\(words.group)</th>\(hasContacts ? "<th>\(words.contact)</th><th>\(words.phone)</th><th>\(words.email)</th>" : nil)<th></th></tr></thead>
      <tbody>\(missing.map { one in missingRow(one, hasContacts) })</tbody></table></div>
      \(more(figures.missing - missing.count))</section>
      """
  }

  private func missingRow(_ one: Missing, _ hasContacts: Bool) -> HTML {
    let contacts: HTML? =
      hasContacts
      ? """
      <td data-head="\(words.contact)">\(foreign: one.contact)</td><td data-head="\(words.phone)">\(foreign: one.phone)</td><td data-head="\(words.email)">\(foreign: one.email)</td>
      """ : nil
    return """
      <tr><td class="name">\(foreign: one.sender)</td><td data-head="\(words.group)">\(foreign: one.group)</td>\(contacts)<td class="act"><span class="row">\(one.reminder.map { copy(words.copyReminder, $0, one.sender) })<a class="button" href="/received/blank/\(one.id)" download aria-label="\(words.blank)\(words.colon)\(one.sender)">\(words.blank)</a></span></td></tr>

      """
  }

  private var unreadableBlock: HTML {
    """
    <section id="unreadable"><header><h2>\(words.unreadable) <span class="count">\(figures.unreadable)</span></h2><p>\(words.unreadableWhy)</p></header>
    <div class="wide"><table class="cards"><thead><tr><th>\(words.file)</th><th>\(words.reason)</th><th>\(words.sender)</th><th></th></tr></thead>
    <tbody>\(unreadable.map { one in
      """
      <tr><td class="name">\(foreign: one.file)</td><td>\(one.reason)</td><td data-head="\(words.sender)">\(one.sender.map { "\(foreign: $0)" as HTML } ?? assign(one.id))</td><td class="act"><span class="row">\(one.reminder.map { copy(words.copyReminder, $0, one.sender ?? one.file) })\(ignore(one.id))</span></td></tr>

      """ as HTML
    })</tbody></table></div>\(more(figures.unreadable - unreadable.count))</section>
    """
  }

  private var severalBlock: HTML {
    """
    <section id="several"><header><h2>\(words.several) <span class="count">\(several.count)</span></h2><p>\(words.severalWhy)</p></header>
    \(several.map { group in
      """
      <h3>\(foreign: group.sender) \(group.isUndecided ? "<span class=\"tag warn\">\(words.undecided)</span>" : nil)</h3>
      <div class="wide"><table class="cards"><thead><tr><th>\(words.file)</th><th>\(words.saved)</th><th class="num">\(words.records)</th><th>\(words.issues)</th><th>\(words.state)</th><th></th></tr></thead>
      <tbody>\(group.returns.map { one in
        """
        <tr><td class="name">\(foreign: one.file)</td><td data-head="\(words.saved)">\(one.saved ?? words.unknown)</td><td class="num" data-head="\(words.records)">\(one.records)</td><td data-head="\(words.issues)">\(issues(one))</td><td data-head="\(words.state)">\(state(one))</td><td class="act">\(one.standing.isCounted && !group.isUndecided ? nil : choose(one.id))</td></tr>

        """ as HTML
      })</tbody></table></div>
      \(group.returns.first.map { "<p><a class=\"button\" href=\"/received/compare/\($0.id)\">\(words.compare)</a></p>" as HTML })
      """ as HTML
    })</section>
    """
  }

  private var strangersBlock: HTML {
    """
    <section id="strangers"><header><h2>\(words.strangers) <span class="count">\(figures.strangers)</span></h2><p>\(words.strangersWhy)</p></header>
    <div class="wide"><table class="cards"><thead><tr><th>\(words.writtenSender)</th><th>\(words.file)</th><th>\(words.belongs)</th><th></th></tr></thead>
    <tbody>\(strangers.map { one in
      """
      <tr><td class="name">\(one.sender.map { "\(foreign: $0)" as HTML } ?? "<span class=\"soft\">\(words.notSaid)</span>")</td><td data-head="\(words.file)"><span class="file">\(foreign: one.file)</span></td><td>\(assign(one.id))</td><td class="act">\(ignore(one.id))</td></tr>

      """ as HTML
    })</tbody></table></div>\(more(figures.strangers - strangers.count))</section>
    """
  }

  private var receivedBlock: HTML {
    let search: HTML = """
      <form class="row end" method="get" action="\(Screen.received.path)" role="search"><input type="search" name="q" value="\(query)" placeholder="\(words.search)" aria-label="\(words.search)"> <button>\(words.find)</button></form>
      """
    let isLong = parts > 1 || !query.isEmpty || received.count > 20
    return """
      <section id="all"><header><h2>\(words.received) <span class="count">\(figures.returns)</span></h2>\(isLong ? search : nil)</header>
      \(received.isEmpty ? "<p class=\"empty\">\(query.isEmpty ? words.nothing : words.nothingFound)</p>" : table(received))
      \(pages)</section>
      """
  }

  private func table(_ rows: [Received]) -> HTML {
    """
    <div class="wide"><table class="cards compact"><thead><tr><th>\(words.sender)</th><th>\(words.group)</th><th>\(words.file)</th><th>\(words.saved)</th><th class="num">\(words.records)</th><th>\(words.issues)</th><th>\(words.state)</th></tr></thead>
    <tbody>\(rows.map { one in
      """
      <tr><td class="name">\(one.sender.map { "\(foreign: $0)" as HTML } ?? "<span class=\"soft\">\(words.notSaid)</span>")</td><td data-head="\(words.group)">\(foreign: one.group ?? "")</td><td class="last" data-head="\(words.file)"><span class="file">\(foreign: one.file)</span></td><td class="quiet" data-head="\(words.saved)">\(one.saved ?? "")</td><td class="num quiet" data-head="\(words.records)">\(one.records)</td><td data-head="\(words.issues)">\(issues(one))</td><td data-head="\(words.state)">\(state(one))</td></tr>

      """ as HTML
    })</tbody></table></div>
    """
  }

  private var pages: HTML? {
    PartLinks(language: language, part: part, parts: parts) {
      "\(Screen.received.path)?part=\($0)&q=\(PageAddress.encoded(query))#all"
    }.html
  }

  private var ignoredBlock: HTML {
    """
    <section id="ignored"><header><h2>\(words.ignored) <span class="count">\(ignored.count)</span></h2></header>
    <div class="wide"><table class="cards"><thead><tr><th>\(words.file)</th><th>\(words.reason)</th><th></th></tr></thead>
    <tbody>\(ignored.map { one in
      """
      <tr><td class="name">\(foreign: one.file)</td><td>\(foreign: one.reason)</td><td class="act">\(act(one.id, "counts", words.takeBack))</td></tr>

      """ as HTML
    })</tbody></table></div></section>
    """
  }

  private var skippedBlock: HTML {
    """
    <section><details id="skipped"><summary>\(words.skipped) <span class="count">\(skipped.reduce(0) { $0 + $1.count })</span></summary>
    \(skipped.map { one in
      "<p>\(one.reason) <span class=\"soft\">(\(one.count))</span>: \(foreign: one.names.joined(separator: words.comma))\(one.count > one.names.count ? "…" : "")</p>" as HTML
    })</details></section>
    """
  }

  // MARK: Pieces

  private func issues(_ one: Received) -> HTML {
    "<span>\(IssueTags(errors: one.errors, warnings: one.warnings, language: language).html)</span>"
  }

  private func state(_ one: Received) -> HTML {
    let tone =
      switch one.standing {
      case .counts: "good"
      case .undecided, .notOnRoster: "warn"
      default: ""
      }
    return """
      <span><span class="tag \(tone)">\(words.state(one.standing))</span>\(one.isLate ? " <span class=\"tag warn\">\(words.late)</span>" : nil)\(one.chosen.map { " <span class=\"soft\">\(foreign: $0)</span>" as HTML })</span>
      """
  }

  private func copy(_ name: String, _ text: String, _ of: String? = nil) -> HTML {
    """
    <button type="button" data-copy="\(text)" data-copied="\(words.copied)"\(of.map { " aria-label=\"\(name)\(words.colon)\($0)\"" as HTML })>\(name)</button>
    """
  }

  private func choose(_ id: String) -> HTML {
    act(id, "counts", words.choose)
  }

  private func ignore(_ id: String) -> HTML { act(id, "ignored", words.ignore) }

  private func act(_ id: String, _ what: String, _ name: String) -> HTML {
    """
    <form class="row" method="post" action="/received/decide"><input type="hidden" name="file" value="\(id)"><button name="do" value="\(what)">\(name)</button></form>
    """
  }

  private func assign(_ id: String) -> HTML {
    guard !senders.isEmpty else { return "" }
    return """
      <form class="row" method="post" action="/received/decide"><input type="hidden" name="file" value="\(id)"><input type="text" name="sender" list="senders" required autocomplete="off" placeholder="\(words.whose)" aria-label="\(words.belongs)"><button name="do" value="sender">\(words.assign)</button></form>
      """
  }

  /// The names to choose from, once for all forms of the page.
  private var senderList: HTML? {
    guard !senders.isEmpty, !unreadable.isEmpty || !strangers.isEmpty else { return nil }
    return
      "<datalist id=\"senders\">\(senders.map { "<option value=\"\($0)\"></option>" as HTML })</datalist>"
  }

  private func more(_ count: Int) -> HTML? {
    count > 0 ? "<p class=\"soft\">\(words.more(count))</p>" : nil
  }
}

extension Standing.Status {
  var isCounted: Bool { self == .counts || self == .notOnRoster }
}
