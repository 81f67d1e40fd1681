public import Forms
public import Rounds
import Spreadsheet

/// Writes a page on which each cell of the returns is tinted by what the schema took it for.
///
/// It shows the author of a schema what to mend. Of returns inside archives only the file is named; a sheet is shown
/// up to its 400th row and 60th column.
public struct TrialPage: RoundWriter, ~Copyable {
  private let schema: Schema
  private let language: Language
  private let words: PrintedRoles
  private var output: OutputFile
  private var isBegun = false

  /// Begins the page.
  /// - Parameters:
  ///   - output: Where it goes.
  ///   - schema: The schema that is tried.
  ///   - language: The language of the page.
  public init(to output: consuming OutputFile, schema: Schema, language: Language) {
    self.output = output
    self.schema = schema
    self.language = language
    words = PrintedRoles(schema)
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    var html = HTMLText()
    if !isBegun { begin(&html) }
    isBegun = true
    guard case .read(let returned) = outcome else { return try write(html.take()) }
    html.markup("<h2>")
    html.foreign(returned.file)
    html.markup("</h2>\n")
    if let path = returned.path {
      do throws(SpreadsheetError) {
        let workbook = try Workbook(path: path)
        for sheet in workbook.sheets where !sheet.cells.isEmpty { show(sheet, of: returned, &html) }
      } catch {
        html.markup("<p>")
        html.text(Failure(error, file: returned.file).message.text(language))
        html.markup("</p>\n")
      }
    }
    try write(html.take())
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    var html = HTMLText()
    if !isBegun { begin(&html) }
    html.markup("</body>\n</html>\n")
    var output = output
    do {
      try output.write(html.take())
      try output.finish()
    } catch { throw .file(error) }
  }

  private mutating func write(_ bytes: [UInt8]) throws(ExportError) {
    do { try output.write(bytes) } catch { throw .file(error) }
  }

  // MARK: The page

  private func begin(_ html: inout HTMLText) {
    html.begin(title: schema.title.text(language), css: Self.css, language)
    html.markup("<body>\n<h1>")
    html.text(schema.title.text(language))
    html.markup("</h1>\n<p class=\"key\">")
    for role in CellRole.allCases {
      html.markup("<span class=\"\(role.rawValue)\">")
      html.text(role.words.text(language))
      html.markup("</span> ")
    }
    html.markup("</p>\n")
  }

  private static let css = """
    body{margin:1rem;font:0.9rem/1.5 system-ui,"Noto Sans SC","Microsoft YaHei",sans-serif;color:#1d2329}
    table{border-collapse:collapse;margin:0 0 1.5rem}
    td{border:1px solid #c9d0d6;padding:.15rem .35rem;vertical-align:top;max-width:24rem;white-space:pre-line}
    th{font-weight:400;color:#55606a;font-size:.75rem;padding:.1rem .3rem}
    .key span{padding:.1rem .5rem;border:1px solid #c9d0d6}
    .answer{background:#d9f2df}.wrong{background:#fdd9d5}.calculated{background:#dceefb}.label{background:#eceff1}
    .heading{background:#d5dbe0;font-weight:600}.hint{background:#fbf3d0}.ignored{color:#8a949d}
    .unread{background:#f6c8f0;outline:2px solid #a3168f}
    """

  private static let mostRows = 400
  private static let mostColumns = 60

  private func show(_ sheet: Sheet, of returned: Return, _ html: inout HTMLText) {
    func isShown(_ cell: CellReference) -> Bool {
      cell.row < Self.mostRows && cell.column < Self.mostColumns
    }
    let cells = sheet.cells.filter { isShown($0.reference) }
    let roles = roles(on: sheet.name, of: returned).filter { isShown($0.key) }
    let places = Set(cells.map(\.reference)).union(roles.keys)
    guard let last = places.map(\.column).max() else { return }
    html.markup("<h3>")
    html.foreign(sheet.name)
    html.markup("</h3>\n<table>\n<tr><th></th>")
    for column in 0...last { html.markup("<th>\(CellReference.letters(ofColumn: column))</th>") }
    html.markup("</tr>\n")
    let byRow = Dictionary(grouping: cells, by: \.reference.row)
    for row in Set(places.map(\.row)).sorted() {
      html.markup("<tr><th>\(row + 1)</th>")
      let own = Dictionary((byRow[row] ?? []).map { ($0.reference.column, $0) }) { first, _ in first
      }
      for column in 0...last {
        let place = CellReference(row: row, column: column)
        let text = own[column].map { Self.text(of: $0) } ?? ""
        let role = roles[place] ?? (text.isEmpty ? nil : words.role(of: text))
        html.markup(role.map { "<td class=\"\($0.rawValue)\">" } ?? "<td>")
        if !text.isEmpty { html.foreign(text) }
        html.markup("</td>")
      }
      html.markup("</tr>\n")
    }
    html.markup("</table>\n")
  }

  private static func text(of cell: Cell) -> String {
    switch cell.value {
    case .string(let text): text
    case .number(let number): NumberText.plain(number)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let text): text
    }
  }

  /// What the cells of a sheet were taken for that are more than printed words.
  private func roles(on sheet: String, of returned: Return) -> [CellReference: CellRole] {
    var roles: [CellReference: CellRole] = [:]
    for record in returned.records where record.sheet == sheet {
      let table = schema.tables[record.table]
      let fields = record.line.flatMap { table.list?.lines[$0].fields } ?? table.fields
      for (answer, field) in zip(record.answers, fields) {
        if let cell = answer.cell { roles[cell] = field.calculation == nil ? .answer : .calculated }
      }
    }
    for issue in returned.issues where issue.severity == .error && issue.found != nil {
      if let place = issue.place, place.sheet == sheet { roles[place.cell] = .wrong }
    }
    for cell in returned.unread where cell.sheet == sheet { roles[cell.cell] = .unread }
    return roles
  }
}

/// What a cell of a return was taken for.
enum CellRole: String, CaseIterable {
  case answer, wrong, calculated, label, heading, hint, ignored, unread

  var words: Words {
    switch self {
    case .answer: Words(zh: "答案", en: "answer")
    case .wrong: Words(zh: "有错的答案", en: "wrong answer")
    case .calculated: Words(zh: "表格算出", en: "worked out")
    case .label: Words(zh: "问题", en: "label")
    case .heading: Words(zh: "标题", en: "heading")
    case .hint: Words(zh: "说明", en: "hint")
    case .ignored: Words(zh: "不填的内容", en: "asks nothing")
    case .unread: Words(zh: "没有归属", en: "not understood")
    }
  }
}

/// What the words that a form prints are.
struct PrintedRoles {
  private var roles: [String: CellRole] = [:]

  init(_ schema: Schema) {
    for table in schema.tables {
      for text in table.intro.flatMap(\.self) + table.remarks { add(text, .hint) }
      for question in table.questions {
        for text in question.help { add(text, .hint) }
        for line in question.lines { if let hint = line.hint { add(hint, .hint) } }
        add(question.label, question.position == .heading ? .heading : .label)
        for text in question.groups { add(text, .heading) }
      }
      for column in table.list?.columns ?? [] {
        for text in column.path { add(text, .label) }
        if let help = column.help { add(help, .hint) }
      }
      for line in table.list?.lines ?? [] { for text in line.words { add(text, .label) } }
      add(table.title, .heading)
    }
  }

  private mutating func add(_ text: String, _ role: CellRole) {
    let key = Self.key(text)
    if !key.isEmpty { roles[key] = role }
  }

  /// The role of a printed text; what is none of the form's words asks nothing.
  func role(of text: String) -> CellRole { roles[Self.key(text)] ?? .ignored }

  private static func key(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace }
  }
}
