import Testing

@testable import Spreadsheet

/// Cells' tags that the scanner reads in one go are the cells that Expat gives.
@Suite struct CellTagTests {
  /// Three styles, of which the second shows dates.
  private static var formats: CellFormats {
    var formats = CellFormats()
    let general = formats.format("General", isDate: false)
    formats.ofStyles = [general, formats.format("yyyy-mm-dd", isDate: true), general]
    return formats
  }

  private struct Outcome: Equatable, CustomStringConvertible {
    var cells: [Cell]
    var merges: [CellRange]
    var fault: String
    var description: String {
      cells.map { "\($0.reference)=\($0.value)\($0.isDate ? " date" : "")" }
        .joined(separator: " | ") + " ! " + fault
    }
  }

  private func read(
    _ bytes: [UInt8], scans: Bool, pieces: Int, limits: Limits = Limits()
  ) throws -> Outcome {
    let usage = Usage(limits)
    let strings = SharedStrings(keepsDecoded: true)
    for text in ["一", "二"] {
      var buffer = TextBuffer(limit: 100)
      buffer.append(text)
      strings.append(buffer)
    }
    let sink = SheetSink(usage)
    let part = SheetPart(usage, strings, formats: Self.formats, into: sink)
    let parser = try XMLParser(usage)
    parser.begin(part, scans: scans)
    let fault = parser.fault(in: bytes, pieces: pieces)
    return Outcome(cells: sink.takeCells(), merges: part.merges, fault: fault)
  }

  @Test(arguments: [
    Case("a blank cell", #"<c r="B1" s="1"/><c><v>1</v></c>"#, "C1"),
    Case("a blank cell of nothing", #"<c/><c s="2"/><c><v>1</v></c>"#, "C1"),
    Case("a blank cell with a type", #"<c r="A1" t="s"/><c><v>1</v></c>"#, "B1"),
    Case("another order", #"<c t="s" s="1" r="D1"><v>0</v></c>"#, "D1"),
    Case("single quotes", #"<c r='B1' t='s'><v>0</v></c>"#, "B1"),
    Case("a space at the end", #"<c r="B1" s="1" /><c ><v>1</v></c >"#, "C1"),
    Case("other attributes", #"<c r="B1" cm="1" vm="2"><v>1</v></c>"#, "B1"),
    Case("a name that begins with c", #"<col/><c r="E1"><v>1</v></c>"#, "E1"),
    Case("the last cell", #"<c r="XFD1048576"><v>1</v></c>"#, "XFD1048576"),
    Case(
      "blank cells, then others", #"<c r="A1" s="1"/><c r="B1"/><c s="1"/><c><v>1</v></c>"#, "D1"),
    Case("a text of its own", #"<c r="B1" t="inlineStr"><is><t>一 二</t></is></c>"#, "B1"),
    Case("a text with white space", #"<c r="B1" t="inlineStr"><is><t> 一\t</t></is></c>"#, "B1"),
    Case("a text with an escape", #"<c r="B1" t="inlineStr"><is><t>a_x0041_</t></is></c>"#, "B1"),
    Case("a text of a number's cell", #"<c r="B1"><is><t>1</t></is></c>"#, "B1"),
    Case("a value with white space", "<c r=\"B1\"><v> 1\n</v></c>", "B1"),
    Case("an empty value", #"<c r="B1"><v></v></c><c><v>1</v></c>"#, "C1"),
  ])
  func `reads a row`(_ row: Case<String, String>) throws {
    let text = "<worksheet><sheetData><row r=\"1\">\(row.input)</row></sheetData></worksheet>"
    let found = try read(Array(text.utf8), scans: true, pieces: 1 << 16)
    #expect(found.cells.map(\.reference.description).joined(separator: " ") == row.expected)
    #expect(found == (try read(Array(text.utf8), scans: false, pieces: 1 << 16)))
  }

  @Test(arguments: [
    Case("beyond the last row", #"<c r="A1048577"/>"#, ()),
    Case("beyond the last column", #"<c r="XFE1"/>"#, ()),
    Case("behind the last column", #"<c r="XFD1"/><c/>"#, ()),
    Case("no reference", #"<c r="A"/>"#, ()),
    Case("row nought", #"<c r="A0"/>"#, ()),
    Case("no type", #"<c r="A1" t="x"/>"#, ()),
    Case("an attribute twice", #"<c r="A1" r="A2"/>"#, ()),
    Case("not ended", #"<c r="A1" s="1">"#, ()),
    Case("the wrong end", #"<c r="A1" s="1"></v>"#, ()),
    Case("an unquoted value", #"<c r=A1/>"#, ()),
    Case("no value", #"<c r/>"#, ()),
    Case("no such string", #"<c r="A1"/><c r="B1" t="s"><v>2</v></c>"#, ()),
    Case("no number", #"<c r="A1"><v>x</v></c>"#, ()),
    Case("no text", "<c r=\"A1\"><v>1\u{1}</v></c>", ()),
  ])
  func `refuses as Expat does`(_ row: Case<String, Void>) throws {
    let text = "<worksheet>\n<sheetData><row r=\"1\">\(row.input)</row></sheetData></worksheet>"
    let found = try read(Array(text.utf8), scans: true, pieces: 1 << 16)
    #expect(!found.fault.isEmpty)
    #expect(found == (try read(Array(text.utf8), scans: false, pieces: 1 << 16)))
  }

  /// Limits count what the scanner reads in one go.
  @Test(arguments: [
    Case("elements", 40, "elements"), Case("depth", 3, "depth"), Case("names", 5, "names"),
    Case("cells", 5, "cells"),
  ])
  func `keeps to a limit`(_ limit: Case<Int, String>) throws {
    var limits = Limits()
    switch limit.expected {
    case "elements": limits.elements = limit.input
    case "depth": limits.depth = limit.input
    case "names": limits.names = limit.input
    default: limits.cells = limit.input
    }
    let cells = (1...60).map { #"<c r="A\#($0)" s="1" t="n"><v>\#($0)</v></c><c s="2"/>"# }
    let text = "<worksheet><sheetData><row>\(cells.joined())</row></sheetData></worksheet>"
    for scans in [true, false] {
      let found = try read(Array(text.utf8), scans: scans, pieces: 1 << 16, limits: limits)
      #expect(found.fault.contains("limitExceeded") && found.fault.contains(limit.expected))
    }
  }

  /// Rows of cells with some bytes changed, put in or left out.
  @Test(arguments: 0..<40)
  func `reads damaged rows as Expat does`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = [
      "<c r=\"A1\" s=\"1\"/>", "<c r=\"AB12\" s=\"2\" t=\"s\"><v>1</v></c>", "<c/>", "<c>", "</c>",
      "<c s=\"1\" r=\"C7\"><v>43000</v></c>", "<c r='B2'/>", "<c r=\"XFD9\" t=\"b\"><v>1</v></c>",
      "<row r=\"3\">", "</row>", "<c r=\"D4\" t=\"str\"><f>1</f><v>é</v></c>", "<x:c/>", "\n",
      "<c r=\"E5\" t=\"inlineStr\"><is><t>&#20013;&#22269;</t></is></c>", "<v>2</v>",
      "<c r=\"F6\" t=\"inlineStr\"><is><t>中国，a_b</t></is></c>", "<c r=\"G7\"><v>中</v></c>",
      "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>",
    ]
    for _ in 0..<50 {
      var text = "<worksheet><sheetData><row r=\"1\">"
      for _ in 0..<9 { text += words.randomElement(using: &random) ?? "" }
      text += "</row></sheetData></worksheet>"
      var bytes = Array(text.utf8)
      bytes.damage(atMost: 2, to: 0x20...0x7E, with: "<>&;\"'/ rst=19AZ", using: &random)
      let pieces = Int.random(in: 1...60, using: &random)
      #expect(
        try read(bytes, scans: true, pieces: pieces)
          == read(bytes, scans: false, pieces: 1 << 20),
        "seed \(seed), in pieces of \(pieces): \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
