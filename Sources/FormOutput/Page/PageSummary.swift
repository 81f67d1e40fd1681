import Forms
import Rounds

/// The part of the page about the round: figures, who has returned, which issues are frequent.
struct PageSummary {
  /// A return, and how many errors and warnings of each code it has.
  struct Line {
    let entry: RoundEntry
    private(set) var codes: [Issue.Code: Int] = [:]

    init(_ entry: RoundEntry, _ issues: [Issue]) {
      self.entry = entry
      for issue in issues where issue.severity != .note { codes[issue.code, default: 0] += 1 }
    }
  }

  let schema: Schema
  let language: Language
  let status: RoundStatus
  /// The returns as they stand on the page: in the order of the roster.
  let lines: [Line]
  private var words: PageWords { PageWords(language: language, called: schema.called) }
  private var common: SheetWords { SheetWords(language: language, called: schema.called) }
  /// The returns whose issues are still to be mended.
  private var current: [Line] { lines.filter { $0.entry.standing.isOpen } }

  init(schema: Schema, language: Language, status: RoundStatus, lines: [Line]) {
    self.schema = schema
    self.language = language
    self.status = status
    self.lines = lines
  }

  /// Writes everything that stands before the returns.
  func write(to html: inout HTMLText) {
    html.begin(
      title: "\(words.title) · \(schema.title.text(language))", css: PageStyle.css(for: schema),
      language)
    html.markup("<body id=\"top\">\n<h1>")
    html.text(words.title)
    html.markup("</h1>\n<p class=\"soft\">")
    html.text(schema.title.text(language))
    html.markup("</p>\n")
    let rows = StatusRow.rows(of: status)
    writeFigures(rows, &html)
    writeStatus(rows, &html)
    writeKinds(&html)
    writeList(words.unreadable, status.failures.map { ($0.file, $0.message.text(language)) }, &html)
    let skipped = status.skippedGroups.flatMap { group in
      group.names(most: 20, in: language).map { ($0, group.reason.text(language)) }
    }
    writeList(words.skipped, skipped, &html)
  }

  private func writeFigures(_ rows: [StatusRow], _ html: inout HTMLText) {
    var figures: [(String, String, String)] = []
    if status.hasRoster {
      let count = status.expected.count
      let came = status.expected.count { !$0.returns.isEmpty }
      figures.append(("\(came)/\(count)", words.cameBack, came < count ? "error" : "good"))
    } else {
      figures.append(("\(lines.count)", words.returns, ""))
    }
    let records = current.reduce(0) { count, line in
      line.entry.standing.isCounted ? count + line.entry.records.reduce(0, +) : count
    }
    figures.append(("\(records)", words.records, ""))
    let errors = current.reduce(0) { $0 + $1.entry.errors }
    let warnings = current.reduce(0) { $0 + $1.entry.warnings }
    figures.append(("\(errors)", words.errors, errors > 0 ? "error" : "good"))
    figures.append(("\(warnings)", words.warnings, warnings > 0 ? "warning" : ""))
    if !status.failures.isEmpty {
      figures.append(("\(status.failures.count)", common.failure, "error"))
    }
    html.markup("<ul class=\"figures\">\n")
    for (number, name, kind) in figures {
      html.markup("<li><b class=\"\(kind)\">\(number)</b>")
      html.text(name)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
    writeNames(common.missing, status.missing, &html)
    writeNames(common.failure, status.onlyUnreadable, &html)
    writeNames(
      common.offRoster,
      status.hasRoster
        ? status.unexpected.filter { status.returns[$0].standing.isOpen }
          .map { status.returns[$0].sender ?? status.returns[$0].file } : [], &html)
  }

  /// A line of names, with how many they are.
  private func writeNames(_ title: String, _ names: [String], _ html: inout HTMLText) {
    guard !names.isEmpty else { return }
    html.markup("<p class=\"names\"><b class=\"error\">")
    html.text(language == .zh ? "\(title) \(names.count)：" : "\(title) (\(names.count)): ")
    html.markup("</b>")
    for (index, name) in names.enumerated() {
      if index > 0 { html.text(language == .zh ? "、" : ", ") }
      html.foreign(name)
    }
    html.markup("</p>\n")
  }

  private func writeStatus(_ rows: [StatusRow], _ html: inout HTMLText) {
    let hasGroup = schema.group != nil && rows.contains { !$0.group.isEmpty }
    var heads = [common.sender]
    if hasGroup { heads.append(common.group) }
    heads += [common.state, common.countingFile, common.saved]
    heads += schema.tables.map { $0.shortName(in: language) } + [common.errors, common.warnings]
    let firstNumber = heads.count - schema.tables.count - 2
    html.markup("<h2>")
    html.text(words.status)
    html.markup("</h2>\n<table class=\"list\"><thead><tr>")
    for (index, head) in heads.enumerated() {
      html.markup(index >= firstNumber ? "<th class=\"number\">" : "<th>")
      html.text(head)
      html.markup("</th>")
    }
    html.markup("</tr></thead><tbody>\n")
    for row in rows {
      let entry = row.line.map { lines[$0].entry }
      var texts = [row.sender ?? (row.failure == nil ? common.noSender : "")]
      if hasGroup { texts.append(row.group) }
      texts += [state(of: row), entry?.file ?? row.failure?.file ?? ""]
      texts.append(entry?.saved?.minute(in: schema.timeZone) ?? "")
      // A return that does not count is not in the figures either.
      let counted = entry.flatMap { $0.standing.isOpen ? $0 : nil }
      texts +=
        counted.flatMap { $0.standing.isCounted ? $0.records.map { String($0) } : nil }
        ?? schema.tables.map { _ in "" }
      texts += counted.map { ["\($0.errors)", "\($0.warnings)"] } ?? ["", ""]
      html.markup("<tr>")
      for (index, text) in texts.enumerated() {
        var classes = index >= firstNumber ? ["number"] : []
        if index == firstNumber - 2 { classes.append("file") }
        if index == (hasGroup ? 2 : 1), counted?.standing.isCounted != true {
          classes.append(entry?.supersededBy == nil ? "error" : "warning")
        }
        if index == texts.count - 2, (counted?.errors ?? 0) > 0 { classes.append("error") }
        if index == texts.count - 1, (counted?.warnings ?? 0) > 0 { classes.append("warning") }
        let kind = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
        html.markup("<td\(kind) data-label=\"\(HTMLText.escaped(heads[index]))\">")
        let link = index == 0 && counted != nil ? row.line.map { "#r\($0 + 1)" } : nil
        if let link { html.markup("<a href=\"\(link)\">") }
        if !text.isEmpty { html.foreign(text) }
        html.markup(link == nil ? "</td>" : "</a></td>")
      }
      html.markup("</tr>\n")
    }
    html.markup("</tbody></table>\n")
  }

  private func state(of row: StatusRow) -> String {
    guard let standing = row.line.map({ lines[$0].entry.standing }) else {
      return row.failure.map { common.state(of: $0) } ?? common.missing
    }
    if let other = standing.supersededBy { return common.isSuperseded(by: other) }
    let text = standing.isUndecided ? common.undecided : common.returned
    return row.isUnlisted ? text + (language == .zh ? "，" : ", ") + common.offRoster : text
  }

  private func writeKinds(_ html: inout HTMLText) {
    let lines = current
    var counts: [Issue.Code: Int] = [:]
    for line in lines { counts.merge(line.codes, uniquingKeysWith: +) }
    guard !counts.isEmpty else { return }
    html.markup("<h2>")
    html.text(words.kinds)
    html.markup("</h2>\n<table class=\"list\"><thead><tr><th>")
    html.text(common.kind)
    html.markup("</th><th class=\"number\">")
    html.text(common.occurrences)
    html.markup("</th><th class=\"number\">")
    html.text(common.senders)
    html.markup("</th></tr></thead><tbody>\n")
    let order = counts.sorted { a, b in
      a.value != b.value ? a.value > b.value : a.key.rawValue < b.key.rawValue
    }
    for (code, count) in order {
      html.markup("<tr><th scope=\"row\">")
      html.text("\(code.title(language)) ")
      html.markup("<span class=\"soft\">\(code.rawValue)</span></th>")
      html.markup("<td class=\"number\" data-label=\"\(common.occurrences)\">\(count)</td>")
      let senders = Set(
        lines.filter { $0.codes[code] != nil }.map { $0.entry.sender ?? $0.entry.file }
      ).count
      html.markup("<td class=\"number\" data-label=\"\(common.senders)\">\(senders)</td></tr>\n")
    }
    html.markup("</tbody></table>\n")
  }

  private func writeList(_ title: String, _ items: [(String, String)], _ html: inout HTMLText) {
    guard !items.isEmpty else { return }
    html.markup("<h2>")
    html.text(title)
    html.markup("</h2>\n<ul>\n")
    for (file, reason) in items {
      html.markup("<li>")
      html.foreign(file)
      html.markup(" <span class=\"soft\">")
      html.foreign(reason)
      html.markup("</span></li>\n")
    }
    html.markup("</ul>\n")
  }
}
