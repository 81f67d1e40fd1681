import Spreadsheet

/// What becomes of the merged ranges of a table.
enum MergeWay: String, Way {
  static let group = "merges"
  case asPrinted = "as printed"
  case undone
  case labelsDown = "labels merged down over their answers"
  case labelsRight = "labels merged with the next column"
  case answersTaller = "a row merged to the next empty one"
}

/// Whether the table came from the Word version of the form.
enum SourceWay: String, Way {
  static let group = "source"
  case workbook
  case word = "pasted from Word"
}

extension Sketch {
  mutating func merge(_ way: MergeWay, asked: [Asked]) {
    switch way {
    case .asPrinted: break
    case .undone: undoMerges()
    case .labelsDown:
      for question in asked.indices where asked[question].lines.count > 1 {
        guard let label = pieces.firstIndex(where: { $0.role == .label(question) }) else {
          continue
        }
        let last = pieces.filter {
          if case .answer(question, _) = $0.role { true } else { false }
        }.map(\.row).max()
        if let last { pieces[label].height = last - pieces[label].row + 1 }
      }
    case .labelsRight:
      for index in pieces.indices {
        guard case .label(let question) = pieces[index].role else { continue }
        let answers = pieces.indices.filter {
          if case .answer(question, _) = pieces[$0].role { true } else { false }
        }
        guard answers.count == 1, let answer = answers.first, pieces[answer].width > 1 else {
          continue
        }
        pieces[index].width += 1
        pieces[answer].column += 1
        pieces[answer].width -= 1
      }
    case .answersTaller:
      guard
        let index = pieces.lastIndex(where: {
          if case .answer(let question, _) = $0.role {
            asked[question].lines.count == 1 && $0.width > 1
          } else {
            false
          }
        })
      else { return }
      let row = pieces[index].row
      insertRows(1, at: row + 1)
      for index in pieces.indices where pieces[index].row == row { pieces[index].height = 2 }
    }
  }

  mutating func undoMerges() {
    for index in pieces.indices {
      pieces[index].width = 1
      pieces[index].height = 1
    }
  }

  /// As Excel pastes a table of Word: nothing merged, and a cell of several lines split over rows.
  mutating func pasteFromWord(asked: [Asked], writings: [Writing]) {
    undoMerges()
    var row = 0
    while row < height {
      var lines = 1
      for index in pieces.indices where pieces[index].row == row {
        guard case .answer(let question, let line) = pieces[index].role,
          pieces[index].text.contains("\n")
        else { continue }
        let texts = pieces[index].text.split(separator: "\n").map(String.init)
          .filter { !$0.allSatisfy(\.isWhitespace) }
        guard texts.count > 1 else { continue }
        if lines == 1 { insertRows(texts.count - 1, at: row + 1) }
        lines = max(lines, texts.count)
        let column = pieces[index].column
        pieces[index].value = .string(texts[0])
        let places = [index] + (1..<texts.count).map { pieces.count + $0 - 1 }
        for (offset, text) in texts.enumerated().dropFirst() {
          pieces.append(
            Piece(row: row + offset, column: column, value: .string(text), role: .rest))
        }
        note(texts, at: places, question, line, writings[question])
      }
      row += lines
    }
  }

  /// Says where each field of a split cell stands: in the row that holds it.
  private mutating func note(
    _ texts: [String], at places: [Int], _ question: Int, _ line: Int, _ writing: Writing
  ) {
    for field in writing.asked.lines[line].fields {
      if case .text(let known) = writing.values[field.id],
        let first = known.split(separator: "\n").first,
        let place = texts.firstIndex(where: { $0.contains(first) })
      {
        moved[field.id] = places[place]
      } else if texts.count == 2, field.id.hasPrefix("transfer_"), texts[0].contains("境外"),
        texts[1].contains("境内"), !texts[0].contains("境内")
      {
        moved[field.id] = places[field.id.contains("outbound") ? 0 : 1]
      } else if let words = ["land_area_m2": "占地", "floor_area_m2": "建筑"][field.id],
        writing.values[field.id] != nil, let place = texts.firstIndex(where: { gives(words, $0) })
      {
        moved[field.id] = places[place]
      } else {
        uncertain.insert(field.id)
      }
    }
  }

  /// Whether a number stands behind some words: the hint has the words alone.
  private func gives(_ words: String, _ text: String) -> Bool {
    guard let range = text.firstRange(of: words) else { return false }
    return text[range.upperBound...].prefix(5).contains { $0.isNumber }
  }
}
