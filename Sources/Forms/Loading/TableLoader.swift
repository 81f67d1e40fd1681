/// A table as loaded from its file: all but its rules, which may look into other tables.
struct LoadedTable {
  var table: Table
  let names: WrittenTable
  /// By the index of their ids; nil where a field has faults of its own.
  var fields: [Field?]
  let members: YamlMembers
  /// The lists that stand among its questions, each with how many questions stand before it.
  var lists: [(cursor: YamlCursor, position: Int)] = []
}

/// Reads the file of one table.
enum TableLoader {
  /// The table, or nil where not even its id is known; what else is wrong is reported.
  static func load(_ root: YamlCursor, in form: FormDefaults) -> LoadedTable? {
    guard let members = YamlMembers(root, keys: .table), let id = readID(members["table"]) else {
      return nil
    }
    let before = root.faults.count
    let copies = readCopies(members["copies"])
    checkKeys(members, copies)
    let also = QuestionLoader.texts(members["also"])
    let columns = (members["columns"]?.items() ?? []).compactMap { WrittenColumn($0) }
    let entries = (members["questions"]?.items() ?? []).compactMap(QuestionLoader.load)
    let heading = members["heading"].flatMap(QuestionLoader.blockHeading)
    let questions =
      (heading.map { [$0.question] } ?? []) + entries.filter { $0.list == nil }
      + columns.compactMap(\.question)
    // Where a question could not be read, what it asks for is not known.
    let questionsAreWhole =
      root.faults.count == before && (members["questions"] ?? members["columns"]) != nil
    let written = (members["fields"]?.entries() ?? []).compactMap(WrittenField.init)
    var names = WrittenTable(questions: questions, fields: written)
    names.unit = members["unit"]
    let loader = FieldLoader(table: names, form: form)
    let fields = FieldTitles.apart(
      names.ids.map { names.writtenField($0).flatMap(loader.load) }, of: names)
    checkAsked(names, whole: questionsAreWhole, fieldsGiven: members["fields"] != nil)
    FieldChecks(table: names, fields: fields).run()
    let title = members["title"]?.text() ?? ""
    let sheet = members["sheet"]?.sheetName() ?? ""
    let called = title.isEmpty ? (sheet.isEmpty ? id : sheet) : title
    var table = Table(
      id: id, sheet: sheet, title: title,
      name: members["name"].map { words($0) } ?? Words(zh: called, en: called),
      typeName: members["type"].map { readTypeName($0) } ?? SwiftName.type(id),
      copies: copies, absence: readAbsence(members["absence"]),
      fields: fields.compactMap(\.self), questions: resolved(questions, index: names.index),
      remarks: members["remarks"]?.items()?.compactMap { $0.text() } ?? [],
      people: members["people"]?.items()?.compactMap { readPerson($0, names, fields) } ?? [])
    if !columns.isEmpty {
      table.list = ListLoader(
        members: members, columns: columns, names: names, fields: fields, loader: loader
      ).load()
    }
    // What stands under no words but those of its options is known by its title.
    for (place, question) in table.questions.enumerated() where question.label.isEmpty {
      guard question.position == .column, let field = question.lines.first?.fields.first,
        table.fields.indices.contains(field)
      else { continue }
      table.questions[place].label = table.fields[field].title.text(form.language)
    }
    readSurroundings(members, into: &table)
    table.summary = members["summary"]?.items()?.compactMap { names.field(at: $0) } ?? []
    // With a gap in it, it is another heading of copies.
    table.also = also.filter { !$0.contains("{") }
    if members["heading"] == nil, let words = also.first(where: { $0.contains("{") }) {
      members["also"]?.report(.gapWithoutHeading(words))
    }
    table.heading = heading.map { written in
      var own = written.heading
      own.name = written.name.flatMap { names.index[$0] }
      own.also = also.filter { $0.contains("{") }.compactMap { words in
        guard let cursor = members["also"],
          let other = QuestionLoader.blockHeading(cursor, words)
        else { return nil }
        if other.name != written.name { cursor.report(.otherName(words)) }
        var heading = other.heading
        heading.name = own.name
        return heading
      }
      return own
    }
    var loaded = LoadedTable(table: table, names: names, fields: fields, members: members)
    for (index, entry) in entries.enumerated() {
      guard let list = entry.list else { continue }
      let before = entries[..<index].count { $0.list == nil }
      loaded.lists.append((list, before + (heading == nil ? 0 : 1)))
    }
    return loaded
  }

  /// Reports what is missing in a table of a kind, and what other kinds have.
  private static func checkKeys(_ members: YamlMembers, _ copies: Table.Copies) {
    let isList = copies == .rows || copies == .lines
    let word = copies.rawValue
    // Blocks are found by their heading, and need no title above them.
    let title = members["heading"] == nil ? ["title"] : []
    members.require(
      isList
        ? ["columns"] + (copies == .lines ? ["lines"] : []) : ["sheet"] + title + ["questions"],
      of: .table)
    let others =
      isList
      ? ["questions", "heading"] + (copies == .rows ? ["lines"] : ["room", "at_least", "at_most"])
      : ["columns", "lines", "total", "examples", "help_row", "until", "skip"]
    for key in others { members[key]?.report(.keyOfOthers(key, copies: word)) }
  }

  /// What stands around the answers, and how many records there may be.
  private static func readSurroundings(_ members: YamlMembers, into table: inout Table) {
    table.intro = members["intro"]?.items()?.compactMap(QuestionLoader.path) ?? []
    table.ignore = members["ignore"]?.items()?.compactMap { $0.text() } ?? []
    table.atLeast = members["at_least"].flatMap { $0.number(least: 0) }
    table.atMost = members["at_most"].flatMap { $0.number(least: 1) }
    if let least = table.atLeast, let most = table.atMost, most < least {
      members["at_most"]?.report(.lessThanLeast(most, least: least))
    }
    table.room = members["room"].flatMap { $0.number(least: 1) }
    table.unit = members["unit"]?.text()
  }

  /// A name in both languages; a text alone is the name in both.
  static func words(_ cursor: YamlCursor?) -> Words {
    if let cursor, cursor.node.scalar != nil {
      let text = cursor.text() ?? ""
      return Words(zh: text, en: text)
    }
    let members = cursor.flatMap { YamlMembers($0, keys: .words) }
    return Words(zh: members?["zh"]?.text() ?? "", en: members?["en"]?.text() ?? "")
  }

  private static func readPerson(
    _ cursor: YamlCursor, _ names: WrittenTable, _ fields: [Field?]
  ) -> Person? {
    func words(_ cursor: YamlCursor) -> Int? {
      guard let index = names.field(at: cursor) else { return nil }
      if let field = fields[index], !field.shape.isText {
        cursor.report(.notForPeople(field.id, kind: field.kind.name))
      }
      return index
    }
    guard let members = YamlMembers(cursor, keys: .person),
      let name = members["name"].flatMap(words)
    else { return nil }
    var details: [Person.Detail: Int] = [:]
    for detail in Person.Detail.allCases {
      details[detail] = members[detail.rawValue].flatMap(words)
    }
    return Person(name: name, details: details)
  }

  private static func readID(_ cursor: YamlCursor?) -> String? {
    guard let cursor, let id = cursor.text() else { return nil }
    guard LineNotation.isFieldID(id) else {
      cursor.report(.notAnID(id))
      return nil
    }
    return id
  }

  private static func readTypeName(_ cursor: YamlCursor?) -> String {
    guard let cursor, let name = cursor.text() else { return "" }
    let isName =
      name.first.map { "A"..."Z" ~= $0 } == true
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    if !isName { cursor.report(.notATypeName(name)) }
    return name
  }

  private static func readCopies(_ cursor: YamlCursor?) -> Table.Copies {
    guard let cursor else { return .many }
    // Of what is no number of copies, one is assumed: references to the table are then good.
    return cursor.word(among: ["one", "many", "rows", "lines"]).flatMap(Table.Copies.init) ?? .one
  }

  private static func readAbsence(_ cursor: YamlCursor?) -> Table.Absence {
    cursor?.word(among: ["error", "warning", "fine"]).flatMap(Table.Absence.init) ?? .fine
  }

  /// Each blank has a field, each field one blank.
  private static func checkAsked(_ names: WrittenTable, whole: Bool, fieldsGiven: Bool) {
    var asked: Set<String> = []
    for line in names.questions.flatMap(\.lines) {
      for id in line.blanks {
        if names.index[id] == nil {
          // A field of that name with capitals in it has been reported.
          let written = names.ids.contains { $0 != id && $0.lowercased() == id }
          guard fieldsGiven, !written else { continue }
          line.cursor.report(.blankWithoutField(id, known: names.ids), at: "{\(id)}")
        } else if !asked.insert(id).inserted, line.frames[id] == nil {
          line.cursor.report(.askedTwice(id), at: "{\(id)}")
        }
      }
    }
    guard whole else { return }
    let strays = names.questions.flatMap(\.blanks).filter { names.index[$0] == nil }
    // A blank that nearly bears the name of a field has been reported: one fault, once.
    let meant = Set(strays.compactMap { EditDistance.nearest(to: $0, among: names.ids) })
    for field in names.fields where !asked.contains(field.id) && !meant.contains(field.id) {
      field.key.report(.notAsked(field.id))
    }
  }

  private static func resolved(_ questions: [WrittenQuestion], index: [String: Int]) -> [Question] {
    questions.map { question in
      var asked = Question(
        label: question.label, position: question.position,
        lines: question.lines.map { line in
          Line(
            parts: line.pieces.compactMap { piece in
              switch piece {
              case .words(let words): .words(words)
              case .blank(let id): index[id].map { .blank($0) }
              }
            }, hint: line.hint,
            frames: Dictionary(
              line.frames.compactMap { id, frame in index[id].map { ($0, frame) } }
            ) { first, _ in first })
        }, span: question.span, sharesRow: question.sharesRow)
      asked.groups = question.groups
      asked.also = question.also
      asked.help = question.help
      asked.isAcross = question.isAcross
      asked.isBefore = question.isBefore
      asked.spread = question.spread
      return asked
    }
  }
}
