import Forms

/// What is wrong at one cell, what was decided about it, and what can be.
public struct ReviewIssue: Hashable, Sendable {
  /// How it looks, what asks for most last.
  public enum Tone: String, Hashable, Sendable, Comparable {
    /// Nothing to do.
    case note
    /// The office accepted it, or changed the answer.
    case settled
    case warning, error

    public static func < (a: Tone, b: Tone) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .settled: 1
      case .warning: 2
      case .error: 3
      }
    }

    /// Whether somebody has to decide.
    var isOpen: Bool { self > .settled }
  }

  public var number: Int
  /// Names it in the page; the same as long as it is there.
  public var id: String
  public var tone: Tone
  public var title: String
  /// The cell; nil where it has none.
  public var place: String?
  public var says: [String]
  public var decisions: [Made]
  /// The answers that it is about, which can be changed.
  public var answers: [Asked]

  public init(
    number: Int, id: String, tone: Tone, title: String, place: String?, says: [String],
    decisions: [Made] = [], answers: [Asked] = []
  ) {
    self.number = number
    self.id = id
    self.tone = tone
    self.title = title
    self.place = place
    self.says = says
    self.decisions = decisions
    self.answers = answers
  }

  /// A decision that was made.
  public struct Made: Hashable, Sendable {
    public var id: String
    /// What was decided, in a phrase.
    public var what: String
    public var because: String?
    public var by: String?
    public var at: String?
    /// Whether it is about the file as it was before it changed.
    public var isOutdated: Bool

    public init(
      id: String, what: String, because: String?, by: String?, at: String?, isOutdated: Bool = false
    ) {
      self.id = id
      self.what = what
      self.because = because
      self.by = by
      self.at = at
      self.isOutdated = isOutdated
    }
  }

  /// An answer that can be changed.
  public struct Asked: Hashable, Sendable {
    public var id: String
    public var question: String
    /// What is answered now.
    public var now: String
    /// What can be answered, where the form says so.
    public var options: [String]

    public init(id: String, question: String, now: String, options: [String] = []) {
      self.id = id
      self.question = question
      self.now = now
      self.options = options
    }
  }
}

/// An issue as it is told in the page, with what can be done about it.
struct ReviewIssueView {
  let issue: ReviewIssue
  let form: ReviewForm
  let words: ReviewWords
  let previous: String?
  let next: String?
  /// Whether its cell is drawn, so that a link can lead there.
  let isDrawn: Bool

  var html: HTML {
    """
    <article class="issue \(issue.tone.rawValue)\(issue.tone.isOpen ? " open" : "")" id="i-\(issue.id)" data-cell="c-\(issue.id)" data-number="\(issue.number)" tabindex="-1" aria-labelledby="t-\(issue.id)">
    <header><span class="mark-no \(issue.tone.rawValue)" aria-hidden="true">\(issue.number)</span> <b id="t-\(issue.id)">\(words.tone(issue.tone)) · \(issue.title)</b> \(place)<span class="go">\(link(previous, "↑", words.previous))\(link(next, "↓", words.next))</span></header>
    \(issue.says.map { "<p class=\"says\">\(foreign: $0)</p>" as HTML })
    \(issue.decisions.map { MadeView(made: $0, form: form, words: words, anchor: issue.id).html })
    \(issue.tone == .note ? nil : acts)
    </article>
    """
  }

  private var place: HTML? {
    issue.place.map { place in
      isDrawn
        ? "<a class=\"soft\" href=\"#c-\(issue.id)\">\(foreign: place)</a>"
        : "<span class=\"soft\">\(foreign: place)</span>"
    }
  }

  private func link(_ id: String?, _ arrow: String, _ name: String) -> HTML? {
    id.map { "<a href=\"#i-\($0)\" title=\"\(name)\" aria-label=\"\(name)\">\(arrow)</a>" as HTML }
  }

  private var acts: HTML {
    """
    <div class="acts">\(issue.tone.isOpen ? accept : nil)\(issue.answers.map(change))</div>
    """
  }

  private var accept: HTML {
    """
    <details class="do-accept" id="a-\(issue.id)"><summary>\(words.accept)</summary>
    <form method="post" action="\(form.path)/accept">\(form.hidden)<input type="hidden" name="issue" value="\(issue.id)"><label>\(words.because) <input type="text" name="because" required maxlength="500" list="reasons" placeholder="\(words.becauseLike)"></label> <button class="main">\(words.doAccept)</button></form></details>
    """
  }

  private func change(_ answer: ReviewIssue.Asked) -> HTML {
    let isLong = answer.now.count > 40 || answer.now.contains("\n")
    let list = answer.options.isEmpty ? nil : "o-\(issue.id)-\(answer.id)"
    let field: HTML =
      isLong
      ? "<textarea name=\"to\" rows=\"4\" maxlength=\"30000\">\n\(answer.now)</textarea>"
      : "<input type=\"text\" name=\"to\" value=\"\(answer.now)\" maxlength=\"30000\"\(list.map { " list=\"\($0)\"" as HTML })>"
    return """
      <details class="do-change"\(answer == issue.answers.first ? " id=\"h-\(issue.id)\"" as HTML : "")><summary>\(issue.answers.count > 1 ? words.change(answer.question) : words.change)</summary>
      <form method="post" action="\(form.path)/change">\(form.hidden)<input type="hidden" name="issue" value="\(issue.id)"><input type="hidden" name="answer" value="\(answer.id)"><label>\(words.to(answer.question)) \(field)</label>\(list.map { id in
        "<datalist id=\"\(id)\">\(answer.options.map { "<option value=\"\($0)\"></option>" as HTML })</datalist>" as HTML
      }) <label>\(words.because) <input type="text" name="because" maxlength="500" list="reasons"></label> <button class="main">\(words.doChange)</button> <p class="soft">\(words.changeStays)</p></form></details>
      """
  }
}

/// A decision with who made it and when, to be taken back.
struct MadeView {
  let made: ReviewIssue.Made
  let form: ReviewForm
  let words: ReviewWords
  let anchor: String

  var html: HTML {
    let about = [made.by, made.at?.replacing("T", with: " ")].compactMap(\.self)
      .joined(separator: " · ")
    return """
      <div class="made">✓ <span>\(foreign: made.what)\(made.isOutdated ? " <span class=\"tag warn\">\(words.outdated)</span>" as HTML : nil)\(made.because.map { "\(words.colon)\(foreign: $0)" as HTML })</span> <span class="soft">\(foreign: about)</span>\(made.id.isEmpty ? nil : undo)</div>
      """
  }

  private var undo: HTML {
    """
     <form class="row" method="post" action="\(form.path)/undo">\(form.hidden)<input type="hidden" name="issue" value="\(anchor)"><button name="decision" value="\(made.id)">\(words.undo)</button></form>
    """
  }
}

/// What every form of this screen sends along.
struct ReviewForm {
  /// Where the return is: `/review/` and its id.
  let path: String
  let view: ReviewView
  let seen: String

  var hidden: HTML {
    """
    <input type="hidden" name="seen" value="\(seen)">\(view.values.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML })
    """
  }
}
