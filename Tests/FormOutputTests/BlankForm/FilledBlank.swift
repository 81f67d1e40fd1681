import Testing

@testable import FormOutput
@testable import Forms

/// A blank form with something in each of its answer cells, and what it must be read as.
struct FilledBlank {
  let schema: Schema
  private(set) var copies: [FormCopy] = []
  /// The values of each record, by its table; lines are in the order of the form.
  private(set) var wanted: [Int: [[Value?]]] = [:]
  /// Fields for which no answer was found, which a test must not leave out in silence.
  private(set) var unknown: [String] = []

  init(_ schema: Schema) {
    self.schema = schema
    for index in schema.tables.indices where schema.tables[index].parent == nil {
      let table = schema.tables[index]
      for number in 0..<Self.count(of: table) {
        var copy = FormCopy(table: index)
        if table.isList { fillList(index, in: &copy) } else { fill(index, number, in: &copy) }
        for list in table.lists { fillList(list.table, in: &copy) }
        copies.append(copy)
      }
    }
  }

  private static func count(of table: Table) -> Int {
    table.copies == .many ? min(max(2, table.room ?? 0), table.atMost ?? .max) : 1
  }

  /// Fills a copy of a table of questions.
  private mutating func fill(_ index: Int, _ number: Int, in copy: inout FormCopy) {
    let table = schema.tables[index]
    let layout = TableLayout(index, of: schema)
    var values = [Value?](repeating: nil, count: table.fields.count)
    for (place, field) in table.fields.enumerated() where field.calculation == nil {
      if let asker = field.kind.asker, !isChosen(asker, in: table) { continue }
      if case .options(let options, several: true) = field.shape,
        layout.range(of: .option(place, options[0].key)) != nil
      {
        for option in options { copy.contents[.option(place, option.key)] = .text("√") }
        values[place] = .choices(options.map(\.key))
        continue
      }
      guard let answer = answer(place, field, of: index, number) else { continue }
      copy.contents[.answer(place)] = answer.content
      values[place] = answer.value
    }
    wanted[index, default: []].append(values)
  }

  /// Fills all rows of a list.
  private mutating func fillList(_ index: Int, in copy: inout FormCopy) {
    let table = schema.tables[index]
    guard let form = table.list else { return }
    let lines = form.lines
    var list = FormList(of: table)
    let count = table.copies == .lines ? lines.count : table.printedRows
    for number in 0..<count {
      var row = FormList.Row()
      row.record = number
      var values = [Value?](repeating: nil, count: table.fields.count)
      let asked = table.copies == .lines ? lines[number].fields : table.fields
      for (question, printed) in table.questions.enumerated() {
        let fields = printed.lines.flatMap(\.fields)
        if form.hasOptions(ofQuestion: question), let field = fields.first,
          case .options(let options, let several) = asked[field].shape
        {
          row.chosen[question] = several ? options.map(\.key) : options.suffix(1).map(\.key)
          values[field] = asked[field].kind.value(ofChosen: row.chosen[question] ?? [])
          continue
        }
        guard fields.count == 1, let field = fields.first, asked[field].calculation == nil,
          table.copies == .rows || !lines[number].without.contains(field),
          let answer = answer(field, asked[field], of: index, number)
        else { continue }
        row.contents[question] = answer.content
        values[field] = answer.value
      }
      list.rows.append(row)
      wanted[index, default: []].append(values)
    }
    copy.lists[index] = list
  }

  /// The option that is chosen: what another question asks for, or else one that asks for words.
  private func chosen(_ field: Int, _ options: [Forms.Option], in table: Table) -> Forms.Option {
    for other in table.fields {
      if case .ifChosen(field, let key) = other.requirement,
        let option = options.first(where: { $0.key == key })
      {
        return option
      }
      if case .conditional = other.requirement { return options[0] }
    }
    return options.first { $0.note != nil } ?? options[0]
  }

  private func isChosen(_ place: OptionPlace, in table: Table) -> Bool {
    guard case .options(let options, let several) = table.fields[place.choice].shape else {
      return false
    }
    return several || chosen(place.choice, options, in: table).key == place.key
  }

  /// An answer as it is typed, and what it means; it differs from row to row.
  private mutating func answer(
    _ place: Int, _ field: Field, of index: Int, _ number: Int
  ) -> (content: FormCopy.Content, value: Value)? {
    let table = schema.tables[index]
    let own = FieldReference(table: index, field: place)
    switch field.shape {
    case .integer(let bounds):
      if let count = schema.counts.first(where: { $0.field == own }) {
        let copies = Self.count(of: schema.tables[count.table])
        return (.number(Double(copies)), .integer(copies))
      }
      let value = max(bounds.leastWhole ?? 1, min(1, bounds.mostWhole ?? 1))
      return (.number(Double(value)), .integer(value))
    case .decimal(let bounds) where field.kind.name != "area":
      let value = max(bounds.from ?? 12.5, min(12.5, bounds.to ?? 12.5))
      return (.number(value), .decimal(value))
    case .percent: return (.number(25), .decimal(25))
    case .date where field.several == nil:
      // The first of January of 2024, and the days after it.
      return (.number(Double(45_292 + place)), date(field, day: 1 + place))
    case .options(let options, several: false):
      let option = chosen(place, options, in: table)
      return (.text(option.printed), .choice(option.key))
    case .flag:
      let words = field.kind.boxes.first?.words ?? "√"
      return (.text(words), .flag(true))
    default:
      let text =
        sameAs(own).map { self.text($0.field, schema.tables[$0.table].fields[$0.field], 0) }
        ?? self.text(place, field, number)
      guard let text, let value = FieldText.read(text, as: field, at: nil).value else {
        unknown.append("\(table.id).\(field.id)")
        return nil
      }
      return (.text(text), value)
    }
  }

  private func date(_ field: Field, day: Int) -> Value {
    // Of forms with more fields than January has days.
    let (month, day) = day > 31 ? (2, day - 31) : (1, day)
    if case .date(let kind) = field.kind, kind.isOfMonths {
      return .date(PartialDate(year: 2024, month: month))
    }
    return .date(PartialDate(year: 2024, month: month, day: day))
  }

  /// The field whose answer a rule wants here too.
  private func sameAs(_ field: FieldReference) -> FieldReference? {
    for rule in schema.tables[field.table].rules {
      switch rule.rule {
      case .same(let same) where same.field == field.field: return same.other
      case .refers(let refers) where refers.field == field.field: return refers.other
      default: continue
      }
    }
    return nil
  }

  /// A text that is an answer; nil where none of those that are known is.
  private func text(_ place: Int, _ field: Field, _ number: Int) -> String? {
    if let length = field.length {
      let count = length.from ?? min(length.to ?? 20, 20)
      return (0..<count).map { _ in length.unit == .words ? "word " : "字" }.joined().trimmed
    }
    if case .options(let options, several: true) = field.shape {
      return options.prefix(2).map(\.printed).joined(separator: "、")
    }
    let pool =
      ["丙丁\(number)号\(place)", "a\(number)@example.org", "https://example.org/\(number)"]
      + ["1390000\(1000 + number)", "021-5000\(1000 + number)", "020 7946 0\(100 + number)"]
      + ["2018年5月至2021年4月", "德国、新加坡", "SW1A 1AA", "\(100 + number)平方米"]
      + ["91350100M000100Y43", "11010519491231002X"]
      + (4...20).map { "\(1000 + number)" + String(repeating: "0", count: $0 - 4) }
    return pool.first { text in
      let reading = FieldText.read(text, as: field, at: nil)
      return reading.value != nil && reading.finding == nil && reading.rest.isEmpty
    }
  }
}
