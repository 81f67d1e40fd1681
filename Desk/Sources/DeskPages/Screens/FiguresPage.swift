public import Forms

/// The screen “汇总”: the key figures of the round, and charts; each figure opens its cells.
public struct FiguresPage: Sendable {
  public var language: Language
  /// The form's word for a sender.
  public var called = Called()
  public var returned = 0
  /// How many must return; nil without a roster.
  public var expected: Int?
  /// How many returns count, and how many of them have errors.
  public var counted = 0
  public var withErrors = 0
  /// The figures; nil while there are none yet.
  public var figures: [Figure]?
  public var charts: [Chart] = []
  /// Whether figures are being worked out, and how far that is.
  public var isBusy = false
  public var done = 0
  public var count = 0
  /// Why there are none.
  public var fault: String?

  public init(language: Language) { self.language = language }

  /// A number with a name.
  public struct Figure: Hashable, Sendable {
    public var id: String
    public var title: String
    public var text: String
    /// How many of its numbers have an error, and how many answers are missing from it.
    public var doubtful: Int
    public var lacking: Int

    public init(id: String, title: String, text: String, doubtful: Int, lacking: Int) {
      self.id = id
      self.title = title
      self.text = text
      self.doubtful = doubtful
      self.lacking = lacking
    }
  }

  /// A chart, with the figure of each bar.
  public struct Chart: Hashable, Sendable {
    public var id: String
    public var title: String
    public var bars: [Bar]
    /// How many more there are than are drawn.
    public var left: Int

    public init(id: String, title: String, bars: [Bar], left: Int) {
      self.id = id
      self.title = title
      self.bars = bars
      self.left = left
    }
  }

  public struct Bar: Hashable, Sendable {
    public var figure: Figure
    public var value: Double

    public init(figure: Figure, value: Double) {
      self.figure = figure
      self.value = value
    }
  }

  // MARK: The screen

  /// How many bars are drawn; the table beside has the others.
  private static let mostDrawn = 24
  private var words: FiguresWords { FiguresWords(language: language, called: called) }

  /// What stands inside the screen.
  public var html: HTML {
    """
    <h1 class="unseen">\(FiguresWords.name.text(language))</h1>
    <div id="figures" data-live>
    \(headBlock)
    \(body)
    </div>
    """
  }

  private var body: HTML {
    guard let figures else {
      return fault.map { "<p class=\"notice fault\" role=\"alert\">\($0)</p>" as HTML }
        ?? "<section><p class=\"empty\">\(isBusy ? words.working : words.nothing)</p></section>"
    }
    if figures.isEmpty, charts.isEmpty {
      return "<section><p class=\"empty\">\(words.nothing)</p></section>"
    }
    return """
      \(fault.map { "<p class=\"notice fault\" role=\"alert\">\($0)</p>" as HTML })
      <section id="key"><header><h2>\(words.key)</h2><p>\(words.keyWhy)</p></header>
      <ul class="tiles">\(figures.map(tile))</ul></section>
      <div class="charts">\(charts.map(chartBlock))</div>
      """
  }

  private var headBlock: HTML {
    let main: HTML =
      expected.map { expected in
        """
        <span class="main">\(words.returned) <b>\(returned)</b>/\(expected)</span> <meter min="0" max="\(max(1, expected))" value="\(returned)" aria-label="\(words.returned)"></meter>
        """
      } ?? "<span class=\"main\">\(words.returned) <b>\(returned)</b></span>"
    let errors: HTML =
      withErrors > 0
      ? """
      <li><a href="\(Screen.review.path)?show=errors"><span class="tag bad">\(words.withErrors)<b>\(withErrors)</b></span></a></li>
      """ : "<li><span class=\"tag good\">\(words.noErrors)</span></li>"
    return """
      <section class="figures">\(main)
      <ul><li>\(words.counted)<b>\(counted)</b></li>\(counted > 0 ? errors : nil)</ul>
      \(isBusy && figures != nil ? "<p class=\"soft\">\(words.renewing)</p>" as HTML : nil)
      \(isBusy && count > 0 ? "<progress max=\"\(count)\" value=\"\(done)\" aria-label=\"\(words.working)\"></progress>" as HTML : nil)
      </section>
      """
  }

  private func tile(_ one: Figure) -> HTML {
    """
    <li><a href="/figures/\(one.id)"><span>\(foreign: one.title)</span> <b>\(one.text)</b></a>\(tags(one))</li>

    """
  }

  private func tags(_ one: Figure) -> HTML? {
    guard one.doubtful > 0 || one.lacking > 0 else { return nil }
    return """
      <span class="tags">\(one.doubtful > 0 ? "<span class=\"tag bad\">\(words.doubtful(one.doubtful))</span>" : nil)\(one.lacking > 0 ? "<span class=\"tag warn\">\(words.lacking(one.lacking))</span>" : nil)</span>
      """
  }

  private func chartBlock(_ chart: Chart) -> HTML {
    let drawn = chart.bars.prefix(Self.mostDrawn)
    let summary = drawn.prefix(5).map { "\($0.figure.title) \($0.figure.text)" }
      .joined(separator: words.comma)
    let picture = BarChart(
      id: "chart-\(chart.id)", title: chart.title,
      summary: words.summary(chart.bars.count + chart.left, summary),
      bars: drawn.map {
        BarChart.Bar(name: $0.figure.title, value: $0.value, label: $0.figure.text)
      })
    let rest = chart.bars.count - drawn.count + chart.left
    return """
      <section><h2 class="unseen">\(foreign: chart.title)</h2>
      \(picture.html)
      \(rest > 0 ? "<p class=\"soft\">\(words.more(rest))</p>" as HTML : nil)
      <div class="foot"><button data-picture="chart-\(chart.id)" data-name="\(chart.title)" data-copied="\(words.copied)" data-saved="\(words.saved)">\(words.copyPicture)</button>
      <details id="table-\(chart.id)"><summary>\(words.table)</summary>
      <table><thead><tr><th scope="col">\(words.name)</th><th scope="col" class="num">\(words.value)</th></tr></thead>
      <tbody>\(chart.bars.map { bar in
        """
        <tr><th scope="row"><a href="/figures/\(bar.figure.id)">\(foreign: bar.figure.title)</a>\(bar.figure.doubtful > 0 ? " <span class=\"tag bad\">\(words.doubtful(bar.figure.doubtful))</span>" as HTML : nil)</th><td class="num">\(bar.figure.text)</td></tr>

        """ as HTML
      })</tbody></table>\(chart.left > 0 ? "<p class=\"soft\">\(words.more(chart.left))</p>" as HTML : nil)</details></div>
      </section>

      """
  }
}

/// The words of this screen.
struct FiguresWords: ScreenWords {
  static let name = Words(zh: "汇总", en: "Figures")
  let language: Language
  let called: Called

  var returned: String { say("已报", "Returned") }
  var counted: String { say("计入", "Counted") }
  var withErrors: String { say("带错误的", "With errors") }
  var noErrors: String { say("都没有错误", "none has errors") }
  var working: String { say("正在计算……", "Working the figures out …") }
  var renewing: String { say("有变化，正在重新计算", "Something changed; working them out anew") }
  var nothing: String {
    say("还没有可以计算的填报表。", "There is no return yet of which figures can be worked out.")
  }
  var key: String { say("主要数字", "Key figures") }
  var keyWhy: String {
    say("点开可以看到由哪些单元格组成。", "Open one to see the cells it is made of.")
  }
  func doubtful(_ count: Int) -> String {
    say("有误 \(count)", count == 1 ? "1 with an error" : "\(count) with errors")
  }
  func lacking(_ count: Int) -> String { say("缺 \(count)", "\(count) missing") }
  func summary(_ count: Int, _ first: String) -> String {
    say("共 \(count) 项，从大到小：\(first)", "\(count) in all, the greatest first: \(first)")
  }
  func more(_ count: Int) -> String { say("还有 \(count) 项没有画出。", "\(count) more are not shown.") }
  var copyPicture: String { say("复制为图片", "Copy as picture") }
  var saved: String { say("已存为文件", "Saved as a file") }
  var table: String { say("数据表", "As a table") }
  var name: String { say("名称", "Name") }
  var value: String { say("数值", "Number") }
}
