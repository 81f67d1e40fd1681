import Testing

@testable import Spreadsheet

/// What stands in `sst`, and the texts of cells that ask for each of its strings in turn.
@Suite struct SharedStringsPartTests {
  typealias Quirk = Case<String, [String]>

  @Test(arguments: [
    // ECMA-376 part 1, 18.4.8: an si is one string, whatever is in it.
    Quirk("plain", "<si><t>a</t></si><si><t>b</t></si>", ["a", "b"]),
    Quirk("runs", "<si><r><t>a</t></r><r><t>b</t></r></si><si><t>c</t></si>", ["ab", "c"]),
    Quirk("a plain t before runs", "<si><t>a</t><r><t>b</t></r></si>", ["ab"]),
    // Empty items still count, or all indexes behind them shift.
    Quirk("empty items", "<si/><si><t/></si><si><t></t></si><si><t>d</t></si>", ["", "", "", "d"]),
    // 18.4.6: phonetic runs are readings. Excel for Chinese writes them for typed text.
    Quirk(
      "a reading", "<si><t>宁东大道</t><rPh sb=\"3\" eb=\"4\"><t>dao</t></rPh><phoneticPr/></si>",
      ["宁东大道"]),
    Quirk(
      "a reading between runs",
      "<si><r><t>目</t></r><rPh sb=\"0\" eb=\"1\"><r><t>mu</t></r></rPh><r><t>录</t></r></si>",
      ["目录"]),
    // 22.9.2.19
    Quirk("escapes", "<si><t>a_x000D_\nb_x4F60_</t></si>", ["a\r\nb你"]),
    Quirk("an escaped escape", "<si><t>_x005F_x0041_</t></si>", ["_x0041_"]),
    Quirk("a shared underscore", "<si><t>_x0041_x0042_</t></si>", ["Ax0042_"]),
    Quirk("CDATA and entities", "<si><t><![CDATA[<a>]]>&#x4F60;&lt;</t></si>", ["<a>你<"]),
    Quirk("white space between elements", "<si>\n <t>a</t>\n </si>\n", ["a"]),
    Quirk("a space alone", "<si><t xml:space=\"preserve\"> </t></si>", [" "]),
    Quirk("an extension", "<si><t>a</t><extLst><ext><t>b</t></ext></extLst></si>", ["a"]),
    Quirk(
      "a choice that nobody knows",
      "<si><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice Requires=\"x\"><t>new</t></mc:Choice>"
        + "<mc:Fallback><t>old</t></mc:Fallback></mc:AlternateContent></si>", ["old"]),
  ])
  func `reads`(_ quirk: Quirk) throws {
    let cells = quirk.expected.indices.map { "<c r=\"A\($0 + 1)\" t=\"s\"><v>\($0)</v></c>" }
    let fixture = WorkbookFixture(
      sheetData: "<row>\(cells.joined())</row>", strings: quirk.input)
    let sheet = try #require(try fixture.read().sheets.first)
    let texts = quirk.expected.indices.map { row in
      sheet[CellReference(row: row, column: 0)].map(\.value) ?? .string("")
    }
    #expect(texts == quirk.expected.map { .string($0) })
  }

  @Test func `an empty value asks for no string`() throws {
    // Read as string 0 by some readers (calamine#607).
    let fixture = WorkbookFixture(
      sheetData: "<row><c t=\"s\"><v/></c><c t=\"s\"/><c t=\"s\"><v>0</v></c></row>",
      strings: "<si><t>a</t></si>")
    #expect(try fixture.drawn() == "C1=a")
  }

  @Test func `a text longer than the parser's buffer comes whole`() throws {
    let text = String(repeating: "长文本 & ", count: 20_000)
    let fixture = WorkbookFixture(
      sheetData: "<row><c t=\"s\"><v>0</v></c></row>",
      strings: "<si><t xml:space=\"preserve\">\(text.replacing("&", with: "&amp;"))</t></si>")
    #expect(try fixture.read().sheets.first?.cells.first?.value == .string(text))
  }

  @Test func `a table that is not there is missed only when asked`() throws {
    // Generators with nothing to share still point at the table.
    var fixture = WorkbookFixture(sheetData: "<row><c><v>1</v></c></row>")
    fixture["xl/sharedStrings.xml"] = nil
    #expect(try fixture.drawn() == "A1=#1.0")
    fixture["xl/worksheets/sheet1.xml"] =
      "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>"
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .corrupt(.sharedString("0")))
  }

  private func strings(_ bytes: [UInt8], scans: Bool, pieces: Int) throws -> String {
    let usage = Usage(Limits())
    let part = SharedStringsPart(usage, keepsDecoded: true)
    let parser = try XMLParser(usage)
    parser.begin(part, scans: scans)
    let fault = parser.fault(in: bytes, pieces: pieces)
    let strings = (0..<100).compactMap { part.strings.string(at: $0) }
    return strings.joined(separator: "|") + " ! " + fault
  }

  /// Strings that the scanner reads in one go, with some bytes changed, put in or left out.
  @Test(arguments: 0..<40)
  func `reads damaged strings as Expat does`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = [
      "<si><t>单位：，</t></si>", "<si><t>a_b</t></si>", "<si><t xml:space=\"preserve\"> é </t></si>",
      "<si><t>_x4F60_</t></si>", "<si><t> a</t></si>", "<si><t></t></si>", "<si/>", "\n", "]]",
      "<si><r><t>a</t></r><rPh><t>b</t></rPh></si>", "<si><t>&lt;</t></si>",
      "<si><t>a\r\nb</t></si>",
      "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>", "<si>", "</si>",
    ]
    for _ in 0..<50 {
      var text = "<sst>"
      for _ in 0..<9 { text += words.randomElement(using: &random) ?? "" }
      text += "</sst>"
      var bytes = Array(text.utf8)
      bytes.damage(atMost: 2, to: 0x20...0xFF, with: "<>&;\"/ _x]st", using: &random)
      let pieces = Int.random(in: 1...60, using: &random)
      let scanned = try strings(bytes, scans: true, pieces: pieces)
      let whole = try strings(bytes, scans: false, pieces: 1 << 20)
      #expect(
        scanned == whole,
        "seed \(seed), in pieces of \(pieces): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  /// Limits count what the scanner reads in one go.
  @Test(arguments: [
    Case("strings", Limits.Name.strings, 9), Case("their bytes", Limits.Name.textBytes, 50),
    Case("the bytes of one", Limits.Name.stringBytes, 5),
    Case("elements", Limits.Name.elements, 20),
  ])
  func `keeps to a limit`(_ limit: Case<Limits.Name, Int>) throws {
    let items = String(repeating: "<si><t>单位</t></si>", count: 20)
    for allowed in [limit.expected, 1 << 20] {
      var limits = Limits()
      limits[limit.input] = allowed
      for scans in [true, false] {
        let part = SharedStringsPart(Usage(limits), keepsDecoded: true)
        let parser = try XMLParser(Usage(limits))
        parser.begin(part, scans: scans)
        let fault = parser.fault(in: Array("<sst>\(items)</sst>".utf8), pieces: 1 << 16)
        #expect(fault.isEmpty == (allowed > limit.expected))
        #expect(fault.isEmpty || fault.contains("limitExceeded"))
      }
    }
  }
}
