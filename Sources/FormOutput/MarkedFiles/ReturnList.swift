import Forms
import Rounds
import Spreadsheet

/// The list that goes in front of a sender's own file: a row for each marked cell, with a link to it.
struct ReturnList {
  let schema: Schema
  let language: Language
  let returned: Return
  private let list: IssueList

  private static let widths: [Double] = [6, 8, 14, 30, 34, 62]

  init(schema: Schema, language: Language, returned: Return) {
    self.schema = schema
    self.language = language
    self.returned = returned
    list = IssueList(schema: schema, language: language)
  }

  var sheet: FrontSheet {
    let groups = ReturnMarks.groups(of: returned)
    var rows = head
    for group in groups.prefix(IssueList.mostRows) { rows.append(row(group)) }
    if groups.count > IssueList.mostRows {
      let text = words.rowsLeftOut(groups.count - IssueList.mostRows)
      rows.append(FrontSheet.Row(height: 20, cells: [.init(text, FormLook.prose)], isWhole: true))
    }
    var sheet = FrontSheet(
      name: FormText(language).issuesSheet,
      olderNames: Language.allCases.map { FormText($0).issuesSheet },
      notices: Language.allCases.map { FormText($0).notice },
      widths: Self.widths, headRows: OwnSheet.headRows, tabColor: TabColor.issues, rows: rows)
    sheet.page.isLandscape = true
    sheet.page.footer = FormText(language).footer
    return sheet
  }

  private var words: SheetWords { SheetWords(language: language, called: schema.called) }

  /// As that of a form to mend, whose second row tells the list when the file comes back.
  private var head: [FrontSheet.Row] {
    let guide = list.guide(to: returned, links: words.cell) { day in
      Words(zh: "请于\(day)前改好交回。", en: "Please mend this file and send it back by \(day).")
    }
    let titles = [
      words.ordinal, words.severity, words.cell, words.question, words.found, words.message,
    ]
    return [
      .init(
        height: 34, cells: [.init(FormText(language).issuesSheet, FormLook.title)], isWhole: true),
      .init(height: 18, cells: [.init(FormText(language).notice, FormLook.guide)], isWhole: true),
      .init(height: guide.height, cells: [.init(guide.text, FormLook.prose)], isWhole: true),
      .init(height: 20, cells: titles.map { .init($0, FormLook.header) }),
    ]
  }

  private func row(_ group: ReturnMarks.Group) -> FrontSheet.Row {
    let issue = group.issues.issues[0]
    let message = group.issues.messages(language, schema: schema).joined(separator: "\n")
    let texts = [list.question(of: issue), list.found(issue), message]
    let severity = group.issues.severity
    let (sheet, cell) = (group.place.sheet, group.place.cell)
    return FrontSheet.Row(
      height: IssueList.height(texts, widths: Self.widths[3...]),
      cells: [
        .init(group.issues.number, FormLook.number),
        .init(severity.word(language), FormLook.severity(severity)),
        .init("\(sheet)!\(cell)", FormLook.link, link: .cell(sheet: sheet, cell)),
      ] + texts.map { .init($0, FormLook.lined) })
  }
}
