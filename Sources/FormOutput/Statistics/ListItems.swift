/// The items of a text that lists something: `人工智能、新材料，生物医药`.
enum ListItems {
  /// The characters that separate items; the formula replaces the same ones.
  ///
  /// In the cells that the formula reads, lines end with a line feed alone: see ``LineEndings``.
  static let separators: [Unicode.Scalar] = [
    "、", "，", ",", "；", ";", "\n", "\t", "\u{2028}",
  ]
  static let blanks: [Unicode.Scalar] = [" ", "\u{3000}", "\u{A0}", "\u{200B}", "\u{FEFF}"]
  /// A longer text is prose and not an item.
  static let longest = 255

  /// The items, each once, in the order written, without blanks.
  static func of(_ text: String) -> [CodePoints] {
    var seen: Set<CodePoints> = []
    // Compared by code points, as in the formula.
    return text.unicodeScalars.split { $0 == "\r" || separators.contains($0) }
      .map { part in
        CodePoints(String(String.UnicodeScalarView(part.filter { !blanks.contains($0) })))
      }
      .filter { item in
        let length = item.text.utf16.count
        return length > 0 && length <= longest && seen.insert(item).inserted
      }
  }

  /// The part of a formula that prepares cells so that items can be found in them, with `、` as the
  /// separator.
  static func formula(for cells: String) -> String {
    var expression = cells
    for separator in separators where separator != "、" {
      expression = "SUBSTITUTE(\(expression),\(written(separator)),\"、\")"
    }
    for blank in blanks { expression = "SUBSTITUTE(\(expression),\(written(blank)),\"\")" }
    return expression
  }

  private static func written(_ scalar: Unicode.Scalar) -> String {
    // Other characters are written as they are: Excel 2010 has no UNICHAR.
    scalar.value < 0x20 ? "CHAR(\(scalar.value))" : "\"\(scalar)\""
  }
}
