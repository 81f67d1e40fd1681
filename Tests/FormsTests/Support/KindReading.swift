import Spreadsheet

@testable import Forms

/// What a field reads in a cell: the value as JSON has it, or the code of what is wrong.
struct KindReading {
  var field: Field

  init(
    _ kind: Field.Kind, required: Bool = true, placeholders: [String] = [],
    several: SeveralAnswers? = nil, or alternatives: [String] = []
  ) {
    field = Field(
      id: "answer", title: Words(zh: "答", en: "Answer"), kind: kind,
      requirement: required ? .required : .optional,
      placeholders: PlaceholderWords(placeholders), several: several, alternatives: alternatives)
  }

  /// Reads a cell of text.
  func text(_ text: String) -> String { shown(FieldText.read(text, as: field, at: nil)) }

  /// Reads a cell that holds something else.
  func cell(_ value: CellValue, format: String = "General", isDate: Bool = false) -> String {
    let place = CellReference(row: 0, column: 0)
    let cell = Cell(reference: place, value: value, isDate: isDate, format: 1)
    var memory = TextMemory()
    let grid = SheetGrid(
      Sheet(name: "表", cells: [cell]), dateSystem: .from1900,
      formats: NumberDisplays(["General", format]),
      memory: &memory)
    guard let entry = grid.entries.first else { return "–" }
    return shown(
      FieldText.read(entry.text.trimmed, as: field, at: nil, typed: grid.typed(0)))
  }

  private func shown(_ reading: FieldReading) -> String {
    if let finding = reading.finding { return finding.finding.code.rawValue }
    guard let value = reading.value else {
      return reading.state == .placeholder ? "placeholder" : "–"
    }
    switch value {
    case .text(let text), .choice(let text): return text
    case .integer(let number): return "\(number)"
    case .decimal(let number): return PlainNumber.text(number)
    case .choices(let items), .list(let items): return items.joined(separator: "|")
    case .numbers(let numbers): return numbers.map(PlainNumber.text).joined(separator: "|")
    case .date(let date): return date.description
    case .flag(let flag): return "\(flag)"
    case .span(let span): return "\(span)"
    }
  }
}
