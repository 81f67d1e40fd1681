/// The items of a text that is a list: `人工智能、新材料，生物医药`.
enum ListItems {
  /// What separates items, and what is left out of them; a formula does the same by hand.
  ///
  /// In the cells that it looks at, a line ends with a line feed alone: see ``LineEndings``.
  static let separators: [Unicode.Scalar] = [
    "、", "，", ",", "；", ";", "\n", "\t", "\u{2028}",
  ]
  static let blanks: [Unicode.Scalar] = [" ", "\u{3000}", "\u{A0}", "\u{200B}", "\u{FEFF}"]
  /// What is longer than this is prose and no item.
  static let longest = 255

  /// The items, each once, in the order written, without blanks.
  static func of(_ text: String) -> [CodePoints] {
    var seen: Set<CodePoints> = []
    // By code points, as the formula does it.
    return text.unicodeScalars.split { $0 == "\r" || separators.contains($0) }
      .map { part in
        CodePoints(String(String.UnicodeScalarView(part.filter { !blanks.contains($0) })))
      }
      .filter { item in
        let length = item.text.utf16.count
        return length > 0 && length <= longest && seen.insert(item).inserted
      }
  }

  /// The expression of a formula that brings cells into the form in which items can be found, with
  /// `、` as the separator.
  static func formula(for cells: String) -> String {
    var expression = cells
    for separator in separators where separator != "、" {
      expression = "SUBSTITUTE(\(expression),\(written(separator)),\"、\")"
    }
    for blank in blanks { expression = "SUBSTITUTE(\(expression),\(written(blank)),\"\")" }
    return expression
  }

  private static func written(_ scalar: Unicode.Scalar) -> String {
    // The others stand as they are: UNICHAR is no function of Excel 2010.
    scalar.value < 0x20 ? "CHAR(\(scalar.value))" : "\"\(scalar)\""
  }
}
