public import Forms
public import Rounds
public import Spreadsheet

/// Writes a folder of CSV files with a `datapackage.json` that describes their columns.
///
/// There is a file for each table, and one each for returns, issues, unread cells, failures and
/// skipped files; each is written even if it has no line but the header.
///
/// Columns are named by the ids of fields. A span of time takes two, and the items of a list are
/// joined with `;`. As in the consolidated workbook, the files of the tables hold the records of
/// the returns that count.
public struct CSVExport: RoundWriter, ~Copyable {
  private let folder: String
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
  ///   - folder: The folder; it is made if its parent folder exists.
  ///   - readFiles: The files that are read; a file that would replace one of them is left out.
  ///   - schema: The form that was returned.
  ///   - language: The language of the messages.
  ///   - byteOrderMark: Whether files begin with a byte order mark, which Excel on Windows needs;
  ///     then a `'` stands before each text that Excel would take for a formula.
  /// - Throws: If the folder or a file cannot be made.
  public init(
    folder: String, sparing readFiles: ReadFiles, schema: Schema, language: Language,
    byteOrderMark: Bool
  ) throws(ExportError) {
    try OutputFolder.make(folder)
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
    let failures = try file("failures", CSVColumn.failures(of: schema))
    let skipped = try file("skipped", CSVColumn.skipped)
    package = try CSVFile("datapackage", ending: "json", in: folder, sparing: readFiles)
    self.folder = folder
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
    case .read(let returned): try add(returned)
    case .failed(let failure):
      let status = failure.status.rawValue
      try failures.add([
        failure.file, failure.code, failure.message.text(language), failure.sender ?? "", status,
      ])
      try addReturn(failure.file, failure.sender, status)
    case .skipped(let file):
      try skipped.add([
        file.file, file.reason.text(language), file.status.rawValue,
      ])
    }
  }

  /// Adds a row to the returns for what is no return that was read.
  private func addReturn(
    _ file: String, _ sender: String?, _ status: String, group: String = ""
  ) throws(ExportError) {
    try returns.add(
      [file, sender ?? ""] + (schema.group == nil ? [] : [group])
        + ["", status, "", "0", "0", "0"])
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    for sender in status.expected where sender.isMissing {
      try addReturn("", sender.entry.sender, CSVColumn.missing, group: sender.entry.group)
    }
    let files = tables + [returns, issues, unread, failures, skipped]
    let left = Set(files.filter { $0.kept != nil }.map(\.name))
    do {
      try package.write(
        DataPackage(
          schema: schema, language: language, byteOrderMark: byteOrderMark, leftOut: left
        ).json())
      // All are whole before the first is put in place: a full disk leaves no mixture of old and
      // new.
      try package.flush()
      for file in files { try file.flush() }
      let all = files + [package]
      if all.allSatisfy({ $0.kept == nil }),
        let swap = FolderSwap.beside(folder, names: all.map(\.fileName))
      {
        for file in all { try file.finish(in: swap.path) }
        try swap.commit()
      } else {
        // The package comes last: when it is there, so are all the files that it describes.
        for file in all { try file.finish() }
      }
    } catch {
      throw .file(error)
    }
    let kept = (files + [package]).compactMap(\.kept)
    if !kept.isEmpty { throw .left(kept.map { .file($0) }, written: files.count + 1 - kept.count) }
  }

  private mutating func add(_ returned: Return) throws(ExportError) {
    let sender = returned.sender ?? ""
    let standing = returned.standing
    let errors = returned.issues.count { $0.severity == .error }
    let warnings = returned.issues.count { $0.severity == .warning }
    let origin = [returned.file, sender] + (schema.group == nil ? [] : [returned.group ?? ""])
    try returns.add(
      origin + [
        returned.modified ?? "", standing.status.rawValue, standing.supersededBy ?? "",
        String(returned.records.count), String(errors), String(warnings),
      ])
    guard standing.isOpen else { return }
    let numbers = RecordNumbers(returned)
    for (index, record) in returned.records.enumerated() where standing.isCounted {
      let table = schema.tables[record.table]
      var line =
        origin + [
          String(numbers[index]), record.sheet, record.range.description,
        ]
      if table.parent != nil { line.append(record.parent.map { String($0.record) } ?? "") }
      if let lines = table.list?.lines, table.copies == .lines {
        line.append(record.line.map { lines[$0].id } ?? "")
      }
      for (index, answer) in record.answers.enumerated() {
        let values = Self.values(of: answer.value, of: table.field(index, ofLine: record.line))
        line += Self.fitted(values, into: CSVColumn.columns(of: table.fields[index]).count)
      }
      let cells = zip(table.fields, record.answers).compactMap { field, answer in
        answer.cell.map { "\(field.id)=\($0)" }
      }
      try tables[record.table].add(line + [cells.joined(separator: ";")])
    }
    for issue in returned.issues {
      let table = issue.table.map { schema.tables[$0] }
      let field = issue.field.flatMap { table?.fields[$0].id }
      let place = issue.place
      try issues.add([
        returned.file, sender, issue.code.rawValue, issue.severity.rawValue, table?.id ?? "",
        issue.record.map { String($0) } ?? "", field ?? "", place?.sheet ?? "",
        place?.cell.description ?? "", issue.found ?? "",
        issue.message(language, schema: schema),
      ])
    }
    for cell in returned.unread {
      try unread.add([
        returned.file, sender, cell.sheet, cell.cell.description, cell.text,
        cell.object?.rawValue ?? "",
      ])
    }
  }

  /// Values in as many columns as a field has, where a line asks for another kind of answer than it.
  private static func fitted(_ values: [String], into columns: Int) -> [String] {
    guard values.count != columns else { return values }
    let all = values.filter { !$0.isEmpty }.joined(separator: "/")
    return [all] + [String](repeating: "", count: max(0, columns - 1))
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

/// One file of the folder; a class, as an array cannot hold noncopyable values.
private final class CSVFile {
  /// The name without the ending.
  let name: String
  /// The name with it.
  let fileName: String
  private var output: OutputFile?
  /// For each column, whether its texts must not be taken for formulas by Excel.
  private let guarded: [Bool]
  /// Why an existing file is kept and this one is not written; nil if it is written.
  private(set) var kept: FileError?

  init(
    _ name: String, ending: String = "csv", in folder: String, sparing files: ReadFiles,
    columns: [CSVColumn] = [], byteOrderMark: Bool = false
  ) throws(ExportError) {
    self.name = name
    fileName = "\(name).\(ending)"
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

  /// Puts the file into another folder, which is going to take the place of its own.
  func finish(in folder: String) throws(FileError) {
    guard let output = output.take() else { return }
    try output.finish(at: "\(folder)/\(fileName)")
  }

  func finish() throws(FileError) {
    guard let output = output.take() else { return }
    do { try output.finish() } catch {
      guard error.code == FileError.isRead else { throw error }
      kept = error
    }
  }
}
