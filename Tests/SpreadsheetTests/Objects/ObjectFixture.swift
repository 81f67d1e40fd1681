import Spreadsheet
import Testing

/// A workbook of one sheet with things over its cells, their parts built by hand.
struct ObjectFixture {
  static let drawingSpace =
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
  static let sheetPart = "xl/worksheets/sheet1.xml"

  var workbook: WorkbookFixture
  private var links: [String: (type: String, target: String)] = [:]
  private var tail = ""
  private let data: String

  /// - Parameters:
  ///   - data: What stands in `sheetData`.
  ///   - tail: What stands behind it.
  init(data: String = "", tail: String = "") {
    workbook = WorkbookFixture()
    self.data = data
    self.tail = tail
  }

  /// Adds a part to which the sheet points.
  mutating func link(_ id: String, _ kind: String, _ part: String, _ content: String) {
    let type = kind.contains("/") ? kind : "\(WorkbookFixture.types)/\(kind)"
    links[id] = (type, "/\(part)")
    workbook[part] = content
  }

  /// Adds the legacy drawing.
  mutating func legacy(_ shapes: String...) {
    tail += "<legacyDrawing r:id=\"rIdV\"/>"
    link(
      "rIdV", "vmlDrawing", "xl/drawings/vmlDrawing1.vml",
      """
      <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:x="urn:schemas-microsoft-com:office:excel">\(shapes.joined())</xml>
      """)
  }

  /// A shape of the legacy drawing.
  static func shape(
    _ number: Int, _ type: String, _ text: String, at anchor: String = "1,5,14,2,1,60,14,18",
    _ rest: String = ""
  ) -> String {
    """
    <v:shape id="_x0000_s\(number)" type="#_x0000_t201"><v:textbox><div style='text-align:left'><font \
    face="宋体">\(text)</font></div></v:textbox><x:ClientData ObjectType="\(type)"><x:Anchor>
    \(anchor)</x:Anchor>\(rest)</x:ClientData></v:shape>
    """
  }

  /// Adds form controls of these properties, with the legacy shapes from 1025 on.
  mutating func controls(_ properties: String..., names: [String] = []) {
    var items = ""
    for (index, text) in properties.enumerated() {
      let name = names.indices.contains(index) ? names[index] : "Check Box \(index + 1)"
      items += "<control shapeId=\"\(1025 + index)\" r:id=\"rIdC\(index)\" name=\"\(name)\"/>"
      link(
        "rIdC\(index)", "ctrlProp", "xl/ctrlProps/ctrlProp\(index + 1).xml",
        "<formControlPr xmlns=\"x\" \(text)/>")
    }
    tail +=
      "<mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice Requires=\"x14\"><controls>\(items)"
      + "</controls></mc:Choice></mc:AlternateContent>"
  }

  /// Adds a drawing with these anchors.
  mutating func drawing(_ anchors: String...) {
    tail += "<drawing r:id=\"rIdD\"/>"
    link(
      "rIdD", "drawing", "xl/drawings/drawing1.xml",
      """
      <xdr:wsDr xmlns:xdr="\(Self.drawingSpace)" xmlns:a="a" xmlns:r="\(WorkbookFixture.types)" \
      xmlns:mc="mc">\(anchors.joined())</xdr:wsDr>
      """)
    workbook["xl/drawings/_rels/drawing1.xml.rels"] = WorkbookFixture.relationships([
      "rId1": ("\(WorkbookFixture.types)/image", "../media/image1.png")
    ])
    workbook["xl/media/image1.png"] = "picture"
  }

  /// An anchor from one cell to another, of offsets in pixels.
  static func anchor(
    _ from: (column: Int, x: Int, row: Int, y: Int), _ to: (column: Int, x: Int, row: Int, y: Int),
    _ content: String
  ) -> String {
    func corner(_ name: String, _ at: (column: Int, x: Int, row: Int, y: Int)) -> String {
      "<xdr:\(name)><xdr:col>\(at.column)</xdr:col><xdr:colOff>\(at.x * 9525)</xdr:colOff>"
        + "<xdr:row>\(at.row)</xdr:row><xdr:rowOff>\(at.y * 9525)</xdr:rowOff></xdr:\(name)>"
    }
    return
      "<xdr:twoCellAnchor>\(corner("from", from))\(corner("to", to))\(content)<xdr:clientData/>"
      + "</xdr:twoCellAnchor>"
  }

  /// A text box.
  static func box(_ text: String, id: Int = 2, hidden: Bool = false) -> String {
    "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"\(id)\" name=\"TextBox 1\"\(hidden ? " hidden=\"1\"" : "")/>"
      + "<xdr:cNvSpPr txBox=\"1\"/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r>"
      + "<a:t>\(text)</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
  }

  static func picture(_ description: String = "") -> String {
    "<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"3\" name=\"Picture 2\" descr=\"\(description)\"/>"
      + "</xdr:nvPicPr><xdr:blipFill><a:blip r:embed=\"rId1\"/></xdr:blipFill><xdr:spPr/></xdr:pic>"
  }

  func read(_ limits: Limits = Limits()) throws -> Sheet {
    var whole = workbook
    whole[Self.sheetPart] = """
      <worksheet xmlns="\(WorkbookFixture.main)" xmlns:r="\(WorkbookFixture.types)" \
      xmlns:xdr="\(Self.drawingSpace)"><sheetData>\(data)</sheetData>\(tail)</worksheet>
      """
    if !links.isEmpty {
      whole["xl/worksheets/_rels/sheet1.xml.rels"] = WorkbookFixture.relationships(links)
    }
    return try #require(whole.read(limits).sheets.first)
  }

  /// The objects as `check-box B15 ☑ A. 资金`.
  func drawn() throws -> [String] { try read().objects.map(Self.drawn) }

  static func drawn(_ object: SheetObject) -> String {
    let state = object.isTicked.map { $0 ? " ☑" : " ☐" } ?? ""
    let place = object.range.description
    let text = object.text.isEmpty ? "" : " \(object.text)"
    let link = object.link.map { " =\($0.sheet.map { "\($0)!" } ?? "")\($0.cell)" } ?? ""
    return "\(object.kind.rawValue) \(place)\(state)\(text)\(link)"
      + (object.isCellValue ? " (value)" : "")
  }
}
