import Forms

/// Writes a drafted schema as the files of a folder.
struct SchemaText {
  let form: DraftForm
  let tables: [DraftTable]

  var files: [(name: String, text: String)] {
    [("form.yaml", formText)] + tables.map { ("\($0.id).yaml", text(of: $0)) }
  }

  private func doubt(_ words: String?) -> String { words.map { "  # ? " + $0.oneLine } ?? "" }

  private var formText: String {
    var lines: [String] = []
    lines.append("form: \(form.id)")
    lines.append("version: \(YamlText.quoted(form.version))")
    lines.append("title: \(YamlText.scalar(form.title))")
    lines.append("language: \(form.language)")
    if let country = form.country { lines.append("country: \(country)") }
    if form.dateOrder != "ymd" {
      lines.append("date_order: \(form.dateOrder)\(doubt(form.dateDoubt))")
    }
    if form.hasDecimalComma { lines.append("decimal_mark: comma") }
    lines.append("")
    lines.append("sender: \(form.sender)\(doubt(form.senderDoubt))")
    lines.append("")
    if !form.marks.isEmpty {
      lines.append("marks:")
      for mark in form.marks {
        lines.append(
          "  - {sheet: \(YamlText.scalar(mark.sheet)), inside: \(YamlText.quoted(mark.inside)), is: \(YamlText.quoted(mark.value))}"
        )
      }
      lines.append("")
    }
    lines.append("tables:")
    lines += tables.map { "  - \($0.id).yaml" }
    if !form.otherSheets.isEmpty {
      lines.append("")
      lines.append("other_sheets:")
      lines += form.otherSheets.map { "  - \(YamlText.scalar($0))" }
    }
    if !form.placeholders.isEmpty {
      lines.append("")
      lines.append("placeholders:")
      lines += form.placeholders.map { "  - \(YamlText.scalar($0))" }
    }
    if !form.lists.isEmpty {
      lines.append("")
      lines.append("lists:")
      for list in form.lists { lines += text(of: list.tree, name: list.name, indent: "  ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func text(of words: [OptionWord], name: String, indent: String) -> [String] {
    let key = indent + YamlText.scalar(name) + ":"
    if words.allSatisfy(\.below.isEmpty) {
      let all = YamlText.list(words.map(\.word))
      if all.count < 90 { return [key + " " + all] }
      return [key] + words.map { indent + "  - " + YamlText.scalar($0.word) }
    }
    if words.allSatisfy({ !$0.below.isEmpty }) {
      return [key] + words.flatMap { text(of: $0.below, name: $0.word, indent: indent + "  ") }
    }
    return [key]
      + words.flatMap { word -> [String] in
        guard !word.below.isEmpty else { return [indent + "  - " + YamlText.scalar(word.word)] }
        var lines = text(of: word.below, name: word.word, indent: indent + "    ")
        lines[0] = indent + "  - " + lines[0].trimmed
        return lines
      }
  }

  // MARK: Tables

  func text(of table: DraftTable) -> String {
    var lines = ["table: \(table.id)\(doubt(table.doubt))"]
    if !table.isInner { lines.append("sheet: \(YamlText.scalar(table.sheet))") }
    if !table.title.isEmpty { lines.append("title: \(YamlText.scalar(table.title))") }
    lines.append("copies: \(table.copies)")
    if let room = table.room, table.copies != "one", table.copies != "lines" {
      lines.append("room: \(room)")
    }
    if let atLeast = table.atLeast { lines.append("at_least: \(atLeast)") }
    if let unit = table.unit { lines.append("unit: \(unit)") }
    if !table.intro.isEmpty {
      lines.append("intro:")
      lines += table.intro.map { row in
        "  - " + (row.count == 1 ? YamlText.scalar(row[0]) : YamlText.list(row))
      }
    }
    if !table.ignore.isEmpty {
      lines.append("ignore:")
      lines += table.ignore.map { "  - " + YamlText.scalar($0) }
    }
    if let heading = table.heading { lines.append("heading: \(YamlText.quoted(heading))") }
    lines.append("")
    if table.columns.isEmpty {
      lines.append("questions:")
      lines += table.items.map { text(of: $0, in: table) }
    } else {
      lines += list(table)
    }
    if !table.remarks.isEmpty {
      lines.append("remarks:")
      lines += table.remarks.map { "  - " + YamlText.scalar($0) }
    }
    if !table.fields.isEmpty {
      lines.append("")
      lines.append("fields:")
      lines += table.fields.map { text(of: $0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func path(_ path: [String]) -> String {
    path.count == 1 ? YamlText.scalar(path[0]) : YamlText.list(path)
  }

  private func list(_ table: DraftTable) -> [String] {
    var lines: [String] = []
    if table.helpIsAbove { lines.append("help_row: above") }
    lines.append("columns:")
    for column in table.columns { lines.append(text(of: column, in: table)) }
    if !table.lines.isEmpty {
      lines.append("lines:")
      for line in table.lines { lines.append(text(of: line, in: table)) }
    }
    if !table.examples.isEmpty {
      lines.append("examples:")
      lines += table.examples.map { "  - " + YamlText.list($0) }
    }
    if let total = table.total {
      let of = total.of.map { table.fields[$0].id }.joined(separator: ", ")
      lines.append("total: {label: \(YamlText.scalar(total.label)), of: [\(of)]}")
    }
    if !table.until.isEmpty { lines.append("until: " + YamlText.list(table.until)) }
    return lines
  }

  func text(of column: DraftTable.Column, in table: DraftTable) -> String {
    var pairs = [(key: "label", value: path(column.path))]
    if !column.also.isEmpty {
      pairs.append(("also", "[" + column.also.map(path).joined(separator: ", ") + "]"))
    }
    if column.isNumbered { pairs.append(("numbered", "true")) }
    if !column.help.isEmpty { pairs.append(("help", YamlText.scalar(column.help))) }
    if let field = column.field {
      pairs.append(("answer", YamlText.quoted(column.answer ?? "{\(table.fields[field].id)}")))
    }
    return "  - " + YamlText.map(pairs)
  }

  func text(of line: DraftTable.Line, in table: DraftTable) -> String {
    let words = line.words.count == 1 ? YamlText.scalar(line.words[0]) : YamlText.list(line.words)
    var pairs = line.keys
    if !line.without.isEmpty {
      pairs.append(
        ("without", "[" + line.without.map { table.fields[$0].id }.joined(separator: ", ") + "]"))
    }
    return "  \(line.id): " + (pairs.isEmpty ? words : YamlText.map([("label", words)] + pairs))
  }

  func text(of item: DraftTable.Item, in table: DraftTable) -> String {
    switch item {
    case .heading(let words): return "  - heading: \(YamlText.scalar(words))"
    case .list(let index):
      return "  - \(tables[index].copies): \(tables[index].id)"
    case .question(let question):
      if question.place == .inside {
        return "  - inside: \(YamlText.quoted(question.lines[0].text))"
      }
      var pairs = [(key: "label", value: path(question.path))]
      if !question.also.isEmpty { pairs.append(("also", YamlText.list(question.also))) }
      if question.place == .below { pairs.append(("below", "true")) }
      if question.sharesRow { pairs.append(("same_row", "true")) }
      if question.span > 1 { pairs.append(("span", "\(question.span)")) }
      if question.help.count == 1 { pairs.append(("help", YamlText.scalar(question.help[0]))) }
      if question.help.count > 1 { pairs.append(("help", YamlText.list(question.help))) }
      if !question.cells.isEmpty {
        pairs.append(
          ("cells", "[" + question.cells.map(YamlText.quoted).joined(separator: ", ") + "]"))
      } else if question.lines.count == 1 {
        pairs.append(("answer", YamlText.quoted(question.lines[0].text)))
        let hint = question.lines[0].hint
        if !hint.isEmpty { pairs.append(("hint", YamlText.scalar(hint))) }
        if let spread = question.spread { pairs.append(("spread", "\(spread)")) }
      } else {
        let all = question.lines.map { line in
          line.hint.isEmpty
            ? YamlText.quoted(line.text)
            : "{text: \(YamlText.quoted(line.text)), hint: \(YamlText.scalar(line.hint))}"
        }
        pairs.append(("answer", "[" + all.joined(separator: ", ") + "]"))
      }
      return "  - " + YamlText.map(pairs)
    }
  }

  func text(of field: DraftField) -> String {
    var pairs = [(key: "kind", value: field.kind)] + field.keys
    switch field.options {
    case .words(let words): pairs.append(("options", YamlText.list(words)))
    case .lettered(let options):
      pairs.append(
        (
          "options",
          YamlText.map(options.map { (key: String($0.letter), value: YamlText.scalar($0.words)) })
        ))
    case .list(let name, let by):
      pairs.append(("options", YamlText.scalar(name)))
      if let by { pairs.append(("by", by)) }
    case nil: break
    }
    if !field.notes.isEmpty {
      pairs.append(
        (
          "note",
          YamlText.map(field.notes.map { (key: YamlText.scalar($0.option), value: $0.field) })
        ))
    }
    if field.isCalculated {
      pairs.append(("calculated", "true"))
    } else if let relevant = field.relevant {
      pairs.append(("relevant", relevant))
    }
    if let required = field.required, field.kind != "note", !field.isCalculated {
      pairs.append(("required", required))
    }
    if let title = field.title { pairs.append(("title", YamlText.scalar(title))) }
    return "  \(field.id): " + YamlText.map(pairs) + doubt(field.doubt)
  }
}
