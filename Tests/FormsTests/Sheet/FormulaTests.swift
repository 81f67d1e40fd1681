import Spreadsheet
import Testing

@testable import Forms

/// What formulas come to that have no stored result.
struct FormulaTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var formula: String
    var value: CellValue?
    var testDescription: String { formula }

    init(_ formula: String, _ value: CellValue?) {
      self.formula = formula
      self.value = value
    }
  }

  static let cases: [Case] = [
    Case("1+2*3", .number(7)), Case("-(2+3)^2%", .number(-0.05)),
    Case("0.1+0.2", .number(0.3)), Case("SUM(A1:B3)", .number(6)), Case("A1+B1", .number(3)),
    Case("$A$1*B$1", .number(2)), Case("SUM(A1:A3,10)", .number(14)),
    Case("PRODUCT(A1:B1)", .number(2)), Case("ROUND(B1/A2*100,2)", .number(66.67)),
    Case("SUM('Other sheet'!A1:A2)", .number(30)), Case("Other!A1", nil),
    Case("'Other sheet'!B1", .string("")), Case("IF(A4=\"\",\"\",A4*2)", .string("")),
    Case("IF(A1<>\"\",A1&\" of \"&B1,0)", .string("1 of 2")),
    Case("IF(OR(LEFT(C1,1)=\"<\",C1=\"\"),\"\",VALUE(LEFT(C1,1))*3)", .number(15)),
    Case("IFERROR(A1/0,\"none\")", .string("none")), Case("A1/0", nil), Case("A1+C1", nil),
    Case("MAX(A1:B3)-MIN(A1:B3)", .number(2)), Case("E1", nil), Case("F1+1", .number(4)),
    Case("NOW()", nil), Case("SUM(A1:", nil), Case("A1:B2", nil), Case("VLOOKUP(1,A1:B3,2)", nil),
    Case(String(repeating: "(", count: 500) + "1", nil),
    Case("SUM(A1:XFD1048576)", nil),
  ]

  @Test(arguments: cases)
  func `simple formulas are worked out`(example: Case) {
    func number(_ cell: String, _ value: Double) -> Cell? {
      CellReference(cell).map { Cell(reference: $0, value: .number(value)) }
    }
    func formula(_ cell: String, _ formula: String) -> UncalculatedCell? {
      CellReference(cell).map { UncalculatedCell(reference: $0, formula: formula) }
    }
    var sheet = Sheet(
      name: "One",
      cells: [
        number("A1", 1), number("B1", 2),
        CellReference("C1").map { Cell(reference: $0, value: .string("5 - High")) },
        number("A2", 3),
      ].compactMap(\.self))
    // E1 refers to itself, F1 to another formula.
    sheet.uncalculated = [
      formula("D1", example.formula), formula("E1", "E1+1"), formula("F1", "G1"),
      formula("G1", "A1+B1"),
    ].compactMap(\.self)
    let other = Sheet(
      name: "Other sheet", cells: [number("A1", 10), number("A2", 20)].compactMap(\.self))
    var formulas = WorkbookFormulas(Workbook(sheets: [sheet, other]))
    #expect(formulas.results(of: 0).first?.value == example.value)
  }

  @Test func `a shared formula moves with its cell`() throws {
    let origin = try #require(CellReference("C1"))
    let cell = try #require(CellReference("C3"))
    var sheet = Sheet.drawn("One", "")
    sheet.cells = ["A1", "A3", "B1"].enumerated().compactMap { index, name in
      CellReference(name).map { Cell(reference: $0, value: .number(Double(index + 1))) }
    }
    sheet.uncalculated = [UncalculatedCell(reference: cell, formula: "A1+B$1", origin: origin)]
    var formulas = WorkbookFormulas(Workbook(sheets: [sheet]))
    // A3 + B1
    #expect(formulas.results(of: 0).first?.value == .number(5))
  }
}
