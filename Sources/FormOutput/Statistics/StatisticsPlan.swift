import Forms

/// What is counted and summed over a round; it follows from the form.
struct StatisticsPlan {
  /// A field, and the table that has it.
  struct Source: Hashable {
    var table: Int
    var field: Int
  }

  /// A number that is summed: the fields with one id, in all tables that have it.
  struct Figure {
    var id: String
    var title: String
    var unit: String?
    var sources: [Source]

    /// Its title with the unit.
    func heading(in language: Language) -> String {
      title + FieldHeading.unit(unit, in: language)
    }
  }

  /// Options or items of lists that are counted.
  struct Tally {
    enum Kind: Equatable {
      /// The items of answers that are lists.
      case items
      case options([String])
      /// The items of texts that list something.
      case textItems
    }
    var title: String
    var kind: Kind
    var sources: [Source]
  }

  /// The lines of a list, each of which is summed by itself.
  struct Lines {
    var table: Int
    /// Of each line the fields that are summed, in the order of ``columns``; nil where one is not asked for or
    /// no number there.
    var fields: [[Int?]]
    /// The fields that are summed in any line.
    var columns: [Int]
  }

  let figures: [Figure]
  /// What else divides the records than their senders.
  private(set) var divisions: [DivisionTally] = []
  let lists: [Lines]
  /// Lists first, then texts that list something as the form orders them, then choices in the order of
  /// the tables.
  let tallies: [Tally]
  /// The indexes of the tables of which a return may have several records.
  let counted: [Int]

  init(schema: Schema, language: Language) {
    let stated = Set(schema.counts.map { Source(table: $0.field.table, field: $0.field.field) })
    var figures: [Figure] = []
    var tallies: [Tally] = []
    for (table, own) in schema.tables.enumerated() {
      for (index, field) in own.fields.enumerated() {
        let source = Source(table: table, field: index)
        let title = field.title.text(language)
        // What only states how many records there are is counted itself.
        if field.shape.isSummed, own.copies != .lines, !stated.contains(source) {
          // Two tables may use one id for two things, but not with one title.
          if let known = figures.firstIndex(where: { $0.id == field.id && $0.title == title }) {
            figures[known].sources.append(source)
          } else {
            figures.append(
              Figure(id: field.id, title: title, unit: field.unit, sources: [source]))
          }
        }
        guard let kind = Self.kind(of: field, schema: schema, language: language) else { continue }
        if let known = tallies.firstIndex(where: { $0.kind == kind && $0.title == title }) {
          tallies[known].sources.append(source)
        } else {
          tallies.append(Tally(title: title, kind: kind, sources: [source]))
        }
      }
    }
    self.figures = figures
    lists = schema.tables.indices.compactMap { Self.lines(ofTable: $0, in: schema) }
    func rank(_ tally: Tally) -> Int {
      switch tally.kind {
      case .items: return 0
      case .options: return 1_000
      case .textItems:
        let id = tally.sources.first.map { schema.tables[$0.table].fields[$0.field].id } ?? ""
        return 1 + (schema.statistics.lists.firstIndex(of: id) ?? 0)
      }
    }
    self.tallies = tallies.map { (rank($0), $0) }.enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    counted = schema.tables.indices.filter {
      schema.tables[$0].copies == .many || schema.tables[$0].copies == .rows
    }
    divisions = schema.statistics.by.map { [self] in
      DivisionTally($0, of: schema, plan: self, language: language)
    }
  }

  /// The lines of a table that are summed; nil where none has a number.
  private static func lines(ofTable index: Int, in schema: Schema) -> Lines? {
    let table = schema.tables[index]
    guard table.copies == .lines, let lines = table.list?.lines else { return nil }
    func isSummed(_ field: Int, _ line: FixedLine) -> Bool {
      !line.without.contains(field) && line.fields[field].hasSum
    }
    let columns = table.fields.indices.filter { field in lines.contains { isSummed(field, $0) } }
    guard !columns.isEmpty else { return nil }
    return Lines(
      table: index,
      fields: lines.map { line in columns.map { isSummed($0, line) ? $0 : nil } }, columns: columns)
  }

  private static func kind(of field: Field, schema: Schema, language: Language) -> Tally.Kind? {
    switch field.shape {
    case .list: .items
    case .options(let options, _): .options(options.map(\.printed))
    case .flag:
      .options(
        [true, false].map { Value.flag($0).words(of: field, in: language) })
    case .text: schema.statistics.lists.contains(field.id) ? .textItems : nil
    case .digits, .integer, .decimal, .percent, .date, .span: nil
    }
  }
}
