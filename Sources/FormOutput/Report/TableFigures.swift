import Forms

/// The figures of the records of one table: sums, and how often each option and item was given.
///
/// Fields are indexes into ``Forms/Table/fields``.
struct TableFigures {
  /// The number of records.
  private(set) var count = 0
  /// For each field that is a number, the sum in the field's unit.
  private(set) var sums: [Int: Double] = [:]
  /// How many of the numbers in a sum have an error.
  private(set) var doubtful: [Int: Int] = [:]
  /// How many answers are missing from a sum: see ``Forms/Field/isLeftOut(_:isDoubtful:)``.
  private(set) var lacking: [Int: Int] = [:]
  /// Of each choice, how many records have the option, by its key.
  private(set) var options: [Int: [String: Int]] = [:]
  /// Of each list, how many records have an item, in the order in which they were named first.
  private var lists: [Int: ItemCounts] = [:]

  /// Adds a record.
  /// - Parameters:
  ///   - record: The record.
  ///   - table: Its table.
  ///   - isDoubtful: Whether there is an error in the answer of a field.
  mutating func add(_ record: Record, of table: Table, isDoubtful: (Int) -> Bool) {
    count += 1
    for (index, field) in table.asked(inLine: record.line).fields.enumerated() {
      switch record.answers[index].value {
      case .integer(let number): add(Double(number), to: index, isDoubtful(index))
      case .decimal(let number): add(number, to: index, isDoubtful(index))
      case .choice(let key): options[index, default: [:]][key, default: 0] += 1
      case .choices(let keys):
        for key in keys { options[index, default: [:]][key, default: 0] += 1 }
      case .list(let items):
        for item in items { lists[index, default: ItemCounts()].add(item, 1) }
      case nil:
        if field.isLeftOut(record.answers[index], isDoubtful: isDoubtful(index)) {
          lacking[index, default: 0] += 1
        }
      case .text, .numbers, .date, .span, .flag: break
      }
    }
  }

  /// Ends the counting, and rounds the sums.
  mutating func finish() {
    // Sums of decimal fractions are not exact in doubles: 0.1 + 0.2.
    for (index, sum) in sums { sums[index] = (sum * 1e6).rounded() / 1e6 }
  }

  /// The items of some lists together, the most frequent first, then in the order in which they
  /// occurred.
  func items(of fields: [Int]) -> [(item: String, count: Int)] {
    var all = ItemCounts()
    for field in fields {
      guard let list = lists[field] else { continue }
      for item in list.order { all.add(item, list.counts[item] ?? 0) }
    }
    return all.order.enumerated()
      .map { (rank: $0.offset, item: $0.element, count: all.counts[$0.element] ?? 0) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.rank < $1.rank }
      .map { (item: $0.item, count: $0.count) }
  }

  /// How often each item was given, and in which order items first occurred.
  private struct ItemCounts {
    var order: [String] = []
    var counts: [String: Int] = [:]

    mutating func add(_ item: String, _ count: Int) {
      if counts[item] == nil { order.append(item) }
      counts[item, default: 0] += count
    }
  }

  private mutating func add(_ number: Double, to field: Int, _ isDoubtful: Bool) {
    sums[field, default: 0] += number
    if isDoubtful { doubtful[field, default: 0] += 1 }
  }
}
