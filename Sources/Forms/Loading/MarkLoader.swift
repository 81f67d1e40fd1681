/// Reads one item of `marks`: words by which an edition is told from others.
enum MarkLoader {
  static func load(_ cursor: YamlCursor) -> EditionMark? {
    guard let members = YamlMembers(cursor, keys: .mark), let sheet = members["sheet"]?.text(),
      let wanted = members["is"].flatMap(QuestionLoader.path)
    else { return nil }
    let code = members["code"]?.word(among: ["wrong-version", "wrong-form"])
    let also = members["also"].flatMap(QuestionLoader.path) ?? []
    func mark(_ label: String, _ position: Question.AnswerPosition) -> EditionMark {
      EditionMark(
        sheet: sheet, label: label, position: position, wanted: wanted, also: also,
        tellsForm: code == "wrong-form")
    }
    switch (members["label"], members["inside"]) {
    case (let label?, nil):
      return label.text().map {
        mark($0, members["below"]?.flag() == true ? .below : .beside)
      }
    case (nil, let inside?):
      guard let text = inside.text() else { return nil }
      let parts = text.split(separator: "{mark}", omittingEmptySubsequences: false)
      guard parts.count == 2, !FoldedText(parts[0]).key.isEmpty else {
        inside.report(.noMark)
        return nil
      }
      return mark(String(parts[0]).trimmed, .inside)
    default:
      cursor.report(.markWithoutPlace)
      return nil
    }
  }
}
