/// A column of a list as written: its blanks still go by name.
struct WrittenColumn {
  var path: [String]
  /// Other words for it: for the lowest of the path, or for all of it.
  var also: [[String]]
  var help: String?
  var isNumbered: Bool
  /// Whether each option of the choice in it has a column, which is ticked.
  var isOfOptions: Bool
  /// What stands in its cells; nil where nothing is asked.
  var line: WrittenLine?
  /// Where it is written.
  var cursor: YamlCursor

  init?(_ cursor: YamlCursor) {
    guard let members = YamlMembers(cursor, keys: .column), let label = members["label"] else {
      return nil
    }
    isOfOptions = members["each_option"]?.flag() ?? false
    // The corner over the words of lines may well be empty, and so may what stands over options.
    let isWordless =
      label.node.scalar?.string == "" && (members["answer"] == nil || isOfOptions)
    guard let path = isWordless ? [""] : QuestionLoader.path(label) else { return nil }
    self.path = path
    self.cursor = cursor
    also = members["also"].map { Self.others($0, for: path) } ?? []
    help = members["help"]?.text()
    isNumbered = members["numbered"]?.flag() ?? false
    line = members["answer"].flatMap(QuestionLoader.line)
    if let line {
      if line.blanks.isEmpty { line.cursor.report(.noBlank) }
      if isOfOptions, line.pieces.count != 1 { line.cursor.report(.optionsBesideWords) }
      if path.count + (isOfOptions && !isWordless ? 1 : 0) > ColumnHeader.mostRows {
        members["label"]?.report(.tooManyHeaderRows(most: ColumnHeader.mostRows))
      }
    }
  }

  private static func others(_ cursor: YamlCursor, for path: [String]) -> [[String]] {
    let items = cursor.node.sequence == nil ? [cursor] : cursor.items() ?? []
    return items.compactMap { item in
      QuestionLoader.path(item).map {
        item.node.sequence == nil ? path.dropLast() + $0 : $0
      }
    }
  }

  /// The column as a question; nil where it asks nothing.
  var question: WrittenQuestion? {
    guard let line, let label = path.last else { return nil }
    var question = WrittenQuestion(
      label: label, position: .column, lines: [line], span: 1, cursor: cursor)
    question.groups = path.dropLast()
    return question
  }
}

/// Reads what a list prints around its answers.
struct ListLoader {
  let members: YamlMembers
  let columns: [WrittenColumn]
  let names: WrittenTable
  let fields: [Field?]
  let loader: FieldLoader

  /// The list; what is wrong with it is reported.
  func load() -> ListForm {
    var question = -1
    let shown = columns.flatMap { column -> [ListForm.Column] in
      var role: ListForm.Role = column.isNumbered ? .numbers : .words
      if column.line != nil {
        question += 1
        role = .answer(question: question)
      }
      var shown = ListForm.Column(path: column.path, help: column.help, role: role)
      shown.also = column.also
      shown.isPrefilled = column.isNumbered && column.line != nil
      return column.isOfOptions ? self.options(of: column, shown) : [shown]
    }
    return ListForm(
      columns: shown, lines: members["lines"].map(lines) ?? [],
      total: members["total"].flatMap(total),
      examples: members["examples"]?.items()?.map { example($0, columns: shown.count) } ?? [],
      until: members["until"]?.items()?.compactMap { $0.text() } ?? [],
      skip: members["skip"]?.items()?.compactMap { $0.text() } ?? [],
      helpIsAbove: members["help_row"]?.word(among: ["above", "below"]) == "above")
  }

  private func total(_ cursor: YamlCursor) -> ListForm.Total? {
    guard let members = YamlMembers(cursor, keys: .total), let label = members["label"]?.text(),
      let items = members["of"]?.items()
    else { return nil }
    let fields = items.compactMap { item -> Int? in
      guard let index = names.field(at: item) else { return nil }
      if let field = self.fields[index], !field.shape.isNumber {
        item.report(.notANumberField(field.id, kind: field.kind.name))
      }
      return index
    }
    return ListForm.Total(label: label, fields: fields)
  }

  /// A column for each option of a choice, with the option's words below those of the column.
  private func options(of column: WrittenColumn, _ shown: ListForm.Column) -> [ListForm.Column] {
    guard let id = column.line?.blanks.first, let index = names.index[id],
      let field = fields[index]
    else { return [shown] }
    guard case .choice(let choice) = field.kind, choice.list == nil, choice.options.count > 1 else {
      column.cursor.report(.columnsOfNoOptions(id))
      return [shown]
    }
    return choice.options.enumerated().map { place, option in
      var own = shown
      own.option = option.key
      let above = shown.path.filter { !$0.isEmpty }
      own.path = above + [option.words]
      own.also = shown.also.map { $0 + [option.words] } + ways(of: option).map { above + [$0] }
      // What is printed over all of them once is the hint of the first.
      if place > 0 { own.help = nil }
      return own
    }
  }

  /// What else may stand over the column of an option: other words of it, and its key alone or beside them.
  private func ways(of option: Option) -> [String] {
    guard option.key != option.words else { return option.also }
    return option.also + [
      option.key, "\(option.key) \(option.words)", "\(option.words) (\(option.key))",
    ]
  }

  private func example(_ cursor: YamlCursor, columns: Int) -> [String] {
    let cells = cursor.items() ?? []
    if cells.count > columns { cursor.report(.tooManyCells(columns: columns)) }
    return cells.map { $0.node.scalar?.string ?? "" }
  }

  private func lines(_ cursor: YamlCursor) -> [FixedLine] {
    var known: Set<String> = []
    return (cursor.entries() ?? []).compactMap { key, value in
      guard let id = key.text() else { return nil }
      if !LineNotation.isFieldID(id) { key.report(.notAnID(id)) }
      if names.index[id] != nil || !known.insert(id).inserted { key.report(.lineAndField(id)) }
      return line(id, value)
    }
  }

  /// A line: its words alone, or with what it says otherwise than the fields.
  private func line(_ id: String, _ cursor: YamlCursor) -> FixedLine? {
    let own = fields.compactMap(\.self)
    guard cursor.node.mapping != nil else {
      guard let words = QuestionLoader.path(cursor) else { return nil }
      return FixedLine(id: id, words: words, fields: own)
    }
    guard let entries = cursor.entries() else { return nil }
    var words: [String]?
    var without: Set<Int> = []
    var changes: [(key: YamlCursor, value: YamlCursor)] = []
    for (key, value) in entries {
      switch key.node.scalar?.string {
      case "label": words = QuestionLoader.path(value)
      case "without":
        for item in value.items() ?? [] { names.field(at: item).map { _ = without.insert($0) } }
      default: changes.append((key, value))
      }
    }
    guard let words else {
      cursor.report(.missingKey("label"))
      return nil
    }
    guard !changes.isEmpty else {
      return FixedLine(id: id, words: words, fields: asked(own, without), without: without)
    }
    warnOfTexts(changes, without)
    let changed = names.ids.enumerated().map { index, id -> Field? in
      guard let written = names.writtenField(id), fields[index] != nil else { return nil }
      return WrittenField(written, changing: changes, at: cursor).flatMap(loader.load)
    }
    guard changed.allSatisfy({ $0 != nil }) else { return nil }
    return FixedLine(
      id: id, words: words, fields: asked(changed.compactMap(\.self), without), without: without)
  }

  /// Warns where a line makes numbers of a column of remarks, beside one that holds numbers anyway.
  private func warnOfTexts(
    _ changes: [(key: YamlCursor, value: YamlCursor)], _ without: Set<Int>
  ) {
    guard let kind = changes.first(where: { $0.key.node.scalar?.string == "kind" }),
      let word = kind.value.node.scalar?.string, Self.numbers.contains(word),
      names.kinds.values.contains(where: Self.numbers.contains)
    else { return }
    for (index, id) in names.ids.enumerated()
    where names.kinds[id] == TextKind.word && !without.contains(index) {
      if names.writtenField(id)?.members?["every_line"] != nil { continue }
      kind.value.warn(.textOfNumbers(id, kind: word))
    }
  }

  private static let numbers: Set<String> = [
    AmountKind.word, CountKind.word, NumberKind.word, PercentKind.word,
  ]

  /// The fields of a line; nothing is missed where it does not ask for one.
  private func asked(_ fields: [Field], _ without: Set<Int>) -> [Field] {
    fields.enumerated().map { index, field in
      var field = field
      if without.contains(index) { field.requirement = .optional }
      return field
    }
  }
}

extension Mistake {
  static var optionsBesideWords: Mistake {
    Mistake(
      zh: "each_option 的列只写 {字段}", en: "a column with each_option has a {field} and nothing else")
  }

  static func columnsOfNoOptions(_ id: String) -> Mistake {
    Mistake(
      zh: "each_option 要求“\(id)”是 choice，并自己列出两个以上的选项",
      en: "each_option needs \"\(id)\" to be a choice with two options or more of its own")
  }

  static func tooManyHeaderRows(most: Int) -> Mistake {
    Mistake(zh: "表头最多 \(most) 行", en: "a header has at most \(most) rows")
  }

  static func tooManyCells(columns: Int) -> Mistake {
    Mistake(
      zh: "示例行的格数多于列数（\(columns)）",
      en: "an example has at most a cell for each of the \(columns) columns")
  }

  static func lineAndField(_ id: String) -> Mistake {
    Mistake(
      zh: "“\(id)”已用作另一行或字段的名称",
      en: "\"\(id)\" is the id of another line or of a field; each has its own")
  }

  static func textOfNumbers(_ id: String, kind: String) -> Mistake {
    Mistake(
      zh: "这一行的“\(id)”也成了 \(kind)；若仍是文字，请在该字段写 every_line: true",
      en:
        "\"\(id)\" becomes a \(kind) in this line too; if it is to stay a text, say every_line: true at that field"
    )
  }

  static func notAList(_ table: String) -> Mistake {
    Mistake(
      zh: "此处须为列表（copies: rows 或 lines），“\(table)”不是",
      en: "this needs a list (copies: rows or lines); \"\(table)\" is none")
  }

  static func listOfTwo(_ table: String, first: String) -> Mistake {
    Mistake(
      zh: "“\(table)”已列在“\(first)”里，一张列表只能在一处",
      en: "\"\(table)\" stands in \"\(first)\" already; a list has one place")
  }

  static func needsKey(_ key: String, copies: String) -> Mistake {
    Mistake(zh: "copies: \(copies) 的表要写 \(key)", en: "a table with copies: \(copies) needs \(key)")
  }

  static func keyOfOthers(_ key: String, copies: String) -> Mistake {
    Mistake(
      zh: "copies: \(copies) 的表没有 \(key)", en: "a table with copies: \(copies) has no \(key)")
  }
}
