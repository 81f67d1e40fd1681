import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

/// A workbook with marks: what is said in it, and that all else is as it was.
struct AnnotatedWorkbookTests {
  private func workbook() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("a.xlsx"), sparing: .none)
    for name in ["表1", "表2"] {
      let sheet = try writer.addSheet(name)
      try writer.write("若干", in: sheet, row: 2, column: 1)
    }
    try writer.close()
    return Array(try folder.bytes("a.xlsx"))
  }

  /// The workbook with the marks; it lies in a folder too, for `make verify`.
  private func marked(_ bytes: [UInt8], _ marks: [Annotation]) throws -> [UInt8] {
    let marked = try AnnotatedWorkbook.bytes(of: bytes, name: "1", with: marks)
    try TemporaryFolder().write(Data(marked), to: "marked.xlsx")
    return marked
  }

  private func mark(_ cell: String, _ text: String, sheet: String = "表1") throws -> Annotation {
    Annotation(
      sheet: sheet, cell: try #require(CellReference(cell)), text: text, fillColor: 0xFF_C0C0)
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String? {
    let package = try Package(ByteSource(bytes: bytes), file: "1", Usage(Limits()))
    return try package.stored(name).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `a marked cell has its comment and its box, and is read as before`() throws {
    let old = try workbook()
    let new = try marked(old, [try mark("B3", "应填<整数>"), try mark("D9", "空的")])
    #expect(try part("xl/comments1.xml", of: new)?.contains("应填&lt;整数&gt;") == true)
    let boxes = try #require(try part("xl/drawings/vmlDrawing1.vml", of: new))
    #expect(boxes.components(separatedBy: "<v:shape ").count == 3)
    #expect(boxes.contains("<x:Row>2</x:Row><x:Column>1</x:Column>"))
    #expect(try part("[Content_Types].xml", of: new)?.contains("Extension=\"vml\"") == true)
    #expect(
      try part("xl/worksheets/sheet2.xml", of: new)
        == (try part("xl/worksheets/sheet2.xml", of: old)))
    #expect(
      try Workbook(bytes: new, name: "1").sheets.map(\.cells).map { $0.map(\.value) } == [
        [.string("若干")], [.string("若干")],
      ])
  }

  @Test func `marking again adds to the comments that are there`() throws {
    let once = try marked(try workbook(), [try mark("B3", "一")])
    let twice = try marked(once, [try mark("B3", "二"), try mark("C4", "三")])
    let comments = try #require(try part("xl/comments1.xml", of: twice))
    #expect(comments.components(separatedBy: "<comment ").count == 3)
    for text in ["一", "二", "三"] { #expect(comments.contains(text)) }
    let boxes = try #require(try part("xl/drawings/vmlDrawing1.vml", of: twice))
    #expect(boxes.components(separatedBy: "<v:shape ").count == 3)
    #expect(try part("xl/comments2.xml", of: twice) == nil)
  }

  @Test func `each sheet has comments of its own`() throws {
    let new = try marked(
      try workbook(),
      [try mark("B3", "一"), try mark("B3", "二", sheet: "表2"), try mark("A1", "", sheet: "没有")])
    #expect(try part("xl/comments1.xml", of: new)?.contains("一") == true)
    #expect(try part("xl/comments2.xml", of: new)?.contains("二") == true)
    #expect(
      try part("xl/worksheets/_rels/sheet2.xml.rels", of: new)?.contains("/xl/comments2.xml")
        == true)
  }

  @Test func `the same marks give the same bytes`() throws {
    let old = try workbook()
    let marks = [try mark("B3", "一")]
    #expect(
      try AnnotatedWorkbook.bytes(of: old, name: "1", with: marks)
        == AnnotatedWorkbook.bytes(of: old, name: "1", with: marks))
  }

  @Test func `what is no workbook is refused`() {
    #expect(throws: AnnotationError.self) {
      try AnnotatedWorkbook.bytes(of: Array("PK".utf8), name: "1", with: [])
    }
  }
}
