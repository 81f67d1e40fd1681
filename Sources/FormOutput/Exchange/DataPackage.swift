import Forms

/// The `datapackage.json` beside CSV files, which describes their columns to other programs.
///
/// It is a Data Package of Table Schemas by <https://specs.frictionlessdata.io> and its successor
/// <https://datapackage.org>, from which `categories` (labels of options) comes. Constraints say
/// what holds for any return, right or wrong; what the form asks for is in the member `form` of a
/// field.
struct DataPackage {
  let schema: Schema
  let language: Language
  let byteOrderMark: Bool
  /// The names of files that were left out.
  var leftOut: Set<String> = []

  /// The whole file.
  func json() -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("profile", "tabular-data-package")
      json.member("name", schema.id)
      json.member("title", schema.title.text(language))
      json.member("version", schema.version)
      json.lineBreak(indent: 1)
      json.name("resources")
      json.array(of: resources.filter { !leftOut.contains($0.name) }) { json, resource in
        json.lineBreak(indent: 2)
        write(resource, &json)
      }
    }
    return json.take() + [0x0A]
  }

  /// One CSV file.
  struct Resource {
    var name: String
    var title: Words
    var columns: [CSVColumn]
    /// Whether rows of other files stand in its records, which `file` and `record` tell apart.
    var isParent = false
    /// The file with the records in which its rows stand.
    var parent: String?
  }

  /// The names of the tables' files without their ending: those of the tables, changed if the disk
  /// cannot have them or another file has them.
  static func names(ofTablesIn schema: Schema) -> [String] {
    var names = OutputNames(longest: 255, longestPath: 4_000)
    for own in ["returns", "issues", "unread", "failures", "skipped"] {
      _ = names.take("\(own).csv")
    }
    return schema.tables.map { String(names.take("\($0.id).csv").dropLast(4)) }
  }

  /// The files, in the order in which they are listed.
  var resources: [Resource] {
    let names = Self.names(ofTablesIn: schema)
    return zip(schema.tables, names).map { table, name in
      Resource(
        name: name,
        title: Words(
          zh: table.sheet.isEmpty ? table.name.zh : "\(table.sheet) \(table.title)",
          en: table.name.en),
        columns: CSVColumn.columns(of: table, in: schema), isParent: !table.lists.isEmpty,
        parent: table.parent.map { names[$0] })
    } + [
      Resource(
        name: "returns", title: Words(zh: "填报表", en: "Returns"),
        columns: CSVColumn.returns(of: schema)),
      Resource(
        name: "issues", title: Words(zh: "校验问题", en: "Issues"),
        columns: CSVColumn.issues(of: schema)),
      Resource(
        name: "unread", title: Words(zh: "未识别内容", en: "Cells that are no part of the form"),
        columns: CSVColumn.unread(of: schema)),
      Resource(
        name: "failures", title: Words(zh: "无法读取的文件", en: "Files that cannot be read"),
        columns: CSVColumn.failures(of: schema)),
      Resource(
        name: "skipped", title: Words(zh: "跳过的文件", en: "Skipped files"),
        columns: CSVColumn.skipped),
    ]
  }

  private func write(_ resource: Resource, _ json: inout JSONText) {
    json.object { json in
      json.member("profile", "tabular-data-resource")
      json.member("name", resource.name.lowercased())
      json.member("path", "\(resource.name).csv")
      json.member("title", resource.title.text(language))
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", byteOrderMark ? "utf-8-sig" : "utf-8")
      json.name("schema")
      json.object { json in
        json.name("fields")
        json.array(of: resource.columns) { json, column in
          json.lineBreak(indent: 3)
          write(column, &json)
        }
        writeKeys(of: resource, &json)
        json.name("missingValues")
        json.array(of: [""]) { $0.string($1) }
      }
    }
  }

  /// What ties the rows of lists to the records in which they stand.
  private func writeKeys(of resource: Resource, _ json: inout JSONText) {
    if resource.isParent {
      json.name("primaryKey")
      json.array(of: ["file", "record"]) { $0.string($1) }
    }
    guard let parent = resource.parent, !leftOut.contains(parent) else { return }
    json.name("foreignKeys")
    json.array(of: [parent]) { json, parent in
      json.object { json in
        json.name("fields")
        json.array(of: ["file", "parent"]) { $0.string($1) }
        json.name("reference")
        json.object { json in
          json.member("resource", parent.lowercased())
          json.name("fields")
          json.array(of: ["file", "record"]) { $0.string($1) }
        }
      }
    }
  }

  private func write(_ column: CSVColumn, _ json: inout JSONText) {
    json.object { json in
      json.member("name", column.name)
      json.member("type", column.type.rawValue)
      json.member("title", column.title.text(language))
      if !column.constraints.isEmpty {
        json.name("constraints")
        json.object { json in
          for constraint in column.constraints {
            switch constraint {
            case .required:
              json.name("required")
              json.boolean(true)
            case .pattern(let pattern): json.member("pattern", pattern)
            case .oneOf(let values):
              json.name("enum")
              json.array(of: values) { $0.string($1) }
            }
          }
        }
      }
      if let field = column.field { write(field, of: column, &json) }
    }
  }

  /// Between which numbers an answer lies.
  private func write(_ bounds: NumberBounds, _ json: inout JSONText) {
    for (name, bound) in [
      ("minimum", bounds.from), ("exclusiveMinimum", bounds.moreThan), ("maximum", bounds.to),
      ("exclusiveMaximum", bounds.lessThan),
    ] {
      guard let bound else { continue }
      json.name(name)
      json.number(bound)
    }
    if let decimals = bounds.decimals { json.member("decimals", decimals) }
  }

  /// What the form asks, and what its letters mean.
  private func write(_ field: Field, of column: CSVColumn, _ json: inout JSONText) {
    if case .options(let options, several: false) = field.shape {
      json.name("categories")
      json.array(of: options) { json, option in
        json.object { json in
          json.member("value", option.key)
          json.member("label", option.words)
        }
      }
    }
    json.name("form")
    json.object { json in
      if let question = column.question { json.member("question", question) }
      if field.requirement == .required {
        json.name("required")
        json.boolean(true)
      }
      if let unit = field.unit { json.member("unit", unit) }
      switch field.shape {
      case .integer(let bounds), .decimal(let bounds), .percent(let bounds):
        write(bounds, &json)
      case .options(let options, several: true):
        json.member("separator", ";")
        json.name("options")
        json.object { json in
          for option in options { json.member(option.key, option.words) }
        }
      case .list: json.member("separator", ";")
      case .text, .digits, .date, .span, .flag, .options(_, several: false): break
      }
      if let length = field.length {
        if let from = length.from { json.member("minLength", from) }
        if let to = length.to { json.member("maxLength", to) }
        if length.unit == .words { json.member("lengthUnit", length.unit.rawValue) }
      }
    }
  }
}
