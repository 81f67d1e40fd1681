import DeskPages
import DeskRound
import FormOutput
import Forms
import Rounds

/// What the screen “汇总” shows of the round and its figures.
struct FiguresScreen {
  let state: DeskState
  let made: FiguresState

  /// A figure with the id by which pages name it.
  private struct Named {
    let id: String
    let figure: RoundFigures.Figure
  }

  private static func id(_ chart: String, _ figure: RoundFigures.Figure) -> String {
    DeskState.id(of: "\(chart)\u{0}\(figure.title)\u{0}\(figure.unit ?? "")")
  }

  func page(_ language: Language) -> FiguresPage {
    var page = FiguresPage(language: language)
    (page.isBusy, page.done, page.count) = (made.isBusy, made.done, made.count)
    page.fault = made.fault?.text(language)
    (page.returned, page.expected) = (state.returned, state.expected)
    guard let schema = state.schema, let status = state.status else { return page }
    page.called = schema.called
    for entry in status.returns where entry.standing.isCounted {
      page.counted += 1
      if entry.errors > 0 { page.withErrors += 1 }
    }
    guard let figures = made.figures else { return page }
    page.figures = figures.figures.map { Self.shown("", $0, language) }
    page.charts = figures.charts.map { chart in
      FiguresPage.Chart(
        id: DeskState.id(of: chart.title), title: chart.title,
        bars: chart.bars.map {
          FiguresPage.Bar(figure: Self.shown(chart.title, $0, language), value: $0.total)
        }, left: chart.left)
    }
    return page
  }

  private static func shown(
    _ chart: String, _ figure: RoundFigures.Figure, _ language: Language
  ) -> FiguresPage.Figure {
    FiguresPage.Figure(
      id: id(chart, figure), title: figure.title,
      text: NumberWords.text(figure.total, unit: figure.unit, language), doubtful: figure.doubtful,
      lacking: figure.lacking)
  }

  /// The cells of one figure; nil where there is no such figure.
  func page(of id: String, part: Int, _ language: Language) -> FigurePage? {
    guard let figures = made.figures else { return nil }
    let all =
      figures.figures.lazy.map { ("", $0) }
      + figures.charts.flatMap { chart in chart.bars.map { (chart.title, $0) } }
    guard let (chart, figure) = all.first(where: { Self.id($0.0, $0.1) == id }) else { return nil }
    var page = FigurePage(
      language: language, id: id,
      title: chart.isEmpty ? figure.title : "\(chart): \(figure.title)",
      text: NumberWords.text(figure.total, unit: figure.unit, language))
    page.called = state.schema?.called ?? Called()
    (page.doubtful, page.lacking, page.count) = (figure.doubtful, figure.lacking, figure.count)
    // What is wrong is looked at first, then what weighs most.
    let sorted = figure.cells.enumerated().sorted { a, b in
      if a.element.isDoubtful != b.element.isDoubtful { return a.element.isDoubtful }
      let (one, other) = (a.element.number.magnitude, b.element.number.magnitude)
      return one != other ? one > other : a.offset < b.offset
    }.map(\.element)
    let own = ListPart(part, of: sorted.count)
    (page.part, page.parts) = (own.part, own.parts)
    page.cells = own.of(sorted).map { cell in
      let returned = figures.returns[cell.returned]
      let id = DeskState.id(of: returned.file)
      return FigurePage.Cell(
        file: state.file(id) == nil ? nil : id, sender: returned.sender, name: returned.file,
        sheet: cell.sheet, cell: cell.cell.description,
        number: NumberWords.text(cell.number, language), isDoubtful: cell.isDoubtful)
    }
    return page
  }
}
