/// A question as written: its blanks still go by name.
struct WrittenQuestion {
  var label: String
  var position: Question.AnswerPosition
  var lines: [WrittenLine]
  var span: Int
  var sharesRow = false
  var groups: [String] = []
  var also: [String] = []
  var help: [String] = []
  var isAcross = false
  var isBefore = false
  var spread: Int?
  /// The table of rows or lines that stands here; nil for a question.
  var list: YamlCursor?
  /// Of a heading, when the questions below it are asked.
  var relevant: YamlCursor?
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
  /// The dates that are asked for part by part.
  var frames: [String: DateFrame] = [:]
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
    case "rows": list(cursor, "rows", .rows)
    case "lines": list(cursor, "lines", .lines)
    default: nil
    }
  }

  private static func beside(_ cursor: YamlCursor) -> WrittenQuestion? {
    guard let members = YamlMembers(cursor, keys: .labelQuestion) else { return nil }
    let path = members["label"].flatMap(path)
    guard let answer = members["answer"] ?? members["cells"] else {
      cursor.report(.missingKey("answer"))
      return nil
    }
    var lines: [WrittenLine] = []
    if let cells = members["cells"] {
      members["answer"]?.report(.answerAndCells)
      lines = across(cells).map { [$0] } ?? []
    } else if answer.node.sequence != nil {
      lines = answer.items()?.compactMap(line) ?? []
      members["hint"]?.report(.hintOfSeveralLines)
    } else if var only = line(answer) {
      if let hint = members["hint"] {
        if only.hint != nil { hint.report(.secondHint) }
        only.hint = hint.text()
      }
      lines = [only]
    }
    guard let path, let label = path.last, !lines.isEmpty else { return nil }
    if lines.allSatisfy(\.blanks.isEmpty) { answer.report(.noBlank) }
    var question = WrittenQuestion(
      label: label, position: members["below"]?.flag() == true ? .below : .beside, lines: lines,
      span: span(members), sharesRow: members["same_row"]?.flag() ?? false, cursor: cursor)
    question.groups = path.dropLast()
    question.also = texts(members["also"])
    question.help = texts(members["help"])
    question.isAcross = members["cells"] != nil
    if let before = members["before"] {
      question.isBefore = before.flag() ?? false
      if question.isBefore, question.position == .below || question.isAcross || lines.count > 1 {
        before.report(.beforeElsewhere)
      }
    }
    question.spread = members["spread"].flatMap { $0.number(least: 2) }
    return question
  }

  /// The cells of an answer that stand beside each other, as one line.
  private static func across(_ cursor: YamlCursor) -> WrittenLine? {
    guard let items = cursor.items() else { return nil }
    do throws(Mistake) {
      let (pieces, frames) = try LineNotation.read(items.compactMap { $0.text() })
      return WrittenLine(pieces: pieces, frames: frames, cursor: cursor)
    } catch {
      cursor.report(error)
      return nil
    }
  }

  /// The heading of a copy, as the question for its name; nil where it has a mistake.
  ///
  /// `{n}` counts the copies.
  static func blockHeading(
    _ cursor: YamlCursor
  ) -> (heading: BlockHeading, name: String?, question: WrittenQuestion)? {
    cursor.text().flatMap { blockHeading(cursor, $0) }
  }

  /// The same of other words at the same place.
  static func blockHeading(
    _ cursor: YamlCursor, _ words: String
  ) -> (heading: BlockHeading, name: String?, question: WrittenQuestion)? {
    guard let line = pieces(words, at: cursor, hint: nil) else { return nil }
    var heading = BlockHeading(words: "", isNumbered: false)
    var name: String?
    for piece in line.pieces {
      switch piece {
      case .words(let words):
        if name != nil { break }
        if heading.isNumbered { heading.middle += words } else { heading.words += words }
      case .blank("n") where !heading.isNumbered && name == nil: heading.isNumbered = true
      case .blank(let id):
        if name != nil { cursor.report(.headingOfTwo) }
        name = id
      }
    }
    let words = heading.words + heading.middle
    guard !FoldedText(words).key.isEmpty else {
      cursor.report(.noWordsBeforeBlank)
      return nil
    }
    var own = line
    own.pieces = [.words(words)] + (name.map { [.blank($0)] } ?? [])
    let question = WrittenQuestion(
      label: words.trimmed, position: name == nil ? .heading : .inside,
      lines: name == nil ? [] : [own], span: 1, cursor: cursor)
    return (heading, name, question)
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
    var question = WrittenQuestion(
      label: withoutEra(label, before: line), position: .inside, lines: [line], span: 1,
      sharesRow: members["same_row"]?.flag() ?? false, cursor: cursor)
    // Other words may be written with the blank, as those of the question are.
    question.also = texts(members["also"]).compactMap { words in
      Self.label(of: String(words.prefix { $0 != "{" }))
    }
    return question
  }

  /// A label without the era that the form prints before a year: people type 2026 over it.
  private static func withoutEra(_ label: String, before line: WrittenLine) -> String {
    guard let id = line.blanks.first, let era = line.frames[id]?.beforeYear,
      EraYear.name(endingIn: label) == era
    else { return label }
    var rest = label.trimmed
    // White space may part the letters of the era.
    for _ in era { rest = String(rest.dropLast()).trimmed }
    return rest.isEmpty ? label : rest
  }

  private static func heading(_ cursor: YamlCursor) -> WrittenQuestion? {
    guard let members = YamlMembers(cursor, keys: .heading),
      let label = members["heading"]?.text()
    else { return nil }
    var question = WrittenQuestion(
      label: label, position: .heading, lines: [], span: span(members), cursor: cursor)
    question.also = texts(members["also"])
    question.relevant = members["relevant"]
    return question
  }

  /// The words that find an answer inside them: those before it, less the bracket around it.
  private static func label(of words: String) -> String? {
    var label = Substring(words)
    while let last = label.last, last.isWhitespace || last == "(" || last == "（" {
      label.removeLast()
    }
    return label.isEmpty ? nil : String(label)
  }

  /// Where a list stands among the questions.
  private static func list(_ cursor: YamlCursor, _ key: String, _ keys: KeySet) -> WrittenQuestion?
  {
    guard let members = YamlMembers(cursor, keys: keys), let table = members[key] else {
      return nil
    }
    var question = WrittenQuestion(
      label: "", position: .heading, lines: [], span: 1, cursor: cursor)
    question.list = table
    return question
  }

  /// A label, or the labels from the outermost group to the one beside the answer.
  static func path(_ cursor: YamlCursor) -> [String]? {
    guard cursor.node.sequence != nil else { return cursor.text().map { [$0] } }
    guard let items = cursor.items() else { return nil }
    let words = items.compactMap { $0.text() }
    return words.count == items.count ? words : nil
  }

  /// A text, or a list of texts.
  static func texts(_ cursor: YamlCursor?) -> [String] {
    guard let cursor else { return [] }
    return path(cursor) ?? []
  }

  static func line(_ cursor: YamlCursor) -> WrittenLine? {
    guard cursor.node.mapping != nil else { return pieces(cursor, hint: nil) }
    guard let members = YamlMembers(cursor, keys: .answer) else { return nil }
    let hint = members["hint"]?.text()
    return members["text"].flatMap { pieces($0, hint: hint) }
  }

  private static func pieces(_ cursor: YamlCursor, hint: String?) -> WrittenLine? {
    cursor.text().flatMap { pieces($0, at: cursor, hint: hint) }
  }

  private static func pieces(_ text: String, at cursor: YamlCursor, hint: String?) -> WrittenLine? {
    do throws(Mistake) {
      let (pieces, frames) = try LineNotation.read([text])
      return WrittenLine(pieces: pieces, hint: hint, frames: frames, cursor: cursor)
    } catch {
      cursor.report(error)
      return nil
    }
  }

  private static func span(_ members: YamlMembers) -> Int {
    members["span"].flatMap { $0.number(least: 1) } ?? 1
  }
}
