import Spreadsheet
import Testing

@testable import Forms

/// A locator that the module does not have, to hold the seam between locating and reading open:
/// records in rows below a header, a column a question.
private struct HeaderRow: Locator {
  let form: PrintedForm

  func records(of copy: TableCopy, in grid: SheetGrid) -> [LocatedRecord]? {
    let labels = copy.labels.compactMap { $0?.entry }
    guard let first = labels.first, labels.count == copy.labels.count,
      labels.allSatisfy({ grid.entries[$0].reference.row == grid.entries[first].reference.row })
    else { return nil }
    let header = grid.entries[first].reference.row
    let filled = copy.area.entries.filter { grid.entries[$0].reference.row > header }
    let rows = Dictionary(grouping: filled) { grid.entries[$0].reference.row }
    return rows.keys.sorted().map { row in
      let answers = labels.enumerated().map { question, label in
        let column = grid.entries[label].reference.column
        let entries = rows[row, default: []].filter {
          grid.entries[$0].reference.column == column
        }
        let cells = AnswerCells(
          entries: entries, home: CellReference(row: row, column: column))
        return LocatedAnswer(question: question, cells: .lines([cells], label: nil))
      }
      let isFirst = row == rows.keys.min()
      return LocatedRecord(
        form.tables[copy.table], index: copy.table, answers: answers,
        printed: EntrySet(isFirst ? labels : []))
    }
  }
}

/// One reader reads what any locator has found.
struct HeaderRowTrialTests {
  private static let schema: Schema = {
    func words(_ text: String) -> Words { Words(zh: text, en: text) }
    func question(_ label: String, _ parts: Line.Part...) -> Question {
      Question(label: label, position: .beside, lines: [Line(parts: parts)])
    }
    let options = [Option(letter: "A", words: "国有"), Option(letter: "B", words: "民营")]
    let table = Table(
      id: "firms", sheet: "企业", title: "企业名单", name: words("企业"), typeName: "Firm",
      fields: [
        Field(id: "name", title: words("名称"), kind: .text(TextKind())),
        Field(id: "staff", title: words("人数"), kind: .count(CountKind(unit: "人"))),
        Field(id: "nature", title: words("性质"), kind: .choice(ChoiceKind(options, several: false))),
      ],
      questions: [
        question("企业名称", .blank(0)), question("从业人数", .blank(1), .words("人")),
        question("企业性质", .blank(2), .words("A. 国有 B. 民营")),
      ])
    return Schema(
      id: "trial", version: "1", title: words("企业"), tables: [table],
      sender: FieldReference(table: 0, field: 0))
  }()

  /// Each record's values and the cells they come from, then what is wrong; nil where the copy is not of
  /// the locator's kind.
  private func read(_ cells: [String: CellValue]) throws -> [String]? {
    let form = PrintedForm(Self.schema)
    let sheet = Sheet(
      name: "企业",
      cells: cells.compactMap { name, value in
        CellReference(name).map { Cell(reference: $0, value: value) }
      }.sorted { $0.reference < $1.reference })
    var memory = TextMemory()
    var grid = SheetGrid(sheet, dateSystem: .from1900, memory: &memory)
    let index = FormIndex(form)
    let labels = SheetLabels(&grid, index: index, memory: &memory)
    let area = try #require(CopyFinder.areas(in: grid, labels: labels, index: index).first)
    let copy = try #require(TableCopy.find(area, in: grid, labels: labels, index: index))
    guard let records = HeaderRow(form: form).records(of: copy, in: grid) else { return nil }
    let plan = TablePlan(form.tables[0])
    return records.map { located in
      let record = RecordReader.read(located, in: grid, plan: plan)
      let answers = record.fields.map { field in
        let cell = field.cell?.description ?? "–"
        return field.value.map { "\(cell)=\($0)" } ?? "\(cell):\(field.written ?? "")"
      }
      return
        (answers + StandingRules.ofRecord.flatMap { $0.issues(in: record) }.map(\.code.rawValue))
        .joined(separator: " ")
    }
  }

  @Test func `a row is a record`() throws {
    let found = try read([
      "A1": .string("企业名单"),
      "A2": .string("企业名称"), "B2": .string("从业人数"), "C2": .string("企业性质"),
      "A3": .string("甲公司"), "B3": .number(12), "C3": .string("A"),
      "A5": .string("乙公司"), "B5": .string("30 人"), "C5": .string("民营"),
      "A6": .string("丙公司"), "B6": .error("#REF!"), "C6": .string("C"),
      "B7": .string("若干"),
    ])
    #expect(
      found == [
        "A3=text(\"甲公司\") B3=integer(12) C3=choice(\"A\")",
        "A5=text(\"乙公司\") B5=integer(30) C5=choice(\"B\")",
        "A6=text(\"丙公司\") B6:#REF! C6:C cell-error choice-unknown",
        "A7: B7:若干 C7: type-error required-missing required-missing",
      ])
  }

  @Test func `a copy of another kind is left to the next locator`() throws {
    let found = try read([
      "A1": .string("企业名单"), "A2": .string("企业名称"), "B2": .string("甲公司"),
      "A3": .string("从业人数"), "B3": .number(12),
    ])
    #expect(found == nil)
  }
}
