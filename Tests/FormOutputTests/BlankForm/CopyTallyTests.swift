import Testing

@testable import FormOutput

/// The formula that counts the copies of a table.
struct CopyTallyTests {
  private let tally = CopyTally(cell: "$B$4", first: "表2", next: "表3", filled: 1)

  @Test func `counts what stands between, and what Excel has named wherever it stands`() {
    #expect(
      tally.formula
        == "=IFERROR(\"已填 \"&MAX(0*SUM('表2:表3'!$B$4)+COUNTA('表2:表3'!$B$4)-COUNTA('表3'!$B$4),"
        + "COUNTA('表2'!$B$4)+SUMPRODUCT(--ISNUMBER(1/COUNTIF("
        + "INDIRECT(\"'表2 (\"&ROW($2:$60)&\")'!$B$4\"),\"<>\"))))&\" 份\",\"\")")
    #expect(tally.result == "已填 1 份")
  }

  @Test func `quotes in a sheet's name are doubled`() {
    let quoted = CopyTally(cell: "$B$4", first: "a'b\"c", next: "d", filled: 0)
    #expect(quoted.formula.contains("INDIRECT(\"'a''b\"\"c (\"&"))
    #expect(quoted.formula.contains("COUNTA('a''b\"c:d'!$B$4)"))
  }

  @Test func `a number that is not that of the copies is told`() {
    #expect(
      tally.differs("$J$17", from: "$L$17")
        == "=AND(LEN($J$17)>0,$L$17<>\"已填 \"&$J$17&\" 份\")")
  }
}
