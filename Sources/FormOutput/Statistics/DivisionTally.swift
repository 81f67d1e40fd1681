import Forms

/// Sums and counts of the records that belong together: of the senders of one group, or with one option of a
/// choice (`statistics.by`).
struct DivisionTally {
  /// A group or an option.
  struct Item {
    var name: String
    var records: Int
    /// One for each of ``figures``.
    var sums: [Double]
  }

  /// What divides the records, as a heading.
  let title: String
  /// The figures that are summed, indexes of ``StatisticsPlan/figures``.
  let figures: [Int]
  private let division: Statistics.Division
  /// Of each table, the place of each of its summed fields among ``figures``.
  private let places: [[(field: Int, place: Int)]]
  private var items: [CodePoints: Item]
  /// The names in the order of the form's options; empty for groups.
  private let order: [String]
  /// The name for records that do not say where they belong: they count too, so that the parts add up to all.
  private let unstated: String
  private let language: Language

  init(
    _ division: Statistics.Division, of schema: Schema, plan: StatisticsPlan, language: Language
  ) {
    self.division = division
    self.language = language
    unstated = SheetWords(language: language, called: schema.called).noSender
    func isCounted(_ table: Int) -> Bool {
      if case .field(let field) = division { table == field.table } else { true }
    }
    let figures = plan.figures.indices.filter { index in
      plan.figures[index].sources.contains { isCounted($0.table) }
    }
    places = schema.tables.indices.map { table in
      guard isCounted(table) else { return [] }
      return figures.enumerated().flatMap { place, figure in
        plan.figures[figure].sources.filter { $0.table == table }.map { ($0.field, place) }
      }
    }
    self.figures = figures
    switch division {
    case .group:
      title = schema.called.group.text(language)
      order = []
    case .field(let reference):
      let field = schema.tables[reference.table].fields[reference.field]
      title = field.title.text(language)
      order =
        switch field.shape {
        case .options(let options, _):
          options.map { Value.choice($0.key).words(of: field, in: language) }
        case .flag: [true, false].map { Value.flag($0).words(of: field, in: language) }
        default: []
        }
    }
    items = [:]
    for name in order {
      items[CodePoints(name)] = Item(
        name: name, records: 0, sums: figures.map { _ in 0 })
    }
  }

  /// Adds a record.
  /// - Parameters:
  ///   - record: The record.
  ///   - table: Its table.
  ///   - group: What its sender belongs to; nil where that is not known.
  ///   - number: The number of an answer that is summed; nil for one that is not.
  mutating func add(
    _ record: Record, _ table: Table, group: String?, number: (Value?) -> Double?
  ) {
    for name in names(of: record, table, group) {
      let key = CodePoints(name)
      var item = items[key] ?? Item(name: name, records: 0, sums: figures.map { _ in 0 })
      item.records += 1
      for (field, place) in places[record.table] {
        if let number = number(record.answers[field].value) { item.sums[place] += number }
      }
      items[key] = item
    }
  }

  private func names(of record: Record, _ table: Table, _ group: String?) -> [String] {
    switch division {
    case .group: return [group ?? unstated]
    case .field(let reference):
      guard record.table == reference.table else { return [] }
      guard let value = record.answers[reference.field].value else { return [unstated] }
      let field = table.field(reference.field, ofLine: record.line)
      if case .choices(let keys) = value {
        return keys.map { Value.choice($0).words(of: field, in: language) }
      }
      return [value.words(of: field, in: language)]
    }
  }

  /// The options in the order of the form, or the groups by their names; last the records that do not say.
  var sorted: [Item] {
    let known = order.compactMap { items[CodePoints($0)] }
    let others = items.values.filter { !order.contains($0.name) && $0.name != unstated }
    return known + others.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      + [items[CodePoints(unstated)]].compactMap(\.self)
  }
}
