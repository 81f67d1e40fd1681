/// What a cell holds that is written.
enum CellContent {
  /// Nothing but its look.
  case blank
  /// A text as ``CellText/stored(_:)`` gives it.
  case text(String)
  case number(Double)
  case truth(Bool)
  /// A formula, and the number that it gives now.
  case formula(String, number: Double)
  /// A formula, and the text that it gives now.
  case formulaOfText(String, text: String)
}

extension CellContent {
  /// Appends the cell behind its place and style, as libxlsxwriter writes it.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .blank: bytes.append("/>")
    case .text(let text):
      bytes.append(#" t="inlineStr"><is><t"#)
      if Self.isSpaced(text) { bytes.append(#" xml:space="preserve""#) }
      bytes.append(">")
      bytes.append(escaped: text)
      bytes.append("</t></is></c>")
    case .number(let number):
      bytes.append("><v>")
      bytes.append(shortest: number)
      bytes.append("</v></c>")
    case .truth(let value):
      bytes.append(#" t="b"><v>"#)
      bytes.append(value ? "1</v></c>" : "0</v></c>")
    case .formula(let formula, let number):
      bytes.append("><f>")
      bytes.append(escaped: Self.stripped(formula))
      bytes.append("</f><v>")
      bytes.append(shortest: number)
      bytes.append("</v></c>")
    case .formulaOfText(let formula, let text):
      bytes.append(#" t="str"><f>"#)
      bytes.append(escaped: Self.stripped(formula))
      bytes.append("</f><v>")
      bytes.append(escaped: text)
      bytes.append("</v></c>")
    }
  }

  /// Whether a program would take away white space at an end of a text.
  private static func isSpaced(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    return isSpace(first) || isSpace(last)
  }

  /// A formula without its `=`.
  private static func stripped(_ formula: String) -> String {
    formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
  }
}
