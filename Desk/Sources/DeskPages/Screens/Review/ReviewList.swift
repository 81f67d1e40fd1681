import Forms

/// The senders of the screen “逐份审核”, those with most errors first.
public struct ReviewList: Sendable {
  public var view = ReviewView()
  /// How many there are of each filter.
  public var counts: [ReviewView.Filter: Int] = [:]
  /// The groups that can be chosen, by their ids; none where the roster has none.
  public var groups: [Group] = []
  /// Those that are shown.
  public var entries: [Entry] = []
  public var parts = 1
  /// Those without issues, folded; the first of them.
  public var clean: [Entry] = []

  public init() {}

  func count(_ filter: ReviewView.Filter) -> Int { counts[filter] ?? 0 }

  public struct Group: Hashable, Sendable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  public struct Entry: Hashable, Sendable {
    public var id: String
    public var sender: String?
    public var file: String
    public var errors: Int
    public var warnings: Int
    /// How many issues were accepted and answers changed.
    public var decided: Int
    public var isSentBack: Bool

    public init(
      id: String, sender: String?, file: String, errors: Int, warnings: Int, decided: Int,
      isSentBack: Bool
    ) {
      self.id = id
      self.sender = sender
      self.file = file
      self.errors = errors
      self.warnings = warnings
      self.decided = decided
      self.isSentBack = isSentBack
    }
  }
}

/// The list as it stands beside the form.
struct ReviewListView {
  let list: ReviewList
  let chosen: String?
  let words: ReviewWords

  var html: HTML {
    """
    <h2>\(words.senders)</h2>
    \(search)
    <ul class="filters">\(ReviewView.Filter.allCases.map(filter))</ul>
    \(list.entries.isEmpty ? "<p class=\"empty\">\(list.view.query.isEmpty ? words.nobody : words.nothingFound)</p>" : entries(list.entries))
    \(pages)
    \(list.clean.isEmpty ? nil : folded)
    """
  }

  private var search: HTML? {
    guard list.count(.all) > 8 || !list.view.query.isEmpty || !list.view.group.isEmpty else {
      return nil
    }
    let groups: HTML? =
      list.groups.isEmpty
      ? nil
      : """
      <select name="group" aria-label="\(words.group)"><option value="">\(words.allGroups)</option>\(list.groups.map { group in
        "<option value=\"\(group.id)\"\(group.id == list.view.group ? " selected" as HTML : "")>\(group.name)</option>" as HTML
      })</select>
      """
    return """
      <form class="find" method="get" action="\(Screen.review.path)" role="search">\(list.view.filter == .all ? nil : "<input type=\"hidden\" name=\"show\" value=\"\(list.view.filter.rawValue)\">" as HTML)<input type="search" name="q" value="\(list.view.query)" placeholder="\(words.search)" aria-label="\(words.search)">\(groups)<button>\(words.find)</button></form>
      """
  }

  private func filter(_ filter: ReviewView.Filter) -> HTML {
    var view = list.view
    (view.filter, view.part) = (filter, 0)
    let isChosen = filter == list.view.filter
    return """
      <li><a href="\(view.address(chosen))"\(isChosen ? " aria-current=\"true\"" as HTML : "")>\(words.filter(filter)) <span class="count">\(list.count(filter))</span></a></li>
      """
  }

  private func entries(_ entries: [ReviewList.Entry]) -> HTML {
    "<ol>\(entries.map(entry))</ol>"
  }

  private func entry(_ entry: ReviewList.Entry) -> HTML {
    """
    <li><a href="\(list.view.address(entry.id))"\(entry.id == chosen ? " aria-current=\"true\"" as HTML : "")><b>\(foreign: entry.sender ?? entry.file)</b> <span class="tags">\(ReviewTags(entry, words).html)</span></a></li>

    """
  }

  private var folded: HTML {
    var view = list.view
    (view.filter, view.part) = (.clean, 0)
    let rest = list.count(.clean) - list.clean.count
    return """
      <details id="clean"\(list.clean.contains { $0.id == chosen } ? " open" as HTML : "")><summary>\(words.filter(.clean)) <span class="count">\(list.count(.clean))</span></summary>\(entries(list.clean))\(rest > 0 ? "<p><a href=\"\(view.address(chosen))\">\(words.more(rest))</a></p>" as HTML : nil)</details>
      """
  }

  private var pages: HTML? {
    PartLinks(language: words.language, part: list.view.part, parts: list.parts) { part in
      var view = list.view
      view.part = part
      return view.address(chosen, anchor: "senders")
    }.html
  }
}

/// How a return stands, in a few short words.
struct ReviewTags {
  let entry: ReviewList.Entry
  let words: ReviewWords

  init(_ entry: ReviewList.Entry, _ words: ReviewWords) {
    self.entry = entry
    self.words = words
  }

  var html: HTML {
    """
    \(IssueTags(errors: entry.errors, warnings: entry.warnings, language: words.language).html) \
    \(entry.decided > 0 ? "<span class=\"tag\">\(words.decided(entry.decided))</span> " as HTML : nil)\
    \(entry.isSentBack ? "<span class=\"tag\">\(words.isBack)</span>" as HTML : nil)
    """
  }
}
