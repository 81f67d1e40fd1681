import Forms

extension Table {
  /// Its sheet and its name, as ``longName(in:)``, unless the sheet is called by the name: 表2 孵化器,
  /// but 收入.
  func heading(in language: Language) -> String {
    let name = name.text(language)
    guard !sheet.isEmpty else { return name }
    return Self.says(name, sheet) || Self.says(sheet, name) ? sheet : "\(sheet) \(name)"
  }

  /// The title that its form prints with its sheet before it, unless the title names that; in a language
  /// that the form is not printed in, its name.
  func title(in schema: Schema, language: Language) -> String {
    guard language == schema.language, !title.isEmpty else { return heading(in: language) }
    return sheet.isEmpty || Self.says(title, sheet) ? title : "\(sheet) \(title)"
  }

  /// Whether a text holds a word, an English one also without its last letter: Exhibitions.
  private static func says(_ text: String, _ word: String) -> Bool {
    let (text, word) = (text.lowercased(), word.lowercased())
    if text.contains(word) { return true }
    return word.utf8.count == word.count && word.count > 4 && text.contains(word.dropLast())
  }
}
