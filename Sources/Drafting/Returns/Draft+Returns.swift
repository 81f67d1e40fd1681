public import Forms

extension Draft {
  /// What became of returns from which a draft was to learn.
  public struct Learned: Sendable {
    /// How many were read.
    public var read: Int
    /// The files of which the draft reads nothing, as of another form.
    public var leftOut: [String]
  }

  /// Makes the draft better by what people wrote in returns.
  ///
  /// Kinds and options come from the answers, what must be answered from those that are always there; copies, rows
  /// and other wordings of labels are those of the returns. What few returns decide is marked.
  ///
  /// - Parameters:
  ///   - returns: Filled in, of this form; those of others are left out.
  ///   - load: Writes the files somewhere and loads them.
  /// - Throws: ``DraftError`` where the draft reads none of them, and what `load` throws.
  /// - Returns: How many were read.
  public mutating func learn(
    from returns: [FilledReturn], _ load: (_ files: [(name: String, text: String)]) throws -> Schema
  ) throws -> Learned {
    var schema = try load(files)
    var answers = WrittenAnswers(of: returns, schema: schema)
    guard !answers.readings.isEmpty else { throw DraftError.nothingRead(returns.count) }
    let drafted = tables
    if takeWordings(of: returns, answers, schema) {
      schema = try kept(load, else: drafted)
      answers = WrittenAnswers(of: returns, schema: schema)
    }
    let leftOut = answers.leftOut.map { returns[$0].file }
    let own = answers.readings.map { returns[$0.number] }
    let worded = tables
    takeCopies(answers)
    try takeKinds(answers, own, load)
    takeOptions(answers)
    takeRequirements(answers)
    _ = try kept(load, else: worded)
    return Learned(read: answers.readings.count, leftOut: leftOut)
  }

  /// Loads the draft; a table that does not load is taken back to what it was.
  mutating func kept(
    _ load: ([(name: String, text: String)]) throws -> Schema, else before: [DraftTable]
  ) throws -> Schema {
    for _ in 0...tables.count {
      do { return try load(files) } catch let error as SchemaError {
        let names = Set(error.faults.map { String($0.file.split(separator: "/").last ?? "") })
        let faulty = tables.indices.filter { names.contains("\(tables[$0].id).yaml") }
        if faulty.isEmpty { break }
        for index in faulty { tables[index] = before[index] }
      }
    }
    tables = before
    do { return try load(files) } catch let error as SchemaError {
      throw DraftError.invalid(error)
    }
  }

  /// How many more doubts there may be: no more in all than one for five fields.
  var restOfDoubts: Int { max(1, counts.fields / 5) - doubts.count }

  /// The fields of a table whose answers stand in cells of their own, without words of the form.
  func fieldsAlone(in table: Int) -> Set<Int> {
    var alone: Set<Int> = []
    let table = tables[table]
    for case .question(let question) in table.items
    where question.place != .inside && question.cells.isEmpty && question.spread == nil {
      for field in question.fields
      where question.lines.contains(where: { $0.text == "{\(table.fields[field].id)}" }) {
        alone.insert(field)
      }
    }
    for column in table.columns {
      if let field = column.field, column.answer == nil { alone.insert(field) }
    }
    return alone
  }

  private func isSender(_ field: DraftField, of table: DraftTable) -> Bool {
    form.sender == "\(table.id).\(field.id)"
  }

  // MARK: Copies and rows

  private mutating func takeCopies(_ answers: WrittenAnswers) {
    let count = answers.readings.count
    for index in tables.indices {
      let numbers = answers.records[index]
      let most = numbers.max() ?? 0
      let several = numbers.count { $0 > 1 }
      switch tables[index].copies {
      case "rows":
        tables[index].room = max(tables[index].room ?? 0, min(100, most))
        let isInMany =
          tables[index].isInner
          && !tables.contains { $0.place == tables[index].place && $0.copies == "one" }
        if count >= 5, !isInMany, numbers.allSatisfy({ $0 > 0 }) { tables[index].atLeast = 1 }
      case "one":
        let isSenders = form.sender.hasPrefix(tables[index].id + ".")
        if several >= 2, several * 10 >= count, !isSenders {
          tables[index].copies = "many"
          tables[index].doubt = nil
        } else if tables[index].doubt == speech.copied, count >= 3, several == 0 {
          tables[index].doubt = nil
        }
      case "many":
        // That there may be several is printed; that nobody needed them says nothing.
        if several > 0, tables[index].doubt == speech.copied { tables[index].doubt = nil }
      default: break
      }
    }
  }

  // MARK: Kinds

  /// A field whose kind is not sure, and the kinds that its answers may be of.
  private struct Open {
    var table: Int
    var field: Int
    var answers: WrittenAnswers.Answers
    var kinds: [KindCandidates.Candidate]
    /// Whether the blank says a kind, of which most answers are not.
    var isContradicted: Bool
  }

  /// Fewer answers tell no kind.
  private static let fewestAnswers = 3

  private func openFields(_ answers: WrittenAnswers) -> [Open] {
    var open: [Open] = []
    for table in tables.indices {
      let alone = fieldsAlone(in: table)
      for (index, field) in tables[table].fields.enumerated() {
        guard let own = answers.fields[table][field.id], own.answered >= Self.fewestAnswers,
          !field.isCalculated, !field.isGuided, !isSender(field, of: tables[table]),
          !field.keys.contains(where: { ["several", "length", "pattern"].contains($0.key) })
        else { continue }
        let isPlain = field.kind == "text" && field.options == nil
        let mayBeWrong =
          alone.contains(index)
          && !["text", "choice", "note", "area", "place", "regions"].contains(field.kind)
        let isContradicted = mayBeWrong && own.goodShare < 0.5
        guard isPlain || isContradicted else { continue }
        let kinds = KindCandidates(own)
          .kinds(label: field.title ?? field.label, country: form.country)
          .filter { $0.kind != field.kind }
        if kinds.isEmpty, !isContradicted { continue }
        open.append(
          Open(
            table: table, field: index, answers: own, kinds: kinds, isContradicted: isContradicted))
      }
    }
    return open
  }

  /// Tries each kind that the answers may be of by reading the returns with it.
  private mutating func takeKinds(
    _ answers: WrittenAnswers, _ returns: [FilledReturn],
    _ load: ([(name: String, text: String)]) throws -> Schema
  ) throws {
    var open = openFields(answers)
    var wave = 0
    while open.contains(where: { wave < $0.kinds.count }) {
      var trial = self
      for one in open where wave < one.kinds.count {
        trial.tables[one.table].fields[one.field].kind = one.kinds[wave].kind
        trial.tables[one.table].fields[one.field].keys = one.kinds[wave].keys
      }
      let schema = try trial.kept(load, else: tables)
      let read = WrittenAnswers(of: returns, schema: schema)
      open.removeAll { one in
        guard wave < one.kinds.count else { return false }
        let tried = trial.tables[one.table].fields[one.field]
        guard tried.kind == one.kinds[wave].kind,
          let now = read.fields[one.table][tried.id], now.goodShare >= 0.9,
          now.answered * 10 >= one.answers.answered * 9
        else { return false }
        set(one.kinds[wave], of: one)
        return true
      }
      wave += 1
    }
    for one in open where one.isContradicted {
      tables[one.table].fields[one.field].kind = "text"
      tables[one.table].fields[one.field].keys = []
      if tables[one.table].fields[one.field].doubt == nil, restOfDoubts > 0 {
        tables[one.table].fields[one.field].doubt = speech.contradicted
      }
    }
  }

  private mutating func set(_ kind: KindCandidates.Candidate, of one: Open) {
    tables[one.table].fields[one.field].kind = kind.kind
    tables[one.table].fields[one.field].keys = kind.keys
    if one.answers.returns < 5, tables[one.table].fields[one.field].doubt == nil, restOfDoubts > 0 {
      tables[one.table].fields[one.field].doubt =
        DraftSpeech.counted(speech.kindFromFew, one.answers.answered)
    }
  }

  // MARK: What must be answered

  private mutating func takeRequirements(_ answers: WrittenAnswers) {
    let count = answers.readings.count
    for table in tables.indices {
      var isChanged = false
      for (index, field) in tables[table].fields.enumerated() {
        guard let own = answers.fields[table][field.id], own.cells >= 3, !field.isCalculated,
          !field.isRequirementPrinted, field.relevant == nil, field.kind != "note",
          field.kind != "tick", !isSender(field, of: tables[table])
        else { continue }
        let required: String?
        if own.answered == own.cells {
          required = nil
        } else if own.answered * 10 < own.cells * 9 {
          required = "false"
        } else {
          continue
        }
        if field.required != required { isChanged = true }
        tables[table].fields[index].required = required
      }
      if tables[table].doubt == speech.linesFree, count >= 3 { tables[table].doubt = nil }
      if isChanged, count < 5, tables[table].doubt == nil, restOfDoubts > 0 {
        tables[table].doubt = DraftSpeech.counted(speech.fewReturns, count)
      }
    }
  }
}
