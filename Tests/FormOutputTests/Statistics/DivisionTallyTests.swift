import Forms
import Spreadsheet
import Testing

@testable import FormOutput

/// Sums and counts by group and by option.
@Suite struct DivisionTallyTests {
  private static func table() -> Table {
    let kind = Field(
      id: "kind", title: Words(zh: "类型", en: "Kind"),
      kind: .choice(
        ChoiceKind(["Gift", "Loan"].map { Forms.Option(key: $0, words: $0) }, several: false)))
    let sum = Field(
      id: "sum", title: Words(zh: "金额", en: "Sum"), kind: .amount(AmountKind(unit: "GBP")))
    return Table(
      id: "items", sheet: "Items", title: "Items", name: Words(zh: "项目", en: "Item"),
      typeName: "Item", copies: .rows, fields: [kind, sum], questions: [])
  }

  private static func schema(_ division: Statistics.Division) -> Schema {
    Schema(
      id: "divided", version: "1", title: Words(zh: "表", en: "Form"), tables: [table()],
      sender: FieldReference(table: 0, field: 0), statistics: Statistics(by: [division]))
  }

  private static func record(_ kind: String, _ sum: Double?) -> Record {
    Record(
      table: 0, sheet: "Items",
      range: CellRange(CellReference(row: 0, column: 0), CellReference(row: 0, column: 1)),
      answers: [Answer(value: .choice(kind)), Answer(value: sum.map { .decimal($0) })])
  }

  @Test(
    arguments: [
      (
        "a choice, with an option that nobody chose",
        [Statistics.Division.field(FieldReference(table: 0, field: 0))],
        ["Gift 3 9", "Loan 0 0"]
      ),
      ("the group of the sender", [.group], ["North 1 3", "South 1 2", "(not stated) 1 4"]),
      ("nothing", [], []),
    ] as [(String, [Statistics.Division], [String])])
  func `records are summed and counted together`(
    name: String, by: [Statistics.Division], found: [String]
  ) {
    let told = by.flatMap { division -> [String] in
      let schema = Self.schema(division)
      let plan = StatisticsPlan(schema: schema, language: .en)
      var statistics = RoundStatistics(plan: plan, tables: 1, senders: 2, language: .en)
      for (sum, sender, group) in [(3.0, 0, "North"), (2.0, 1, "South"), (4.0, 0, nil)] {
        statistics.add(
          Self.record("Gift", sum), sender: sender, table: schema.tables[0], group: group)
      }
      return statistics.divisions[0].sorted.map { item in
        "\(item.name) \(item.records) \(Int(item.sums[0]))"
      }
    }
    #expect(told == found)
  }
}
