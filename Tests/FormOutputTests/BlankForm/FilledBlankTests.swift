import Foundation
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput
@testable import Forms

/// The blank form of each form of the checkout, filled in, is read as what was filled in.
struct FilledBlankTests {
  /// The folders with schemas.
  static let forms: [String] = {
    let folders = ["Tests/Forms", "Samples", "Schemas"].flatMap { folder in
      let path = "\(Checkout.root)/\(folder)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.sorted().flatMap { ["\(path)/\($0)", "\(path)/\($0)/schema"] }
    }
    return folders.filter { FileManager.default.fileExists(atPath: "\($0)/form.yaml") }
  }()

  @Test func `there are forms`() { #expect(Self.forms.count >= 6) }

  @Test(arguments: forms) func `what is filled in is read, and nothing is wrong`(
    folder: String
  ) throws {
    let schema = try Schema.load(path: folder)
    let filled = FilledBlank(schema)
    #expect(filled.unknown == [])
    let home = try TemporaryFolder()
    let path = home.file("1.xlsx")
    var form = try FormWorkbook(path: path, sparing: .none, schema: schema)
    try form.addInstructions()
    _ = try form.add(filled.copies)
    try form.close(title: "")
    var workbook = try Workbook(path: path)
    let importer = Importer(schema: schema)
    for hasNames in [true, false] {
      if !hasNames { workbook.definedNames = [] }
      let found = importer.read(workbook, file: try file(schema, filled))
      #expect(found.unread.map { "\($0.sheet)!\($0.cell) \($0.text)" } == [], "names: \(hasNames)")
      let issues = found.issues.map {
        "\($0.place?.sheet ?? "")!\($0.place?.cell.description ?? "") \($0.message(.en, schema: schema))"
      }
      #expect(issues == [], "names: \(hasNames)")
      for (index, table) in schema.tables.enumerated() {
        let values = found.records.filter { $0.table == index }.map { $0.answers.map(\.value) }
        let wanted = filled.wanted[index] ?? []
        #expect(values.count == wanted.count, "\(table.id), names: \(hasNames)")
        for (row, (found, wanted)) in zip(values, wanted).enumerated() {
          for (field, (found, wanted)) in zip(found, wanted).enumerated() where found != wanted {
            Testing.Issue.record(
              "\(table.id)#\(row).\(table.fields[field].id): \(String(describing: found)), not \(String(describing: wanted)), names: \(hasNames)"
            )
          }
        }
      }
    }
  }

  @Test(arguments: forms) func `a blank form is blank`(folder: String) throws {
    let schema = try Schema.load(path: folder)
    let home = try TemporaryFolder()
    try BlankForm(schema: schema).write(path: home.file("1.xlsx"), sparing: .none)
    let workbook = try Workbook(path: home.file("1.xlsx"))
    let importer = Importer(schema: schema)
    #expect(importer.isBlank(workbook))
    #expect(importer.read(workbook, file: "1.xlsx").unread == [])
  }

  /// The name that the file must have.
  private func file(_ schema: Schema, _ filled: FilledBlank) throws -> String {
    guard case .text(let sender)? = filled.wanted[schema.sender.table]?.first?[schema.sender.field]
    else { return "1.xlsx" }
    return FormFileName.wished(for: sender, schema: schema)
  }
}
