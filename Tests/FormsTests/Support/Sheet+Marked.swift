import Spreadsheet

@testable import Forms

extension Sheet {
  /// The sheet with the looks that its texts say: `⟦s:12⟧` is struck out, `⟦^:1⟧` raised, `⟦_:2⟧` lowered,
  /// `⟦h:x⟧` hidden, and `⟦Wingdings 2:R⟧` in that font.
  func marked() -> Sheet {
    var sheet = self
    for index in cells.indices {
      guard case .string(let text) = cells[index].value, text.contains("⟦") else { continue }
      let (plain, stretches) = Self.unmarked(text)
      sheet.cells[index].value = .string(plain)
      sheet.stretches[cells[index].reference] = stretches
    }
    return sheet
  }

  /// The sheet with a look of whole cells.
  func whole(_ cells: [String], _ change: (inout TextLook) -> Void) -> Sheet {
    var sheet = self
    var look = TextLook()
    change(&look)
    for cell in cells.compactMap({ CellReference($0) }) { sheet.stretches[cell] = [.whole(look)] }
    return sheet
  }

  /// The sheet with a number in a cell.
  func number(_ cell: String, _ value: Double, format: Int32 = 0, isDate: Bool = false) -> Sheet {
    guard let reference = CellReference(cell) else { return self }
    var sheet = self
    sheet.cells.removeAll { $0.reference == reference }
    sheet.cells.append(
      Cell(reference: reference, value: .number(value), isDate: isDate, format: format))
    sheet.cells.sort { $0.reference < $1.reference }
    return sheet
  }

  private static func unmarked(_ text: String) -> (String, [TextStretch]) {
    var plain = ""
    var stretches: [TextStretch] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧"),
      let colon = rest[open..<close].firstIndex(of: ":")
    {
      plain += rest[..<open]
      var look = TextLook()
      switch rest[rest.index(after: open)..<colon] {
      case "s": look.isStruck = true
      case "^": look.script = .raised
      case "_": look.script = .lowered
      case "h": look.isHidden = true
      case let font: look.symbols = SymbolFont(named: String(font))
      }
      let start = plain.utf8.count
      plain += rest[rest.index(after: colon)..<close]
      stretches.append(TextStretch(bytes: start..<plain.utf8.count, look: look))
      rest = rest[rest.index(after: close)...]
    }
    return (plain + rest, stretches)
  }
}
