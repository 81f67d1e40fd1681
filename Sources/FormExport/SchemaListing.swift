public import FormImport
public import FormSchema

/// What a schema says, for people and for programs.
public enum SchemaListing {
  /// A line a field below each table: id, kind, requirement, title.
  public static func text(_ schema: Schema, _ language: Language) -> String {
    var lines = ["\(schema.id)  \(schema.title.text(language))"]
    for table in schema.tables {
      lines += ["", "\(table.sheet)  \(table.id)  \(table.title)"]
      let widest = table.fields.map { TextWidth.of($0.id) }.max() ?? 0
      for field in table.fields {
        let id = padded(field.id, widest + 2)
        let kind = padded(Self.kind(of: field, in: table), 26)
        let needed = padded(requirement(of: field, in: table, language), 24)
        let unit = field.unit.map { language == .zh ? "（\($0)）" : " (\($0))" } ?? ""
        lines.append("  \(id)\(kind)\(needed)\(field.title.text(language))\(unit)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One JSON object with the tables and their fields.
  public static func json(_ schema: Schema) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("form", schema.id)
      json.member("version", schema.version)
      json.words("title", schema.title)
      json.name("tables")
      json.array(of: schema.tables) { json, table in
        json.lineBreak(indent: 1)
        json.object { json in
          json.member("table", table.id)
          json.member("sheet", table.sheet)
          json.member("title", table.title)
          json.words("name", table.name)
          json.member("copies", table.copies.rawValue)
          json.name("fields")
          json.array(of: table.fields.indices) { json, index in
            json.lineBreak(indent: 2)
            json.object { $0.field(index, of: table) }
          }
        }
      }
    }
    return json.take() + [0x0A]
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - TextWidth.of(text)))
  }

  static func kind(of field: Field, in table: Table) -> String {
    switch field.kind {
    case .text: "text"
    case .count: "count"
    case .amount: "amount"
    case .area: "area"
    case .place: "place"
    case .choice(let options, let several):
      (several ? "choices " : "choice ") + options.map { String($0.letter) }.joined(separator: "|")
    case .note(let choice, let option): "note of \(table.fields[choice].id)=\(option)"
    case .regions: "regions"
    case .period: "period"
    case .mobile(let abroad): abroad ? "mobile, also abroad" : "mobile"
    case .phone: "phone"
    case .email: "email"
    }
  }

  private static func requirement(
    of field: Field, in table: Table, _ language: Language
  ) -> String {
    let words =
      switch field.requirement {
      case .optional: Words(zh: "选填", en: "optional")
      case .required: Words(zh: "必填", en: "required")
      case .ifAnswered(let other):
        Words(zh: "填了 \(table.fields[other].id) 则必填", en: "if \(table.fields[other].id)")
      case .ifChosen(let other, let option):
        Words(
          zh: "\(table.fields[other].id) 为 \(option) 则必填",
          en: "if \(table.fields[other].id)=\(option)")
      case .ifSeveral(let other):
        Words(
          zh: "\(table.fields[other].id) 多选则必填", en: "if several \(table.fields[other].id)")
      }
    return words.text(language)
  }
}

extension JSONText {
  fileprivate mutating func words(_ name: String, _ words: Words) {
    self.name(name)
    object { json in
      json.member("zh", words.zh)
      json.member("en", words.en)
    }
  }

  fileprivate mutating func field(_ index: Int, of table: Table) {
    let field = table.fields[index]
    member("id", field.id)
    words("title", field.title)
    if let question = FieldHeading.question(of: index, in: table) { member("question", question) }
    member("kind", kindName(field.kind))
    if let unit = field.unit { member("unit", unit) }
    if case .choice(let options, let several) = field.kind {
      name("several")
      boolean(several)
      name("options")
      object { json in
        for option in options { json.member(String(option.letter), option.words) }
      }
    }
    if case .note(let choice, let option) = field.kind {
      member("of", table.fields[choice].id)
      member("option", String(option))
    }
    if let length = field.length {
      name("length")
      array(of: [length.lowerBound, length.upperBound]) { $0.integer($1) }
    }
    name("required")
    switch field.requirement {
    case .optional: boolean(false)
    case .required: boolean(true)
    case .ifAnswered(let other): object { $0.member("if_answered", table.fields[other].id) }
    case .ifChosen(let other, let option):
      object { $0.member("if", "\(table.fields[other].id)=\(option)") }
    case .ifSeveral(let other): object { $0.member("if_several", table.fields[other].id) }
    }
  }

  private func kindName(_ kind: Field.Kind) -> String {
    switch kind {
    case .text: "text"
    case .count: "count"
    case .amount: "amount"
    case .area: "area"
    case .place: "place"
    case .choice: "choice"
    case .note: "note"
    case .regions: "regions"
    case .period: "period"
    case .mobile: "mobile"
    case .phone: "phone"
    case .email: "email"
    }
  }
}
