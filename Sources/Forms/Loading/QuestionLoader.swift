/// A question as written: its blanks still go by name.
struct WrittenQuestion {
  var label: String
  var position: Question.AnswerPosition
  var lines: [WrittenLine]
  var span: Int
  var sharesRow = false
  /// Where it begins in the file.
  var cursor: YamlCursor

  /// The names of its blanks, from left to right and line by line.
  var blanks: [String] { lines.flatMap(\.blanks) }

  /// Its printed words in one, with line breaks for blanks and ends of lines.
  var printed: String {
    lines.map { line in
      line.pieces.map { if case .words(let words) = $0 { words } else { "\n" } }.joined()
    }.joined(separator: "\n")
  }
}

/// A line of an answer as written.
struct WrittenLine {
  var pieces: [LineNotation.Piece]
  var hint: String?
  var cursor: YamlCursor

  var blanks: [String] {
    pieces.compactMap { if case .blank(let name) = $0 { name } else { nil } }
  }
}

/// Reads one item of `questions`.
enum QuestionLoader {
  static func load(_ cursor: YamlCursor) -> WrittenQuestion? {
    switch YamlMembers.start(of: cursor, among: KeySet.questionStarts) {
    case "label": beside(cursor)
    case "inside": inside(cursor)
    case "heading": heading(cursor)
    default: nil
    }
  }

  private static func beside(_ cursor: YamlCursor) -> WrittenQuestion? {
    guard let members = YamlMembers(cursor, keys: .labelQuestion) else { return nil }
    let label = members["label"]?.text()
    guard let answer = members["answer"] else { return nil }
    var lines: [WrittenLine] = []
    if answer.node.sequence != nil {
      lines = answer.items()?.compactMap(line) ?? []
      members["hint"]?.report(.hintOfSeveralLines)
    } else if var only = line(answer) {
      if let hint = members["hint"] {
        if only.hint != nil { hint.report(.secondHint) }
        only.hint = hint.text()
      }
      lines = [only]
    }
    guard let label, !lines.isEmpty else { return nil }
    if lines.allSatisfy(\.blanks.isEmpty) { answer.report(.noBlank) }
    return WrittenQuestion(
      label: label, position: .beside, lines: lines, span: span(members),
      sharesRow: members["same_row"]?.flag() ?? false, cursor: cursor)
  }

  private static func inside(_ cursor: YamlCursor) -> WrittenQuestion? {
    guard let members = YamlMembers(cursor, keys: .insideQuestion), let value = members["inside"],
      let line = line(value)
    else { return nil }
    guard !line.blanks.isEmpty else {
      value.report(.noBlank)
      return nil
    }
    guard case .words(let words) = line.pieces.first, let label = label(of: words) else {
      value.report(.noWordsBeforeBlank)
      return nil
    }
    return WrittenQuestion(label: label, position: .inside, lines: [line], span: 1, cursor: cursor)
  }

  private static func heading(_ cursor: YamlCursor) -> WrittenQuestion? {
    guard let members = YamlMembers(cursor, keys: .heading),
      let label = members["heading"]?.text()
    else { return nil }
    return WrittenQuestion(
      label: label, position: .heading, lines: [], span: span(members), cursor: cursor)
  }

  /// The words that find an answer inside them: those before it, less the bracket around it.
  private static func label(of words: String) -> String? {
    var label = Substring(words)
    while let last = label.last, last.isWhitespace || last == "(" || last == "（" {
      label.removeLast()
    }
    return label.isEmpty ? nil : String(label)
  }

  private static func line(_ cursor: YamlCursor) -> WrittenLine? {
    guard cursor.node.mapping != nil else { return pieces(cursor, hint: nil) }
    guard let members = YamlMembers(cursor, keys: .answer) else { return nil }
    let hint = members["hint"]?.text()
    return members["text"].flatMap { pieces($0, hint: hint) }
  }

  private static func pieces(_ cursor: YamlCursor, hint: String?) -> WrittenLine? {
    guard let text = cursor.text() else { return nil }
    do throws(Mistake) {
      return WrittenLine(
        pieces: try LineNotation.pieces(of: text), hint: hint, cursor: cursor)
    } catch {
      cursor.report(error)
      return nil
    }
  }

  private static func span(_ members: YamlMembers) -> Int {
    members["span"].flatMap { $0.number(least: 1) } ?? 1
  }
}
