@testable import Forms
import Spreadsheet
import TestSupport
import Testing

/// A form of a company with its shareholders, figures by year and a list of projects, whose rules the cases
/// write, and returns of it that are not read from sheets.
struct RuledForm {
  /// A record: the answers by their ids; what is not told is not answered.
  struct Row: Sendable {
    var table: String
    var answers: [String: Value]
    var line: String?
    var parent: Int?
    /// The fields whose answers could not be read.
    var unreadable: [String]

    init(
      _ table: String, _ answers: [String: Value] = [:], line: String? = nil, parent: Int? = nil,
      unreadable: [String] = []
    ) {
      self.table = table
      self.answers = answers
      self.line = line
      self.parent = parent
      self.unreadable = unreadable
    }
  }

  /// A change to one of the files: words and what stands there instead.
  struct Change: Sendable {
    var file: String
    var old: String
    var new: String

    init(_ file: String, _ old: String, _ new: String) {
      self.file = file
      self.old = old
      self.new = new
    }
  }

  var files: [String: String] = [
    "form.yaml": form, "company.yaml": company, "shareholders.yaml": shareholders,
    "figures.yaml": figures, "projects.yaml": projects,
  ]

  /// - Parameters:
  ///   - rules: The rules of a file, each a line without its hyphen.
  ///   - changes: What else is written otherwise.
  init(_ rules: [String: [String]] = [:], changing changes: [Change] = []) {
    for (file, lines) in rules {
      files[file, default: ""] += "rules:\n" + lines.map { "  - \($0)\n" }.joined()
    }
    for change in changes {
      files[change.file] = files[change.file]?.replacing(change.old, with: change.new)
    }
  }

  /// Loads it from a folder of its own; faults name the files without that folder.
  func load() throws -> Schema {
    var form = SmallForm()
    form.files = files
    return try form.load()
  }

  /// What is wrong with a return: `code table#record.field sheet!cell`, in the order in which it is found.
  func issues(_ rows: [Row], totals: [String: Value] = [:]) throws -> [String] {
    let schema = try load()
    return try found(rows, totals: totals, schema: schema).map { issue in
      let table = issue.table.map { schema.tables[$0] }
      let record = issue.record.map { "#\($0)" } ?? ""
      let field = issue.field.flatMap { table?.fields[$0].id }.map { ".\($0)" } ?? ""
      let place = issue.place.map { " \($0.sheet)!\($0.cell)" } ?? ""
      return "\(issue.code.rawValue) \(table?.id ?? "")\(record)\(field)\(place)"
    }
  }

  /// The same as issues.
  ///
  /// `totals` is what stands in the totals of the shareholders, by field.
  func found(_ rows: [Row], totals: [String: Value] = [:], schema: Schema) throws -> [Forms.Issue] {
    var numbers: [String: Int] = [:]
    var records: [ReadRecord] = []
    for row in rows {
      let number = numbers[row.table, default: 0]
      numbers[row.table] = number + 1
      records.append(try #require(Self.record(row, number, schema)))
    }
    let lists = schema.tables.indices.filter { schema.tables[$0].isList }.map { index in
      let table = schema.tables[index]
      let rows = numbers[table.id, default: 0]
      let readings = totals.compactMap { id, value -> (Int, FieldReading)? in
        guard let field = table.index(of: id), table.list?.total?.fields.contains(field) == true
        else { return nil }
        let cell = CellReference(row: rows + 1, column: field)
        return (field, FieldReading.answered(value, value.inExpression.words, at: cell))
      }
      var list = ReadList(
        table: index, sheet: table.id, home: CellReference(row: 0, column: 0),
        title: CellReference(row: 0, column: 0), missingColumns: [], missingLines: [],
        total: Dictionary(uniqueKeysWithValues: readings), rows: rows)
      list.parent = table.parent.map { Record.Parent(table: $0, record: 0) }
      return list
    }
    return StandingRules.issues(
      in: records, lists: lists, schema: schema, today: PartialDate(year: 2026, month: 11, day: 26))
  }

  /// A record as it is read.
  static func record(_ row: Row, _ number: Int, _ schema: Schema) -> ReadRecord? {
    guard let index = schema.tables.firstIndex(where: { $0.id == row.table }) else { return nil }
    let table = schema.tables[index]
    let line = row.line.flatMap { id in table.list?.lines.firstIndex { $0.id == id } }
    let printed = line.flatMap { table.list?.lines[$0] }.map { PrintedTable(table, of: $0) }
    let fields = table.fields.enumerated().map { column, field in
      let cell = CellReference(row: number + 1, column: column)
      if row.unreadable.contains(field.id) {
        return FieldReading.failed(TypeError(whole: false, zero: false), "若干", at: cell)
      }
      guard let value = row.answers[field.id] else { return FieldReading.unanswered(at: cell) }
      return FieldReading.answered(value, value.inExpression.words, at: cell)
    }
    var record = ReadRecord(
      table: printed ?? PrintedTable(table), tableIndex: index, number: number, sheet: table.id,
      range: CellRange(
        CellReference(row: number + 1, column: 0),
        CellReference(row: number + 1, column: fields.count)),
      fields: fields, missingLabels: [], accounted: EntrySet())
    record.line = line
    record.parent = row.parent.map { Record.Parent(table: 0, record: $0) }
    return record
  }

  static let form = """
    form: ruled
    version: "1"
    title: {zh: 申报表, en: Form}
    sender: company.name
    tables: [company.yaml, shareholders.yaml, figures.yaml, projects.yaml]

    """

  static let company = """
    table: company
    sheet: company
    title: 公司
    copies: one
    questions:
      - {label: 名称, answer: "{name}"}
      - {label: 类型, answer: "({sort}) A. 有限 B. 股份 C. 其他"}
      - {label: 领域, answer: "({areas}) A. 软件 B. 医药"}
      - {label: 职工, answer: "{staff}"}
      - {label: 研发, answer: "{research}"}
      - {label: 说明, answer: "{why}"}
      - {label: 总经费, answer: "{budget}"}
      - rows: shareholders
    fields:
      name: {kind: text, title: {en: Name}}
      sort: {kind: choice, options: {A: 有限, B: 股份, C: 其他}, required: false, title: {en: Type}}
      areas: {kind: choice, several: true, options: {A: 软件, B: 医药}, required: false, title: {en: Areas}}
      staff: {kind: count, required: false, title: {en: Staff}}
      research: {kind: count, required: false, title: {en: Research}}
      why: {kind: text, required: false, title: {en: Reason}}
      budget: {kind: amount, unit: 亿元, required: false, title: {en: Budget}}

    """

  static let shareholders = """
    table: shareholders
    copies: rows
    columns:
      - {label: 股东, answer: "{name}"}
      - {label: 比例, answer: "{share}"}
    total: {label: 合计, of: [share]}
    fields:
      name: {kind: text, title: {en: Shareholder}}
      share: {kind: amount, unit: 元, required: false, title: {en: Share}}

    """

  static let figures = """
    table: figures
    sheet: figures
    copies: lines
    columns:
      - {label: 指标}
      - {label: 上年, answer: "{last}"}
      - {label: 本年, answer: "{now}"}
      - {label: 两年合计, answer: "{both}"}
    lines:
      home: 内销
      abroad: 外销
      total: {label: 合计, calculated: true}
    fields:
      last: {kind: amount, unit: 万元, required: false, title: {en: Last year}}
      now: {kind: amount, unit: 万元, required: false, title: {en: This year}}
      both: {kind: amount, unit: 万元, calculated: true, title: {en: Both years}}

    """

  static let projects = """
    table: projects
    sheet: projects
    copies: rows
    columns:
      - {label: 项目, answer: "{name}"}
      - {label: 公司, answer: "{owner}"}
      - {label: 类别, answer: "({theme}) A. 甲 B. 乙"}
      - {label: 经费, answer: "{cost}"}
      - {label: 同类经费, answer: "{alike}"}
    fields:
      name: {kind: text, title: {en: Project}}
      owner: {kind: text, required: false, title: {en: Owner}}
      theme: {kind: choice, options: {A: 甲, B: 乙}, required: false, title: {en: Theme}}
      cost: {kind: amount, unit: 万元, required: false, title: {en: Cost}}
      alike: {kind: amount, unit: 万元, required: false, title: {en: Alike}}

    """
}

/// A return of ``RuledForm`` and what is wrong with it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let form: RuledForm
  let rows: [RuledForm.Row]
  let totals: [String: Value]
  let issues: [String]

  init(
    _ name: String, _ rules: [String: [String]] = [:], changing changes: [RuledForm.Change] = [],
    _ rows: [RuledForm.Row], totals: [String: Value] = [:], _ issues: String...
  ) {
    testDescription = name
    form = RuledForm(rules, changing: changes)
    self.rows = rows
    self.totals = totals
    self.issues = issues
  }

  func check() throws { #expect(try form.issues(rows, totals: totals) == issues) }
}

/// A mistake in the rules of ``RuledForm``, and how it is told.
struct RuleFault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let form: RuledForm
  let faults: [String]

  init(
    _ name: String, _ rules: [String: [String]] = [:], changing changes: [RuledForm.Change] = [],
    _ faults: String...
  ) {
    testDescription = name
    form = RuledForm(rules, changing: changes)
    self.faults = faults
  }

  func check() throws {
    let error = #expect(throws: SchemaError.self) { try form.load() }
    #expect(error?.heads == faults)
  }
}
