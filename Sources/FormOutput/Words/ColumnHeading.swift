import Forms

/// The headings of a table's fields in two rows, as an office lays them out: the question, or the group
/// that it belongs to, over its parts.
struct ColumnHeading: Hashable {
  /// What stands above, over all parts of a question; empty where the heading stands alone.
  var group = ""
  /// The part, or the question that has no others; with its unit.
  var text: String
  /// Both on one line.
  var whole: String { group.isEmpty || group == text ? text : "\(group) – \(text)" }

  /// The headings of the fields, in order.
  ///
  /// In the form's language they are what it prints. In another they are the titles of the fields, which
  /// tell enough by themselves.
  static func headings(of table: Table, in schema: Schema, language: Language) -> [ColumnHeading] {
    let titles = table.fields.map { $0.title.text(language) }
    var headings = titles.map { ColumnHeading(text: $0) }
    // Of a question with groups in groups, those and the question.
    var paths: [Int: [String]] = [:]
    if language == schema.language {
      for question in table.questions {
        let fields = question.lines.flatMap(\.fields)
        let groups = question.groups.map(FieldHeading.trimmed).filter { !$0.isEmpty }
        let label = FieldHeading.trimmed(question.label)
        if fields.count == 1 {
          if groups.count > 1 { paths[fields[0]] = groups + [label] }
          headings[fields[0]] = ColumnHeading(
            group: groups.joined(separator: " – "), text: label.isEmpty ? titles[fields[0]] : label)
        } else if !label.isEmpty || !groups.isEmpty {
          let group = (groups + [label]).filter { !$0.isEmpty }.joined(separator: " – ")
          for (part, field) in zip(Self.parts(of: fields, group, titles, table, language), fields) {
            headings[field] = ColumnHeading(group: group, text: part)
          }
        }
      }
    }
    headings = withoutRepeats(outermost(paths, of: headings), titles)
    return zip(headings, table.fields).map { heading, field in
      var heading = heading
      heading.text = heading.text.withUnit(field.unit, in: language)
      return heading
    }
  }

  /// What the parts of a question are called below it: nothing that it says itself is said again.
  private static func parts(
    of fields: [Int], _ question: String, _ titles: [String], _ table: Table, _ language: Language
  ) -> [String] {
    fields.map { field in
      let title = titles[field]
      // 合作对象性质（其他） is 其他 beside 合作对象性质.
      for other in fields where other != field {
        if let rest = title.rest(after: titles[other]) { return rest }
      }
      // So it is below a question that asks for 合作对象性质.
      if let end = title.firstIndex(where: { "（(:：".contains($0) }), end != title.startIndex,
        FieldHeading.names(question, String(title[..<end])),
        let rest = title.rest(after: String(title[..<end]))
      {
        return rest
      }
      guard case .options = table.fields[field].shape, FieldHeading.names(question, title) else {
        return title
      }
      return Words(zh: "选项", en: "Choice").text(language)
    }
  }

  /// A question that is alone in its inner group stands below the outer one, which may have others.
  private static func outermost(
    _ paths: [Int: [String]], of headings: [ColumnHeading]
  ) -> [ColumnHeading] {
    var outer = headings
    for (index, path) in paths where isAlone(index, in: headings) {
      let rest = path.dropFirst().filter { !$0.isEmpty }.joined(separator: " – ")
      outer[index] = ColumnHeading(group: path[0], text: rest)
    }
    return outer
  }

  /// Whether no column beside this one has its group.
  private static func isAlone(_ index: Int, in headings: [ColumnHeading]) -> Bool {
    ![index - 1, index + 1].contains {
      headings.indices.contains($0) && headings[$0].group == headings[index].group
    }
  }

  /// Groups of one column stand before their only part, and what two columns say is said by the titles of
  /// their fields.
  private static func withoutRepeats(_ headings: [ColumnHeading], _ titles: [String])
    -> [ColumnHeading]
  {
    var headings = headings
    for index in headings.indices where !headings[index].group.isEmpty {
      guard isAlone(index, in: headings) else { continue }
      headings[index] = ColumnHeading(text: headings[index].whole)
    }
    var counts: [ColumnHeading: Int] = [:]
    for heading in headings { counts[heading, default: 0] += 1 }
    for index in headings.indices where counts[headings[index]] != 1 {
      headings[index].text = titles[index]
    }
    return headings
  }
}

extension String {
  /// What stands in parentheses, or behind a colon, after other words: 其他 of 性质（其他） after 性质.
  fileprivate func rest(after words: String) -> String? {
    guard !words.isEmpty, hasPrefix(words), count > words.count else { return nil }
    var rest = dropFirst(words.count)
    let marks: [(Character, Character?)] = [("（", "）"), ("(", ")"), (":", nil), ("：", nil)]
    while rest.first == " " { rest.removeFirst() }
    guard let mark = marks.first(where: { $0.0 == rest.first }) else { return nil }
    rest.removeFirst()
    if let end = mark.1 {
      guard rest.last == end else { return nil }
      rest.removeLast()
    }
    while rest.first == " " { rest.removeFirst() }
    return rest.isEmpty ? nil : String(rest)
  }

  /// A heading with the unit of its numbers, unless it ends with that.
  fileprivate func withUnit(_ unit: String?, in language: Language) -> String {
    FieldHeading.says(self, unit) ? self : self + FieldHeading.unit(unit, in: language)
  }
}
