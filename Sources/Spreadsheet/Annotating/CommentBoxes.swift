/// Draws the boxes of comments, in the VML that Excel keeps for them (ECMA-376 part 4, 19.4).
enum CommentBoxes {
  /// A part of its own.
  static func part(_ cells: [(cell: CellReference, text: String)]) -> [UInt8] {
    let shapes = cells.map { shape($0.cell, lines: lines($0.text)) }.joined()
    return Array(
      ("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
        + "<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>\(boxType)\(shapes)</xml>").utf8)
  }

  private static let typeID = "_x0000_t202"
  private static let boxType =
    "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    + " id=\"\(typeID)\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
    + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"

  /// The sender's part with boxes added; nil where it is not to be understood.
  static func added(_ cells: [(cell: CellReference, text: String)], to bytes: [UInt8]) -> [UInt8]? {
    guard let end = XMLTags(bytes).first(where: { $0.local == "xml" && $0.kind == .close }) else {
      return nil
    }
    let hasType = XMLTags(bytes).contains { tag in
      tag.local == "shapetype"
        && tag.value("id").map { String(decoding: bytes[$0], as: UTF8.self) } == typeID
    }
    var edits = XMLEdits()
    let shapes = cells.map { shape($0.cell, lines: lines($0.text)) }.joined()
    edits.insert((hasType ? "" : boxType) + shapes, at: end.range.lowerBound)
    return edits.applied(to: bytes)
  }

  private static func lines(_ text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + 1 + $1.unicodeScalars.count / 18 }
  }

  /// A box right of its cell; its namespaces stand in it, whatever prefixes the part has.
  private static func shape(_ cell: CellReference, lines: Int) -> String {
    let height = min(400, 20 + 15 * lines)
    // Shapes of a sheet need different ids; those of Excel are small numbers.
    let id = "_x0000_s\(100_000 + cell.row % 100_000 * 20_000 + cell.column)"
    let last = cell.row + max(3, height / 18)
    return
      "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
      + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"\(id)\" type=\"#\(typeID)\""
      + " style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:210pt;height:\(height)pt;z-index:1;visibility:hidden\""
      + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
      + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
      + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"/></v:textbox>"
      + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
      + "<x:Anchor>\(cell.column + 1), 15, \(cell.row), 2, \(cell.column + 4), 15, \(last), 4</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>\(cell.row)</x:Row><x:Column>\(cell.column)</x:Column>"
      + "</x:ClientData></v:shape>"
  }
}
