import Spreadsheet

/// Reads an answer that gives a place and its sizes in one cell, or a size alone.
enum AreaReading {
  /// The sizes among some fields, with their words; nil if a field is neither a size nor a location.
  struct Asked: Sendable {
    let words: AreaWords
    let sizes: [Int]

    init?(_ fields: [Int], in table: Table) {
      var areas: [(field: Int, kind: AreaAnswer.Kind)] = []
      for field in fields {
        switch table.fields[field].kind {
        case .area(let area): areas.append((field, (area.words, area.isUsual)))
        case .place: continue
        default: return nil
        }
      }
      guard fields.count > 1 else { return nil }
      words = AreaWords(areas.map(\.kind))
      sizes = areas.map(\.field)
    }
  }

  /// A place and sizes, a field each.
  static func read(_ text: String, _ fields: [Int], _ asked: Asked) -> [(Int, FieldReading)] {
    if text.isEmpty { return fields.map { ($0, .unanswered(at: nil)) } }
    if Placeholder.matches(text) {
      return fields.map { ($0, FieldReading(state: .placeholder, written: text)) }
    }
    let answer = AreaAnswer.parse(Footnotes.removed(from: text), words: asked.words)
    return fields.map { field in
      if let index = asked.sizes.firstIndex(of: field) {
        return (field, size(index, of: answer, text) ?? .unanswered(at: nil))
      }
      return (field, answer.place.map { .answered(.text($0), $0, at: nil) } ?? .unanswered(at: nil))
    }
  }

  /// A size by itself, without a place.
  static func size(_ text: String, words: [String], at cell: CellReference?) -> FieldReading {
    let answer = AreaAnswer.parse(text, words: AreaWords([(words: words, usual: true)]))
    let failed = FieldReading.failed(TypeError(whole: false, zero: false), text, at: cell)
    guard answer.place == nil, var reading = size(0, of: answer, text) else { return failed }
    reading.cell = cell
    return reading
  }

  private static func size(_ kind: Int, of answer: AreaAnswer, _ text: String) -> FieldReading? {
    for fault in answer.faults {
      switch fault {
      case .notANumber(kind, let words):
        return .failed(TypeError(whole: false, zero: false), text, at: nil, found: words)
      case .several(kind, let sizes):
        return .failed(AnswerAmbiguous(readings: sizes), text, at: nil)
      default: continue
      }
    }
    return answer.sizes[kind].map { size in
      let about = size.isAbout ? NumberAbout(number: size.squareMetres).kind : nil
      // Who is told of a conversion looks at the number anyway.
      let finding = size.unit.map {
        AreaConverted(squareMetres: size.squareMetres, unit: $0).kind
      }
      return .answered(.decimal(size.squareMetres), text, at: nil, finding: finding ?? about)
    }
  }
}
