import Testing

@testable import Spreadsheet

/// Fills and styles that are added to those of a workbook.
struct StyleMarkingTests {
  private let part = """
    <styleSheet><fills count="2"><fill><patternFill patternType="none"/></fill><fill/></fills>\
    <cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>\
    <cellXfs count="2"><xf numFmtId="0" fillId="0"/>\
    <xf numFmtId="14" fillId="1" applyFill="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>
    """

  @Test func `a style is copied with the fill and all else it has`() throws {
    var marking = try #require(StyleMarking(Array(part.utf8)))
    #expect(marking.marked(1, color: 0xFF_0000) == 2)
    #expect(marking.marked(0, color: 0xFF_0000) == 3)
    #expect(marking.marked(1, color: 0xFF_0000) == 2)
    #expect(marking.marked(99, color: 0x00_FF00) == 4)
    let result = String(decoding: marking.applied(), as: UTF8.self)
    #expect(result.contains("<fills count=\"4\">"))
    #expect(result.contains("<cellXfs count=\"5\">"))
    #expect(result.contains("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs>"))
    #expect(
      result.contains(
        "<xf numFmtId=\"14\" applyAlignment=\"1\" fillId=\"2\" applyFill=\"1\"><alignment wrapText=\"1\"/></xf>"
      ))
    #expect(result.contains("<fgColor rgb=\"FFFF0000\"/>"))
  }

  @Test func `a part without lists is left alone`() {
    #expect(StyleMarking(Array("<styleSheet/>".utf8)) == nil)
  }
}
