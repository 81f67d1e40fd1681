extension Schema {
  /// The form for reading: table by table, each field with its id, title, kind and requirement.
  ///
  /// - Parameter language: The language: `\.zh` or `\.en`.
  /// - Returns: Lines without a line break at the end.
  public func textDescription(in language: KeyPath<Words, String>) -> String {
    let words = { (zh: String, en: String) in Words(zh: zh, en: en)[keyPath: language] }
    var lines = ["\(id)  \(title[keyPath: language])"]
    lines.append(words("版本 ", "version ") + version)
    lines.append(
      words("填报单位 ", "sender ") + "\(name(of: sender))  \(called.sender[keyPath: language])")
    if let group {
      lines.append(
        words("所属 ", "group ") + "\(name(of: group))  \(called.group[keyPath: language])")
    }
    if let fileName {
      lines.append(words("文件名 ", "file name ") + "\(fileName.prefix){sender}\(fileName.suffix)")
    }
    for table in tables {
      lines += ["", head(of: table, words)]
      lines += aligned(table.fields.map { row(of: $0, in: table, language) }, indent: "  ")
      lines += self.lines(of: table, words)
      lines += table.rules.map { "  " + $0.text(in: table, of: self)[keyPath: language] }
    }
    if !counts.isEmpty {
      lines.append("")
      lines += counts.map { rule in
        name(of: rule.field) + words(" = 张数：", " = number of ") + tables[rule.table].id
      }
    }
    if !rules.isEmpty {
      lines.append("")
      lines += rules.map { $0.text(in: nil, of: self)[keyPath: language] }
    }
    return lines.joined(separator: "\n")
  }

  private func head(of table: Table, _ words: (String, String) -> String) -> String {
    let copies =
      switch table.copies {
      case .one: words("一张", "one")
      case .many: words("任意张", "any number")
      case .rows: words("列表", "rows")
      case .lines: words("固定行", "lines")
      }
    let place = table.parent.map { words("在 \(tables[$0].id) 内", "inside \(tables[$0].id)") }
    let names = [table.id, place ?? table.sheet, table.title].filter { !$0.isEmpty }
    return names.joined(separator: "  ") + "  (\(copies), \(table.typeName))"
  }

  /// The lines that a list prints, each with its id and its words.
  private func lines(of table: Table, _ words: (String, String) -> String) -> [String] {
    guard let list = table.list, !list.lines.isEmpty else { return [] }
    let rows = zip(list.lines, list.lineNames).map { line, name in
      let without = line.without.sorted().map { table.fields[$0].id }.joined(separator: ", ")
      return [
        words("行", "line"), line.id, name,
        without.isEmpty ? "" : words("不填 \(without)", "without \(without)"),
      ]
    }
    return aligned(rows, indent: "  ")
  }

  private func row(of field: Field, in table: Table, _ language: KeyPath<Words, String>) -> [String]
  {
    [
      field.id, field.title[keyPath: language],
      field.kind.name + (field.unit.map { " (\($0))" } ?? ""),
      requirement(of: field, in: table, language),
      field.kind.particulars(in: table)?[keyPath: language] ?? "",
    ]
  }

  private func requirement(
    of field: Field, in table: Table, _ language: KeyPath<Words, String>
  ) -> String {
    let words: Words =
      switch field.requirement {
      case .optional where field.calculation != nil: Words(zh: "自动计算", en: "worked out")
      case .conditional(let conditions): conditions.text
      case .optional: Words(zh: "选填", en: "optional")
      case .required: Words(zh: "必填", en: "required")
      case .ifAnswered(let other):
        Words(zh: "填 \(table.fields[other].id) 时必填", en: "if \(table.fields[other].id)")
      case .ifChosen(let other, let option):
        Words(
          zh: "\(table.fields[other].id) 选 \(option) 时必填",
          en: "if \(table.fields[other].id) is \(option)")
      case .ifSeveral(let other):
        Words(
          zh: "\(table.fields[other].id) 多选时必填", en: "if several \(table.fields[other].id)")
      }
    return words[keyPath: language]
  }

  /// A field as `table.field`.
  func name(of reference: FieldReference) -> String {
    let table = tables[reference.table]
    return "\(table.id).\(table.fields[reference.field].id)"
  }
}
