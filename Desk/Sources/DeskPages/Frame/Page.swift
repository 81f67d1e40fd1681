public import Forms

/// What stands around every screen.
public struct Page: Sendable {
  public var screen: Screen
  public var language: Language
  /// The title of the form; nil where none is chosen yet.
  public var form: String?
  /// The folder of returns.
  public var folder: String
  /// Who is at the desk.
  public var user: String
  /// How far the reading is.
  public var figures: Figures
  /// What is said once above the screen, such as why something was not done.
  public var notice: Notice?
  /// What was decided last, which can be undone; nil for nothing.
  public var lastDecision: String?
  /// The version of what the page shows.
  public var version = 0

  public init(
    screen: Screen, language: Language, form: String?, folder: String, user: String,
    figures: Figures, notice: Notice? = nil, lastDecision: String? = nil
  ) {
    self.screen = screen
    self.language = language
    self.form = form
    self.folder = folder
    self.user = user
    self.figures = figures
    self.notice = notice
    self.lastDecision = lastDecision
  }

  /// How many files are read, of how many.
  public struct Figures: Hashable, Sendable {
    public var done: Int
    public var count: Int

    public init(done: Int = 0, count: Int = 0) {
      self.done = done
      self.count = count
    }
  }

  /// What is said above a screen.
  public struct Notice: Hashable, Sendable {
    public var text: String
    public var isFault: Bool

    public init(_ text: String, isFault: Bool = false) {
      self.text = text
      self.isFault = isFault
    }
  }

  /// The whole page.
  /// - Parameter content: The screen.
  /// - Returns: The page.
  public func html(_ content: HTML) -> HTML {
    let words = FrameWords(language)
    let other = language == .zh ? Language.en : .zh
    return """
      \(PageHead(language: language, title: "\(screen.name.text(language)) – \(form ?? words.product)").html)
      <link rel="icon" href="/files/icon.svg" type="image/svg+xml">
      <script type="module" src="/files/desk.js"></script>
      </head>
      <body data-screen="\(screen.rawValue)" data-version="\(version)">
      <a class="skip" href="#main">\(words.skip)</a>
      <header class="top">
      <div class="what"><b>\(foreign: form ?? words.product)</b> <span class="folder" title="\(folder)">\(foreign: folder)</span></div>
      <div class="who">\(foreign: user)
      <form method="post" action="/language"><input type="hidden" name="back" value="\(screen.rawValue)"><button name="to" value="\(other.rawValue)" lang="\(other.tag)">\(words.other)</button></form></div>
      </header>
      <nav class="steps" aria-label="\(words.steps)"><ol>
      \(Screen.allCases.enumerated().map(step))
      </ol></nav>
      <div class="reading" role="status" aria-live="polite" data-live id="reading">\(reading(words))</div>
      \(notice.map { note($0) })
      <main id="main" tabindex="-1">
      \(content)
      </main>
      <footer><span>\(words.stays)</span> <span data-live id="last">\(lastDecision.map { undo($0, words) })</span></footer>
      <dialog id="goodbye"><h2>\(words.goodbye)</h2><p>\(words.goodbyeWhy)</p></dialog>
      </body>
      </html>

      """
  }

  private func step(_ number: Int, _ one: Screen) -> HTML {
    let name = one.name.text(language)
    return one == screen
      ? "<li><a href=\"\(one.path)\" aria-current=\"page\"><i>\(number + 1)</i>\(name)</a></li>"
      : "<li><a href=\"\(one.path)\"><i>\(number + 1)</i>\(name)</a></li>"
  }

  private func reading(_ words: FrameWords) -> HTML {
    guard figures.done < figures.count else { return "" }
    return """
      <progress max="\(figures.count)" value="\(figures.done)" aria-label="\(words.reading)"></progress> \
      \(words.reading) \(figures.done)/\(figures.count)
      """
  }

  private func note(_ notice: Notice) -> HTML {
    notice.isFault
      ? "<p class=\"notice fault\" role=\"alert\">\(notice.text)</p>"
      : "<p class=\"notice\" role=\"status\">\(notice.text)</p>"
  }

  private func undo(_ last: String, _ words: FrameWords) -> HTML {
    """
    <form class="undo" method="post" action="/undo"><input type="hidden" name="back" value="\(screen.rawValue)">\
    <span>\(words.decided)\(foreign: last)</span> <button>\(words.undo)</button></form>
    """
  }
}

/// A page without screens: for whoever has no token, and for faults.
public struct BarePage: Sendable {
  public var language: Language
  public var title: String

  public init(language: Language, title: String) {
    self.language = language
    self.title = title
  }

  /// The page.
  /// - Parameter content: What it says.
  /// - Returns: The page.
  public func html(_ content: HTML) -> HTML {
    """
    \(PageHead(language: language, title: title).html)
    </head>
    <body class="bare"><main><h1>\(title)</h1>
    \(content)
    </main></body>
    </html>

    """
  }
}

/// How every page begins: its head, which is still open.
private struct PageHead {
  let language: Language
  let title: String

  var html: HTML {
    """
    <!doctype html>
    <html lang="\(language.tag)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title)</title>
    <link rel="stylesheet" href="/files/desk.css">
    """
  }
}

extension Language {
  /// Its name in HTML.
  fileprivate var tag: String { self == .zh ? "zh-CN" : "en" }
}
