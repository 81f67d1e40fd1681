import Forms
import Spreadsheet

/// A sheet of a return as a table, with the issues below the rows of their cells.
struct PaperTable {
  let name: String
  let layout: PaperLayout
  let words: ReviewWords
  /// The issue of a number, as it is told.
  let issue: (Int) -> HTML?

  /// The most characters of a cell that are shown.
  private static let mostText = 2_000

  var html: HTML {
    """
    <div class="sheet" tabindex="0" role="region" aria-label="\(name)"><table class="paper-table"><thead><tr><td></td>\(layout.columns.map { column in
      "<th scope=\"col\">\(CellReference.letters(ofColumn: column))</th>" as HTML
    })</tr></thead><tbody>
    \(layout.rows.map(row))
    </tbody></table></div>
    """
  }

  private func row(_ row: PaperLayout.Row) -> HTML {
    switch row {
    case .cells(let number, let isHidden, let boxes):
      """
      <tr\(isHidden ? " class=\"hidden-row\"" as HTML : "")><th scope="row">\(number + 1)\(isHidden ? "<small>\(words.hiddenRow)</small>" as HTML : "")</th>\(boxes.map(box))</tr>

      """
    case .issues(let numbers, let parts):
      """
      <tr class="issues"><th></th>\(parts.map { part in
        part.isMain ? "<td colspan=\"\(part.columns)\"><div class=\"beside\">\(numbers.compactMap { issue($0) })</div></td>" as HTML : empty(part.columns)
      })</tr>

      """
    case .gap(let gap, let parts):
      """
      <tr class="gap"><th>⋮</th>\(parts.map { part in
        part.isMain ? "<td colspan=\"\(part.columns)\">\(words.gap(gap.rows.lowerBound + 1, gap.rows.upperBound + 1, isHidden: gap.isHidden))</td>" as HTML : empty(part.columns)
      })</tr>

      """
    }
  }

  private func empty(_ columns: Int) -> HTML { "<td colspan=\"\(columns)\"></td>" }

  private func box(_ box: PaperLayout.Box) -> HTML {
    guard let cell = box.cell else { return "<td colspan=\"\(box.columns)\" class=\"none\"></td>" }
    let tone = cell.marks.map(\.tone).max()
    var classes = cell.isAnswer ? "answer" : "form"
    if let tone { classes += " at-\(tone.rawValue)" }
    if cell.isSought { classes += " sought" }
    let text =
      cell.text.count > Self.mostText ? String(cell.text.prefix(Self.mostText)) + "…" : cell.text
    return """
      <td\(span("colspan", box.columns))\(span("rowspan", box.rows)) class="\(classes)"\(cell.marks.first.map { " id=\"c-\($0.id)\"" as HTML })>\
      <bdi\(cell.isSought ? " id=\"sought\"" as HTML : nil)\(cell.changes.isEmpty ? "" : " class=\"was\"" as HTML)>\(text)</bdi>\
      \(cell.changes.map { "<ins><span class=\"soft\">\(words.now)</span> \(foreign: $0)</ins>" as HTML })\
      \(cell.marks.map { " \(Self.mark($0, words))" as HTML })</td>
      """
  }

  private func span(_ name: HTML, _ count: Int) -> HTML? {
    count > 1 ? " \(name)=\"\(count)\"" : nil
  }

  /// The number at a cell, which leads to what is said of it.
  static func mark(_ mark: PaperSheet.Mark, _ words: ReviewWords) -> HTML {
    """
    <a class="mark-no \(mark.tone.rawValue)" href="#i-\(mark.id)" title="\(words.tone(mark.tone)) \(mark.number)"><span class="unseen">\(words.tone(mark.tone)) </span>\(mark.number)</a>
    """
  }
}
