import Glibc
public import FormImport
public import FormSchema
import Spreadsheet

/// Writes a folder with a CSV file for each table, and one each for issues, unread cells, failures
/// and skipped files; all of them, also where they have no lines but the header; and the
/// `datapackage.json` that says what the columns are.
///
/// The columns are the ids of the fields; a period takes two, a list is joined with `;`.
public struct CSVExport: RoundWriter, ~Copyable {
  private let schema: Schema
  private let language: Language
  private let tables: [CSVFile]
  private let issues: CSVFile
  private let unread: CSVFile
  private let failures: CSVFile
  private let skipped: CSVFile
  private let byteOrderMark: Bool
  private var package: OutputFile

  /// Begins the files.
  /// - Parameters:
  ///   - folder: The folder they will stand in; it is made if its own folder is there.
  ///   - schema: The form that was returned.
  ///   - language: The language of the messages.
  ///   - byteOrderMark: Whether files begin with one, as Excel on Windows wants it.
  /// - Throws: If the folder or a file cannot be made.
  public init(
    folder: String, schema: Schema, language: Language, byteOrderMark: Bool
  ) throws(ExportError) {
    if mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw .file(FileError(path: folder, code: errno))
    }
    func file(_ name: String, _ columns: [CSVColumn]) throws(ExportError) -> CSVFile {
      try CSVFile(
        path: "\(folder)/\(name).csv", header: columns.map(\.name), byteOrderMark: byteOrderMark)
    }
    var tables: [CSVFile] = []
    for table in schema.tables {
      tables.append(try file(table.id, CSVColumn.columns(of: table)))
    }
    let issues = try file("issues", CSVColumn.issues)
    let unread = try file("unread", CSVColumn.unread)
    let failures = try file("failures", CSVColumn.failures)
    let skipped = try file("skipped", CSVColumn.skipped)
    let package: OutputFile
    do { package = try OutputFile(path: "\(folder)/datapackage.json") } catch {
      throw .file(error)
    }
    self.package = package
    self.byteOrderMark = byteOrderMark
    self.tables = tables
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

  public consuming func finish() throws(ExportError) {
    for file in tables + [issues, unread, failures, skipped] { try file.finish() }
    // Last: once it is there, so are all the files that it describes.
    do {
      try package.write(
        DataPackage(schema: schema, language: language, byteOrderMark: byteOrderMark).json())
      try package.finish()
    } catch {
      throw .file(error)
    }
  }

  private mutating func add(_ form: Return) throws(ExportError) {
    let park = form.sender ?? ""
    for (index, record) in form.records.enumerated() {
      let table = schema.tables[record.table]
      var line = [
        form.file, park, String(form.number(ofRecord: index)), record.sheet,
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
        form.file, park, issue.code.rawValue, issue.severity.rawValue, table?.id ?? "",
        issue.record.map { String($0) } ?? "", field ?? "", place?.sheet ?? "",
        place?.cell.description ?? "", issue.found ?? "",
        issue.message(language, schema: schema),
      ])
    }
    for cell in form.unread {
      try unread.add([form.file, park, cell.sheet, cell.cell.description, cell.text])
    }
  }

  /// What stands in the columns of a field.
  static func values(of value: Value?, of field: Field) -> [String] {
    switch value {
    case nil: CSVColumn.columns(of: field).map { _ in "" }
    case .text(let text): [text]
    case .integer(let number): [String(number)]
    case .number(let number): [NumberText.plain(number)]
    case .choice(let letter): [String(letter)]
    case .choices(let letters): [letters.map { String($0) }.joined(separator: ";")]
    case .regions(let codes): [codes.joined(separator: ";")]
    case .period(let period): [period.start, period.end].map { $0?.description ?? "" }
    }
  }
}

/// One CSV file of a folder; a class, as noncopyable values cannot stand in an array.
private final class CSVFile {
  private var output: OutputFile?

  init(path: String, header: [String], byteOrderMark: Bool) throws(ExportError) {
    do {
      var output = try OutputFile(path: path)
      if byteOrderMark { try output.write([0xEF, 0xBB, 0xBF]) }
      try output.write(CSVText.line(header))
      self.output = consume output
    } catch {
      throw .file(error)
    }
  }

  func add(_ values: [String]) throws(ExportError) {
    do { try output?.write(CSVText.line(values)) } catch { throw .file(error) }
  }

  func finish() throws(ExportError) {
    guard let output = output.take() else { return }
    do { try output.finish() } catch { throw .file(error) }
  }
}
