import Glibc
public import Forms
public import Rounds
public import Spreadsheet

/// Writes a folder with a CSV file for each table, and one each for returns, issues, unread cells,
/// failures and skipped files; all of them, also where they have no lines but the header; and the
/// `datapackage.json` that says what the columns are.
///
/// The columns are the ids of the fields; a span of time takes two, a list is joined with `;`. As in the
/// consolidated workbook, the files of the tables have the records of returns that count.
public struct CSVExport: RoundWriter, ~Copyable {
  private let schema: Schema
  private let language: Language
  private let tables: [CSVFile]
  private let returns: CSVFile
  private let issues: CSVFile
  private let unread: CSVFile
  private let failures: CSVFile
  private let skipped: CSVFile
  private let byteOrderMark: Bool
  private let package: CSVFile

  /// Begins the files.
  /// - Parameters:
  ///   - folder: The folder they will stand in; it is made if its own folder is there.
  ///   - readFiles: What is read, none of which a file may replace; such a one is left out.
  ///   - schema: The form that was returned.
  ///   - language: The language of the messages.
  ///   - byteOrderMark: Whether files begin with one, as Excel on Windows wants it; a text that Excel would
  ///     take for a formula then has a `'` in front.
  /// - Throws: If the folder or a file cannot be made.
  public init(
    folder: String, sparing readFiles: ReadFiles, schema: Schema, language: Language,
    byteOrderMark: Bool
  ) throws(ExportError) {
    if mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw .file(FileError(path: folder, code: errno))
    }
    func file(_ name: String, _ columns: [CSVColumn]) throws(ExportError) -> CSVFile {
      try CSVFile(
        name, in: folder, sparing: readFiles, columns: columns, byteOrderMark: byteOrderMark)
    }
    var tables: [CSVFile] = []
    for (table, name) in zip(schema.tables, DataPackage.names(ofTablesIn: schema)) {
      tables.append(try file(name, CSVColumn.columns(of: table, in: schema)))
    }
    let returns = try file("returns", CSVColumn.returns(of: schema))
    let issues = try file("issues", CSVColumn.issues(of: schema))
    let unread = try file("unread", CSVColumn.unread(of: schema))
    let failures = try file("failures", CSVColumn.failures)
    let skipped = try file("skipped", CSVColumn.skipped)
    package = try CSVFile("datapackage", ending: "json", in: folder, sparing: readFiles)
    self.byteOrderMark = byteOrderMark
    self.tables = tables
    self.returns = returns
    self.issues = issues
    self.unread = unread
    self.failures = failures
    self.skipped = skipped
    self.schema = schema
    self.language = language
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    switch outcome {
    case .read(let form): try add(form)
    case .failed(let failure):
      try failures.add([failure.file, failure.code, failure.message.text(language)])
    case .skipped(let file): try skipped.add([file.file, file.reason.text(language)])
    }
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    let files = tables + [returns, issues, unread, failures, skipped]
    let left = Set(files.filter { $0.kept != nil }.map(\.name))
    do {
      try package.write(
        DataPackage(
          schema: schema, language: language, byteOrderMark: byteOrderMark, leftOut: left
        ).json())
      // Before the first is put in its place all are whole: a full disk leaves no mixture.
      try package.flush()
      for file in files { try file.flush() }
      for file in files { try file.finish() }
      // Last: once it is there, so are all the files that it describes.
      try package.finish()
    } catch {
      throw .file(error)
    }
    let kept = (files + [package]).compactMap(\.kept)
    if !kept.isEmpty { throw .left(kept.map { .file($0) }, written: files.count + 1 - kept.count) }
  }

  private mutating func add(_ form: Return) throws(ExportError) {
    let sender = form.sender ?? ""
    let standing = form.standing
    let errors = form.issues.count { $0.severity == .error }
    let warnings = form.issues.count { $0.severity == .warning }
    let origin = [form.file, sender] + (schema.group == nil ? [] : [form.group ?? ""])
    try returns.add(
      origin + [
        form.modified ?? "", standing.status.rawValue, standing.supersededBy ?? "",
        String(form.records.count), String(errors), String(warnings),
      ])
    guard standing.isOpen else { return }
    for (index, record) in form.records.enumerated() where standing.isCounted {
      let table = schema.tables[record.table]
      var line =
        origin + [
          String(form.number(ofRecord: index)), record.sheet,
          record.range.description,
        ]
      for (field, answer) in zip(table.fields, record.answers) {
        line += Self.values(of: answer.value, of: field)
      }
      let cells = zip(table.fields, record.answers).compactMap { field, answer in
        answer.cell.map { "\(field.id)=\($0)" }
      }
      try tables[record.table].add(line + [cells.joined(separator: ";")])
    }
    for issue in form.issues {
      let table = issue.table.map { schema.tables[$0] }
      let field = issue.field.flatMap { table?.fields[$0].id }
      let place = issue.place
      try issues.add([
        form.file, sender, issue.code.rawValue, issue.severity.rawValue, table?.id ?? "",
        issue.record.map { String($0) } ?? "", field ?? "", place?.sheet ?? "",
        place?.cell.description ?? "", issue.found ?? "",
        issue.message(language, schema: schema),
      ])
    }
    for cell in form.unread {
      try unread.add([form.file, sender, cell.sheet, cell.cell.description, cell.text])
    }
  }

  /// What stands in the columns of a field.
  static func values(of value: Value?, of field: Field) -> [String] {
    switch value {
    case nil: CSVColumn.columns(of: field).map { _ in "" }
    case .text(let text): [text]
    case .integer(let number): [String(number)]
    case .decimal(let number): [NumberText.plain(number)]
    case .choice(let key): [key]
    case .choices(let keys): [keys.joined(separator: ";")]
    case .numbers(let numbers): [numbers.map(NumberText.plain).joined(separator: ";")]
    case .list(let items): [items.joined(separator: ";")]
    case .date(let date): [date.description]
    case .span(let span): [span.start, span.end].map { $0?.description ?? "" }
    case .flag(let flag): [flag ? "true" : "false"]
    }
  }
}

/// One file of the folder; a class, as noncopyable values cannot stand in an array.
private final class CSVFile {
  /// Its name without the ending.
  let name: String
  private var output: OutputFile?
  /// The columns of text in which Excel must see no formula.
  private let guarded: [Bool]
  /// Why the file that stands there is kept, and this one is not written; nil where it is.
  private(set) var kept: FileError?

  init(
    _ name: String, ending: String = "csv", in folder: String, sparing files: ReadFiles,
    columns: [CSVColumn] = [], byteOrderMark: Bool = false
  ) throws(ExportError) {
    self.name = name
    guarded = columns.map { byteOrderMark && $0.type == .string }
    do {
      var output = try OutputFile(path: "\(folder)/\(name).\(ending)", sparing: files)
      if byteOrderMark { try output.write([0xEF, 0xBB, 0xBF]) }
      if !columns.isEmpty { try output.write(CSVText.line(columns.map(\.name))) }
      self.output = consume output
    } catch {
      guard error.code == FileError.isRead else { throw .file(error) }
      kept = error
    }
  }

  func add(_ values: [String]) throws(ExportError) {
    let values = zip(values, guarded).map { $1 ? CSVText.noFormula($0) : $0 }
    do { try write(CSVText.line(values)) } catch { throw .file(error) }
  }

  func write(_ bytes: [UInt8]) throws(FileError) { try output?.write(bytes) }

  func flush() throws(FileError) { try output?.flush() }

  func finish() throws(FileError) {
    guard let output = output.take() else { return }
    do { try output.finish() } catch {
      guard error.code == FileError.isRead else { throw error }
      kept = error
    }
  }
}
