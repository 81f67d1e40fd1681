import Spreadsheet
import Testing

/// ActiveX controls, by their bytes or by a list of properties.
@Suite struct ActiveXTests {
  private static let checkBox = "{8BD21D40-EC42-11CE-9E0D-00AA006002F3}"
  private static let optionButton = "{8BD21D50-EC42-11CE-9E0D-00AA006002F3}"
  private static let textBox = "{8BD21D10-EC42-11CE-9E0D-00AA006002F3}"
  private static let comboBox = "{8BD21D30-EC42-11CE-9E0D-00AA006002F3}"
  private static let button = "{D7053240-CE69-11CD-A777-00DD01143C57}"

  /// A control with its bytes ([MS-OFORMS] 2.2.5): a few properties of the block, then value and caption.
  private static func bytes(value: String, caption: String, cut: Int = 0) -> [UInt8] {
    func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    func padded(_ bytes: [UInt8]) -> [UInt8] {
      bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
    let narrow = value.utf8.allSatisfy { $0 < 0x80 }
    let valueBytes =
      narrow ? Array(value.utf8) : value.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let captionBytes = caption.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let mask: UInt32 = 1 << 0 | 1 << 6 | 1 << 8 | 1 << 14 | 1 << 22 | 1 << 23
    var block = number(mask) + number(0) + number(0x2C80_481B) + [4]
    block += [0, 8, 0]
    block += number(UInt32(valueBytes.count) | (narrow ? 1 << 31 : 0))
    block += number(UInt32(captionBytes.count))
    block += number(2000) + number(500) + padded(valueBytes) + padded(captionBytes)
    let all = [UInt8](repeating: 7, count: 16) + [0, 2, UInt8(block.count), 0] + block
    return Array(all.dropLast(cut))
  }

  private static func fixture(
    _ classID: String, _ data: [UInt8]?, properties: String = "", link: String = ""
  ) -> ObjectFixture {
    let control =
      "<control shapeId=\"1025\" r:id=\"rIdX\" name=\"CheckBox1\"><controlPr\(link)><anchor>"
      + "<from><xdr:col>1</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>14</xdr:row>"
      + "<xdr:rowOff>0</xdr:rowOff></from><to><xdr:col>1</xdr:col><xdr:colOff>95250</xdr:colOff>"
      + "<xdr:row>14</xdr:row><xdr:rowOff>95250</xdr:rowOff></to></anchor></controlPr></control>"
    var fixture = ObjectFixture(
      tail: "<mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice Requires=\"x14\"><controls>\(control)"
        + "</controls></mc:Choice><mc:Fallback><controls><control shapeId=\"1025\" r:id=\"rIdX\" "
        + "name=\"CheckBox1\"/></controls></mc:Fallback></mc:AlternateContent>")
    let kind = data == nil ? "persistPropertyBag" : "persistStreamInit"
    fixture.link(
      "rIdX", "control", "xl/activeX/activeX1.xml",
      "<ax:ocx xmlns:ax=\"ax\" xmlns:r=\"r\" ax:classid=\"\(classID)\" ax:persistence=\"\(kind)\" "
        + "r:id=\"rId1\">\(properties)</ax:ocx>")
    fixture.workbook["xl/activeX/_rels/activeX1.xml.rels"] = WorkbookFixture.relationships([
      "rId1": ("x/activeXControlBinary", "activeX1.bin")
    ])
    fixture.workbook.set("xl/activeX/activeX1.bin", data)
    return fixture
  }

  private static func properties(_ list: [String: String]) -> String {
    list.map { "<ax:ocxPr ax:name=\"\($0)\" ax:value=\"\($1)\"/>" }.sorted().joined()
  }

  static let cases: [Case<ObjectFixture, [String]>] = [
    Case(
      "ticked", fixture(checkBox, bytes(value: "1", caption: "A. 资金")),
      ["check-box B15 ☑ A. 资金"]),
    Case(
      "not ticked", fixture(checkBox, bytes(value: "0", caption: "资金")),
      ["check-box B15 ☐ 资金"]),
    Case("neither", fixture(checkBox, bytes(value: "", caption: "资金")), ["check-box B15 资金"]),
    Case(
      "with a cell of its own",
      fixture(optionButton, bytes(value: "1", caption: "甲"), link: " linkedCell=\"表!$C$3\""),
      ["option-button B15 ☑ 甲 =表!C3"]),
    Case(
      "with the caption that the program gave",
      fixture(checkBox, bytes(value: "1", caption: "CheckBox1")), ["check-box B15 ☑"]),
    Case(
      "a list of properties",
      fixture(checkBox, nil, properties: properties(["Value": "1", "Caption": "甲"])),
      ["check-box B15 ☑ 甲"]),
    Case(
      "a text box", fixture(textBox, bytes(value: "见附件", caption: "")), ["text-box B15 见附件"]),
    Case("an empty text box", fixture(textBox, bytes(value: "", caption: "")), []),
    Case(
      "a list", fixture(comboBox, bytes(value: "乙", caption: "")), ["drop-down B15 ☑ 乙"]),
    Case("a button", fixture(button, bytes(value: "1", caption: "提交")), []),
    Case(
      "another maker's", fixture("{00000000-0000-0000-0000-000000000001}", nil), ["control B15"]),
    Case(
      "bytes that are cut off", fixture(checkBox, bytes(value: "1", caption: "甲", cut: 9)),
      ["check-box B15"]),
    Case("no bytes", fixture(checkBox, []), ["check-box B15"]),
  ]

  @Test(arguments: cases) func `are read`(_ example: Case<ObjectFixture, [String]>) throws {
    #expect(try example.input.drawn() == example.expected)
  }
}
