import Forms
import Spreadsheet

/// Where answers stand beside their labels.
enum AnswerPlaceWay: String, Way {
  static let group = "answers"
  case asPrinted = "where the form has them"
  case oneRight = "one cell to the right"
  case inLabel = "in the label's own cell"
  case inLabelNextLine = "in the label's own cell, next line"
  case twice = "in the label's own cell and beside it"
  case severalInLabel = "several in one cell with their labels"
  case severalInLabelLines = "several in one cell with their labels, a line each"
}

extension Sketch {
  mutating func move(_ way: AnswerPlaceWay, asked: [Asked], _ seed: inout Seed) {
    hasMovedAnswers = way != .asPrinted
    switch way {
    case .asPrinted: break
    case .oneRight: moveRight(asked)
    case .inLabel, .inLabelNextLine:
      for question in asked.indices where seed.chance(70) {
        join(question, asked, with: way == .inLabel ? "：" : "：\n")
      }
    case .twice:
      hasMovedAnswers = false
      for question in asked.indices where seed.chance(70) {
        join(question, asked, with: seed.pick(["：", "：\n", ":"]), leavesAnswer: true)
      }
    case .severalInLabel: joinRows(asked, with: seed.pick([" ", "  ", "；", "，"]))
    case .severalInLabelLines: joinRows(asked, with: "\n")
    }
  }

  /// Whether a question's answer is a few words or a number, such as people type anywhere.
  private static func isShort(_ asked: Asked) -> Bool {
    switch asked.kind {
    case .choice, .place: false
    default: asked.lines.count == 1 && asked.fields.count == 1
    }
  }

  private func answer(_ question: Int) -> Int? {
    pieces.firstIndex { $0.role == .answer(question, line: 0) }
  }

  private func label(_ question: Int) -> Int? {
    pieces.firstIndex { $0.role == .label(question) }
  }

  private mutating func moveRight(_ asked: [Asked]) {
    for question in asked.indices {
      for piece in pieces where piece.value == nil {
        guard case .answer(question, let line) = piece.role else { continue }
        uncertain.formUnion(asked[question].lines[line].fields.map(\.id))
      }
      guard Self.isShort(asked[question]), let index = answer(question) else { continue }
      let piece = pieces[index]
      guard piece.value != nil else {
        // Where the others stand one further right, nobody can say where this one would.
        uncertain.formUnion(asked[question].fields.map(\.id))
        continue
      }
      // What has words of the form in it is filled in there.
      guard !piece.text.contains("__") else { continue }
      if piece.width > 1 {
        pieces[index].column += 1
        pieces[index].width -= 1
      } else if !isTaken(row: piece.row, column: piece.column + 1) {
        pieces[index].column += 1
      }
    }
  }

  private func textOf(_ piece: Piece) -> String? {
    switch piece.value {
    case .string(let text) where !piece.isDate: text
    // 2018.1 typed as text is January; as a number it may be October.
    case .number(let number)
    where !piece.isDate && piece.format == .general && number == number.rounded():
      number.plain
    default: nil
    }
  }

  /// Types an answer behind its question; there alone, or once more.
  private mutating func join(
    _ question: Int, _ asked: [Asked], with separator: String, leavesAnswer: Bool = false
  ) {
    guard Self.isShort(asked[question]), !asked[question].isSentence(printed: "__"),
      let answer = answer(question), let label = label(question),
      let text = textOf(pieces[answer]), !text.contains("\n")
    else { return }
    let words = pieces[label].text.trimmingSuffix { ":： ".contains($0) }
    pieces[label].value = .string(words + separator + text)
    guard !leavesAnswer else { return }
    pieces[label].role = .inside(question)
    pieces.remove(at: answer)
  }

  /// Types two questions of a row, with their answers, into one cell.
  private mutating func joinRows(_ asked: [Asked], with separator: String) {
    let rows = Set(pieces.map(\.row))
    for row in rows.sorted() {
      let labels = pieces.filter { piece in
        if case .label = piece.role { piece.row == row } else { false }
      }.sorted { $0.column < $1.column }
      guard labels.count > 1 else { continue }
      var texts: [String] = []
      var questions: [Int] = []
      for label in labels {
        guard case .label(let question) = label.role, Self.isShort(asked[question]),
          let answer = answer(question), let text = textOf(pieces[answer]), !text.contains("\n"),
          !text.hasPrefix(" ")
        else { break }
        texts.append(
          label.text.trimmingSuffix { ":： ".contains($0) } + "："
            + text.trimmingSuffix { " \n　".contains($0) })
        questions.append(question)
      }
      guard texts.count == labels.count else { continue }
      pieces.removeAll { piece in
        switch piece.role {
        case .label(let question), .answer(let question, _): questions.contains(question)
        default: false
        }
      }
      var piece = Piece(row: row, column: labels[0].column, role: .inside(questions[0]))
      piece.value = .string(texts.joined(separator: separator))
      pieces.append(piece)
      // The others stand in the same cell.
      for question in questions.dropFirst() { joined[question] = questions[0] }
    }
  }
}
