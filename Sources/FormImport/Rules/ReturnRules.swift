import FormSchema
import Spreadsheet

/// The rules that hold between the records of one return.
enum ReturnRules {
  typealias Rule = @Sendable ([ReadRecord], Schema) -> [Issue]

  static let all: [Rule] = [TableRule.issues, CountRule.issues, SenderRule.issues, UniqueRule.issues]

  static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    all.flatMap { $0(records, schema) }
  }
}

/// `table-missing`, and `table-repeated` at the first cell of the second.
enum TableRule {
  @Sendable static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    schema.tables.indices.flatMap { index -> [Issue] in
      let table = schema.tables[index]
      let found = records.filter { $0.tableIndex == index }
      guard let first = found.first else {
        return table.absence == .fine
          ? [] : [Issue(.tableMissing(warning: table.absence == .warning), table: index)]
      }
      guard table.copies == .one else { return [] }
      let place = Issue.Place(sheet: first.sheet, cell: first.range.topLeft)
      return found.dropFirst().map { record in
        Issue(
          .tableRepeated(first: place), table: index, record: record.number,
          place: Issue.Place(sheet: record.sheet, cell: record.range.topLeft))
      }
    }
  }

  /// The records whose answers count: of a table that stands once, the first.
  static func counted(_ records: [ReadRecord], schema: Schema) -> [ReadRecord] {
    records.filter { schema.tables[$0.tableIndex].copies == .many || $0.number == 0 }
  }
}

/// `count-mismatch`: a table says that there are more or fewer records than were returned.
enum CountRule {
  @Sendable static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    schema.counts.compactMap { rule in
      guard let record = records.first(where: { $0.tableIndex == rule.field.table }),
        case .integer(let stated) = record.fields[rule.field.field].value, stated >= 0
      else { return nil }
      let returned = records.count { $0.tableIndex == rule.table }
      guard stated != returned else { return nil }
      return record.issue(
        .countMismatch(stated: stated, returned: returned, table: rule.table),
        field: rule.field.field)
    }
  }
}

/// `park-mismatch`: a record names another sender than the table that says who returns.
enum SenderRule {
  @Sendable static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    TableRule.counted(records, schema: schema).flatMap { record in
      record.table.table.rules.compactMap { rule in
        guard case .same(let field, let other) = rule,
          case .text(let name) = record.fields[field].value,
          let home = records.first(where: { $0.tableIndex == other.table }),
          case .text(let expected) = home.fields[other.field].value,
          SenderName.bare(name, schema: schema) != SenderName.bare(expected, schema: schema)
        else { return nil }
        return record.issue(.parkMismatch(expected: expected), field: field)
      }
    }
  }
}

/// `duplicate-record` within one return: same table, same name; at the name that comes later.
enum UniqueRule {
  @Sendable static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    var seen: [Key: Issue.Place] = [:]
    return TableRule.counted(records, schema: schema).flatMap { record in
      record.table.table.rules.compactMap { rule -> Issue? in
        guard case .unique(let fields) = rule, let field = fields.first,
          case .text(let name) = record.fields[field].value, let cell = record.fields[field].cell
        else { return nil }
        let key = Key(table: record.tableIndex, name: FoldedText(name).key)
        guard let first = seen[key] else {
          seen[key] = Issue.Place(sheet: record.sheet, cell: cell)
          return nil
        }
        return record.issue(.duplicateRecord(file: nil, place: first), field: field)
      }
    }
  }

  private struct Key: Hashable {
    var table: Int
    var name: [Unicode.Scalar]
  }
}
