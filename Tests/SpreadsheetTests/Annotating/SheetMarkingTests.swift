import Testing

@testable import Spreadsheet

/// What is put into a sheet's part, and that nothing else changes.
struct SheetMarkingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var part: String
    var cell: String
    var result: String
    var testDescription: String { name }
  }

  private static let drawing = "<legacyDrawing xmlns:r=\"R\" r:id=\"d\"/>"

  static let cases = [
    Case(
      name: "a cell with a style",
      part:
        #"<worksheet><sheetData><row r="3"><c r="B3" s="4" t="s"><v>1</v></c></row></sheetData></worksheet>"#,
      cell: "B3",
      result:
        #"<worksheet><sheetData><row r="3"><c r="B3" s="9" t="s"><v>1</v></c></row></sheetData>\#(drawing)</worksheet>"#
    ),
    Case(
      name: "a cell without a style, prefixes",
      part:
        #"<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"#,
      cell: "A1",
      result:
        #"<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c s="9"><x:v>1</x:v></x:c></x:row></x:sheetData><x:legacyDrawing xmlns:r="R" r:id="d"/></x:worksheet>"#
    ),
    Case(
      name: "a cell that is not there, between others",
      part:
        #"<worksheet><sheetData><row r="3"><c r="A3"/><c r="D3"/></row></sheetData></worksheet>"#,
      cell: "B3",
      result:
        #"<worksheet><sheetData><row r="3"><c r="A3"/><c r="B3" s="9"/><c r="D3"/></row></sheetData>\#(drawing)</worksheet>"#
    ),
    Case(
      name: "an empty row",
      part: #"<worksheet><sheetData><row r="3" ht="20"/></sheetData></worksheet>"#, cell: "B3",
      result:
        #"<worksheet><sheetData><row r="3" ht="20"><c r="B3" s="9"/></row></sheetData>\#(drawing)</worksheet>"#
    ),
    Case(
      name: "a row that is not there",
      part: #"<worksheet><sheetData><row r="5"/></sheetData></worksheet>"#, cell: "B3",
      result:
        #"<worksheet><sheetData><row r="3"><c r="B3" s="9"/></row><row r="5"/></sheetData>\#(drawing)</worksheet>"#
    ),
    Case(
      name: "no rows at all, and elements that must come behind",
      part: #"<worksheet><sheetData/><pageMargins left="1"/><tableParts/><extLst/></worksheet>"#,
      cell: "B3",
      result:
        #"<worksheet><sheetData><row r="3"><c r="B3" s="9"/></row></sheetData><pageMargins left="1"/>\#(drawing)<tableParts/><extLst/></worksheet>"#
    ),
    Case(
      name: "controls as Excel puts them, which must come behind too",
      part:
        #"<worksheet><sheetData><row r="3"><c r="B3"/></row></sheetData><drawing/><mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent></worksheet>"#,
      cell: "B3",
      result:
        #"<worksheet><sheetData><row r="3"><c s="9" r="B3"/></row></sheetData><drawing/>\#(drawing)<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent></worksheet>"#
    ),
    Case(
      name: "tags in comments and in CDATA are none",
      part:
        #"<worksheet><!-- <c r="A1"> --><sheetData><row><c r="A1"><is><t><![CDATA[<c r="A1">]]></t></is></c></row></sheetData></worksheet>"#,
      cell: "A1",
      result:
        #"<worksheet><!-- <c r="A1"> --><sheetData><row><c s="9" r="A1"><is><t><![CDATA[<c r="A1">]]></t></is></c></row></sheetData>\#(drawing)</worksheet>"#
    ),
  ]

  @Test(arguments: cases) func `puts in what is needed`(example: Case) throws {
    let cell = try #require(CellReference(example.cell))
    let marking = SheetMarking(Array(example.part.utf8), wanted: [cell])
    let result = marking.applied(styles: [cell: 9], drawing: "d", relationships: "R")
    #expect(String(decoding: result, as: UTF8.self) == example.result)
  }

  @Test func `knows the drawing that is there and the styles of cells`() throws {
    let part =
      #"<worksheet xmlns:r="R"><sheetData><row r="1"><c r="A1" s="3"/></row></sheetData><legacyDrawing r:id="rId7"/></worksheet>"#
    let cell = CellReference(row: 0, column: 0)
    let marking = SheetMarking(Array(part.utf8), wanted: [cell])
    #expect(marking.drawing == "rId7")
    #expect(marking.style(of: cell) == 3)
  }
}
