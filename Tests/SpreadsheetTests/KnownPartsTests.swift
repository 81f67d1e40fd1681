import Testing

@testable import Spreadsheet

/// Parts that were read before are known by all of their bytes, and count towards the limits as then.
@Suite struct KnownPartsTests {
  private static func workbook(_ code: String) -> WorkbookFixture {
    WorkbookFixture(
      sheetData: "<row><c r=\"A1\" s=\"1\"><v>1</v></c></row>",
      formats: "<numFmt numFmtId=\"164\" formatCode=\"\(code)\"/>")
  }

  @Test func `styles that differ in one byte are told apart`() throws {
    for code in ["yyyy", "0000", "yyyy", "dddd", "0000"] {
      let workbook = try Self.workbook(code).read()
      #expect(workbook.numberFormats.contains(code))
      #expect(workbook.sheets.first?.cells.first?.isDate == (code != "0000"))
    }
  }

  @Test func `styles of a sheet that streams are not those of one that is kept`() throws {
    var fixture = Self.workbook("0;0;;")
    fixture["xl/styles.xml"] = """
      <styleSheet><fonts><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="0"/>\
      </cellXfs></styleSheet>
      """
    for _ in 0..<2 {
      var reader = try WorkbookReader(bytes: fixture.zip.bytes, name: "a.xlsx")
      var rows = try reader.rows(of: reader.tabs[0])
      #expect(try rows.next()?.cells.count == 1)
      #expect(try fixture.read().sheets.first?.stretches.count == 1)
    }
  }

  @Test func `what is known is counted each time`() throws {
    let fixture = Self.workbook("0.00")
    var costs: Set<[Int]> = []
    for _ in 0..<3 {
      let usage = Usage(Limits())
      var reader = try WorkbookReader(ByteSource(bytes: fixture.zip.bytes), file: "a.xlsx", usage)
      _ = try Workbook(&reader)
      let bytes = usage.totals.bytes.load(ordering: .relaxed)
      costs.insert([usage.cost.elements, usage.cost.strings, usage.cost.textBytes, bytes])
    }
    #expect(costs.count == 1)
  }

  @Test(arguments: [Limits.Name.strings, .elements, .textBytes, .totalBytes])
  func `what is known passes no limit`(_ name: Limits.Name) throws {
    let fixture = Self.workbook("0.00")
    _ = try fixture.read()
    var limits = Limits()
    var refused = false
    for allowed in 1...3000 {
      limits[name] = allowed
      do { _ = try Workbook(bytes: fixture.zip.bytes, name: "a.xlsx", limits: limits) } catch {
        #expect(error.cause == .limitExceeded(name, allowed: allowed))
        refused = true
        continue
      }
      // What is read within a limit is also read once it is known.
      #expect(throws: Never.self) {
        try Workbook(bytes: fixture.zip.bytes, name: "a.xlsx", limits: limits)
      }
      #expect(refused)
      return
    }
    Issue.record("no limit was wide enough")
  }

  private static func stored(_ byte: UInt8, _ name: String = "a") -> KnownParts.Stored {
    KnownParts.Stored(
      name: name,
      entry: Archive.Entry(
        index: 0, name: [], packed: 1, unpacked: 1, isEncrypted: false, method: 0, checksum: 0),
      packed: [byte])
  }

  @Test func `few parts are kept, those used last`() throws {
    let usage = Usage(Limits())
    var known = KnownParts()
    func isKnown<Handler: XMLHandler>(_ stored: KnownParts.Stored, as: Handler.Type) -> Bool {
      known.find(stored, isSame: { (_: Handler) in true }, usage) != nil
    }
    for number in 0..<40 as Range<UInt8> {
      known.keep(Self.stored(number), StylesPart(usage), Usage.Cost(), usage.limits)
      #expect(isKnown(Self.stored(0), as: StylesPart.self))
    }
    let kept = (0..<40 as Range<UInt8>).filter { isKnown(Self.stored($0), as: StylesPart.self) }
    #expect(kept.count < 20 && kept.contains(0) && kept.contains(39) && !kept.contains(1))
    #expect(!isKnown(Self.stored(39), as: WorkbookPart.self))
    #expect(!isKnown(Self.stored(39, "b"), as: StylesPart.self))
    #expect(!isKnown(Self.stored(40), as: StylesPart.self))
    var long = Usage.Cost()
    long.textBytes = KnownParts.mostBytes + 1
    known.keep(Self.stored(41), StylesPart(usage), long, usage.limits)
    #expect(!isKnown(Self.stored(41), as: StylesPart.self), "its texts are long")
  }
}
