import Forms

/// The part of the page about one return: what is wrong, then its tables as they look on paper.
struct ReturnSection {
  let schema: Schema
  let language: Language
  var words: PageWords { PageWords(language: language, called: schema.called) }
  private var common: SheetWords { SheetWords(language: language, called: schema.called) }

  /// Writes the section.
  /// - Parameters:
  ///   - returned: The return.
  ///   - number: Its number on the page, with which its anchors begin.
  ///   - html: The page.
  func write(_ returned: Return, number: Int, to html: inout HTMLText) {
    let marks = IssuesByCell(byCode: returned.issues).groups
    let numbers = RecordNumbers(returned)
    let places = MarkPlaces(marks, numbers, schema: schema)
    let isClean = marks.isEmpty
    html.markup("<section class=\"return\(isClean ? " clean" : "")\" id=\"r\(number)\">\n")
    // Nobody has to look at what is right, so it is folded.
    html.markup(isClean ? "<details><summary><h2>" : "<h2>")
    html.foreign(returned.sender ?? words.unnamed)
    html.markup("</h2>")
    if isClean {
      html.markup(" <span class=\"good\">✓ ")
      html.text(words.noIssues)
      html.markup("</span></summary>")
    }
    html.markup("\n<p class=\"soft\">")
    html.foreign(returned.file)
    if let saved = returned.modified.flatMap({ SavedTime(W3CDTF: $0) }) {
      html.text(" · \(common.saved) \(saved.minute(in: schema.timeZone))")
    }
    html.markup(" <a class=\"screen\" href=\"#top\">↑ ")
    html.text(words.top)
    html.markup("</a></p>\n")
    writeIndex(marks, number, isShown: places.isShown, &html)
    html.markup("<div class=\"tables\">\n")
    let lists = Dictionary(
      grouping: returned.records.indices.filter { schema.tables[returned.records[$0].table].isList }
    ) { ListKey(returned.records[$0]) }
    var begun: Set<Int> = []
    for (index, record) in returned.records.enumerated() {
      guard !schema.tables[record.table].isList else {
        let key = ListKey(record)
        guard let rows = lists[key], rows.first == index else { continue }
        let isFirst = begun.insert(record.table).inserted
        write(rows, of: returned, numbers, places, isFirst: isFirst, number, &html)
        continue
      }
      let own = places.marks(table: record.table, record: numbers[index])
      write(record, marks: own, number, &html)
    }
    writeUnread(returned.unread, &html)
    html.markup("</div>\n\(isClean ? "</details>\n" : "")</section>\n")
  }

  /// All that is wrong, each with its cell and what is to be mended, so that the list can be put into a mail.
  private func writeIndex(
    _ marks: [IssuesByCell.Group], _ number: Int, isShown: (IssuesByCell.Group) -> Bool,
    _ html: inout HTMLText
  ) {
    guard !marks.isEmpty else { return }
    html.markup("<ul class=\"marks\">\n")
    for mark in marks {
      html.markup("<li>")
      write(mark, link: isShown(mark) ? "#r\(number)n\(mark.number)" : nil, &html)
      html.markup("<b class=\"\(mark.severity.rawValue)\">")
      html.text(mark.severity.word(language))
      html.markup("</b> ")
      if let place = mark.place {
        html.markup("<span class=\"place\">")
        html.foreign("\(place.sheet)!\(place.cell)")
        html.markup("</span> ")
      }
      html.foreign(
        mark.messages(language, schema: schema).joined(separator: language == .zh ? "" : " "))
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  private func write(
    _ record: Record, marks: [IssuesByCell.Group], _ number: Int, _ html: inout HTMLText
  ) {
    let table = schema.tables[record.table]
    let rows = PaperRow.rows(of: record, in: table)
    var pending = marks.filter { $0.place != nil }
    html.markup("<h3>")
    html.text(words.recordTitle(table))
    html.markup(" <span class=\"soft\">")
    html.foreign("\(record.sheet)!\(record.range)")
    html.markup("</span></h3>\n")
    // Issues about no question in the table: a second copy, a question that is gone.
    let asked = Set(rows.flatMap(\.fields))
    let general = pending.filter { mark in
      !mark.issues.contains { issue in issue.field.map { asked.contains($0) } ?? false }
    }
    pending.removeAll { mark in general.contains { $0.number == mark.number } }
    if !general.isEmpty {
      html.markup("<div class=\"note\">")
      for mark in general { explain(mark, number, &html) }
      html.markup("</div>\n")
    }
    let width = max(2, rows.map(\.width).max() ?? 2)
    html.markup("<table class=\"paper\"><colgroup>")
    // Labels are narrower than answers; together they leave room for the messages beside them.
    let isPaired = width % 2 == 0
    for column in 0..<width {
      let share = isPaired ? (column % 2 == 0 ? 5200 : 8800) : 7000
      html.markup(
        "<col style=\"width:\(share / width / 100).\(share / width % 100 / 10)\(share / width % 10)%\">"
      )
    }
    html.markup("<col></colgroup><tbody>\n")
    for row in rows {
      let here = pending.filter { mark in
        mark.issues.contains { issue in issue.field.map { row.fields.contains($0) } ?? false }
      }
      pending.removeAll { mark in here.contains { $0.number == mark.number } }
      write(row, width: width, marks: here, number, &html)
    }
    html.markup("</tbody></table>\n")
  }

  private func write(
    _ row: PaperRow, width: Int, marks: [IssuesByCell.Group], _ number: Int, _ html: inout HTMLText
  ) {
    html.markup("<tr>")
    var column = 0
    for (index, cell) in row.cells.enumerated() {
      let isLast = index == row.cells.count - 1
      var columns = isLast ? width - column : 1
      if case .label(_, let wanted) = cell { columns = wanted }
      column += columns
      let span = columns > 1 ? " colspan=\"\(columns)\"" : ""
      switch cell {
      case .label(let label, _):
        html.markup("<th scope=\"row\"\(span)>")
        html.text(label)
        html.markup("</th>")
      case .heading(let heading):
        html.markup("<td class=\"heading\"\(span)>")
        html.text(heading)
        html.markup("</td>")
      case .answer(let lines):
        html.markup("<td\(span)>")
        for (line, pieces) in lines.enumerated() {
          if line > 0 { html.markup("<br>") }
          for piece in pieces { write(piece, alone: pieces.count == 1, marks: marks, &html) }
        }
        html.markup("</td>")
      }
    }
    html.markup("<td class=\"note\">")
    for mark in marks { explain(mark, number, &html) }
    html.markup("</td></tr>\n")
  }

  func write(
    _ piece: PaperRow.Piece, alone: Bool, marks: [IssuesByCell.Group], _ html: inout HTMLText
  ) {
    switch piece {
    case .words(let words):
      html.markup("<span class=\"printed\">")
      html.text(words)
      html.markup("</span>")
    case .blank(let fields, let text):
      let wrong = marks.filter { mark in
        mark.issues.contains { issue in issue.field.map { fields.contains($0) } ?? false }
      }
      var classes = alone ? "blank alone" : "blank"
      if !wrong.isEmpty {
        classes += " wrong"
        let worst = wrong.map(\.severity).max() ?? .error
        if worst != .error { classes += " \(worst.rawValue)" }
      }
      html.markup("<span class=\"\(classes)\">")
      if let text { html.foreign(text) }
      html.markup("</span>")
      for mark in wrong { write(mark, link: nil, &html) }
    }
  }

  /// The number, and what it stands for.
  func explain(_ mark: IssuesByCell.Group, _ number: Int, _ html: inout HTMLText) {
    html.markup("<p id=\"r\(number)n\(mark.number)\">")
    write(mark, link: nil, &html)
    html.markup("<b class=\"\(mark.severity.rawValue)\">")
    html.text("\(mark.code.title(language))")
    html.markup("</b> ")
    if let place = mark.place {
      html.markup("<span class=\"soft\">")
      html.text(place.cell.description)
      html.markup("</span> ")
    }
    html.foreign(mark.messages(language, schema: schema).joined(separator: " "))
    html.markup("</p>")
  }

  private func write(_ mark: IssuesByCell.Group, link: String?, _ html: inout HTMLText) {
    let name = mark.severity == .error ? "mark" : "mark \(mark.severity.rawValue)"
    if let link {
      html.markup("<a class=\"\(name)\" href=\"\(link)\">\(mark.number)</a> ")
    } else {
      html.markup("<span class=\"\(name)\">\(mark.number)</span> ")
    }
  }

  private func writeUnread(_ cells: [UnreadCell], _ html: inout HTMLText) {
    guard !cells.isEmpty else { return }
    html.markup("<h3>")
    html.text(words.unread)
    html.markup("</h3>\n<ul>\n")
    for cell in cells {
      html.markup("<li><span class=\"soft\">")
      html.foreign("\(cell.sheet)!\(cell.cell)")
      html.markup("</span> ")
      if let object = cell.object {
        html.text(object.words.text(words.language))
        html.markup(" ")
      }
      html.foreign(cell.text)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }
}
