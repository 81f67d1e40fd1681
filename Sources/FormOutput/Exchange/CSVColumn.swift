import Forms
import Spreadsheet

/// A column of a CSV file: its name, and what it may contain.
struct CSVColumn {
  /// The types of Table Schema that we need.
  enum Kind: String {
    case string, integer, number, boolean
  }

  /// What every value meets, even if the return has errors.
  enum Constraint: Hashable {
    case required
    /// The whole value matches it.
    case pattern(String)
    case oneOf([String])
  }

  var name: String
  var title: Words
  var type = Kind.string
  var constraints: [Constraint] = []
  /// The field whose answers it holds; nil for columns about the origin.
  var field: Field?
  /// The question of the form that the field answers.
  var question: String?

  /// The columns of a table: the origin of a record, its fields, and their cells.
  static func columns(of table: Table, in schema: Schema) -> [CSVColumn] {
    let origin = origin(of: schema) + place(of: table, in: schema)
    let names = Set(origin.map(\.name))
    let questions = FieldHeading.questions(in: table)
    let own = table.fields.indices.flatMap { index -> [CSVColumn] in
      columns(of: index, in: table).map { column in
        var column = column
        // A field may have the name of a column about the origin.
        if names.contains(column.name) { column.name = "\(table.id).\(column.name)" }
        column.question = questions[index]
        return column
      }
    }
    return origin + own + [
      CSVColumn(name: "cells", title: Words(zh: "来源单元格", en: "Cell of each answer"))
    ]
  }

  /// The columns of a field, which lines may ask for as another kind: what holds for all of them.
  private static func columns(of index: Int, in table: Table) -> [CSVColumn] {
    var own = columns(of: table.fields[index])
    let others = (table.list?.lines ?? []).map { columns(of: $0.fields[index]) }
    for (place, column) in own.enumerated() {
      let all = others.compactMap { $0.indices.contains(place) ? $0[place] : nil }
      if all.contains(where: { $0.type != column.type }) || all.count < others.count {
        let numbers: Set<Kind> = [.integer, .number]
        let areNumbers =
          all.count == others.count && (all + [column]).allSatisfy { numbers.contains($0.type) }
        own[place].type = areNumbers ? .number : .string
      }
      if all.contains(where: { $0.constraints != column.constraints }) {
        own[place].constraints = []
      }
    }
    return own
  }

  /// The columns that a field takes up: a span two, its start and its end.
  static func columns(of field: Field) -> [CSVColumn] {
    let title = field.title
    func column(_ type: Kind, _ constraints: [Constraint] = []) -> CSVColumn {
      CSVColumn(name: field.id, title: title, type: type, constraints: constraints, field: field)
    }
    switch field.shape {
    case .text, .digits: return [column(.string)]
    case .integer: return [column(.integer)]
    case .decimal, .percent: return [column(.number)]
    case .flag: return [column(.boolean)]
    case .date: return [column(.string, [date])]
    case .span:
      var start = column(.string, [date])
      start.name += "_start"
      start.title = Words(zh: "\(title.zh)（开始）", en: "\(title.en): start")
      var end = column(.string, [date])
      end.name += "_end"
      end.title = Words(zh: "\(title.zh)（结束）", en: "\(title.en): end")
      return [start, end]
    case .options(let options, let several):
      let keys = options.map(\.key)
      guard several else { return [column(.string, [.oneOf(keys)])] }
      let areLetters = options.allSatisfy(\.isLettered)
      let item =
        areLetters ? "[\(keys.joined())]" : "(\(keys.map(escaped).joined(separator: "|")))"
      return [column(.string, [list(of: item)])]
    case .list(let item): return [column(.string, item.map { [list(of: $0)] } ?? [])]
    }
  }

  /// The pattern of a year, month or day.
  private static let date = Constraint.pattern("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")

  private static func list(of item: String) -> Constraint { .pattern("\(item)(;\(item))*") }

  /// Words as a regular expression that matches them and nothing else.
  private static func escaped(_ words: String) -> String {
    words.map { "\\.+*?()[]{}|^$".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  private static let file = CSVColumn(
    name: "file", title: Words(zh: "来源文件", en: "Source file"), constraints: [.required])
  private static let message = CSVColumn(name: "message", title: Words(zh: "说明", en: "Message"))

  /// The column with the sender.
  private static func sender(_ schema: Schema) -> CSVColumn {
    CSVColumn(name: "sender", title: schema.called.sender.heading)
  }

  /// The columns with the sender and, if the form has groups, the sender's group.
  private static func senderAndGroup(_ schema: Schema) -> [CSVColumn] {
    let group = CSVColumn(name: "group", title: schema.called.group.heading)
    return [sender(schema)] + (schema.group == nil ? [] : [group])
  }

  /// The columns about the origin of a record.
  private static func origin(of schema: Schema) -> [CSVColumn] {
    [file] + senderAndGroup(schema) + [
      CSVColumn(
        name: "record", title: Words(zh: "同表序号", en: "Number in its table and return"),
        type: .integer, constraints: [.required]),
      CSVColumn(name: "sheet", title: Words(zh: "工作表", en: "Sheet"), constraints: [.required]),
      CSVColumn(
        name: "range", title: Words(zh: "单元格范围", en: "Cells"),
        constraints: [.required, .pattern("[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?")]),
    ]
  }

  /// Where a row stands: in which record of another table, and which printed line it is.
  private static func place(of table: Table, in schema: Schema) -> [CSVColumn] {
    var columns: [CSVColumn] = []
    if let parent = table.parent {
      let name = schema.tables[parent].name
      columns.append(
        CSVColumn(
          name: "parent",
          title: Words(zh: "所在“\(name.zh)”的同表序号", en: "Number of its record of \(name.en)"),
          type: .integer))
    }
    if table.copies == .lines, let lines = table.list?.lines {
      columns.append(
        CSVColumn(
          name: "line", title: Words(zh: "行", en: "Line"),
          constraints: [.required, .oneOf(lines.map(\.id))]))
    }
    return columns
  }

  /// The word for a sender from whom nothing has come, in the place of a file's status.
  static let missing = "missing"

  /// What became of each return and of each file that cannot be read, and who is missing.
  static func returns(of schema: Schema) -> [CSVColumn] {
    [CSVColumn(name: file.name, title: file.title)] + senderAndGroup(schema) + [
      CSVColumn(name: "saved", title: Words(zh: "最后保存", en: "Last saved")),
      CSVColumn(
        name: "status", title: Words(zh: "是否计入", en: "Whether it counts"),
        constraints: [.required, .oneOf(Standing.Status.allCases.map(\.rawValue) + [missing])]),
      CSVColumn(
        name: "superseded_by", title: Words(zh: "以此文件为准", en: "The file that counts instead")),
      CSVColumn(
        name: "records", title: Words(zh: "记录数", en: "Records"), type: .integer,
        constraints: [.required]),
      CSVColumn(
        name: "errors", title: Words(zh: "错误", en: "Errors"), type: .integer,
        constraints: [.required]
      ),
      CSVColumn(
        name: "warnings", title: Words(zh: "提醒", en: "Warnings"), type: .integer,
        constraints: [.required]),
    ]
  }

  /// The codes of issues: ours, and those that the form's rules give.
  private static func codes(of schema: Schema) -> [String] {
    let rules = schema.rules + schema.tables.flatMap(\.rules)
    let own = Set(rules.compactMap { $0.terms.code?.rawValue })
    let known = Issue.Code.all.map(\.rawValue)
    return known + own.subtracting(known).sorted()
  }

  static func issues(of schema: Schema) -> [CSVColumn] {
    [
      file, sender(schema),
      CSVColumn(
        name: "code", title: Words(zh: "代码", en: "Code"),
        constraints: [.required, .oneOf(codes(of: schema))]),
      CSVColumn(
        name: "severity", title: Words(zh: "级别", en: "Severity"),
        constraints: [.required, .oneOf(Issue.Severity.allCases.map(\.rawValue))]),
      CSVColumn(name: "table", title: Words(zh: "表格", en: "Table")),
      CSVColumn(
        name: "record", title: Words(zh: "同表序号", en: "Number in its table and return"),
        type: .integer),
      CSVColumn(name: "field", title: Words(zh: "字段", en: "Field")),
      CSVColumn(name: "sheet", title: Words(zh: "工作表", en: "Sheet")),
      CSVColumn(name: "cell", title: Words(zh: "单元格", en: "Cell")),
      CSVColumn(name: "value", title: Words(zh: "现填内容", en: "What stands there")),
      message,
    ]
  }

  static func unread(of schema: Schema) -> [CSVColumn] {
    [
      file, sender(schema), CSVColumn(name: "sheet", title: Words(zh: "工作表", en: "Sheet")),
      CSVColumn(name: "cell", title: Words(zh: "单元格", en: "Cell")),
      CSVColumn(name: "text", title: Words(zh: "内容", en: "Text")),
      CSVColumn(
        name: "object", title: Words(zh: "形式", en: "What it is"),
        constraints: [.oneOf(SheetObject.Kind.allCases.map(\.rawValue))]),
    ]
  }

  static func failures(of schema: Schema) -> [CSVColumn] {
    [
      file, CSVColumn(name: "code", title: Words(zh: "代码", en: "Code")), message,
      sender(schema), status,
    ]
  }

  static let skipped = [
    file, CSVColumn(name: "reason", title: Words(zh: "原因", en: "Reason")), status,
  ]

  /// How a file that is no return stands in its round.
  private static let status = CSVColumn(
    name: "status", title: Words(zh: "状态", en: "Status"),
    constraints: [.required, .oneOf(Standing.Status.allCases.map(\.rawValue))])
}
