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

  let figures: [Figure]
  /// The tallies: lists first, then texts that list something in the order of the form, then
  /// choices in the order of the tables.
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
        if field.shape.isSummed, !stated.contains(source) {
          if let known = figures.firstIndex(where: { $0.id == field.id }) {
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
    counted = schema.tables.indices.filter { schema.tables[$0].copies == .many }
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
