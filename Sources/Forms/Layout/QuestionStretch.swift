/// A part of a question whose cell prints the words of several choices: `Fire □Yes □No  Flood □Yes □No`.
///
/// It is a question of its own, with the words that the form prints between it and the part before.
struct QuestionStretch: Sendable {
  let question: PrintedQuestion
  /// For each line of its question, that of the whole question.
  let lines: [Int]
  /// How many letters stand before the blank of its first line.
  let lead: Int

  /// The parts of a question; none where it prints the words of one choice at most, and asks for nothing beside its
  /// boxes.
  static func stretches(
    of question: Question, _ lines: [PrintedLine], in table: Table
  ) -> [QuestionStretch] {
    guard !question.isAcross, question.spread == nil, question.position != .column,
      lines.allSatisfy({ $0.frames.isEmpty }), lines.contains(where: { $0.fields.count > 1 })
    else { return [] }
    let choices = lines.flatMap { line in
      line.fields.filter { PrintedChoice.prints($0, line, in: table) }
    }
    guard let first = choices.first else { return [] }
    let notes = Set(choices.flatMap { table.fields[$0].kind.boxes.compactMap(\.note) })
    let isLettered = table.fields[first].kind.boxes.contains(where: \.isLettered)
    func hasOthers(_ line: PrintedLine) -> Bool {
      line.fields.contains(first) && line.printsBoxes
        && line.fields.contains { $0 != first && !notes.contains($0) }
    }
    guard choices.count > 1 || !isLettered && lines.contains(where: hasOthers) else { return [] }
    var pieces: [Piece] = []
    for (number, line) in lines.enumerated() {
      for piece in Self.pieces(of: line, number, notes, in: table) {
        // The words beside an option may have a line of their own.
        let owner =
          piece.owner == nil
          ? pieces.firstIndex { $0.takes(piece.lines[0].line.fields, in: table) } : nil
        if let owner {
          pieces[owner].lines += piece.lines
        } else {
          pieces.append(piece)
        }
      }
    }
    return pieces.map { piece in
      var own = question
      own.lines = piece.lines.map(\.line)
      return QuestionStretch(
        question: PrintedQuestion(part: own, in: table), lines: piece.lines.map(\.number),
        lead: piece.lead)
    }
  }

  /// A part while lines are split.
  private struct Piece {
    var lines: [(number: Int, line: Line)]
    /// The field that it asks for; nil where that is the words beside an option.
    var owner: Int?
    var lead = 0

    /// Whether the words that some blanks ask for go with an option of its choice.
    func takes(_ notes: [Int], in table: Table) -> Bool {
      guard let owner else { return false }
      return table.fields[owner].kind.boxes.contains { $0.note.map(notes.contains) ?? false }
    }
  }

  /// A line split before each blank but those beside options, with the words before it.
  private static func pieces(
    of line: PrintedLine, _ number: Int, _ notes: Set<Int>, in table: Table
  ) -> [Piece] {
    var pieces: [Piece] = []
    var parts: [Line.Part] = []
    var owner: Int?
    var lead = 0
    func close() {
      let hint = pieces.isEmpty ? line.hint?.text.text : nil
      pieces.append(
        Piece(lines: [(number, Line(parts: parts, hint: hint))], owner: owner, lead: lead))
    }
    for part in line.parts {
      if case .blank(let field) = part, !notes.contains(field) {
        if let known = owner {
          var words = ""
          if case .words(let text)? = parts.last {
            parts.removeLast()
            let cut = endOfOwnWords(of: table.fields[known], in: text)
            if cut > text.startIndex { parts.append(.words(String(text[..<cut]))) }
            words = String(text[cut...].drop(while: \.isWhitespace))
          }
          close()
          parts = words.isEmpty ? [] : [.words(words)]
        }
        owner = field
        lead = parts.reduce(0) {
          if case .words(let text) = $1 { $0 + FoldedText(text).key.count } else { $0 }
        }
      }
      parts.append(part)
    }
    close()
    return pieces
  }

  /// The place in the words behind a blank where those of the next one begin: behind the last option of a choice, or
  /// behind a unit.
  private static func endOfOwnWords(of field: Field, in text: String) -> String.Index {
    if let unit = field.unit, let own = text.firstRange(of: unit),
      text[..<own.lowerBound].allSatisfy(\.isWhitespace)
    {
      return own.upperBound
    }
    return field.kind.boxes.compactMap { text.ranges(of: $0.words).last?.upperBound }.max()
      ?? text.startIndex
  }
}
