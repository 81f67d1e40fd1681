import Forms

/// Counts and sums over the records of a round; the formulas of the statistics must give the same.
struct RoundStatistics {
  /// Something that was counted: an option or an item.
  struct Item: Hashable {
    /// Its text in the sheets of the tables.
    var name: String
    /// How many records have it, for each source of the tally.
    var counts: [Int]

    var total: Int { counts.reduce(0, +) }
  }

  let plan: StatisticsPlan
  /// The number of records by sender and table of the schema.
  private(set) var records: [[Int]]
  /// Sums by figure and sender, and by figure and source.
  private(set) var senderSums: [[Double]]
  private(set) var tableSums: [[Double]]
  /// How many of the numbers in the sums have an error, by figure and by sender.
  private(set) var figureDoubts: [Int]
  private(set) var senderDoubts: [Int]
  /// How many answers are missing from the sums, by figure and by sender.
  private(set) var figureLacking: [Int]
  private(set) var senderLacking: [Int]
  /// The sums of the lines of each list of the plan, by line and field.
  private(set) var lineSums: [[[Double]]]
  /// How many of the numbers in the sums of a line have an error, and how many answers are missing from them.
  private(set) var lineDoubts: [[Int]]
  private(set) var lineLacking: [[Int]]
  /// The sums by groups and options.
  private(set) var divisions: [DivisionTally]
  private var tallies: [[CodePoints: [Int]]]
  private let language: Language

  /// A field of a table that is summed or counted.
  struct Use {
    var field: Int
    /// The index of the figure or tally, and the index among its sources.
    var index: Int
    var source: Int
  }
  /// Of each table, the fields of figures and of tallies.
  let figureUses: [[Use]]
  let tallyUses: [[Use]]

  init(plan: StatisticsPlan, tables: Int, senders: Int, language: Language) {
    self.plan = plan
    self.language = language
    records = Array(repeating: Array(repeating: 0, count: tables), count: senders)
    senderSums = plan.figures.map { _ in Array(repeating: 0, count: senders) }
    tableSums = plan.figures.map { $0.sources.map { _ in 0 } }
    figureDoubts = plan.figures.map { _ in 0 }
    senderDoubts = Array(repeating: 0, count: senders)
    figureLacking = figureDoubts
    senderLacking = senderDoubts
    lineSums = plan.lists.map { list in
      list.fields.map { $0.map { _ in 0 } }
    }
    lineDoubts = plan.lists.map { $0.fields.map { _ in 0 } }
    lineLacking = lineDoubts
    divisions = plan.divisions
    tallies = plan.tallies.map { _ in [:] }
    func uses(_ sources: [[StatisticsPlan.Source]]) -> [[Use]] {
      var uses: [[Use]] = Array(repeating: [], count: tables)
      for (index, own) in sources.enumerated() {
        for (place, source) in own.enumerated() {
          uses[source.table].append(Use(field: source.field, index: index, source: place))
        }
      }
      return uses
    }
    figureUses = uses(plan.figures.map(\.sources))
    tallyUses = uses(plan.tallies.map(\.sources))
  }

  /// Adds a record of a sender.
  /// - Parameters:
  ///   - record: The record.
  ///   - sender: Its sender.
  ///   - table: Its table.
  ///   - group: What the sender belongs to; nil where that is not known.
  ///   - isDoubtful: Whether there is an error in the answer of a field.
  mutating func add(
    _ record: Record, sender: Int, table: Table, group: String? = nil,
    isDoubtful: (Int) -> Bool = { _ in false }
  ) {
    for index in divisions.indices {
      divisions[index].add(record, table, group: group, number: Self.number)
    }
    records[sender][record.table] += 1
    for use in figureUses[record.table] {
      let answer = record.answers[use.field]
      guard let number = Self.number(answer.value) else {
        if Self.isLacking(answer, of: table.fields[use.field], isDoubtful(use.field)) {
          figureLacking[use.index] += 1
          senderLacking[sender] += 1
        }
        continue
      }
      senderSums[use.index][sender] += number
      tableSums[use.index][use.source] += number
      guard isDoubtful(use.field) else { continue }
      figureDoubts[use.index] += 1
      senderDoubts[sender] += 1
    }
    if let line = record.line { add(record, ofLine: line, table, isDoubtful) }
    for use in tallyUses[record.table] {
      guard let value = record.answers[use.field].value else { continue }
      let size = plan.tallies[use.index].sources.count
      for name in names(of: value, field: table.field(use.field, ofLine: record.line)) {
        tallies[use.index][name, default: Array(repeating: 0, count: size)][use.source] += 1
      }
    }
  }

  private mutating func add(
    _ record: Record, ofLine line: Int, _ table: Table, _ isDoubtful: (Int) -> Bool
  ) {
    guard let list = plan.lists.firstIndex(where: { $0.table == record.table }),
      plan.lists[list].fields.indices.contains(line)
    else { return }
    for (place, field) in plan.lists[list].fields[line].enumerated() {
      guard let field else { continue }
      let answer = record.answers[field]
      guard let number = Self.number(answer.value) else {
        if Self.isLacking(answer, of: table.field(field, ofLine: line), isDoubtful(field)) {
          lineLacking[list][line] += 1
        }
        continue
      }
      lineSums[list][line][place] += number
      if isDoubtful(field) { lineDoubts[list][line] += 1 }
    }
  }

  /// The number as the sheet of the table holds it; nil for what stands in its cell as a text.
  static func number(_ value: Value?) -> Double? {
    switch value {
    case .integer(let value): NumberText.isExact(value) ? Double(value) : nil
    case .decimal(let value): value
    case .text, .choice, .choices, .list, .numbers, .date, .span, .flag, nil: nil
    }
  }

  /// Whether a sum lacks an answer that is no number of the sheet.
  private static func isLacking(_ answer: Answer, of field: Field, _ isDoubtful: Bool) -> Bool {
    answer.value != nil || field.isLeftOut(answer, isDoubtful: isDoubtful)
  }

  /// What was counted of a tally: all options in their order, or what occurred, the most frequent
  /// first.
  func items(of tally: Int) -> [Item] {
    let found = tallies[tally]
    if case .options(let options) = plan.tallies[tally].kind {
      let none = plan.tallies[tally].sources.map { _ in 0 }
      return options.map { Item(name: $0, counts: found[CodePoints($0)] ?? none) }
    }
    return found.map { Item(name: $0.key.text, counts: $0.value) }
      .greatestFirst(\.total, name: \.name)
  }

  func names(of value: Value, field: Field) -> [CodePoints] {
    switch value {
    case .list(let items):
      items.map { CodePoints(field.kind.words(ofItem: $0, in: language)) }
    case .choice, .flag: [CodePoints(value.words(of: field, in: language))]
    case .choices(let letters):
      letters.map { CodePoints(Value.choice($0).words(of: field, in: language)) }
    case .text(let text): ListItems.of(text)
    case .integer, .decimal, .numbers, .date, .span: []
    }
  }
}
