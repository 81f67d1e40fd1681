import Forms
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// The blank form by itself.
struct BlankFormTests {
  private func blank(
    sender: String? = nil, copies: [Int: Int] = [:], schema: Schema = Zhangjiang.schema
  ) throws -> Workbook {
    let folder = try TemporaryFolder()
    try BlankForm(schema: schema, sender: sender, copies: copies).write(
      path: folder.file("1.xlsx"), sparing: .none)
    return try Workbook(path: folder.file("1.xlsx"))
  }

  @Test func `nothing is answered in it and nothing is left over`() throws {
    let found = Zhangjiang.importer.read(try blank(), file: "1")
    #expect(found.records.isEmpty)
    #expect(found.unread == [])
    #expect(found.facts == ["table-missing contact#", "table-missing basics#"])
  }

  @Test func `it may be made again only as long as nobody has written into it`() throws {
    let importer = Zhangjiang.importer
    #expect(importer.isBlank(try blank()))
    #expect(importer.isBlank(try blank(sender: "嘉定园", copies: [2: 3])))
    for (sheet, cell, text) in [
      ("表1", "B13", "a@b.cn"), ("表2", "B4", "嘉定国际创新园"), ("表2", "B6", "无"), ("表3", "Z9", "内部备注"),
      ("填表说明", "A40", "已寄出"), ("联络表", "B9", "/"),
    ] {
      var written = try blank(sender: "嘉定园")
      let index = try #require(written.sheets.firstIndex { $0.name == sheet })
      let place = try #require(CellReference(cell))
      written.sheets[index].cells.removeAll { $0.reference == place }
      written.sheets[index].cells.append(Cell(reference: place, value: .string(text)))
      written.sheets[index].cells.sort { $0.reference < $1.reference }
      #expect(!importer.isBlank(written), "\(sheet)!\(cell)")
    }
    // What does not say that it is one, another form, or another version.
    var silent = try blank()
    silent.properties.custom = [:]
    silent.sheets.removeAll { $0.name == FormMark.sheet }
    #expect(!importer.isBlank(silent))
    for change in [\Schema.id, \Schema.version] {
      var other = Zhangjiang.schema
      other[keyPath: change] += "x"
      #expect(!importer.isBlank(try blank(schema: other)))
    }
  }

  @Test func `its sheets are those of the form, and a hidden one`() throws {
    let workbook = try blank(copies: [2: 3])
    #expect(
      workbook.sheets.map(\.name) == [
        "填表说明", "联络表", "表1", "表2", "表2 (2)", "表2 (3)", "表3", "表4", "表5", "表6", "_huibiao",
      ])
    #expect(workbook.sheets.map(\.visibility).last == .hidden)
    #expect(workbook.properties.custom["huibiao.form"] == "zhangjiang-2021")
    #expect(workbook.properties.custom["huibiao.version"] == "2021")
  }

  @Test func `the sender's name stands wherever it is asked for`() throws {
    let workbook = try blank(sender: "嘉定园")
    for name in ["表1", "表2", "表3", "表4", "表5", "表6"] {
      let sheet = try #require(workbook.sheets.first { $0.name == name })
      #expect(sheet[CellReference(row: 2, column: 1)]?.value == .string("嘉定园"))
    }
    // Which is no record yet but in 表1.
    #expect(Zhangjiang.importer.read(workbook, file: "1").records.map(\.table) == [1])
  }

  @Test func `every question and every field has its place`() {
    for (table, layout) in zip(Zhangjiang.schema.tables, Zhangjiang.layouts) {
      for (index, field) in table.fields.enumerated() {
        if case .options(let options, several: true) = field.shape {
          for option in options {
            #expect(
              layout.range(of: .option(index, option.key)) != nil, "\(table.id).\(field.id)")
          }
        } else {
          #expect(layout.range(of: .answer(index)) != nil, "\(table.id).\(field.id)")
        }
      }
      for question in table.questions {
        #expect(layout.items.contains { $0.content.text == question.label }, "\(question.label)")
      }
    }
  }

  @Test func `no two things stand in one cell, and none is outside the page`() {
    for layout in Zhangjiang.layouts {
      var taken: Set<CellReference> = []
      for item in layout.items {
        #expect(item.range.bottomRight.column <= TableLayout.units)
        #expect(item.range.bottomRight.row < layout.rows)
        for row in item.range.topLeft.row...item.range.bottomRight.row {
          for column in item.range.topLeft.column...item.range.bottomRight.column {
            #expect(taken.insert(CellReference(row: row, column: column)).inserted, "\(item)")
          }
        }
      }
    }
  }

  @Test func `messages keep within Excel's limits`() {
    for (table, layout) in zip(Zhangjiang.schema.tables, Zhangjiang.layouts) {
      for case .slot(let slot) in layout.items.map(\.content) {
        let rule = SlotRule(table: table, schema: Zhangjiang.schema)
          .rule(for: slot, at: CellReference(row: 0, column: 0), list: nil)
        #expect(rule.message.utf16.count <= InputRule.maximumMessage)
        #expect(rule.refusal.utf16.count <= InputRule.maximumMessage)
        #expect(rule.title.utf16.count <= InputRule.maximumTitle)
        #expect(!rule.message.isEmpty)
        if case .list(let options) = rule.kind { #expect(InputRule.fits(options)) }
      }
    }
  }

  @Test func `a list too long for a rule stands in the hidden sheet`() throws {
    var schema = Zhangjiang.schema
    let field = try #require(schema.tables[1].index(of: "management"))
    schema.tables[1].fields[field].kind = .choice(
      ChoiceKind(
        (0..<20).map { number in
          Option(
            letter: Character(UnicodeScalar(UInt8(65 + number))),
            words: "很长的选项，其中有逗号, 第\(number)项")
        }, several: false))
    let hidden = try #require(try blank(schema: schema).sheets.last)
    #expect(hidden[CellReference(row: 19, column: 3)]?.value == .string("T. 很长的选项，其中有逗号, 第19项"))
  }

  @Test func `another version is told in one issue, and what it holds is read`() throws {
    var older = Zhangjiang.schema
    older.version = "2020"
    let found = Zhangjiang.importer.read(try blank(sender: "嘉定园", schema: older), file: "1")
    #expect(found.facts == ["wrong-version"])
    #expect(found.sender == "嘉定园")
  }

  @Test func `another form is told in one issue`() throws {
    var other = Zhangjiang.schema
    other.id = "other-2021"
    var workbook = try blank(sender: "嘉定园", schema: other)
    let found = Zhangjiang.importer.read(workbook, file: "1")
    #expect(found.facts == ["wrong-form"])
    // Nothing in it is known to be an answer, and nothing is dropped.
    #expect(found.unread.count { $0.text == "嘉定园" } == 6)
    #expect(!found.unread.contains { $0.sheet == FormMark.sheet })
    // Also where programs have dropped properties and hidden sheets.
    workbook.properties.custom = [:]
    workbook.sheets.removeLast()
    #expect(Zhangjiang.importer.read(workbook, file: "1").facts == ["wrong-form"])
  }
}
