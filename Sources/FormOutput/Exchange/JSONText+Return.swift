import Forms
import Rounds

/// Members of the objects of `export` and `check`, in the agreed order.
extension JSONText {
  mutating func members(of record: Record, schema: Schema) {
    let table = schema.tables[record.table]
    member("table", table.id)
    member("sheet", record.sheet)
    member("range", record.range.description)
    if let line = record.line, let lines = table.list?.lines, lines.indices.contains(line) {
      member("line", lines[line].id)
    }
    if let parent = record.parent {
      name("parent")
      object { json in
        json.member("table", schema.tables[parent.table].id)
        json.member("record", parent.record)
      }
    }
    name("values")
    object { json in
      for (field, answer) in zip(table.fields, record.answers) {
        guard let value = answer.value else { continue }
        json.name(field.id)
        json.value(value)
      }
    }
    name("cells")
    object { json in
      for (field, answer) in zip(table.fields, record.answers) {
        if let cell = answer.cell { json.member(field.id, cell.description) }
      }
    }
    guard !record.changes.isEmpty else { return }
    name("changed_from")
    object { json in
      for change in record.changes {
        json.name(table.fields[change.field].id)
        if let from = change.from { json.string(from) } else { json.null() }
      }
    }
  }

  mutating func members(of issue: Issue, schema: Schema, language: Language) {
    member("code", issue.code.rawValue)
    member("severity", issue.severity.rawValue)
    if let table = issue.table {
      member("table", schema.tables[table].id)
      if let record = issue.record { member("record", record) }
      if let field = issue.field { member("field", schema.tables[table].fields[field].id) }
    }
    if let place = issue.place {
      member("sheet", place.sheet)
      member("cell", place.cell.description)
    }
    if let found = issue.found { member("value", found) }
    member("message", issue.message(language, schema: schema))
    if let accepted = issue.accepted { member("accepted", accepted) }
  }

  mutating func members(of cell: UnreadCell) {
    member("sheet", cell.sheet)
    member("cell", cell.cell.description)
    member("text", cell.text)
    if let object = cell.object { member("object", object.rawValue) }
  }

  mutating func members(of failure: Failure, language: Language) {
    member("file", failure.file)
    member("code", failure.code)
    member("message", failure.message.text(language))
    member("status", failure.status.rawValue)
    if let sender = failure.sender { member("sender", sender) }
  }

  mutating func members(of skipped: Skipped, language: Language) {
    member("file", skipped.file)
    member("reason", skipped.reason.text(language))
    member("status", skipped.status.rawValue)
  }

  mutating func sender(_ name: String?) {
    self.name("sender")
    if let name { string(name) } else { null() }
  }

  mutating func value(_ value: Value) {
    switch value {
    case .text(let text): string(text)
    case .integer(let number): integer(number)
    case .decimal(let number): self.number(number)
    case .choice(let key): string(key)
    case .choices(let keys): array(of: keys) { $0.string($1) }
    case .numbers(let numbers): array(of: numbers) { $0.number($1) }
    case .list(let items): array(of: items) { $0.string($1) }
    case .date(let date): string(date.description)
    case .flag(let flag): boolean(flag)
    case .span(let span):
      object { json in
        for (name, date) in [("start", span.start), ("end", span.end)] {
          json.name(name)
          if let date { json.string(date.description) } else { json.null() }
        }
      }
    }
  }
}
