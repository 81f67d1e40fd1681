import Forms
import Rounds

/// The part of the page about the round: figures, who has returned, which faults are common.
struct PageSummary {
  /// A return without its records.
  struct Line {
    var file: String
    var sender: String?
    var group: String?
    var saved: SavedTime?
    /// The file of the same sender that counts instead.
    var superseded: String?
    var isUndecided: Bool
    var records: [Int]
    var errors: Int
    var warnings: Int
    /// How many issues of each code.
    var codes: [Issue.Code: Int]

    init(_ form: Return, schema: Schema) {
      file = form.file
      sender = form.sender
      group = form.group
      saved = form.modified.flatMap { SavedTime(W3CDTF: $0) }
      superseded = form.superseded
      isUndecided = form.isUndecided
      records = schema.tables.map { _ in 0 }
      for record in form.records { records[record.table] += 1 }
      errors = form.issues.count { $0.severity == .error }
      warnings = form.issues.count - errors
      codes = [:]
      for issue in form.issues { codes[issue.code, default: 0] += 1 }
    }
  }

  let schema: Schema
  let language: Language
  let roster: Roster?
  let lines: [Line]
  let failures: [Failure]
  let skipped: [Skipped]
  private var words: PageWords { PageWords(language: language, called: schema.called) }
  private var common: SheetWords { SheetWords(language: language, called: schema.called) }
  /// Those whose issues are still to be mended.
  private var current: [Line] { lines.filter { $0.superseded == nil } }

  init(
    schema: Schema, language: Language, roster: Roster?, lines: [Line], failures: [Failure],
    skipped: [Skipped]
  ) {
    self.schema = schema
    self.language = language
    self.roster = roster
    self.lines = lines
    self.failures = failures
    self.skipped = skipped
  }

  /// Writes everything that stands before the returns.
  func write(to html: inout HTMLText) {
    html.markup("<!doctype html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\">\n<head>\n")
    html.markup("<meta charset=\"utf-8\">\n")
    // Nothing may be loaded or run, whatever a return holds.
    html.markup(
      "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
    html.markup("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
    html.text("\(words.title) · \(schema.title.text(language))")
    html.markup("</title>\n<style>\n\(PageStyle.css)\n</style>\n</head>\n<body id=\"top\">\n<h1>")
    html.text(words.title)
    html.markup("</h1>\n<p class=\"soft\">")
    html.text(schema.title.text(language))
    html.markup("</p>\n")
    let rows = StatusRow.rows(
      of: lines, failures: failures, schema: schema, roster: roster)
    writeFigures(rows, &html)
    writeStatus(rows, &html)
    writeKinds(&html)
    writeList(words.unreadable, failures.map { ($0.file, $0.message.text(language)) }, &html)
    writeList(words.skipped, skipped.map { ($0.file, $0.reason.text(language)) }, &html)
  }

  private func writeFigures(_ rows: [StatusRow], _ html: inout HTMLText) {
    var figures = [("\(lines.count)", words.returns, "")]
    if roster != nil {
      let missing = rows.count(where: \.isMissing)
      figures.append(("\(missing)", common.missing, missing > 0 ? "error" : ""))
    }
    let records = current.reduce(0) { $0 + ($1.isUndecided ? 0 : $1.records.reduce(0, +)) }
    figures.append(("\(records)", words.records, ""))
    let errors = current.reduce(0) { $0 + $1.errors }
    let warnings = current.reduce(0) { $0 + $1.warnings }
    figures.append(("\(errors)", words.errors, errors > 0 ? "error" : "good"))
    figures.append(("\(warnings)", words.warnings, warnings > 0 ? "warning" : ""))
    if !failures.isEmpty { figures.append(("\(failures.count)", words.failures, "error")) }
    html.markup("<ul class=\"figures\">\n")
    for (number, name, kind) in figures {
      html.markup("<li><b class=\"\(kind)\">\(number)</b>")
      html.text(name)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  private func writeStatus(_ rows: [StatusRow], _ html: inout HTMLText) {
    let hasGroup = schema.group != nil && rows.contains { !$0.group.isEmpty }
    var heads = [words.sender]
    if hasGroup { heads.append(words.group) }
    heads += [words.state, words.file, words.saved]
    heads += schema.tables.map(\.sheet) + [words.errors, words.warnings]
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
      let line = row.line.map { lines[$0] }
      var texts = [row.sender ?? (row.failure == nil ? common.noSender : "")]
      if hasGroup { texts.append(row.group) }
      texts += [state(of: row), line?.file ?? row.failure ?? ""]
      texts.append(line?.saved?.minuteInShanghai ?? "")
      // What does not count is not in the figures either.
      let counted = line.flatMap { $0.superseded == nil ? $0 : nil }
      texts +=
        counted.flatMap { $0.isUndecided ? nil : $0.records.map { String($0) } }
        ?? schema.tables.map { _ in "" }
      texts += counted.map { ["\($0.errors)", "\($0.warnings)"] } ?? ["", ""]
      html.markup("<tr>")
      for (index, text) in texts.enumerated() {
        var classes = index >= firstNumber ? ["number"] : []
        if index == firstNumber - 2 { classes.append("file") }
        if index == (hasGroup ? 2 : 1), counted == nil || counted?.isUndecided == true {
          classes.append(line?.superseded == nil ? "error" : "warning")
        }
        if index == texts.count - 2, (counted?.errors ?? 0) > 0 { classes.append("error") }
        if index == texts.count - 1, (counted?.warnings ?? 0) > 0 { classes.append("warning") }
        let kind = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
        html.markup("<td\(kind) data-label=\"\(HTMLText.escaped(heads[index]))\">")
        let link = index == 0 ? row.line.map { "#r\($0 + 1)" } : nil
        if let link { html.markup("<a href=\"\(link)\">") }
        if !text.isEmpty { html.foreign(text) }
        html.markup(link == nil ? "</td>" : "</a></td>")
      }
      html.markup("</tr>\n")
    }
    html.markup("</tbody></table>\n")
  }

  private func state(of row: StatusRow) -> String {
    guard let line = row.line.map({ lines[$0] }) else {
      return row.isMissing ? common.missing : common.failure
    }
    if let other = line.superseded { return common.isSuperseded(by: other) }
    let text = line.isUndecided ? common.undecided : common.returned
    return row.isUnlisted ? text + (language == .zh ? "，" : ", ") + common.offRoster : text
  }

  private func writeKinds(_ html: inout HTMLText) {
    let lines = current
    let codes = Issue.Code.allCases.filter { code in lines.contains { $0.codes[code] != nil } }
    guard !codes.isEmpty else { return }
    html.markup("<h2>")
    html.text(words.kinds)
    html.markup("</h2>\n<table class=\"list\"><thead><tr><th>")
    html.text(words.kind)
    html.markup("</th><th class=\"number\">")
    html.text(common.occurrences)
    html.markup("</th><th class=\"number\">")
    html.text(common.senders)
    html.markup("</th></tr></thead><tbody>\n")
    let counted = codes.map { code in
      (code: code, count: lines.reduce(0) { $0 + ($1.codes[code] ?? 0) })
    }
    let order = counted.enumerated().sorted { a, b in
      a.element.count != b.element.count
        ? a.element.count > b.element.count : a.offset < b.offset
    }
    for (_, (code, count)) in order {
      html.markup("<tr><th scope=\"row\">")
      html.text("\(code.title(language)) ")
      html.markup("<span class=\"soft\">\(code.rawValue)</span></th>")
      html.markup("<td class=\"number\" data-label=\"\(common.occurrences)\">\(count)</td>")
      let senders = Set(lines.filter { $0.codes[code] != nil }.map { $0.sender ?? $0.file }).count
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
