public import Forms
public import Spreadsheet

/// A schema drafted from a blank form.
///
/// ```swift
/// var draft = try Draft(reading: &reader, named: "Annual return", isChinese: false)
/// try draft.check { files in try save(files) }
/// ```
public struct Draft {
  /// A field that may say who sends the form.
  public struct Sender: Sendable {
    /// The field as `table.field`.
    public var field: String
    public var title: String
  }
  /// Something that the author should decide.
  public struct Doubt: Sendable {
    public var file: String
    public var line: Int
    public var words: String

    /// The lines marked `# ?`, those of them that count.
    static func all(
      in files: [(name: String, text: String)], where counts: (String) -> Bool = { _ in true }
    ) -> [Doubt] {
      files.flatMap { file in
        file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
          number, line in
          guard let mark = line.firstRange(of: "# ? "), counts(String(line)) else { return nil }
          return Doubt(
            file: file.name, line: number + 1, words: String(line[mark.upperBound...]))
        }
      }
    }
  }

  var form: DraftForm
  var tables: [DraftTable]
  let workbook: Workbook
  private let isChinese: Bool
  var speech: DraftSpeech { DraftSpeech.of(isChinese) }
  private let formulas: Set<Place>
  /// Who may send the form, the likeliest first; never empty.
  public let senders: [Sender]
  /// Whether the form leaves open who sends it.
  public let isSenderDoubtful: Bool

  /// The most sheets of a workbook that is drafted from.
  public static let mostSheets = 100

  /// Drafts from a blank form.
  ///
  /// - Parameters:
  ///   - reader: The workbook, opened.
  ///   - name: What the form is called if it has no title: the name of its file.
  ///   - isChinese: Whether doubts are told in Chinese.
  /// - Throws: ``DraftError``, or `SpreadsheetError` where the workbook cannot be read.
  public init(reading reader: inout WorkbookReader, named name: String, isChinese: Bool) throws {
    let worksheets = reader.tabs.count { $0.isWorksheet }
    guard worksheets <= Self.mostSheets else {
      throw DraftError.tooManySheets(worksheets, most: Self.mostSheets)
    }
    let workbook = try Workbook(&reader)
    try self.init(workbook, try WorkbookDesign(&reader), named: name, isChinese: isChinese)
  }

  /// Drafts from returns alone: what is equal in nearly all of them is the form.
  ///
  /// - Parameters:
  ///   - returns: Filled in, of one form, with their designs.
  ///   - name: What the form is called if it has no title.
  ///   - isChinese: Whether doubts are told in Chinese.
  /// - Throws: ``DraftError`` where there are too few of them, or they have nothing in common.
  public init(of returns: [FilledReturn], named name: String, isChinese: Bool) throws(DraftError) {
    let form = try CommonForm(returns)
    try self.init(
      form.workbook, form.design, named: name, isChinese: isChinese, isOfReturns: true)
    if form.count < 5 {
      for index in tables.indices where tables[index].doubt == nil && !tables[index].isInner {
        tables[index].doubt = DraftSpeech.counted(speech.withoutBlank, form.count)
      }
    }
  }

  /// Drafts from a blank form that is read already.
  package init(
    _ workbook: Workbook, _ design: WorkbookDesign, named name: String, isChinese: Bool,
    isOfReturns: Bool = false
  ) throws(DraftError) {
    var (workbook, design) = (workbook, design)
    if !isOfReturns { SampleRows.remove(from: &workbook, &design) }
    let maker = try FormMaker(
      workbook, design, named: name, say: isChinese ? .zh : .en, isOfReturns: isOfReturns)
    self.workbook = Guide.removed(from: workbook)
    self.isChinese = isChinese
    formulas = Set(
      design.sheets.flatMap { sheet in
        sheet.formulas.keys.map { Place(sheet: sheet.name, cell: $0) }
      })
    form = maker.form
    tables = maker.tables
    senders = maker.senders
    isSenderDoubtful = maker.isSenderDoubtful
  }

  /// Says who sends the form.
  public mutating func choose(_ sender: Sender) {
    form.sender = sender.field
    form.senderDoubt = nil
  }

  /// Says what the form is called; where nothing is said, it keeps its title.
  public mutating func call(_ title: String) {
    let title = title.oneLine
    if !title.isEmpty { form.title = title }
  }

  /// The files of the schema's folder, `form.yaml` first.
  public var files: [(name: String, text: String)] { SchemaText(form: form, tables: tables).files }

  /// What is marked `# ?` in the files, in their order.
  public var doubts: [Doubt] {
    Doubt.all(in: files)
  }

  /// How many tables and fields it has.
  public var counts: (tables: Int, fields: Int) {
    (tables.count, tables.reduce(0) { $0 + $1.fields.count })
  }

  /// Reads the blank form with the draft, and amends it until nothing of the blank is unread or taken
  /// for an answer.
  ///
  /// - Parameter load: Writes the files somewhere and loads them.
  /// - Throws: What `load` throws.
  public mutating func check(_ load: ([(name: String, text: String)]) throws -> Schema) throws {
    var schema = try loaded(load)
    for _ in 0..<4 {
      let read = Importer(schema: schema).read(workbook, file: "")
      guard amend(read, schema) else { break }
      schema = try loaded(load)
    }
    tryFilledIn(schema)
  }

  /// Fills in the blank for a trial, and marks the fields that are not read from their cells.
  private mutating func tryFilledIn(_ schema: Schema) {
    var asked: [(table: Int, field: Int, place: Place)] = []
    var written: [Int: Set<CellReference>] = [:]
    let placeholders = Set(form.placeholders)
    for (table, drafted) in tables.enumerated() {
      guard let sheet = workbook.sheets.firstIndex(where: { $0.name == drafted.place }) else {
        continue
      }
      for (field, one) in drafted.fields.enumerated() where !one.isCalculated && one.kind != "note"
      {
        if let cell = workbook.sheets[sheet][one.cell] {
          // Where the form prints something, the answer stands among it.
          guard case .string(let text) = cell.value, placeholders.contains(text.trimmed) else {
            continue
          }
        }
        // Of two fields in one cell, the first is tried.
        guard written[sheet, default: []].insert(one.cell).inserted else { continue }
        asked.append((table, field, Place(sheet: drafted.place, cell: one.cell)))
      }
    }
    var filled = workbook
    for (sheet, places) in written {
      var cells = workbook.sheets[sheet].cells.filter { !places.contains($0.reference) }
      cells += places.map { Cell(reference: $0, value: .string("8")) }
      filled.sheets[sheet].cells = cells.sorted { $0.reference < $1.reference }
    }
    let read = Importer(schema: schema).read(filled, file: "")
    var found: [[Int]: Set<Place>] = [:]
    for record in read.records {
      for (field, answer) in record.answers.enumerated() {
        if let cell = answer.cell {
          found[[record.table, field], default: []].insert(Place(sheet: record.sheet, cell: cell))
        }
      }
    }
    var doubts = asked.count / 5
    for (table, field, place) in asked where found[[table, field]]?.contains(place) != true {
      guard doubts > 0, tables[table].fields[field].doubt == nil else { continue }
      doubts -= 1
      tables[table].fields[field].doubt = speech.elsewhere
    }
  }

  /// Loads the draft; a table that does not load is made simpler, and left out if it does not even then.
  private mutating func loaded(_ load: ([(name: String, text: String)]) throws -> Schema) throws
    -> Schema
  {
    var simplified: Set<String> = []
    while true {
      do { return try load(files) } catch let error as SchemaError {
        let names = Set(
          error.faults.map { $0.file.split(separator: "/").last.map(String.init) ?? $0.file })
        let faulty = tables.indices.filter { names.contains("\(tables[$0].id).yaml") }
        guard !faulty.isEmpty,
          tables.count > 1 || faulty.allSatisfy({ !simplified.contains(tables[$0].id) })
        else {
          throw DraftError.invalid(error)
        }
        for index in faulty.reversed() {
          if simplified.insert(tables[index].id).inserted {
            simplify(index)
          } else {
            leaveOut(index)
          }
        }
        guard tables.contains(where: { !$0.fields.isEmpty }) else {
          throw DraftError.invalid(error)
        }
      }
    }
  }

  /// Takes from a table what is not needed for reading it.
  private mutating func simplify(_ index: Int) {
    tables[index].examples = []
    tables[index].total = nil
    tables[index].heading = nil
    for field in tables[index].fields.indices {
      let kind = tables[index].fields[field].kind
      tables[index].fields[field].title =
        "\(field + 1). " + DraftTitle.bare(tables[index].fields[field].label)
      tables[index].fields[field].relevant = nil
      if ["area", "code", "number", "count", "percent", "text"].contains(kind) {
        tables[index].fields[field].keys.removeAll {
          $0.key != "several" && $0.key != "unit" || kind == "text"
        }
      }
      if kind == "area" { tables[index].fields[field].kind = "number" }
    }
    tables[index].doubt = tables[index].doubt ?? speech.simplified
  }

  /// Leaves a table out; its sheet then asks nothing.
  private mutating func leaveOut(_ index: Int) {
    let table = tables.remove(at: index)
    // The lists among its questions are tables of their own then.
    for case .list(let list) in table.items {
      let place = list > index ? list - 1 : list
      guard tables.indices.contains(place) else { continue }
      tables[place].isInner = false
      tables[place].sheet = table.sheet
    }
    for other in tables.indices {
      tables[other].items = tables[other].items.compactMap { item in
        guard case .list(let list) = item else { return item }
        return list == index ? nil : .list(list > index ? list - 1 : list)
      }
    }
    if !table.isInner, !tables.contains(where: { $0.sheet == table.sheet }) {
      form.otherSheets.append(table.sheet)
    }
    if form.sender.hasPrefix(table.id + "."),
      let other = senders.first(where: { sender in
        tables.contains { sender.field.hasPrefix($0.id + ".") }
      })
    {
      choose(other)
    }
  }

  /// Accounts for what was unread or taken for an answer; false where there is nothing.
  private mutating func amend(_ read: Return, _ schema: Schema) -> Bool {
    var isChanged = false
    let asked = self.asked
    var ignored = tables.map { Set($0.intro) }
    for cell in read.unread {
      let text = cell.text
      guard text.contains(where: \.isLetter),
        !formulas.contains(Place(sheet: cell.sheet, cell: cell.cell))
      else {
        continue
      }
      guard let index = tables.firstIndex(where: { $0.sheet == cell.sheet && !$0.isInner }) else {
        continue
      }
      // Words to be ignored would take what stands beside them along.
      let words = [YamlText.printed(text)]
      guard !asked.contains(text.folded), ignored[index].insert(words).inserted else { continue }
      tables[index].intro.append(words)
      isChanged = true
    }
    for record in read.records {
      for (answer, field) in zip(record.answers, schema.tables[record.table].fields) {
        guard let written = answer.written, let cell = answer.cell,
          !formulas.contains(Place(sheet: record.sheet, cell: cell)),
          !tables[record.table].fields.contains(where: { $0.id == field.id && $0.isCalculated })
        else { continue }
        let word = written.oneLine
        guard word.count <= 60, word.contains(where: { !$0.isNumber }),
          !form.placeholders.contains(word)
        else { continue }
        form.placeholders.append(word)
        isChanged = true
      }
    }
    return isChanged
  }

  /// The texts by which the draft asks something: to leave one out would lose its answer.
  private var asked: Set<String> {
    var asked: Set<String> = []
    for table in tables {
      var paths = table.columns.map(\.path)
      for case .question(let question) in table.items { paths.append(question.path) }
      for text in paths.joined() { asked.insert(text.folded) }
    }
    return asked
  }

  /// What cells show that are worked out: no words of the form.
  var workedOut: Set<String> {
    var texts: Set<String> = []
    for sheet in workbook.sheets {
      for cell in sheet.cells
      where formulas.contains(Place(sheet: sheet.name, cell: cell.reference)) {
        texts.insert(DraftTitle.bare(CellWords.text(of: cell, workbook.dateSystem)).folded)
      }
    }
    return texts
  }

  private struct Place: Hashable {
    var sheet: String
    var cell: CellReference
  }
}
