import Forms
import Testing

@testable import FormOutput

/// What greys out, and when.
struct SlotConditionTests {
  private func formulas(_ table: Int, _ field: String) throws -> [String] {
    let index = try #require(Zhangjiang.schema.tables[table].index(of: field))
    return SlotCondition(table: Zhangjiang.schema.tables[table], layout: Zhangjiang.layouts[table])
      .needless(index)
  }

  @Test func `what is asked of a partner, where there is none`() throws {
    #expect(
      try formulas(2, "partner_nature") == [
        "AND(LEN(TRIM($B$4))>0,OR(TRIM($B$8)=\"\",TRIM($B$8)=\"无\",TRIM($B$8)=\"/\",TRIM($B$8)=\"-\"))"
      ])
  }

  @Test func `what is asked of an intent, where there is none`() throws {
    let formula = try #require(try formulas(1, "intent_fields").first)
    #expect(formula.hasPrefix("AND(LEN($B$") && formula.hasSuffix(",1)<>\"A\")"))
  }

  @Test func `the words of an option that is not chosen`() throws {
    #expect(try formulas(2, "contents_note").count == 1)
    #expect(try formulas(1, "intent_regions_note").count == 2)
    #expect(try formulas(2, "name") == [])
  }
}
