public import Forms

/// One return that goes back: its letter, its files, and what was changed when it came again.
public struct LetterPage: Sendable {
  public var language: Language
  public var called = Called()
  public var row: MendingPage.Row
  /// The letter; nil where nothing is to be mended.
  public var subject: String?
  public var letter: String?
  /// The answers that differ from those of the return that was sent back; nil where none was.
  public var changes: [ComparePage.Row]?
  /// Whether the return that was sent back is gone, since the new one has its name.
  public var isReplaced = false

  public init(language: Language, row: MendingPage.Row) {
    self.language = language
    self.row = row
  }

  private var words: MendingWords { MendingWords(language: language, called: called) }

  /// What stands inside the screen.
  public var html: HTML {
    """
    <p><a href="\(Screen.mending.path)">← \(MendingWords.name.text(language))</a></p>
    <section id="letter-head" data-live><header><h1>\(foreign: row.sender)</h1> \(words.counts(row)) <span class="tag \(words.tone(row.state))">\(words.text(row.state))</span>\(row.sent.isEmpty ? nil : " <span class=\"soft\">\(foreign: row.sent)</span>" as HTML)
    <span class="row end"><a class="button" href="\(PageAddress.review(row.id))">\(words.review)</a> \(MendingPage.actions(row, words))</span></header>
    <p class="file soft">\(foreign: row.file)</p>
    \(letter == nil ? "<p><span class=\"tag good\">\(words.clean)</span></p>" as HTML : nil)</section>
    \(changes.map(changesBlock))
    \(isReplaced ? "<section><header><h2>\(words.differences)</h2></header><p>\(words.replaced)</p></section>" as HTML : nil)
    \(letter.map(letterBlock))
    """
  }

  private func letterBlock(_ letter: String) -> HTML {
    let subject = subject ?? ""
    return """
      <section><header><h2>\(words.letter)</h2><p>\(words.letterWhy)</p>
      <span class="row end">\(copy(words.copySubject, subject)) \(copy(words.copyLetter, letter, isMain: true))</span></header>
      <p><span class="soft">\(words.subject)\(words.colon)</span>\(foreign: subject)</p>
      <pre class="letter" tabindex="0" aria-label="\(words.letter)">\(letter)</pre></section>
      <section><header><h2>\(words.files)</h2></header><ul class="exports">
      \(file("form", words.form, words.formWhy))\(file("marked", words.marked, words.markedWhy))\(file("all", words.all, ""))</ul></section>
      """
  }

  private func file(_ piece: String, _ title: String, _ why: String) -> HTML {
    """
    <li><div class="about"><b>\(title)</b>\(why.isEmpty ? nil : "<p class=\"soft\">\(why)</p>" as HTML)</div><div class="act"><a class="button" href="/mending/\(row.id)/\(piece)" download aria-label="\(words.download)\(words.colon)\(title)">\(words.download)</a></div></li>

    """
  }

  private func copy(_ title: String, _ text: String, isMain: Bool = false) -> HTML {
    """
    <button\(isMain ? " class=\"main\"" as HTML : "") data-copy="\(text)" data-copied="\(words.copied)">\(title)</button>
    """
  }

  private func changesBlock(_ rows: [ComparePage.Row]) -> HTML {
    func cell(_ row: ComparePage.Row, _ number: Int) -> HTML {
      guard number < row.answers.count, let answer = row.answers[number] else {
        return "<td class=\"soft\">\(words.noRecord)</td>"
      }
      let head = number == 0 ? words.old : words.new
      return "<td data-head=\"\(head)\">\(ComparePage.marked(answer, among: row.answers))</td>"
    }
    guard !rows.isEmpty else {
      return
        "<section><header><h2>\(words.differences)</h2></header><p>\(words.noDifference)</p></section>"
    }
    return """
      <section class="compare"><header><h2>\(words.differences) <span class="count">\(rows.count)</span></h2></header>
      <div class="wide"><table class="cards"><thead><tr><th>\(words.question)</th><th>\(words.old)</th><th>\(words.new)</th></tr></thead>
      <tbody>\(rows.map { row in
        """
        <tr><td class="name"><span class="soft">\(row.table)</span><br>\(row.question)</td>\(cell(row, 0))\(cell(row, 1))</tr>

        """ as HTML
      })</tbody></table></div></section>
      """
  }
}
