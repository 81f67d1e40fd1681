import Forms

/// A row of a table as it looks on paper: labels and answers side by side, or words across.
struct PaperRow: Hashable {
  enum Cell: Hashable {
    /// A question, and how many columns it takes up in the form.
    case label(String, span: Int)
    /// An answer with its lines.
    case answer([[Piece]])
    /// A heading across the row.
    case heading(String)
  }

  /// A part of an answer, from left to right.
  enum Piece: Hashable {
    /// Printed words.
    case words(String)
    /// A blank with its fields and the text that was filled in; nil if it is empty.
    case blank([Int], String?)
  }

  var cells: [Cell]

  /// The least number of columns that the row needs.
  var width: Int {
    cells.reduce(0) { width, cell in
      if case .label(_, let span) = cell { width + span } else { width + 1 }
    }
  }

  /// The fields that are asked for in the row.
  var fields: [Int] {
    cells.flatMap { cell -> [Int] in
      guard case .answer(let lines) = cell else { return [] }
      return lines.joined().flatMap { piece -> [Int] in
        if case .blank(let fields, _) = piece { fields } else { [] }
      }
    }
  }

  /// The rows of a record: questions whose answers stand in one row of the sheet share one here.
  static func rows(of record: Record, in table: Table) -> [PaperRow] {
    var rows: [PaperRow] = []
    var last: Int?
    for question in table.questions {
      switch question.position {
      case .heading:
        rows.append(PaperRow(cells: [.heading(question.label)]))
        last = nil
      case .inside:
        rows.append(PaperRow(cells: [.answer(lines(of: question, record, table))]))
        last = nil
      case .beside, .below, .column:
        let cells: [Cell] = [
          .label(
            (question.groups + [question.label]).joined(separator: " – "), span: question.span),
          .answer(lines(of: question, record, table)),
        ]
        let row = question.lines.first?.fields.first.flatMap { record.answers[$0].cell?.row }
        if let row, row == last, var previous = rows.popLast() {
          previous.cells += cells
          rows.append(previous)
        } else {
          rows.append(PaperRow(cells: cells))
        }
        last = row
      }
    }
    return rows
  }

  static func lines(of question: Question, _ record: Record, _ table: Table) -> [[Piece]] {
    question.lines.map { line in
      let hasWords = line.parts.contains { if case .words = $0 { true } else { false } }
      if !hasWords, line.fields.count > 1 { return together(line.fields, record, table) }
      return line.parts.map { part in
        switch part {
        case .words(let words): .words(words)
        case .blank(let field): .blank([field], written(field, record, table))
        }
      }
    }
  }

  /// Several answers in one cell without words between, such as the location and the sizes of a
  /// site: the typed text, once.
  private static func together(_ fields: [Int], _ record: Record, _ table: Table) -> [Piece] {
    var texts: [String] = []
    for field in fields {
      // A location was read without the sizes, so its text may be part of another one.
      guard let text = written(field, record, table), !texts.contains(where: { $0.contains(text) })
      else { continue }
      texts.removeAll { text.contains($0) }
      texts.append(text)
    }
    return [.blank(fields, texts.isEmpty ? nil : texts.joined(separator: "，"))]
  }

  private static func written(_ field: Int, _ record: Record, _ table: Table) -> String? {
    let answer = record.answers[field]
    // TRUE is how programs store what was chosen as the form's word for yes.
    if case .flag = answer.value, let written = answer.written,
      ["TRUE", "FALSE"].contains(written)
    {
      return answer.value?.words(of: table.fields[field], in: .zh)
    }
    return answer.written ?? answer.value?.words(of: table.fields[field], in: .zh)
  }
}
