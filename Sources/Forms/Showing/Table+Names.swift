extension Table {
  /// What it is called in short: its sheet, or its name where it stands inside another table.
  public func shortName(in language: Language) -> String {
    sheet.isEmpty ? name.text(language) : sheet
  }

  /// What it is called where there is room: its sheet and its name.
  public func longName(in language: Language) -> String {
    sheet.isEmpty ? name.text(language) : "\(sheet) \(name.text(language))"
  }

  /// The field that tells one record from another: the one called `name`, else the first text.
  public var nameField: Int? {
    index(of: "name") ?? fields.firstIndex { $0.shape.isText }
  }

  /// The field of one of its records: a printed line may ask for another kind of answer.
  ///
  /// - Parameters:
  ///   - index: The field, an index into ``fields``.
  ///   - line: The line of the record, an index into ``ListForm/lines``; nil where it is none.
  /// - Returns: The field, as the line has it.
  public func field(_ index: Int, ofLine line: Int?) -> Field {
    guard let line, let lines = list?.lines, lines.indices.contains(line) else {
      return fields[index]
    }
    return lines[line].fields[index]
  }
}

extension ListForm {
  /// What each line is called: its printed words, with a number behind where two lines have the same.
  public var lineNames: [String] {
    var seen: [String: Int] = [:]
    return lines.map { line in
      let words = line.words.map(\.trimmed).filter { !$0.isEmpty }
      let name = words.isEmpty ? line.id : words.joined(separator: " ")
      let number = seen[name, default: 0] + 1
      seen[name] = number
      return number == 1 ? name : "\(name) (\(number))"
    }
  }

  /// The words over the columns that print the words of lines, from left to right.
  public var lineHeading: String {
    columns.filter { $0.role == .words }.compactMap(\.path.last).map(\.trimmed)
      .joined(separator: " ")
  }
}
