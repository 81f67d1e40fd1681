import Spreadsheet
import Testing

/// A workbook built from literal XML: only what a test says, in the plainest package around it.
struct WorkbookFixture {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var zip: ZipFixture

  /// - Parameters:
  ///   - sheetData: What stands in `sheetData`.
  ///   - afterData: What stands behind it.
  ///   - strings: What stands in `sst`.
  ///   - formats: `numFmt` elements; cell style 1 has the format 164, 2 the format 14.
  ///   - workbook: What stands in `workbook` in front of `sheets`.
  init(
    sheetData: String = "", afterData: String = "", strings: String = "", formats: String = "",
    workbook: String = ""
  ) {
    zip = ZipFixture([
      .init(
        "_rels/.rels",
        Self.relationships(["rId1": ("\(Self.types)/officeDocument", "xl/workbook.xml")])),
      .init(
        "xl/workbook.xml",
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.types)">\(workbook)<sheets>\
        <sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
        """),
      .init(
        "xl/_rels/workbook.xml.rels",
        Self.relationships([
          "rId1": ("\(Self.types)/worksheet", "worksheets/sheet1.xml"),
          "rId2": ("\(Self.types)/sharedStrings", "sharedStrings.xml"),
          "rId3": ("\(Self.types)/styles", "styles.xml"),
        ])),
      .init(
        "xl/worksheets/sheet1.xml",
        """
        <worksheet xmlns="\(Self.main)"><sheetData>\(sheetData)</sheetData>\(afterData)</worksheet>
        """),
      .init("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"),
      .init(
        "xl/styles.xml",
        """
        <styleSheet xmlns="\(Self.main)"><numFmts>\(formats)</numFmts><cellStyleXfs>\
        <xf numFmtId="22"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>\
        <xf numFmtId="14"/></cellXfs></styleSheet>
        """),
    ])
  }

  static func relationships(_ list: [String: (type: String, target: String)]) -> String {
    let elements = list.sorted { $0.key < $1.key }.map { id, relationship in
      "<Relationship Id=\"\(id)\" Type=\"\(relationship.type)\" Target=\"\(relationship.target)\"/>"
    }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "<Relationships xmlns=\"\(space)\">\(elements.joined())</Relationships>"
  }

  /// The content of a part; setting nil takes the part away.
  subscript(part: String) -> String? {
    get {
      zip.entries.first { $0.name == Array(part.utf8) }
        .map { String(decoding: $0.content, as: UTF8.self) }
    }
    set {
      set(part, newValue.map { Array($0.utf8) })
    }
  }

  mutating func set(_ part: String, _ content: [UInt8]?) {
    let index = zip.entries.firstIndex { $0.name == Array(part.utf8) }
    switch (index, content) {
    case (let index?, let content?): zip.entries[index].content = content
    case (let index?, nil): zip.entries.remove(at: index)
    case (nil, let content?): zip.entries.append(.init(part, content))
    case (nil, nil): break
    }
  }

  /// Changes the entry of a part.
  mutating func change(_ part: String, _ body: (inout ZipFixture.Entry) -> Void) {
    for index in zip.entries.indices where zip.entries[index].name == Array(part.utf8) {
      body(&zip.entries[index])
    }
  }

  /// Calls a part by another name.
  mutating func rename(_ part: String, to name: String) {
    change(part) { $0.name = Array(name.utf8) }
  }

  func read(_ limits: Limits = Limits()) throws(SpreadsheetError) -> Workbook {
    try Workbook(bytes: zip.bytes, name: "test.xlsx", limits: limits)
  }

  /// The cells of the first sheet, as `A1=text`, `B2=#3.0`, `C3=?true`, `D4=!#N/A`; dates with `@`.
  func drawn(_ limits: Limits = Limits()) throws -> String {
    try read(limits).sheets.first.map(Self.drawn) ?? "no sheet"
  }

  static func drawn(_ sheet: Sheet) -> String { sheet.cells.map(drawn).joined(separator: " | ") }

  static func drawn(_ cell: Cell) -> String {
    let value =
      switch cell.value {
      case .string(let text): text
      case .number(let number): "#\(number)"
      case .boolean(let truth): "?\(truth)"
      case .error(let name): "!\(name)"
      }
    return "\(cell.reference)=\(value)\(cell.isDate ? "@" : "")"
  }
}

/// A named case of a table.
struct Case<Input: Sendable, Output: Sendable>: CustomTestStringConvertible, Sendable {
  var name: String
  var input: Input
  var expected: Output

  init(_ name: String, _ input: Input, _ expected: Output) {
    self.name = name
    self.input = input
    self.expected = expected
  }

  var testDescription: String { name }
}
