public import Forms

/// The screen “逐份审核”: the senders by what is wrong, and the form of one of them with its issues.
public struct ReviewPage: Sendable {
  public var language: Language
  /// The form's word for a sender, and for a group of them.
  public var called = Called()
  public var list = ReviewList()
  /// The return that is looked at; nil where none is chosen.
  public var one: ReviewReturn?

  public init(language: Language) { self.language = language }

  private var words: ReviewWords { ReviewWords(language, called) }

  /// What stands inside the screen.
  public var html: HTML {
    """
    <div class="review">
    <article id="one" class="one" data-live>\(one.map { ReviewReturnView(one: $0, view: list.view, words: words).html } ?? nothing)</article>
    <nav id="senders" class="senders" data-live aria-label="\(words.senders)">\(ReviewListView(list: list, chosen: one?.id, words: words).html)</nav>
    </div>
    """
  }

  private var nothing: HTML {
    """
    <h1>\(ReviewWords.name.text(language))</h1><p class="empty">\(list.count(.all) == 0 ? words.nothing : words.choose)</p>
    """
  }
}
