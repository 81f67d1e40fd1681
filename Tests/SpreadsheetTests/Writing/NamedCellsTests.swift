import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct NamedCellsTests {
  @Test func `names of cells are read back, whatever the sheets are called`() throws {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("a.xlsx"), sparing: .none)
    let sheets = try ["表1", "Bob's & <Co>!", "c"].map { name throws(WorkbookWriterError) in
      try writer.addSheet(name)
    }
    for (index, sheet) in sheets.enumerated() {
      try writer.write("x", in: sheet, row: 0, column: 0)
      try writer.define("clubs.name", for: CellReference(row: index, column: 2), in: sheet)
      try writer.define("Größe_2", for: CellReference(row: index, column: 0), in: sheet)
      var page = PageSetup()
      page.repeatedRows = 1
      writer.setPage(page, of: sheet)
    }
    #expect(throws: WorkbookWriterError.self) {
      try writer.define("CLUBS.NAME", for: CellReference(row: 9, column: 9), in: sheets[0])
    }
    try writer.close()
    let names = try Workbook(path: folder.file("a.xlsx")).definedNames
    let own = names.filter { !$0.name.hasPrefix("_xlnm") }.map {
      "\($0.name) \($0.sheet ?? "") \($0.formula)"
    }
    #expect(
      own == [
        "clubs.name 表1 '表1'!$C$1", "clubs.name Bob's & <Co>! 'Bob''s & <Co>!'!$C$2",
        "clubs.name c 'c'!$C$3", "Größe_2 表1 '表1'!$A$1",
        "Größe_2 Bob's & <Co>! 'Bob''s & <Co>!'!$A$2", "Größe_2 c 'c'!$A$3",
      ])
    #expect(names.count == 9)
  }

  @Test(.timeLimit(.minutes(1))) func `thirty thousand take no minute`() throws {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("a.xlsx"), sparing: .none)
    for number in 1...300 {
      let sheet = try writer.addSheet("表\(number)")
      for row in 0..<100 {
        try writer.define("clubs.name\(row)x", for: CellReference(row: row, column: 0), in: sheet)
      }
    }
    try writer.close()
    #expect(try Workbook(path: folder.file("a.xlsx")).definedNames.count == 30_000)
  }

  @Test(arguments: [
    ("clubs.name", true), ("_a", true), ("园区", true), ("ABCD1", true), ("a b", false),
    ("1a", false),
    ("A1", false), ("xfd1048576", false), ("R1C1", false), ("r", false), ("C12", false),
    ("", false),
    ("a\"b", false), ("a<b", false), ("RC2", false), ("rate", true), ("R1C1x", true),
  ])
  func `takes the names that Excel takes`(_ name: String, _ isValid: Bool) {
    #expect(NamedCells.isValid(name) == isValid)
  }
}
