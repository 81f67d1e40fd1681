import Forms
import Foundation
import Spreadsheet
import Testing

/// The returns of the second and third form under `Samples`, held against what was put into them.
@Suite struct TruthTests {
  /// What was put into a return when it was made.
  struct Truth: Decodable {
    /// The answers made wrong on purpose: table, number of the record within it, field.
    var faults: [[TruthValue]]
    /// Of each table the records, each its answers by field; not those made wrong.
    var tables: [String: [[String: TruthValue]]]
  }

  /// A return of one of the forms.
  struct Sent: Sendable, CustomTestStringConvertible {
    var form: String
    var file: String
    var testDescription: String { file }
  }

  private static let samples = SampleForms.samples

  static let sent: [Sent] = SampleForms.names.flatMap { form in
    ((try? FileManager.default.contentsOfDirectory(atPath: samples + form + "/returns")) ?? [])
      .sorted().map { Sent(form: form, file: $0) }
  }

  @Test func `every return has its truth, and no truth is left over`() throws {
    for form in SampleForms.names {
      #expect(
        Self.sent.filter { $0.form == form }.map(\.file)
          == (try Self.truths(of: form)).keys.sorted())
    }
  }

  @Test(arguments: sent)
  func `what was put in is read, and what was made wrong is found`(sent: Sent) throws {
    let schema = try Schema.load(path: Self.samples + sent.form + "/schema")
    let truth = try #require(try Self.truths(of: sent.form)[sent.file])
    let path = Self.samples + sent.form + "/returns/" + sent.file
    let found = Importer(schema: schema).read(try Workbook(path: path), file: sent.file)

    let faults = Set(truth.faults.map { $0.map(\.text).joined(separator: " ") })
    var read: [String: [[String: TruthValue]]] = [:]
    for record in found.records {
      let table = schema.tables[record.table]
      let number = read[table.id]?.count ?? 0
      var values: [String: TruthValue] = [:]
      for (field, answer) in zip(table.fields, record.answers)
      where !faults.contains("\(table.id) \(number) \(field.id)") {
        values[field.id] = answer.value.map(TruthValue.init)
      }
      read[table.id, default: []].append(values)
    }
    let wanted = truth.tables.mapValues { $0.map { $0.filter { !$0.value.isNothing } } }
    #expect(read == wanted)

    let places = found.issues.compactMap { issue -> String? in
      guard let table = issue.table, let record = issue.record, let field = issue.field,
        // It tells that a size was given in another unit, and which was taken.
        issue.code != .areaConverted
      else { return nil }
      return "\(schema.tables[table].id) \(record) \(schema.tables[table].fields[field].id)"
    }
    let labels = found.issues.flatMap { issue -> [String] in
      guard case .labelMissing = issue.kind, let table = issue.table, let record = issue.record
      else { return [] }
      // The answer to a question that is gone cannot be read.
      return faults.filter { $0.hasPrefix("\(schema.tables[table].id) \(record) ") }
    }
    #expect(Set(places).union(labels) == faults)
  }

  private static func truths(of form: String) throws -> [String: Truth] {
    try JSONDecoder().decode(
      [String: Truth].self, from: Data(contentsOf: URL(filePath: samples + form + "/truths.json")))
  }
}

/// An answer as `truths.json` has it, which is how `export --format json` writes it.
enum TruthValue: Hashable, Sendable, Decodable {
  case text(String)
  case number(Double)
  case list([String])
  case span([String: String?])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([String].self) {
      self = .list(list)
    } else {
      self = .span(try container.decode([String: String?].self))
    }
  }

  init(_ value: Value) {
    switch value {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .number(Double(number))
    case .decimal(let number): self = .number(number)
    case .choice(let key): self = .text(key)
    case .choices(let keys): self = .list(keys)
    case .numbers(let numbers): self = .list(numbers.map { "\($0)" })
    case .list(let items): self = .list(items)
    case .date(let date): self = .text(date.description)
    case .flag(let flag): self = .text(String(flag))
    case .span(let period):
      self = .span(["start": period.start?.description, "end": period.end?.description])
    }
  }

  /// The words of a fault's place.
  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(Int(number))"
    case .list, .span: ""
    }
  }

  /// Whether it is a list of nothing: nothing was chosen.
  var isNothing: Bool { self == .list([]) }
}
