/// The items of a text that is a list: `人工智能、新材料，生物医药`.
enum ListItems {
  /// What separates items, and what is left out of them; a formula does the same by hand.
  static let separators: [Unicode.Scalar] = ["、", "，", ",", "；", ";", "\n"]
  static let blanks: [Unicode.Scalar] = [" ", "\u{3000}"]

  /// The items, each once, in the order written, without blanks.
  static func of(_ text: String) -> [String] {
    var seen: Set<String> = []
    // By code points, as the formula does it.
    return text.unicodeScalars.split(whereSeparator: separators.contains)
      .map { part in String(String.UnicodeScalarView(part.filter { !blanks.contains($0) })) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The expression of a formula that brings cells into the form in which items can be found, with
  /// `、` as the separator.
  static func formula(for cells: String) -> String {
    var expression = cells
    for separator in separators where separator != "、" {
      let written = separator == "\n" ? "CHAR(10)" : "\"\(separator)\""
      expression = "SUBSTITUTE(\(expression),\(written),\"、\")"
    }
    for blank in blanks { expression = "SUBSTITUTE(\(expression),\"\(blank)\",\"\")" }
    return expression
  }
}
