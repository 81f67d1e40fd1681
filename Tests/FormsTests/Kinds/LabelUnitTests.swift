import Spreadsheet
import Testing

@testable import Forms

/// Numbers with a unit that only their question names.
struct LabelUnitTests {
  private static func read(_ label: String, _ kind: String, _ text: String) throws -> [String] {
    let schema = try DrawnForm.load(
      """
      table: people
      sheet: People
      title: People
      copies: one
      questions:
        - {label: Name, answer: "{name}"}
        - {label: "\(label)", answer: "{number}"}
      fields:
        name: {kind: text, title: {en: Name}}
        number: {kind: \(kind), title: {en: Asked}}
      """)
    let sheet = Sheet.drawn("People", "People\nName|Ann\n\(label)|\(text)")
    let read = Importer(schema: schema).read(Workbook(sheets: [sheet]), file: "a.xlsx")
    let values = read.records.flatMap { $0.answers.dropFirst() }.compactMap { answer -> String? in
      switch answer.value {
      case .decimal(let number): "\(number)"
      case .integer(let number): "\(number)"
      default: nil
      }
    }
    return values + read.issues.map(\.code.rawValue)
  }

  @Test(
    arguments: [
      ("hours", "Training hours", "number", "62.5 hours", "62.5"),
      ("one hour", "Training hours", "number", "1 hour", "1.0"),
      ("without a space", "Training hours", "number", "62.5hours", "62.5"),
      ("a point behind", "Training hours", "number", "62½ hours.", "62.5"),
      ("a count", "Number of volunteers", "count", "12 volunteers", "12"),
      ("Chinese", "培训课时数", "number", "12.5课时", "12.5"),
      ("a number in words", "培训课时数", "number", "1.2万课时", "12000.0"),
      ("groups", "Volunteers", "count", "1 200 volunteers", "1200"),
    ])
  func `are read`(name: String, label: String, kind: String, text: String, value: String) throws {
    #expect(try Self.read(label, kind, text) == [value])
  }

  @Test(
    arguments: [
      ("another unit", "Training hours", "number", "62.5 days"),
      ("a multiplier", "Turnover (million)", "number", "5 million"),
      ("a short word", "Average by or of", "number", "5 of"),
      ("a fraction of a count", "Number of volunteers", "count", "1.5 volunteers"),
      ("a range", "Training hours", "number", "5-6 hours"),
      ("one Chinese letter", "成立年数", "number", "5数"),
    ])
  func `guess nothing`(name: String, label: String, kind: String, text: String) throws {
    #expect(try Self.read(label, kind, text) == ["type-error"])
  }
}
