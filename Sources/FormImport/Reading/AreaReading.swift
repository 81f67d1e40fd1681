import FormSchema

/// Reads an answer that gives a place and its sizes in one cell.
enum AreaReading {
  static func read(_ text: String, _ fields: [Int], in table: Table) -> [(Int, FieldReading)] {
    if text.isEmpty { return fields.map { ($0, .unanswered(at: nil)) } }
    if Placeholder.matches(text) {
      return fields.map { ($0, FieldReading(state: .placeholder, written: text)) }
    }
    var areas: [(field: Int, words: [String], usual: Bool)] = []
    for field in fields {
      if case .area(let words, let usual) = table.fields[field].kind {
        areas.append((field, words, usual))
      }
    }
    let answer = AreaAnswer.parse(text, kinds: areas.map { ($0.words, $0.usual) })
    return fields.map { field in
      if let index = areas.firstIndex(where: { $0.field == field }) {
        guard let size = answer?.sizes[index] else { return (field, .unanswered(at: nil)) }
        let unit = answer?.conversions[index]
        return (
          field,
          .answered(
            .number(size), text, at: nil, finding: unit.map { .areaConverted(size, unit: $0) })
        )
      }
      let place = answer == nil ? text : answer?.place
      return (field, place.map { .answered(.text($0), $0, at: nil) } ?? .unanswered(at: nil))
    }
  }
}
