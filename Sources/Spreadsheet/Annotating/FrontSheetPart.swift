/// Writes the part of a ``FrontSheet`` (ECMA-376 part 1, 18.3.1.99), with its texts in its cells, so that the
/// workbook's list of texts stays as it is.
struct FrontSheetPart {
  let sheet: FrontSheet
  /// Of the workbook; Strict ones have another.
  let namespace: String
  /// The numbers of the styles; none in a workbook without styles.
  let styles: [CellStyle: Int]

  /// Excel takes no more in a sheet.
  private static let mostLinks = 65_530

  var bytes: [UInt8] {
    var text = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="\(namespace)"><sheetPr><tabColor rgb="\(XMLText.color(sheet.tabColor))"/>\
      <pageSetUpPr fitToPage="1"/></sheetPr>\
      <sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">\
      <pane ySplit="\(sheet.headRows)" topLeftCell="A\(sheet.headRows + 1)" activePane="bottomLeft" state="frozen"/>\
      <selection pane="bottomLeft" activeCell="A\(sheet.headRows + 1)" sqref="A\(sheet.headRows + 1)"/>\
      </sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>
      """
    for (column, width) in sheet.widths.enumerated() {
      text +=
        "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    text += "</cols><sheetData>"
    for (number, row) in sheet.rows.enumerated() { text += written(row, number) }
    // Protected, as nothing that is typed here is read.
    text += "</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/>"
    text += merged + links
    let margins = sheet.page.margins
    text += """
      <printOptions horizontalCentered="1"/>\
      <pageMargins left="\(margins[0])" right="\(margins[1])" top="\(margins[2])" bottom="\(margins[3])" \
      header="0.3" footer="0.3"/><pageSetup paperSize="\(sheet.page.paper.rawValue)" \
      orientation="\(sheet.page.isLandscape ? "landscape" : "portrait")" fitToHeight="0"/>\
      <headerFooter><oddFooter>\(XMLText.escaped(StoredText.of(sheet.page.footer, in: .footer)))</oddFooter>\
      </headerFooter></worksheet>
      """
    return Array(text.utf8)
  }

  private func written(_ row: FrontSheet.Row, _ number: Int) -> String {
    var cells = ""
    for (column, cell) in row.cells.enumerated() {
      let style = styles[cell.style].map { " s=\"\($0)\"" } ?? ""
      let place = CellReference(row: number, column: column)
      let text = XMLText.escaped(CellText.stored(CellText.pieces(cell.text)[0]))
      if let number = cell.number {
        cells += "<c r=\"\(place)\"\(style)><v>\(number)</v></c>"
      } else if text.isEmpty {
        cells += "<c r=\"\(place)\"\(style)/>"
      } else {
        cells +=
          "<c r=\"\(place)\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
      }
    }
    return "<row r=\"\(number + 1)\" ht=\"\(row.height)\" customHeight=\"1\">\(cells)</row>"
  }

  private var merged: String {
    let whole = sheet.rows.indices.filter { sheet.rows[$0].isWhole }
    guard !whole.isEmpty, sheet.widths.count > 1 else { return "" }
    let ranges = whole.map { row in
      let last = CellReference(row: row, column: sheet.widths.count - 1)
      return "<mergeCell ref=\"A\(row + 1):\(last)\"/>"
    }
    return "<mergeCells count=\"\(whole.count)\">\(ranges.joined())</mergeCells>"
  }

  private var links: String {
    var text = ""
    var count = 0
    for (number, row) in sheet.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        guard case .cell(let target, let reference) = cell.link, count < Self.mostLinks else {
          continue
        }
        let location = StoredText.of("\(CellLink.quoted(target))!\(reference)", in: .location)
        text +=
          "<hyperlink ref=\"\(CellReference(row: number, column: column))\" "
          + "location=\"\(XMLText.escaped(location))\"/>"
        count += 1
      }
    }
    return text.isEmpty ? "" : "<hyperlinks>\(text)</hyperlinks>"
  }
}
