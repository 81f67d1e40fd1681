public import Forms
import Rounds
import Spreadsheet

/// How well a schema fits the returns of a form: what was found of each field, and what nothing accounts for.
public struct SchemaTrial: Sendable {
  /// What became of one field in all returns.
  public struct FieldFit: Sendable {
    /// In how many returns its cell was found.
    public internal(set) var returns = 0
    /// How many cells of it were found, answered, and answered with an error of its own.
    public internal(set) var cells = 0
    public internal(set) var answered = 0
    public internal(set) var failed = 0
    /// The first answers that differ, as typed.
    public internal(set) var samples: [String] = []
  }
  /// Cells with the same text that nothing accounts for.
  public struct Stray: Sendable {
    public let sheet: String
    /// The first of them.
    public let cell: CellReference
    public let file: String
    public let text: String
    public internal(set) var count = 1
  }
  /// A label that was found by words like those of the form.
  public struct Likeness: Sendable {
    public let place: String
    public let file: String
    public let message: Words
    public internal(set) var count = 1
  }

  public let schema: Schema
  /// How many returns were read.
  public private(set) var returns = 0
  /// By table: records, and returns that had one.
  public private(set) var records: [Int]
  public private(set) var returnsWithTable: [Int]
  /// By table and field.
  public private(set) var fields: [[FieldFit]]
  /// The most frequent first.
  public var strays: [Stray] {
    found.values.sorted {
      ($1.count, $0.sheet, $0.cell, $0.text) < ($0.count, $1.sheet, $1.cell, $1.text)
    }
  }
  public private(set) var likenesses: [Likeness] = []
  /// Where each message stands among the likenesses.
  private var likenessPlaces: [Words: Int] = [:]
  private var found: [StrayKey: Stray] = [:]

  private struct StrayKey: Hashable {
    var sheet: String
    var text: String
  }

  /// How many different texts that nothing accounts for are kept, and how many different messages; how many
  /// samples of a field, and how long texts are.
  private static let mostStrays = 20_000
  private static let samples = 3
  private static let textLength = 120

  /// A trial of a schema on no return yet.
  public init(_ schema: Schema) {
    self.schema = schema
    records = schema.tables.map { _ in 0 }
    returnsWithTable = records
    fields = schema.tables.map { table in table.fields.map { _ in FieldFit() } }
  }

  /// Adds what was read of one return.
  public mutating func add(_ returned: Return) {
    returns += 1
    var seen: Set<[Int]> = []
    for record in returned.records {
      records[record.table] += 1
      if seen.insert([record.table]).inserted { returnsWithTable[record.table] += 1 }
      for (index, answer) in record.answers.enumerated() where answer.cell != nil {
        fields[record.table][index].cells += 1
        if seen.insert([record.table, index]).inserted { fields[record.table][index].returns += 1 }
        guard let written = answer.written else { continue }
        fields[record.table][index].answered += 1
        let text = Self.short(written)
        if fields[record.table][index].samples.count < Self.samples,
          !fields[record.table][index].samples.contains(text)
        {
          fields[record.table][index].samples.append(text)
        }
      }
    }
    for issue in returned.issues {
      if issue.code == .labelResembled { addLikeness(issue, returned) }
      guard issue.severity == .error, issue.found != nil, let table = issue.table,
        let field = issue.field
      else { continue }
      fields[table][field].failed += 1
    }
    for cell in returned.unread {
      let key = StrayKey(sheet: cell.sheet, text: Self.short(cell.text))
      if found[key] != nil {
        found[key]?.count += 1
      } else if found.count < Self.mostStrays {
        found[key] = Stray(sheet: cell.sheet, cell: cell.cell, file: returned.file, text: key.text)
      }
    }
  }

  private mutating func addLikeness(_ issue: Issue, _ returned: Return) {
    let place = issue.place.map { "\($0.sheet)!\($0.cell)" } ?? ""
    let message = Words(
      zh: issue.message(.zh, schema: schema), en: issue.message(.en, schema: schema))
    if let index = likenessPlaces[message] {
      likenesses[index].count += 1
    } else if likenesses.count < Self.mostStrays {
      likenessPlaces[message] = likenesses.count
      likenesses.append(Likeness(place: place, file: returned.file, message: message))
    }
  }

  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > textLength ? line.prefix(textLength - 1) + "…" : line
  }
}
