import Forms
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput
@testable import Forms

/// The formulas of the blank form: what they look at, and that nothing is shown before it is there.
struct FormFormulaTests {
  struct Form {
    let schema: Schema
    let places: FormPlaces

    /// A form of the checkout, drawn with its blank tables.
    init(_ name: String) throws {
      schema = try Checkout.form(name)
      let folder = try TemporaryFolder()
      var workbook = try FormWorkbook(path: folder.file("1.xlsx"), sparing: .none, schema: schema)
      places = FormPlaces(
        schema: schema, all: try workbook.add(BlankForm(schema: schema).tables()))
      try workbook.close(title: "")
    }

    func table(_ id: String) throws -> Int {
      try #require(schema.tables.firstIndex { $0.id == id })
    }

    /// The formula of a field in a row of a list.
    func formula(_ id: String, _ field: String, row: Int) throws -> String? {
      let index = try table(id)
      let own = schema.tables[index]
      let field = try #require(own.index(of: field))
      let copy = try #require(
        places.all.firstIndex { $0.table == own.parent ?? index })
      let cells = places.cells(
        from: copy, list: index, row: row, column: own.column(ofField: field))
      return CalculatedFormula(cells).formula(
        of: field, line: own.copies == .lines ? row : nil, in: index, schema: schema)
    }
  }

  @Test func `a share is worked out from two lines of its column`() throws {
    #expect(
      try Form("form-c").formula("indicators", "y2024", row: 9)
        == "=IF(AND(LEN($E14)>0,LEN($E13)>0),IFERROR((ROUND(($E14/$E13*100),2))/100,\"\"),\"\")")
  }

  @Test func `totals across and down are sums, empty as long as nothing is there`() throws {
    let form = try Form("form-d")
    #expect(
      try form.formula("spend", "total_2024", row: 0) == "=IF(COUNT($B7,$C7)=0,\"\",SUM($B7,$C7))")
    #expect(
      try form.formula("spend", "q3_2024_actual", row: 4)
        == "=IF(COUNT($B7,$B8,$B9,$B10)=0,\"\",SUM($B7,$B8,$B9,$B10))")
    #expect(try form.formula("spend", "q3_2024_actual", row: 0) == nil)
  }

  @Test func `what asks for an answer is none`() throws {
    let formula = try #require(try Form("form-d").formula("risks", "score", row: 1))
    #expect(formula.hasPrefix("=IF(AND(LEN($C8)>0,$C8<>\"Please select\",LEN($D8)>0,"))
    #expect(formula.contains("VALUE(LEFT($C8,FIND(\" \",$C8&\" \")-1))*VALUE(LEFT($D8"))
  }

  @Test func `a question that does not apply is told by its condition`() throws {
    let form = try Form("form-d")
    let table = try form.table("authority")
    let field = try #require(form.schema.tables[table].index(of: "match_source"))
    guard case .conditional(let conditions) = form.schema.tables[table].fields[field].requirement
    else {
      Testing.Issue.record("it has no condition")
      return
    }
    let copy = try #require(form.places.all.firstIndex { $0.table == table })
    let formula = try #require(
      CalculatedFormula(form.places.cells(from: copy)).needless(conditions))
    #expect(formula.hasSuffix("<>\"Please select\",NOT(($H$27=\"Yes\"))),FALSE)"))
  }

  @Test(
    arguments: [
      ("round(a / b * 100) = 1", "(ROUND(($B$3/$B$4*100),0)=1)"),
      ("-a + 2 > 0", "((-($B$3)+2)>0)"), ("if(a > b, a, b) = 1", "(IF(($B$3>$B$4),$B$3,$B$4)=1)"),
      (
        "if(answered(a), b, a) = 1",
        "(IF(AND(LEN($B$3)>0),IF(LEN($B$4)>0,$B$4,\"\"),IF(LEN($B$3)>0,$B$3,\"\"))=1)"
      ),
      ("a = b within 0.5", "(ABS($B$3-$B$4)<=0.5)"), ("sum(a, b) > 1", "(SUM($B$3,$B$4)>1)"),
      ("c in [\"甲\", \"乙\"]", "OR($B$5=\"甲\",$B$5=\"乙\")"), ("d", "($B$6=\"是\")"),
      ("not d or a != 1", "OR(NOT(($B$6=\"是\")),($B$3<>1))"), ("p * 2 > 1", "((($B$7*100)*2)>1)"),
      ("answered(a) and b > 1", "AND(AND(LEN($B$3)>0),($B$4>1))"),
      ("e - 2026-01-31 > 3", "(($B$8-DATE(2026,1,31))>3)"),
      ("position(c) = 2", "(MATCH($B$5,{\"甲\",\"乙\"},0)=2)"),
      ("begins(t, \"x\")", "(LEFT($B$9,LEN(\"x\"))=\"x\")"), ("matches(t, \"[a-z]+\")", nil),
      ("pad(a, 3) = \"001\"", "((REPT(\"0\",MAX(0,3-LEN($B$3)))&$B$3)=\"001\")"),
      ("words(t) > 3", nil),
    ] as [(String, String?)])
  func `expressions as spreadsheets write them`(text: String, formula: String?) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      form: f
      version: "1"
      title: 表
      sender: t.t
      tables: [t.yaml]
      """, to: "form.yaml")
    try folder.write(
      """
      table: t
      sheet: 表
      title: 表
      copies: one
      questions:
        - {label: 数一, answer: "{a}"}
        - {label: 数二, answer: "{b}"}
        - {label: 选, answer: "{c}"}
        - {label: 是否, answer: "{d}"}
        - {label: 比例, answer: "{p}"}
        - {label: 日期, answer: "{e}"}
        - {label: 文字, answer: "{t}"}
        - {label: 末, answer: "{z}"}
      fields:
        a: {kind: number}
        b: {kind: number}
        c: {kind: choice, options: [甲, 乙]}
        d: {kind: yes_no}
        p: {kind: percent}
        e: {kind: date}
        t: {kind: text}
        z: {kind: text, relevant: '\(text)'}
      """, to: "t.yaml")
    let schema = try Schema.load(path: folder.path)
    var workbook = try FormWorkbook(path: folder.file("1.xlsx"), sparing: .none, schema: schema)
    let placed = try workbook.add(BlankForm(schema: schema).tables())
    try workbook.close(title: "")
    guard case .conditional(let conditions) = schema.tables[0].fields[7].requirement else {
      Testing.Issue.record("it has no condition")
      return
    }
    let found = CalculatedFormula(FormPlaces(schema: schema, all: placed).cells(from: 0))
      .needless(conditions)
    guard let formula else {
      #expect(found == nil)
      return
    }
    #expect(found?.hasSuffix("NOT(\(formula))),FALSE)") == true, "\(found ?? "none")")
  }

  /// Rows of `list` in `$A$4:$A$6` and on: name, kind, hours, share and whether it is done; and what is asked of them.
  private static func formula(_ calculated: String, inRows: Bool = false) throws -> String? {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      form: f
      version: "1"
      title: T
      language: en
      sender: t.t
      tables: [t.yaml, list.yaml]
      """, to: "form.yaml")
    try folder.write(
      """
      table: t
      sheet: T
      title: T
      copies: one
      questions:
        - {label: Name, answer: "{t}"}
        - {label: Wanted, answer: "{w}"}
        - {label: Result, answer: "{z}"}
      fields:
        t: {kind: text}
        w: {kind: text}
        z: {kind: \(inRows ? "text" : "number, calculated: '\(calculated)'"), required: false}
      """, to: "t.yaml")
    try folder.write(
      """
      table: list
      sheet: L
      title: L
      copies: rows
      room: 3
      columns:
        - {label: Item, answer: "{item}"}
        - {label: Kind, answer: "{kind}"}
        - {label: Hours, answer: "{hours}"}
        - {label: Share, answer: "{share}"}
        - {label: Code, answer: "{code}"}
      fields:
        item: {kind: text}
        kind: {kind: choice, options: [Course, Talk]}
        hours: {kind: number, required: false}
        share: {kind: percent, required: false}
        code: {kind: text, \(inRows ? "calculated: '\(calculated)', " : "")required: false}
      """, to: "list.yaml")
    let schema = try Schema.load(path: folder.path)
    var workbook = try FormWorkbook(path: folder.file("1.xlsx"), sparing: .none, schema: schema)
    let placed = try workbook.add(BlankForm(schema: schema).tables())
    try workbook.close(title: "")
    let places = FormPlaces(schema: schema, all: placed)
    guard inRows else {
      return CalculatedFormula(places.cells(from: 0)).formula(
        of: 2, line: nil, in: 0, schema: schema)
    }
    return CalculatedFormula(places.cells(from: 1, list: 1, row: 1, column: 4))
      .formula(of: 4, line: nil, in: 1, schema: schema)
  }

  @Test(
    arguments: [
      (
        "count(list where kind = \"Talk\")",
        "SUMPRODUCT(((LEN('L'!$B$4:$B$6)>0)*('L'!$B$4:$B$6=\"Talk\"))*1)"
      ),
      (
        "sum(list.hours where kind = \"Talk\" and hours > 2)",
        "SUMPRODUCT((((LEN('L'!$B$4:$B$6)>0)*('L'!$B$4:$B$6=\"Talk\"))*((LEN('L'!$C$4:$C$6)>0)*('L'!$C$4:$C$6>2)))*1,'L'!$C$4:$C$6)"
      ),
      ("min(list.hours where kind = \"Talk\")", nil),
      ("count(list where matches(item, \"a+\"))", nil),
    ] as [(String, String?)])
  func `rows for which something holds`(calculated: String, part: String?) throws {
    let formula = try Self.formula(calculated)
    guard let part else {
      #expect(formula == nil)
      return
    }
    #expect(formula?.contains(part) == true, "\(formula ?? "none")")
  }

  @Test func `the number of a row stands there once the row is begun`() throws {
    let formula = try #require(try Self.formula("\"R\" & pad(row(), 3)", inRows: true))
    #expect(formula.hasPrefix("=IF(OR(LEN($A5)>0,LEN($B5)>0,LEN($C5)>0,LEN($D5)>0),"), "\(formula)")
    #expect(
      formula.contains(
        "(\"R\"&(REPT(\"0\",MAX(0,3-LEN((ROW()-ROW($A$4)+1))))&(ROW()-ROW($A$4)+1)))"), "\(formula)"
    )
  }
}
