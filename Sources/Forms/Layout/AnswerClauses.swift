/// A blank with the words printed before it and the unit behind it.
struct AnswerClause: Hashable {
  var lead: String
  var field: Int
  var unit: String

  /// Takes a sentence apart: `企业共有{a}家,其中外资企业{b}家` are two clauses.
  ///
  /// Between two blanks stands the unit of the first, and from the first punctuation on the words
  /// before the second.
  static func clauses(of parts: [Line.Part], in table: Table) -> [AnswerClause] {
    var clauses: [AnswerClause] = []
    var lead = ""
    let blanks = parts.count { if case .blank = $0 { true } else { false } }
    for (index, part) in parts.enumerated() {
      switch part {
      case .blank(let field):
        // Blanks without words between them are told apart by what they are called.
        let title = lead.isEmpty && blanks > 1 ? table.fields[field].title.zh : lead
        clauses.append(AnswerClause(lead: title, field: field, unit: ""))
        lead = ""
      case .words(let text) where clauses.isEmpty: lead = trimmed(text)
      case .words(let text):
        let end = text.firstIndex { ",，;；。\n".contains($0) } ?? text.endIndex
        let isLast = index == parts.count - 1
        clauses[clauses.count - 1].unit = trimmed(String(isLast ? text[...] : text[..<end]))
        lead = isLast ? "" : trimmed(String(text[end...]))
      }
    }
    for index in clauses.indices where clauses[index].unit.isEmpty {
      clauses[index].unit = table.fields[clauses[index].field].unit ?? ""
    }
    return clauses
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace || ",，;；。、".contains(first) {
      text.removeFirst()
    }
    while let last = text.last, last.isWhitespace || ",，;；。、".contains(last) { text.removeLast() }
    return String(text)
  }
}

/// The words that a form prints around a choice, taken apart.
struct ChoicePrint: Hashable {
  /// What stands before the place for the letters: `运营主体性质为`.
  var lead = ""
  /// Of each option that asks for words, what it says about them: `(请备注部门名称)`.
  var notes: [Int: String] = [:]
  /// Of a further blank behind the options, the words before it.
  var details: [(field: Int, words: String, hint: String?)] = []

  static func == (a: ChoicePrint, b: ChoicePrint) -> Bool { a.lead == b.lead && a.notes == b.notes }
  func hash(into hasher: inout Hasher) { hasher.combine(lead) }

  /// - Parameters:
  ///   - lines: The lines of the question, without the label.
  ///   - choice: The field.
  ///   - options: Its options.
  init(_ lines: [CompiledLine], choice: Int, options: [Forms.Option]) {
    let noteFields = Set(options.compactMap(\.note))
    for line in lines {
      for (index, part) in line.parts.enumerated() {
        guard case .blank(let field) = part else { continue }
        var before = words(line.parts, at: index - 1)
        let behind = words(line.parts, at: index + 1)
        if field == choice {
          while let last = before.last, "(（ ".contains(last) { before.removeLast() }
          lead = before
        } else if noteFields.contains(field) {
          notes[field] = Self.noteHint(before, behind, options)
        } else {
          // `(请备注) 如合作对象为多个,…`: what stands behind the parenthesis.
          let close = before.lastIndex { ")）".contains($0) }
          let words = close.map { String(before[before.index(after: $0)...]) } ?? before
          details.append((field, words.filter { $0 != " " }, line.hint?.text.trimmed))
        }
      }
    }
  }

  private func words(_ parts: [Line.Part], at index: Int) -> String {
    guard parts.indices.contains(index), case .words(let text) = parts[index] else { return "" }
    return text
  }

  private static func noteHint(
    _ before: String, _ behind: String, _ options: [Forms.Option]
  ) -> String {
    var open = ""
    if let last = before.lastIndex(where: { "(（".contains($0) }) {
      open = String(before[last...])
      // The bracket may be one that was closed before the blank.
      if open.contains(where: { ")）".contains($0) }) { open = "" }
    }
    let rest = behind.drop { $0 == " " || $0 == "_" }
    if !open.isEmpty { return open + ")" }
    guard let first = rest.first, "(（".contains(first),
      let close = rest.firstIndex(where: { ")）".contains($0) })
    else { return "" }
    return String(rest[...close])
  }
}
