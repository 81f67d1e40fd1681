import TestSupport
import Testing

@testable import Spreadsheet

/// What libxlsxwriter does not write: rows and links.
@Suite struct StreamedRowsTests {
  /// The text of a part of a workbook that is written; empty where there is none.
  private static func part(
    _ name: String, _ write: (inout WorkbookWriter) throws -> Void
  ) throws -> String {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: "\(folder.path)/a.xlsx", sparing: .none)
    try write(&writer)
    try writer.close()
    let archive = try Archive(ByteSource(path: "\(folder.path)/a.xlsx"), Usage(Limits()))
    guard let entry = archive.entries.first(where: { $0.name == Array(name.utf8) }) else {
      return ""
    }
    var stream = try EntryStream(archive, entry)
    return String(decoding: try stream.readAll(limit: .max), as: UTF8.self)
  }

  /// What stands between two texts.
  private static func between(_ first: String, _ last: String, in text: String) -> String {
    guard let start = text.firstRange(of: first), let end = text.ranges(of: last).last else {
      return ""
    }
    return String(text[start.upperBound..<end.lowerBound])
  }

  typealias Writing = @Sendable (inout WorkbookWriter, WorkbookWriter.SheetID) throws -> Void

  /// As libxlsxwriter writes them in its constant-memory mode.
  static let rows: [(name: String, write: Writing, xml: String)] = [
    ("nothing", { _, _ in }, ""),
    (
      "texts, with what XML means something by, and spaces that count",
      { writer, sheet in
        try writer.write("a<b & c>\"d\"", in: sheet, row: 0, column: 0)
        try writer.write(" 前", in: sheet, row: 0, column: 1)
        try writer.write("行\n", in: sheet, row: 0, column: 27)
      },
      #"<row r="1"><c r="A1" t="inlineStr"><is><t>a&lt;b &amp; c&gt;"d"</t></is></c>"#
        + #"<c r="B1" t="inlineStr"><is><t xml:space="preserve"> 前</t></is></c>"#
        + #"<c r="AB1" t="inlineStr"><is><t xml:space="preserve">行"#
        + "\n</t></is></c></row>"
    ),
    (
      "numbers as short as they may be, truth values and formulas",
      { writer, sheet in
        try writer.write(-12, in: sheet, row: 2, column: 0)
        try writer.write(9.7, in: sheet, row: 2, column: 1)
        try writer.write(1e15, in: sheet, row: 2, column: 2)
        try writer.write(1.5e-7, in: sheet, row: 2, column: 3)
        try writer.write(true, in: sheet, row: 3, column: 0)
        try writer.write(formula: "=IF(A1<2,1,0)", value: 0.5, in: sheet, row: 3, column: 1)
        try writer.write(formula: "A1&B1", result: "<甲>", in: sheet, row: 3, column: 2)
      },
      #"<row r="3"><c r="A3"><v>-12</v></c><c r="B3"><v>9.7</v></c><c r="C3"><v>1000000000000000</v></c>"#
        + #"<c r="D3"><v>1.5e-07</v></c></row><row r="4"><c r="A4" t="b"><v>1</v></c>"#
        + #"<c r="B4"><f>IF(A1&lt;2,1,0)</f><v>0.5</v></c>"#
        + #"<c r="C4" t="str"><f>A1&amp;B1</f><v>&lt;甲&gt;</v></c></row>"#
    ),
    (
      "heights and styles of rows and cells",
      { writer, sheet in
        let bold = writer.style(CellStyle().with { $0.bold = true })
        let slanted = writer.style(CellStyle().with { $0.isItalic = true })
        try writer.setHeight(16.5, ofRow: 0, in: sheet, style: bold)
        try writer.write("甲", in: sheet, row: 0, column: 0)
        try writer.write("", in: sheet, row: 0, column: 1, style: slanted)
        try writer.setHeight(15, ofRow: 1, in: sheet)
        try writer.write("", in: sheet, row: 1, column: 0)
        try writer.setHeight(20, ofRow: 4, in: sheet)
        try writer.hide(row: 5, in: sheet)
      },
      #"<row r="1" s="1" customFormat="1" ht="16.5" customHeight="1">"#
        + #"<c r="A1" s="1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" s="2"/></row>"#
        + #"<row r="2"></row><row r="5" ht="20" customHeight="1"/><row r="6" hidden="1"/>"#
    ),
    (
      "cells in any order, of which the last one counts",
      { writer, sheet in
        try writer.write("c", in: sheet, row: 0, column: 2)
        try writer.write("a", in: sheet, row: 0, column: 0)
        try writer.write("b", in: sheet, row: 0, column: 2)
      },
      #"<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c>"#
        + #"<c r="C1" t="inlineStr"><is><t>b</t></is></c></row>"#
    ),
    (
      "merged cells that reach below the row that is written",
      { writer, sheet in
        let bold = writer.style(CellStyle().with { $0.bold = true })
        try writer.merge(
          CellRange(CellReference(row: 0, column: 0), CellReference(row: 2, column: 1)), "甲",
          in: sheet, style: bold)
        try writer.write("x", in: sheet, row: 1, column: 2)
        try writer.merge(
          CellRange(CellReference(row: 4, column: 0), CellReference(row: 6, column: 0)), "",
          in: sheet)
      },
      #"<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" s="1"/></row>"#
        + #"<row r="2"><c r="A2" s="1"/><c r="B2" s="1"/>"#
        + #"<c r="C2" t="inlineStr"><is><t>x</t></is></c></row>"#
        + #"<row r="3"><c r="A3" s="1"/><c r="B3" s="1"/></row>"#
        + #"<row r="5"></row><row r="6"></row><row r="7"></row>"#
    ),
  ]

  @Test(arguments: rows.indices) func `writes rows`(index: Int) throws {
    let part = try Self.part("xl/worksheets/sheet1.xml") { writer in
      let sheet = try writer.addSheet("表")
      try Self.rows[index].write(&writer, sheet)
    }
    #expect(
      Self.between("<sheetData>", "</sheetData>", in: part) == Self.rows[index].xml,
      "\(Self.rows[index].name)")
  }

  @Test func `tells how far the cells reach, and which are merged`() throws {
    let part = try Self.part("xl/worksheets/sheet1.xml") { writer in
      let sheet = try writer.addSheet("表")
      try writer.write("x", in: sheet, row: 2, column: 3)
      try writer.merge(
        CellRange(CellReference(row: 4, column: 1), CellReference(row: 5, column: 1)), "甲",
        in: sheet)
    }
    #expect(part.contains(#"<dimension ref="B3:D6"/>"#))
    #expect(part.contains(#"<mergeCells count="1"><mergeCell ref="B5:B6"/></mergeCells>"#))
  }

  @Test(arguments: [false, true])
  func `links lead where they shall, whatever stands in them`(keepsRows: Bool) throws {
    let write: (inout WorkbookWriter) throws -> Void = { writer in
      let sheet = try keepsRows ? writer.addSheet(keepingRows: "表") : writer.addSheet("表")
      let links: [CellLink] = [
        .cell(sheet: "it's <1>", CellReference(row: 4, column: 1)),
        .address("https://a.example/?q=internal:1&x=\"2\"#甲 <乙>"),
        .address("#甲"),
        .address(String(repeating: "a", count: CellLink.maximumLength)),
        .address(String(repeating: "a", count: CellLink.maximumLength + 1)), .address(""),
      ]
      for (row, link) in links.enumerated() {
        let isWritten = try writer.write("\"x\"", link: link, in: sheet, row: row, column: 0)
        #expect(isWritten == (row < 4))
      }
    }
    let part = try Self.part("xl/worksheets/sheet1.xml", write)
    #expect(
      Self.between("<hyperlinks>", "</hyperlinks>", in: part)
        == #"<hyperlink ref="A1" location="'it''s &lt;1&gt;'!B5" display="&quot;x&quot;"/>"#
        + #"<hyperlink ref="A2" r:id="link2" location="甲 &lt;乙&gt;"/>"#
        + #"<hyperlink ref="A3" location="甲" display="&quot;x&quot;"/>"#
        + #"<hyperlink ref="A4" r:id="link4"/>"#)
    let relationships = try Self.part("xl/worksheets/_rels/sheet1.xml.rels", write)
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    #expect(
      Self.between("relationships\">", "</Relationships>", in: relationships)
        == #"<Relationship Id="link2" Type="\#(type)" "#
        + #"Target="https://a.example/?q=internal:1&amp;x=%222%22" TargetMode="External"/>"#
        + #"<Relationship Id="link4" Type="\#(type)" "#
        + #"Target="\#(String(repeating: "a", count: CellLink.maximumLength))" "#
        + #"TargetMode="External"/>"#)
  }

  @Test func `links stand beside what the library relates to the sheet`() throws {
    let relationships = try Self.part("xl/worksheets/_rels/sheet1.xml.rels") { writer in
      let sheet = try writer.addSheet("表")
      try writer.write("x", link: .address("a.xlsx"), in: sheet, row: 0, column: 0)
      try writer.comment("看", in: sheet, row: 0, column: 0)
    }
    #expect(relationships.contains(#"Id="link1""#))
    #expect(relationships.contains("comments1.xml"))
  }

  @Test func `the box of a comment is as high as it shall be, whatever the heights of the rows`()
    throws
  {
    /// The rows from and to which the box reaches.
    func rows(_ points: Double, keepsRows: Bool) throws -> [String] {
      let drawing = try Self.part("xl/drawings/vmlDrawing1.vml") { writer in
        let sheet = try keepsRows ? writer.addSheet(keepingRows: "表") : writer.addSheet("表")
        for row in 0..<12 {
          try writer.setHeight(points, ofRow: row, in: sheet)
          try writer.write("甲", in: sheet, row: row, column: 0)
          if row == 4 { try writer.comment("看", in: sheet, row: row, column: 0) }
        }
      }
      return Self.between("<x:Anchor>", "</x:Anchor>", in: drawing).split(separator: ", ")
        .map(String.init)
    }
    for points in [15, 16.5, 60, 400] {
      #expect(
        try rows(points, keepsRows: false) == rows(points, keepsRows: true), "\(points)")
    }
    #expect(try rows(16.5, keepsRows: false) != rows(60, keepsRows: false))
  }

  @Test func `names of cells, links and kept rows go into one workbook`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.xlsx"
    var writer = try WorkbookWriter(path: path, sparing: .none, keepsRows: true)
    let sheet = try writer.addSheet("表")
    let cell = CellReference(row: 3, column: 1)
    try writer.write("x", link: .cell(sheet: "表", cell), in: sheet, row: 3, column: 1)
    try writer.write("y", in: sheet, row: 0, column: 0)
    try writer.defineEverywhere("甲", for: CellRange(cell, cell), in: sheet)
    try writer.close()
    let workbook = try Workbook(path: path)
    #expect(workbook.sheets[0].cells.map(\.reference.description) == ["A1", "B4"])
  }

  /// Some 5 MB packed, so that a part of it waits in a file.
  @Test func `all rows of a large sheet are there, and its bytes are the same each time`() throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 7)
    let texts = (0..<1_000).map { _ in
      String(decoding: (0..<800).flatMap { _ in Self.letters(random.next()) }, as: UTF8.self)
    }
    for name in ["a", "b"] {
      var writer = try WorkbookWriter(path: "\(folder.path)/\(name).xlsx", sparing: .none)
      let sheet = try writer.addSheet("表")
      for (row, text) in texts.enumerated() {
        try writer.write(text, in: sheet, row: row, column: 0)
      }
      try writer.close()
    }
    let bytes = try ["a", "b"].map {
      let source = try ByteSource(path: "\(folder.path)/\($0).xlsx")
      return try source.read(at: 0, source.count)
    }
    #expect(bytes[0].count > 2 << 20)
    #expect(bytes[0] == bytes[1])
    let cells = try Workbook(path: "\(folder.path)/a.xlsx").sheets[0].cells
    #expect(cells.map(\.value) == texts.map { .string($0) })
  }

  /// Eight letters and digits of six bits each.
  private static func letters(_ number: UInt64) -> [UInt8] {
    (0..<8).map { 0x30 + UInt8(truncatingIfNeeded: number >> (8 * $0)) & 0x3F }
      .map { $0 == 0x3C ? 0x70 : $0 }
  }
}
