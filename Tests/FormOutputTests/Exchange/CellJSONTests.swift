import FormOutput
import Spreadsheet
import Testing

@Suite struct CellJSONTests {
  private static func line(
    _ value: CellValue, format: String? = nil, looks: [TextStretch] = []
  ) -> String {
    let cell = Cell(reference: CellReference(row: 0, column: 0), value: value)
    return String(
      decoding: CellJSON.line(cell, sheet: "表", format: format, looks: looks), as: UTF8.self)
  }

  @Test func `plain cells have no looks`() {
    #expect(
      Self.line(.number(12), format: "General")
        == "{\"sheet\":\"表\",\"ref\":\"A1\",\"type\":\"number\",\"value\":12}\n")
  }

  @Test func `formats and looks are told`() {
    var struck = TextLook()
    struck.isStruck = true
    var raised = TextLook()
    raised.script = .raised
    raised.symbols = .wingdings
    #expect(
      Self.line(
        .string("旧27"),
        looks: [TextStretch(bytes: 0..<3, look: struck), TextStretch(bytes: 4..<5, look: raised)]
      ).hasSuffix(
        "\"looks\":[{\"text\":\"旧\",\"struck\":true},{\"text\":\"7\",\"raised\":true,\"marks\":true}]}\n"
      ))
    #expect(
      Self.line(.number(2.5), format: "0.00", looks: [.whole(struck)]).hasSuffix(
        "\"value\":2.5,\"format\":\"0.00\",\"looks\":[{\"struck\":true}]}\n"))
  }
}
