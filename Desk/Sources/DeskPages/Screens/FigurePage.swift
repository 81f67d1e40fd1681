import FormOutput
public import Forms

/// The cells that one figure is made of.
public struct FigurePage: Sendable {
  public var language: Language
  public var called = Called()
  public var id: String
  public var title: String
  public var text: String
  public var doubtful = 0
  public var lacking = 0
  public var cells: [Cell] = []
  /// How many cells there are in all; of very many the first ``RoundFigures/mostCells`` are kept.
  public var count = 0
  /// Which part of the cells is shown, from 0, of how many.
  public var part = 0
  public var parts = 1

  public init(language: Language, id: String, title: String, text: String) {
    self.language = language
    self.id = id
    self.title = title
    self.text = text
  }

  public struct Cell: Hashable, Sendable {
    /// The id of the return's file; nil where it is not there any more.
    public var file: String?
    public var sender: String
    public var name: String
    public var sheet: String
    public var cell: String
    public var number: String
    public var isDoubtful: Bool

    public init(
      file: String?, sender: String, name: String, sheet: String, cell: String, number: String,
      isDoubtful: Bool
    ) {
      self.file = file
      self.sender = sender
      self.name = name
      self.sheet = sheet
      self.cell = cell
      self.number = number
      self.isDoubtful = isDoubtful
    }
  }

  private var words: FigureWords { FigureWords(language: language, called: called) }

  /// What stands inside the screen.
  public var html: HTML {
    let tags: [HTML?] = [
      doubtful > 0 ? "<span class=\"tag bad\">\(words.doubtful(doubtful))</span> " : nil,
      lacking > 0 ? "<span class=\"tag warn\">\(words.lacking(lacking))</span>" : nil,
    ]
    return """
      <p><a href="\(Screen.figures.path)">← \(FiguresWords.name.text(language))</a></p>
      <section><header><h1>\(foreign: title)</h1> <p>\(words.cells(count)) \(tags.compactMap(\.self))</p></header>
      <p class="total"><b>\(text)</b></p>
      <div class="wide"><table class="cards compact"><thead><tr><th>\(words.sender)</th><th>\(words.sheet)</th><th>\(words.cell)</th><th class="num">\(words.number)</th><th></th><th>\(words.file)</th></tr></thead>
      <tbody>\(cells.map(row))</tbody></table></div>
      \(count > RoundFigures.mostCells ? "<p class=\"soft\">\(words.first(RoundFigures.mostCells))</p>" as HTML : nil)
      \(pages)
      </section>
      """
  }

  private func row(_ one: Cell) -> HTML {
    let place = "\(one.sheet)!\(one.cell)"
    let link: HTML =
      one.file.map { id in
        "<a href=\"\(PageAddress.review(id, sheet: one.sheet, cell: one.cell))\" aria-label=\"\(words.look(one.sender, place))\">\(foreign: one.cell)</a>"
      } ?? "\(foreign: one.cell)"
    return """
      <tr\(one.isDoubtful ? " class=\"differs\"" as HTML : "")><td class="name">\(foreign: one.sender)</td><td data-head="\(words.sheet)">\(foreign: one.sheet)</td><td data-head="\(words.cell)">\(link)</td><td class="num" data-head="\(words.number)">\(one.number)</td><td>\(one.isDoubtful ? "<span class=\"tag bad\">\(words.wrong)</span>" : nil)</td><td class="last"><span class="file">\(foreign: one.name)</span></td></tr>

      """
  }

  private var pages: HTML? {
    PartLinks(language: language, part: part, parts: parts) { "/figures/\(id)?part=\($0)" }.html
  }
}

/// The words of this page.
struct FigureWords: ScreenWords {
  let language: Language
  let called: Called

  var sender: String { called.sender.text(language).sentence(language) }
  var sheet: String { say("工作表", "Sheet") }
  var cell: String { say("单元格", "Cell") }
  var number: String { say("数值", "Number") }
  var wrong: String { say("有误", "error") }
  func cells(_ count: Int) -> String {
    say("由 \(count) 个单元格组成", count == 1 ? "made of 1 cell" : "made of \(count) cells")
  }
  func first(_ count: Int) -> String {
    say("单元格太多，这里只列出先读到的 \(count) 个。", "Of so many cells only the first \(count) are listed.")
  }
  func look(_ sender: String, _ place: String) -> String {
    say("审核 \(sender) 的 \(place)", "Review \(place) of \(sender)")
  }
  func doubtful(_ count: Int) -> String {
    say("其中 \(count) 个有误", count == 1 ? "1 with an error" : "\(count) with errors")
  }
  func lacking(_ count: Int) -> String {
    say("另缺 \(count) 个", count == 1 ? "1 is missing" : "\(count) are missing")
  }
}
