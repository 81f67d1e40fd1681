extension ExpressionCompiler {
  mutating func call(
    _ word: String, _ arguments: [ExpressionTree.Argument], at offset: Int, in place: Place
  ) throws(ExpressionMistake) -> Part {
    if let operation = ExpressionAggregate.Operation(rawValue: word) {
      return try aggregate(operation, arguments, at: offset, in: place)
    }
    for argument in arguments where argument.condition != nil {
      throw ExpressionMistake(.whereOutsideSum(word), at: argument.value.offset)
    }
    let values = arguments.map(\.value)
    switch word {
    case "position":
      try check(word, values.count, least: 1, most: 1, at: offset)
      let choice = try part(values[0], in: place)
      guard let options = choice.options else {
        throw ExpressionMistake(.wrongType(wanted: .list, got: choice.type), at: choice.offset)
      }
      return derived(.position(choice.node, options: options), .number, from: [choice], at: offset)
    case "matches":
      try check(word, values.count, least: 2, most: 2, at: offset)
      let text = try part(values[0], as: .text, in: place)
      let written = try part(values[1], as: .text, in: place)
      guard let literal = written.literal else {
        throw ExpressionMistake(.expected(.value, found: nil), at: written.offset)
      }
      do throws(PatternMistake) {
        return derived(
          .matches(text.node, try Pattern(literal)), .flag, from: [text], at: offset)
      } catch {
        throw ExpressionMistake(.pattern(error), at: written.offset)
      }
    case "list":
      try check(word, values.count, least: 1, most: 1, at: offset)
      guard case .text(let name, let place) = values[0] else {
        throw ExpressionMistake(.expected(.value, found: nil), at: values[0].offset)
      }
      guard let words = names.lists[name] else {
        throw ExpressionMistake(.unknownList(name, known: names.lists.keys.sorted()), at: place)
      }
      return Part(node: .constant(.list(words)), type: .list, options: words, offset: offset)
    default: break
    }
    guard let function = ExpressionFunction(rawValue: word) else {
      let known =
        ExpressionFunction.allCases.map(\.rawValue)
        + ExpressionAggregate.Operation.allCases.map(\.rawValue) + ["position", "matches", "list"]
      throw ExpressionMistake(.unknownFunction(word, known: known), at: offset)
    }
    try check(
      word, values.count, least: function.arguments.least, most: function.arguments.most, at: offset
    )
    var parts: [Part] = []
    for (index, value) in values.enumerated() {
      let found = try part(value, in: place)
      let wanted = function.wanted[min(index, function.wanted.count - 1)]
      if let wanted, found.type != wanted {
        throw ExpressionMistake(.wrongType(wanted: wanted, got: found.type), at: found.offset)
      }
      parts.append(found)
    }
    if function == .contains, parts[0].type != .text, parts[0].type != .list {
      throw ExpressionMistake(
        .wrongType(wanted: .text, got: parts[0].type), at: parts[0].offset)
    }
    if function == .contains, parts[0].type == .list, let options = parts[0].options,
      let literal = parts[1].literal, !options.contains(literal)
    {
      throw ExpressionMistake(.noSuchOption(literal, known: options), at: parts[1].offset)
    }
    // The branches of `if` and all of `coalesce` are of one type.
    if function.result == nil {
      let branches = function == .if ? parts.dropFirst() : parts[...]
      for branch in branches.dropFirst() where branch.type != branches.first?.type {
        throw ExpressionMistake(
          .unlikeTypes(branches.first?.type ?? branch.type, branch.type), at: branch.offset)
      }
    }
    if function == .row { noteRecord() }
    let type = function.result ?? parts.last?.type ?? .text
    return derived(.call(function, parts.map(\.node)), type, from: parts, at: offset)
  }

  private func check(
    _ function: String, _ count: Int, least: Int, most: Int?, at offset: Int
  ) throws(ExpressionMistake) {
    guard count >= least, count <= most ?? .max else {
      throw ExpressionMistake(
        .argumentCount(function: function, least: least, most: most), at: offset)
    }
  }

  /// `sum(shareholders.share where kind = "A")`, `count(shareholders)`, `sum(a, b)`.
  private mutating func aggregate(
    _ operation: ExpressionAggregate.Operation, _ arguments: [ExpressionTree.Argument],
    at offset: Int, in place: Place
  ) throws(ExpressionMistake) -> Part {
    guard case .record = place else {
      throw ExpressionMistake(.aggregateInside(operation.rawValue), at: offset)
    }
    guard let first = arguments.first else {
      throw ExpressionMistake(
        .argumentCount(function: operation.rawValue, least: 1, most: nil), at: offset)
    }
    if arguments.count == 1 {
      if operation == .count, case .name(let words, let place) = first.value, words.count == 1,
        let table = names.table(words[0]),
        home.map({ names.tables[$0].field(words[0]) }) ?? nil == nil
      {
        return try rows(operation, table, value: nil, first.condition, at: place)
      }
      let outer = rowTable
      rowTable = nil
      defer { rowTable = outer }
      let (value, asks) = try aggregated(first.value)
      if let table = rowTable {
        if asks { throw ExpressionMistake(.recordInsideRows(operation.rawValue), at: value.offset) }
        return try rows(operation, table, value: value, first.condition, at: offset)
      }
      return try values(operation, [value], first.condition, at: offset)
    }
    var parts: [Part] = []
    for argument in arguments {
      if argument.condition != nil {
        throw ExpressionMistake(.whereOutsideSum(operation.rawValue), at: argument.value.offset)
      }
      parts.append(try part(argument.value, in: .record))
    }
    return try values(operation, parts, nil, at: offset)
  }

  private func values(
    _ operation: ExpressionAggregate.Operation, _ parts: [Part], _ condition: ExpressionTree?,
    at offset: Int
  ) throws(ExpressionMistake) -> Part {
    if condition != nil {
      throw ExpressionMistake(.whereOutsideSum(operation.rawValue), at: offset)
    }
    let type = try type(of: operation, parts)
    return derived(
      .aggregate(
        ExpressionAggregate(
          operation: operation, source: .values(parts.map(\.node)), number: counter.next())),
      type, from: parts, at: offset)
  }

  private func type(
    of operation: ExpressionAggregate.Operation, _ parts: [Part]
  ) throws(ExpressionMistake) -> ExpressionType {
    switch operation {
    case .count: return .number
    case .sum, .average:
      for part in parts where part.type != .number {
        throw ExpressionMistake(.wrongType(wanted: .number, got: part.type), at: part.offset)
      }
      return .number
    case .min, .max:
      let type = parts.first?.type ?? .number
      for part in parts where part.type != type || (type != .number && type != .date) {
        throw ExpressionMistake(.wrongType(wanted: .number, got: part.type), at: part.offset)
      }
      return type
    }
  }

  private mutating func rows(
    _ operation: ExpressionAggregate.Operation, _ table: Int, value: Part?,
    _ condition: ExpressionTree?, at offset: Int
  ) throws(ExpressionMistake) -> Part {
    let isOwn = home != nil && names.tables[table].parent == home
    var aggregate = ExpressionAggregate(
      operation: operation,
      source: .rows(table: table, ownRows: isOwn, value: value?.node), number: counter.next())
    note(Expression.Reference(table: table, line: nil, field: nil))
    // Its own rows are others for each record that asks.
    if isOwn { noteRecord() }
    if let condition { try split(condition, row: table, into: &aggregate) }
    var type = ExpressionType.number
    if let value { type = try self.type(of: operation, [value]) }
    return Part(node: .aggregate(aggregate), type: type, offset: offset)
  }

  /// Parts a condition into what a row says by itself and what it must share with the record that asks.
  private mutating func split(
    _ condition: ExpressionTree, row: Int, into aggregate: inout ExpressionAggregate
  ) throws(ExpressionMistake) {
    let terms: [ExpressionTree] =
      if case .and(let terms, _) = condition { terms } else { [condition] }
    var alone: [ExpressionNode] = []
    for term in terms {
      let found = try part(term, as: .flag, in: .condition(row: row))
      guard found.looksAtAsking else {
        alone.append(found.node)
        continue
      }
      guard case .compared(.equal, let left, let right, within: nil, let offset) = term else {
        throw ExpressionMistake(.thisNotInEquality, at: found.offset)
      }
      let first = try part(left, in: .condition(row: row))
      let second = try part(right, in: .condition(row: row))
      if !first.looksAtAsking, !second.looksAtRow {
        aggregate.equalities.append((first.node, second.node))
      } else if !first.looksAtRow, !second.looksAtAsking {
        aggregate.equalities.append((second.node, first.node))
      } else {
        throw ExpressionMistake(.thisNotInEquality, at: offset)
      }
    }
    aggregate.condition = alone.isEmpty ? nil : alone.count == 1 ? alone[0] : .and(alone)
  }
}
