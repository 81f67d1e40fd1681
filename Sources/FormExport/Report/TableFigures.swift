import FormImport
import FormSchema

/// What the records of one table come to: sums, and how often each option and region was given.
///
/// Fields are indexes into ``FormSchema/Table/fields``.
struct TableFigures {
  /// Of each field that is a number, the sum in the field's unit.
  private(set) var sums: [Int: Double] = [:]
  /// How many records have no number where one is asked for.
  private(set) var lacking: [Int: Int] = [:]
  /// Of each choice, how many records have the option, by its letter.
  private(set) var options: [Int: [Character: Int]] = [:]
  /// How many records name the region, most first, then in the order in which they were named.
  private(set) var regions: [(code: String, count: Int)] = []

  init(_ records: some Sequence<Record>, of table: Table) {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for record in records {
      for (index, field) in table.fields.enumerated() {
        switch record.answers[index].value {
        case .integer(let number): sums[index, default: 0] += Double(number)
        case .number(let number): sums[index, default: 0] += number
        case .choice(let letter): options[index, default: [:]][letter, default: 0] += 1
        case .choices(let letters):
          for letter in letters { options[index, default: [:]][letter, default: 0] += 1 }
        case .regions(let codes):
          for code in codes {
            if counts[code] == nil { order.append(code) }
            counts[code, default: 0] += 1
          }
        case nil where field.kind.isNumber && field.requirement == .required:
          lacking[index, default: 0] += 1
        case .text, .period, nil: break
        }
      }
    }
    // Decimal fractions have no exact sum as doubles: 0.1 + 0.2.
    for (index, sum) in sums { sums[index] = (sum * 1e6).rounded() / 1e6 }
    regions = order.enumerated()
      .map { (rank: $0.offset, code: $0.element, count: counts[$0.element] ?? 0) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.rank < $1.rank }
      .map { (code: $0.code, count: $0.count) }
  }
}

extension Field.Kind {
  var isNumber: Bool {
    switch self {
    case .count, .amount, .area: true
    default: false
    }
  }
}
