extension IssueContext {
  /// The conditions of the issue's field as people read them.
  func words(of conditions: Conditions) -> String {
    conditions.expressions.map { words(of: $0.text, in: $0.home) }
      .joined(separator: language == .zh ? "且" : " and ")
  }

  /// An expression as people read it: fields and lines by their titles, signs as they are printed.
  /// - Parameters:
  ///   - expression: As the schema has it.
  ///   - home: The table whose names stand in it without the table's.
  /// - Returns: The text.
  func words(of expression: String, in home: Int?) -> String {
    guard let tokens = try? ExpressionScanner.tokens(of: expression) else { return expression }
    let names = tokens.map { token -> String? in
      if case .word(let word) = token.kind { word } else { nil }
    }
    let table = home.flatMap { schema.tables[checked: $0] }
    // A lone field is a question of yes or no.
    if tokens.count == 2, let name = names[0], let title = title(ofName: name, in: table) {
      return language == .zh ? "\(title)为是" : "\(title) is yes"
    }
    let scalars = Array(expression.unicodeScalars)
    var text = String.UnicodeScalarView()
    var index = 0
    var end = 0
    while index < tokens.count, tokens[index].kind != .end {
      let start = tokens[index].offset
      text.append(contentsOf: scalars[end..<start])
      var last = index
      // table.field, line.field or table.line.field: each part by its title.
      while last + 2 < tokens.count, names[last] != nil, tokens[last + 1].kind == .sign("."),
        names[last + 2] != nil
      {
        last += 2
      }
      end = tokens[last + 1].offset
      while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
      let parts = stride(from: index, through: last, by: 2).compactMap { names[$0] }
      if let title = title(ofParts: parts, in: table) {
        text.append(contentsOf: title.unicodeScalars)
      } else {
        text.append(contentsOf: scalars[start..<end])
      }
      index = last + 1
    }
    return String(text)
  }

  private func title(ofParts parts: [String], in home: Table?) -> String? {
    guard let last = parts.last else { return nil }
    if parts.count == 1 { return title(ofName: last, in: home) }
    let named = schema.table(parts[0])
    guard let field = title(ofName: last, in: named ?? home) else { return nil }
    let line = parts.count == 3 ? parts[1] : parts[0]
    let table = parts.count == 3 ? named : home
    if let words = table?.list?.lines.first(where: { $0.id == line })?.words.first {
      return language == .zh
        ? "\(Self.quoted(Self.oneLine(words)))的\(field)"
        : "\(field) of \(Self.quoted(Self.oneLine(words)))"
    }
    return field
  }

  private func title(ofName name: String, in table: Table?) -> String? {
    guard let table else { return nil }
    if let index = table.index(of: name) {
      let own = schema.tables.firstIndex { $0.id == table.id }
      return named(
        table.fields[index].title.text(language), own.flatMap { form?.cell($0, index, issue.line) })
    }
    return table.list?.lines.first { $0.id == name }?.words.first.map {
      Self.quoted(Self.oneLine($0))
    }
  }

  /// The words of a line of the issue's table, in quotation marks.
  func title(ofLine line: Int) -> String {
    let words = table?.list?.lines[checked: line]?.words.first
    let cell = issue.table.flatMap { table in
      issue.field.flatMap { form?.cell(table, $0, line) }
    }
    return named(Self.oneLine(words ?? "?"), cell)
  }
}
