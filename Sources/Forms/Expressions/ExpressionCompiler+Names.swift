extension ExpressionCompiler {
  /// A field, a line, a cell of a table of lines, or a field of another table.
  mutating func name(
    _ words: [String], at offset: Int, in place: Place
  ) throws(ExpressionMistake) -> Part {
    if words[0] == "this" { return try asking(words, at: offset, in: place) }
    if words.count == 1 { return try bare(words[0], at: offset, in: place) }
    if words.count == 2, case .record = place, let home,
      let line = names.tables[home].line(words[0])
    {
      return try cell(home, line: line, words[1], at: offset, in: place)
    }
    if words.count == 2, case .value = place, let home, let line = names.tables[home].line(words[0])
    {
      return try cell(home, line: line, words[1], at: offset, in: place)
    }
    guard let table = names.table(words[0]) else {
      throw ExpressionMistake(
        .unknownName(words[0], known: names.tables.map(\.id) + ownNames(in: place)), at: offset)
    }
    let described = names.tables[table]
    if words.count == 3 {
      guard let line = described.line(words[1]) else {
        throw ExpressionMistake(.unknownName(words[1], known: described.lines), at: offset)
      }
      return try cell(table, line: line, words[2], at: offset, in: place)
    }
    guard let index = described.field(words[1]) else {
      throw ExpressionMistake(
        .unknownName(words[1], known: described.fields.map(\.id)), at: offset)
    }
    let field = described.fields[index]
    if described.isSingle {
      note(.init(table: table, line: nil, field: index), in: place, ofRow: table != home)
      let node: ExpressionNode =
        table == home ? .own(field: index) : .other(table: table, field: index)
      return Part(node: node, type: field.type, options: field.options, offset: offset)
    }
    if let home, names.tables[home].parent == table {
      note(.init(table: table, line: nil, field: index))
      noteRecord()
      return Part(
        node: .other(table: table, field: index), type: field.type, options: field.options,
        offset: offset)
    }
    guard case .value = place else {
      throw ExpressionMistake(.severalRecords(words.joined(separator: ".")), at: offset)
    }
    if let other = rowTable, other != table {
      throw ExpressionMistake(.severalRecords(words.joined(separator: ".")), at: offset)
    }
    rowTable = table
    note(.init(table: table, line: nil, field: index), in: place, ofRow: true)
    return Part(
      node: .own(field: index), type: field.type, options: field.options, offset: offset,
      looksAtRow: true)
  }

  /// What may be named without a table.
  func ownNames(in place: Place) -> [String] {
    let table: Int? = if case .condition(let row) = place { row } else { home }
    guard let table else { return [] }
    return names.tables[table].fields.map(\.id) + names.tables[table].lines
  }

  private mutating func bare(
    _ word: String, at offset: Int, in place: Place
  ) throws(ExpressionMistake) -> Part {
    if case .condition(let row) = place {
      guard let index = names.tables[row].field(word) else {
        throw ExpressionMistake(.unknownName(word, known: ownNames(in: place)), at: offset)
      }
      let field = names.tables[row].fields[index]
      note(.init(table: row, line: nil, field: index), in: place, ofRow: true)
      return Part(
        node: .own(field: index), type: field.type, options: field.options, offset: offset,
        looksAtRow: true)
    }
    guard let home else {
      throw ExpressionMistake(.unknownName(word, known: names.tables.map(\.id)), at: offset)
    }
    if let index = names.tables[home].field(word) {
      let field = names.tables[home].fields[index]
      note(.init(table: home, line: nil, field: index), in: place, ofRow: false)
      return Part(
        node: .own(field: index), type: field.type, options: field.options, offset: offset)
    }
    if let line = names.tables[home].line(word) {
      note(.init(table: home, line: line, field: nil), in: place, ofRow: false)
      return Part(node: .line(line), type: .number, offset: offset)
    }
    throw ExpressionMistake(
      .unknownName(word, known: ownNames(in: place) + names.tables.map(\.id)), at: offset)
  }

  private mutating func asking(
    _ words: [String], at offset: Int, in place: Place
  ) throws(ExpressionMistake) -> Part {
    guard case .condition = place, let home else {
      throw ExpressionMistake(.thisOutsideWhere, at: offset)
    }
    guard words.count == 2, let index = names.tables[home].field(words[1]) else {
      throw ExpressionMistake(
        .unknownName(
          words.dropFirst().joined(separator: "."), known: names.tables[home].fields.map(\.id)),
        at: offset)
    }
    let field = names.tables[home].fields[index]
    note(.init(table: home, line: nil, field: index), in: place, ofRow: false)
    return Part(
      node: .asking(field: index), type: field.type, options: field.options, offset: offset,
      looksAtAsking: true)
  }

  private mutating func cell(
    _ table: Int, line: Int, _ word: String, at offset: Int, in place: Place
  ) throws(ExpressionMistake) -> Part {
    guard let index = names.tables[table].field(word) else {
      throw ExpressionMistake(
        .unknownName(word, known: names.tables[table].fields.map(\.id)), at: offset)
    }
    note(.init(table: table, line: line, field: index), in: place, ofRow: false)
    return Part(
      node: .cell(table: table, line: line, field: index),
      type: names.tables[table].fields[index].type, offset: offset)
  }
}
