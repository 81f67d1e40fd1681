import Forms
import Spreadsheet

/// A table of the form with its answers, before it is placed on a sheet.
struct Drawing {
  var name: String
  var sketch: Sketch
  var asked: [Asked]
  var writings: [Writing]
  var isRecord = true
  /// Whether all answers must stay where they are, because a fault stands beside one.
  var keepsPlaces = false

  /// Puts the answers into their cells.
  mutating func fill() {
    for (question, writing) in writings.enumerated() {
      for index in sketch.pieces.indices {
        switch sketch.pieces[index].role {
        case .answer(question, let line):
          sketch.pieces[index].value = writing.cells[line]
          sketch.pieces[index].isDate = writing.isDate
          sketch.pieces[index].format = writing.format
          if line == 0 { sketch.pieces[index].boxes = writing.boxes }
        case .inside(question):
          sketch.pieces[index].value = writing.cells[0]
          sketch.pieces[index].boxes = writing.boxes
        default: break
        }
      }
    }
  }

  /// Whether each question has its label: without it, nobody can say whose answer a row below is.
  var hasAllLabels: Bool {
    asked.indices.allSatisfy { question in
      sketch.pieces.contains { $0.role == .label(question) || $0.role == .inside(question) }
    }
  }

  /// Where rows were put in, nobody can say in which of them an empty line would be answered.
  mutating func forgetEmptyLines() {
    for piece in sketch.pieces where piece.value == nil {
      guard case .answer(let question, let line) = piece.role, line > 0 else { continue }
      sketch.uncertain.formUnion(asked[question].lines[line].fields.map(\.id))
    }
  }

  /// Where columns were put in, the answers that stand in place say where an empty one would be;
  /// where they do not stand in place, nobody can say.
  mutating func forgetEmptyCells() {
    guard sketch.hasMovedAnswers else { return }
    for piece in sketch.pieces where piece.value == nil && piece.width == 1 {
      guard case .answer(let question, let line) = piece.role else { continue }
      sketch.uncertain.formUnion(asked[question].lines[line].fields.map(\.id))
    }
  }

  /// The first cell of an answer that is split over several.
  func firstCell(of field: String) -> CellReference? {
    for (question, asked) in asked.enumerated() {
      guard let line = asked.lines.firstIndex(where: { $0.fields.contains { $0.id == field } })
      else { continue }
      return sketch.pieces.first { $0.role == .answer(question, line: line) }?.reference
    }
    return nil
  }

  /// What must be read from it, wherever its pieces are now.
  func expected(sheet: String) -> GeneratedReturn.Expected {
    var values: [String: Value] = [:]
    var cells: [String: CellReference] = [:]
    var unchecked: Set<String> = []
    for (question, writing) in writings.enumerated() {
      values.merge(writing.values) { $1 }
      unchecked.formUnion(writing.unchecked)
      for (line, answer) in writing.asked.lines.enumerated() {
        let home = sketch.joined[question] ?? question
        let piece = sketch.pieces.first {
          $0.role == .answer(home, line: line) || $0.role == .inside(home)
        }
        for field in answer.fields where !sketch.uncertain.contains(field.id) {
          let own = sketch.moved[field.id].map { sketch.pieces[$0] } ?? piece
          cells[field.id] = own?.reference
        }
      }
    }
    let shown = sketch.pieces.filter { $0.value != nil && $0.role != .note }
    let first = CellReference(
      row: shown.map(\.row).min() ?? 0, column: shown.map(\.column).min() ?? 0)
    return GeneratedReturn.Expected(
      table: sketch.table, sheet: sheet, first: first, values: values, cells: cells,
      unchecked: unchecked)
  }
}
