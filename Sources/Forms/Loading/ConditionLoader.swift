/// Reads `required`, `relevant` and `calculated` where they are expressions, once all tables are known.
struct ConditionLoader {
  private let expressions: ExpressionLoader
  private var tables: [LoadedTable]
  /// The fields that have conditions, each with what they look at and where that is written.
  private var conditional: [FieldReference: (reads: [FieldReference], cursor: YamlCursor)] = [:]

  /// Sets the requirements and calculations of all fields.
  /// - Parameters:
  ///   - tables: The tables; what is wrong with their conditions is reported.
  ///   - expressions: What expressions may name.
  /// - Returns: The tables, and the fields with conditions in an order in which those that others look at
  ///   come first.
  static func load(
    _ tables: [LoadedTable], _ expressions: ExpressionLoader
  ) -> (tables: [LoadedTable], conditional: [FieldReference]) {
    var loader = ConditionLoader(expressions: expressions, tables: tables)
    for table in tables.indices { loader.load(table: table) }
    loader.checkCalculations()
    return (loader.tables, loader.order())
  }

  private init(expressions: ExpressionLoader, tables: [LoadedTable]) {
    self.expressions = expressions
    self.tables = tables
  }

  /// What is said of a field, by itself or for one line.
  private struct Written {
    var required: YamlCursor?
    var relevant: YamlCursor?
    var calculated: YamlCursor?

    init(_ members: YamlMembers?) {
      required = members?["required"]
      relevant = members?["relevant"]
      calculated = members?["calculated"]
    }

    /// What a line says counts before what the field says.
    mutating func change(_ key: String?, _ value: YamlCursor) {
      switch key {
      case "required": required = value
      case "relevant": relevant = value
      case "calculated": calculated = value
      default: break
      }
    }
  }

  private mutating func load(table: Int) {
    let loaded = tables[table]
    let all = loaded.members["relevant"].flatMap { condition($0, of: table) }
    tables[table].table.relevant = all
    var ofQuestions: [String: (condition: Expression, cursor: YamlCursor)] = [:]
    var heading: (condition: Expression, cursor: YamlCursor)?
    for question in loaded.names.questions {
      if question.position == .heading {
        heading = question.relevant.flatMap { cursor in
          condition(cursor, of: table).map { ($0, cursor) }
        }
      }
      if let heading { for blank in question.blanks { ofQuestions[blank] = heading } }
    }
    for (index, id) in loaded.names.ids.enumerated() {
      let written = Written(loaded.names.writtenField(id)?.members)
      let outer = [all, ofQuestions[id]?.condition].compactMap(\.self)
      let place = FieldReference(table: table, field: index)
      var field = tables[table].table.fields[index]
      set(&field, at: place, written, outer, ofQuestions[id]?.cursor)
      tables[table].table.fields[index] = field
    }
    guard let cursor = loaded.members["lines"] else { return }
    for (line, (_, value)) in (cursor.entries() ?? []).enumerated() {
      load(line: line, of: table, value, all)
    }
  }

  private mutating func load(
    line: Int, of table: Int, _ cursor: YamlCursor, _ all: Expression?
  ) {
    let names = tables[table].names
    let changes = cursor.node.mapping == nil ? [] : cursor.entries() ?? []
    guard tables[table].table.list?.lines.indices.contains(line) == true else { return }
    for (index, id) in names.ids.enumerated() {
      guard var field = tables[table].table.list?.lines[line].fields[checked: index] else {
        continue
      }
      var written = Written(names.writtenField(id)?.members)
      for (key, value) in changes { written.change(key.node.scalar?.string, value) }
      set(
        &field, at: FieldReference(table: table, field: index), written, [all].compactMap(\.self))
      tables[table].table.list?.lines[line].fields[index] = field
    }
  }

  private mutating func set(
    _ field: inout Field, at place: FieldReference, _ written: Written, _ outer: [Expression],
    _ heading: YamlCursor? = nil
  ) {
    if let cursor = written.calculated {
      field.calculation = calculation(cursor, of: field, at: place)
      if field.calculation != nil {
        // Nobody is asked for what the form works out.
        field.requirement = .optional
        return
      }
    }
    guard field.kind.takesRequired else { return }
    var relevant = outer
    if let cursor = written.relevant, let own = condition(cursor, of: place.table) {
      relevant.append(own)
    }
    guard let need = need(written.required, of: place.table) else {
      if let cursor = written.relevant { cursor.report(.relevantAndOldWords) }
      return
    }
    if relevant.isEmpty, case .when(let condition) = need,
      let simple = simple(condition, isNeed: true)
    {
      field.requirement = simple
    } else if relevant.count == 1, need == .always, let simple = simple(relevant[0], isNeed: false)
    {
      field.requirement = simple
    } else {
      let conditions = Conditions(relevant: relevant, need: need)
      guard !conditions.expressions.isEmpty else { return }
      field.requirement = .conditional(conditions)
      note(conditions, at: place, written.relevant ?? written.required ?? heading)
    }
  }

  /// The condition at a cursor; nil for `true`, which is none, and after a fault was reported.
  private func condition(_ cursor: YamlCursor, of table: Int) -> Expression? {
    guard !RequirementLoader.isPlain("true", at: cursor) else { return nil }
    let condition = expressions.expression(cursor, as: .flag, home: table)
    if let condition, condition.reads.isEmpty { cursor.warn(.alwaysTheSame(condition.text)) }
    return condition
  }

  /// What `required` says; nil where it is one of the words of before, which are read elsewhere.
  private func need(_ cursor: YamlCursor?, of table: Int) -> Conditions.Need? {
    guard let cursor else { return .always }
    guard cursor.node.scalar != nil else { return nil }
    if RequirementLoader.isPlain("false", at: cursor) { return .never }
    guard !RequirementLoader.isForeignFlag(cursor) else { return .always }
    return condition(cursor, of: table).map { .when($0) } ?? .always
  }

  private func calculation(
    _ cursor: YamlCursor, of field: Field, at place: FieldReference
  ) -> Calculation? {
    if RequirementLoader.isPlain("true", at: cursor) { return .byForm }
    if RequirementLoader.isPlain("false", at: cursor) { return nil }
    return expressions.expression(
      cursor, as: field.shape.expressionType, home: place.table
    ).map { .expression($0) }
  }

  /// A condition of one of the shapes whose messages name the answer that it looks at.
  private func simple(_ condition: Expression, isNeed: Bool) -> Field.Requirement? {
    guard condition.scope == .record, let home = condition.home else { return nil }
    func isPlain(_ field: Int) -> Bool {
      // What hangs on an answer that may be needless itself is for the rule that knows of that.
      let id = tables[home].names.ids[field]
      let members = tables[home].names.writtenField(id)?.members
      let isRequired = members?["required"]
      return members?["relevant"] == nil
        && (isRequired == nil || isRequired.map { RequirementLoader.isFlag($0) } == true)
    }
    switch condition.node {
    case .call(.answered, let values) where !isNeed:
      if case .own(let field)? = values.first, isPlain(field) { return .ifAnswered(field) }
    case .compared(.equal, .own(let field), .constant(.text(let option)), within: nil)
    where !isNeed:
      if let key = key(option, of: field, in: home), isPlain(field) {
        return .ifChosen(field, key)
      }
    case .call(.contains, let values) where !isNeed:
      if values.count == 2, case .own(let field) = values[0],
        case .constant(.text(let option)) = values[1],
        case .options(_, several: true) = tables[home].fields[field]?.shape,
        let key = key(option, of: field, in: home), isPlain(field)
      {
        return .ifChosen(field, key)
      }
    case .compared(.more, .aggregate(let count), .constant(.number(let least)), within: nil)
    where isNeed && count.operation == .count && least.double == 1:
      if case .values(let values) = count.source, values.count == 1,
        case .own(let field) = values[0],
        case .options(_, several: true) = tables[home].fields[field]?.shape
      {
        return .ifSeveral(field)
      }
    default: break
    }
    return nil
  }

  private func key(_ option: String, of field: Int, in table: Int) -> String? {
    if case .options? = tables[table].fields[field]?.shape { option } else { nil }
  }

  private mutating func note(
    _ conditions: Conditions, at place: FieldReference, _ cursor: YamlCursor?
  ) {
    guard let cursor = cursor ?? tables[place.table].members["relevant"] else { return }
    let reads = conditions.expressions.flatMap(\.reads).compactMap { read in
      read.field.map { FieldReference(table: read.table, field: $0) }
    }
    let known = conditional[place]?.reads ?? []
    conditional[place] = (known + reads, cursor)
  }
}

/// Circles.
extension ConditionLoader {
  /// The fields with conditions, those that others look at first; reports where two look at each other.
  private func order() -> [FieldReference] {
    var order: [FieldReference] = []
    var open: [FieldReference] = []
    var done: Set<FieldReference> = []
    func visit(_ place: FieldReference) {
      guard let (reads, cursor) = conditional[place], !done.contains(place) else { return }
      if let start = open.firstIndex(of: place) {
        let names = (open[start...] + [place]).map { name(of: $0) }
        cursor.report(.conditionCircle(names))
        return
      }
      open.append(place)
      for other in reads { visit(other) }
      open.removeLast()
      if done.insert(place).inserted { order.append(place) }
    }
    for place in conditional.keys.sorted(by: { ($0.table, $0.field) < ($1.table, $1.field) }) {
      visit(place)
    }
    return order
  }

  private func name(of place: FieldReference) -> String {
    tables[place.table].names.ids[place.field]
  }

  /// Reports what is worked out from itself.
  private func checkCalculations() {
    var nodes: [Expression.Reference: (reads: [Expression.Reference], cursor: YamlCursor)] = [:]
    for (table, loaded) in tables.enumerated() {
      for (index, field) in loaded.table.fields.enumerated() {
        guard case .expression(let expression) = field.calculation,
          let cursor = loaded.names.writtenField(loaded.names.ids[index])?.members?["calculated"]
        else { continue }
        nodes[.init(table: table, line: nil, field: index)] = (expression.reads, cursor)
      }
      let lines = loaded.members["lines"]?.entries() ?? []
      for (line, written) in lines.enumerated() {
        guard let entry = written.value.node.mapping?["calculated"],
          case .expression(let expression)? = loaded.table.list?.lines[checked: line]?.fields
            .lazy.compactMap(\.calculation).first
        else { continue }
        nodes[.init(table: table, line: line, field: nil)] = (
          expression.reads, written.value.at(entry)
        )
      }
    }
    var open: [Expression.Reference] = []
    var done: Set<Expression.Reference> = []
    func visit(_ node: Expression.Reference) {
      guard let (reads, cursor) = nodes[node], !done.contains(node) else { return }
      if let start = open.firstIndex(of: node) {
        let circle = (open[start...] + [node]).map(name)
        cursor.report(.expression(ExpressionMistake(.circle(circle), at: 0)))
        return
      }
      open.append(node)
      for read in reads {
        visit(read)
        // A cell is worked out with its line or with its column.
        if read.line != nil, read.field != nil {
          visit(.init(table: read.table, line: read.line, field: nil))
          visit(.init(table: read.table, line: nil, field: read.field))
        }
      }
      open.removeLast()
      done.insert(node)
    }
    for node in nodes.keys.sorted(by: {
      ($0.table, $0.line ?? -1, $0.field ?? -1) < ($1.table, $1.line ?? -1, $1.field ?? -1)
    }) {
      visit(node)
    }
  }

  private func name(_ node: Expression.Reference) -> String {
    if let field = node.field { return tables[node.table].names.ids[field] }
    return node.line.flatMap { tables[node.table].table.list?.lines[checked: $0]?.id }
      ?? tables[node.table].table.id
  }
}

extension Mistake {
  fileprivate static func conditionCircle(_ names: [String]) -> Mistake {
    Mistake(
      zh: "是否填写互为条件，没有起点：\(names.joined(separator: " → "))",
      en: "whether each is asked for hangs on the next, and that on the first: "
        + names.joined(separator: " → "))
  }

  fileprivate static var relevantAndOldWords: Mistake {
    Mistake(
      zh: "有 relevant 时，required 写 true、false 或表达式",
      en: "beside relevant, required is true, false or an expression")
  }
}
