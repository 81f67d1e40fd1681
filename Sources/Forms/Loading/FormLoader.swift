/// Reads `form.yaml` and, through it, the files of the tables.
struct FormLoader {
  /// The folder, as the user wrote it, with a slash at its end or empty.
  let folder: String
  let faults: FaultList

  func load(_ file: SourceFile) -> Schema? {
    guard let root = YamlDocument.root(of: file, faults: faults),
      let members = YamlMembers(root, keys: .form)
    else { return nil }
    let defaults = FormDefaults(members, folder: folder)
    var tables = readTables(members["tables"], defaults)
    tables = placed(tables)
    checkDoubles(tables.loaded)
    FormDefaults.checkCountry(members, tables)
    tables = OptionParents.resolved(tables)
    let expressions = ExpressionLoader(tables, lists: defaults.lists.words)
    var conditional: [FieldReference] = []
    if let expressions {
      let conditions = ConditionLoader.load(tables.loaded, expressions)
      tables = FormTables(loaded: conditions.tables, areWhole: tables.areWhole)
      conditional = conditions.conditional
    }
    tables = ruled(tables, expressions)
    let rules = formRules(members["rules"], &tables, expressions)
    if faults.wantsWarnings { SchemaWarnings.find(in: tables) }
    let sender = members["sender"].flatMap { readName($0, tables) }
    let group = members["group"].flatMap { readName($0, tables) }
    let called = readCalled(members["called"])
    let id = members["form"].flatMap(readFormID)
    let version = members["version"]?.text()
    let title = TableLoader.words(members["title"])
    let counts = readCounts(members["counts"], tables)
    let statistics = members["statistics"].map {
      StatisticsLoader(tables: tables, hasGroup: members["group"] != nil).load($0)
    }
    let instructions = members["instructions"]?.items()?.compactMap(readInstruction) ?? []
    let fileName = members["file_name"].flatMap(readFileName)
    let prefix = members["sender_prefix"]?.text() ?? ""
    let printed = members["blank"].flatMap { BlankObjects.read($0, folder: folder) }
    let marks = (members["marks"]?.items() ?? []).compactMap(MarkLoader.load)
    let timeZone = members["time_zone"].flatMap(readTimeZone) ?? .china
    let replyBy = members["reply_by"].flatMap(readDay)
    let contact = members["contact"].map { TableLoader.words($0) }
    guard faults.isEmpty, let id, let version, let sender else { return nil }
    var schema = Schema(
      id: id, version: version, title: title, tables: tables.loaded.map(\.table), sender: sender,
      group: group, called: called, senderPrefix: prefix, fileName: fileName,
      instructions: instructions, counts: counts,
      statistics: statistics ?? Statistics())
    schema.rules = rules
    schema.printed = printed ?? []
    schema.conditionalFields = conditional
    schema.marks = marks
    schema.otherSheets = members["other_sheets"]?.items()?.compactMap { $0.text() } ?? []
    schema.ignore = members["ignore"]?.items()?.compactMap { $0.text() } ?? []
    schema.language = defaults.language
    schema.timeZone = timeZone
    schema.replyBy = replyBy
    schema.contact = contact
    return schema
  }

  /// The tables with their rules.
  private func ruled(_ tables: FormTables, _ expressions: ExpressionLoader?) -> FormTables {
    var loaded = tables.loaded
    for index in loaded.indices {
      loaded[index].table.rules =
        RuleLoader(tables: tables, home: index, expressions: expressions)
        .load(loaded[index].members["rules"])
    }
    return FormTables(loaded: loaded, areWhole: tables.areWhole)
  }

  /// The rules of the form; those whose names are all of one table are given to that table.
  private func formRules(
    _ cursor: YamlCursor?, _ tables: inout FormTables, _ expressions: ExpressionLoader?
  ) -> [FormRule] {
    let rules = (cursor?.items() ?? []).compactMap { FormWideRule($0, in: tables) }
    var loaded = tables.loaded
    for home in Set(rules.compactMap(\.home)).sorted() {
      loaded[home].table.rules += RuleLoader(
        tables: tables, home: home, expressions: expressions
      ).load(rules.filter { $0.home == home }.map(\.cursor))
    }
    let own = RuleLoader(tables: tables, home: nil, expressions: expressions)
      .load(rules.filter { $0.home == nil }.map(\.cursor))
    tables = FormTables(loaded: loaded, areWhole: tables.areWhole)
    return own
  }

  /// The tables with the lists that stand inside them.
  private func placed(_ tables: FormTables) -> FormTables {
    var loaded = tables.loaded
    for (index, table) in tables.loaded.enumerated() {
      for (cursor, position) in table.lists {
        guard let list = tables.table(at: cursor) else { continue }
        guard loaded[list].table.isList else {
          cursor.report(.notAList(loaded[list].table.id))
          continue
        }
        if let other = loaded[list].table.parent {
          cursor.report(.listOfTwo(loaded[list].table.id, first: loaded[other].table.id))
          continue
        }
        loaded[list].table.parent = index
        loaded[index].table.lists.append(InnerList(table: list, position: position))
      }
    }
    for table in loaded
    where table.table.isList && table.table.parent == nil && table.table.sheet.isEmpty {
      table.members.cursor.report(.needsKey("sheet", copies: table.table.copies.rawValue))
    }
    return FormTables(loaded: loaded, areWhole: tables.areWhole)
  }

  private func readTables(_ cursor: YamlCursor?, _ defaults: FormDefaults) -> FormTables {
    var files: [(file: SourceFile, faults: FaultList)] = []
    var names: Set<String> = []
    let items = cursor?.items() ?? []
    for item in items {
      guard let name = item.text() else { continue }
      guard !name.contains("/"), !name.hasPrefix(".") else {
        item.report(.notAFileName(name))
        continue
      }
      guard names.insert(name).inserted else {
        item.report(.doubleFile(name))
        continue
      }
      do throws(Mistake) {
        let file = try SourceFile.read(path: folder + name)
        files.append((file, faults.part(for: file.path)))
      } catch {
        item.report(.tableUnreadable(name, error))
      }
    }
    // Half of what checking one return takes.
    let loaded = parallelMap(files.count) { index in
      YamlDocument.root(of: files[index].file, faults: files[index].faults)
        .flatMap { LikeTable.completed($0, among: files.map(\.file)) }
        .flatMap { TableLoader.load($0, in: defaults) }
    }.compactMap(\.self)
    return FormTables(loaded: loaded, areWhole: loaded.count == items.count)
  }

  /// Reports what two tables may not share: id and type, and the title of tables on one sheet.
  private func checkDoubles(_ tables: [LoadedTable]) {
    for key in ["table", "title", "type"] {
      var seen: [[String]: String] = [:]
      for table in tables {
        guard let cursor = table.members[key], let text = cursor.node.scalar?.string else {
          continue
        }
        let place = key == "title" ? [table.table.sheet, text] : [text]
        if let first = seen[place] {
          cursor.report(.sharedByTables(key: key, text, first: first))
        } else {
          seen[place] = table.members.cursor.file.name
        }
      }
    }
  }

  private func readFormID(_ cursor: YamlCursor) -> String? {
    guard let id = cursor.text() else { return nil }
    let isID = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isID, id.utf8.count <= LineNotation.longestID else {
      cursor.report(.notAFormID(id))
      return nil
    }
    return id
  }

  /// The field that names the sender, or what senders belong to: a text, or one of some options.
  private func readName(
    _ cursor: YamlCursor, _ tables: FormTables
  ) -> FieldReference? {
    guard let reference = tables.reference(at: cursor) else { return nil }
    if let field = tables.field(reference), !field.shape.isText {
      if case .options(_, several: false) = field.shape {
        // An option is a name too.
      } else {
        cursor.report(.senderIsNoText(field.id, kind: field.kind.name))
      }
    }
    return reference
  }

  private func readCalled(_ cursor: YamlCursor?) -> Called {
    var called = Called()
    guard let cursor, let members = YamlMembers(cursor, keys: .called) else { return called }
    if let sender = members["sender"] { called.sender = TableLoader.words(sender) }
    if let group = members["group"] { called.group = TableLoader.words(group) }
    return called
  }

  /// A day by the calendar, written 2026-12-01.
  private func readDay(_ cursor: YamlCursor) -> String? {
    guard let text = cursor.text() else { return nil }
    guard text.utf8.count == 10,
      SavedTime(W3CDTF: text)?.date(in: .utc).description == text
    else {
      cursor.report(.notADay(text))
      return nil
    }
    return text
  }

  private func readTimeZone(_ cursor: YamlCursor) -> TimeZone? {
    guard let name = cursor.text() else { return nil }
    guard let zone = TimeZone(name) else {
      cursor.report(.noTimeZone(name))
      return nil
    }
    return zone
  }

  private func readFileName(_ cursor: YamlCursor) -> FileNamePattern? {
    guard let text = cursor.text() else { return nil }
    let parts = text.split(separator: "{sender}", omittingEmptySubsequences: false)
    guard parts.count == 2, !text.contains("/") else {
      cursor.report(.notAFileNamePattern)
      return nil
    }
    return FileNamePattern(prefix: String(parts[0]), suffix: String(parts[1]))
  }

  private func readCounts(_ cursor: YamlCursor?, _ tables: FormTables) -> [RecordCount] {
    (cursor?.entries() ?? []).compactMap { key, value in
      let field = tables.reference(at: key)
      let table = tables.table(at: value)
      if let field, let counting = tables.field(field), !counting.shape.isWhole {
        key.report(.notACount(counting.id, kind: counting.kind.name))
      }
      if let field, tables.loaded[field.table].table.copies != .one {
        key.report(.notOfOneCopy(tables.loaded[field.table].table.id))
      }
      guard let field, let table else { return nil }
      return RecordCount(field: field, table: table)
    }
  }

  private func readInstruction(_ cursor: YamlCursor) -> Instruction? {
    guard let members = YamlMembers(cursor, keys: .instruction),
      let sheet = members["sheet"]?.sheetName(),
      let words = members["words"]?.items()?.compactMap({ $0.text() })
    else { return nil }
    return Instruction(sheet: sheet, words: words)
  }
}
