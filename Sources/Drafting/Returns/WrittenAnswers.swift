import Forms
import Spreadsheet

/// What people wrote in returns, by the fields of a draft.
struct WrittenAnswers {
  /// What was written for one field.
  struct Answers {
    /// In how many records its cell was found, and in how many it was answered.
    var cells = 0
    var answered = 0
    /// How many answers could not be read.
    var failed = 0
    /// How often each text was written, and in how many returns.
    private(set) var texts: [String: (times: Int, returns: Int)] = [:]
    /// The texts in the order in which they were met.
    private(set) var order: [String] = []
    /// How many returns have an answer.
    private(set) var returns = 0
    private var last = -1
    private var lastOf: [String: Int] = [:]

    /// More texts that differ make no list of options and tell no more of a kind.
    private static let mostTexts = 500

    mutating func add(_ text: String, return number: Int) {
      answered += 1
      if last != number { returns += 1 }
      last = number
      if texts[text] == nil {
        guard order.count < Self.mostTexts else { return }
        order.append(text)
      }
      let before = texts[text] ?? (0, 0)
      let isNew = lastOf[text] != number
      texts[text] = (before.times + 1, before.returns + (isNew ? 1 : 0))
      lastOf[text] = number
    }

    /// The part of the answers for which something is true, from 0 to 1.
    func share(_ isTrue: (String) -> Bool) -> Double {
      let all = texts.values.reduce(0) { $0 + $1.times }
      guard all > 0 else { return 0 }
      let some = texts.reduce(0) { $0 + (isTrue($1.key) ? $1.value.times : 0) }
      return Double(some) / Double(all)
    }

    /// The part of the answers that could be read.
    var goodShare: Double {
      answered == 0 ? 0 : Double(answered - failed) / Double(answered)
    }
  }

  /// A return as the draft reads it.
  struct Reading {
    /// Its number among the returns.
    var number: Int
    var returned: Return
  }

  private(set) var readings: [Reading] = []
  /// The returns of which the draft reads nothing.
  private(set) var leftOut: [Int] = []
  /// By table and the id of the field.
  private(set) var fields: [[String: Answers]]
  /// By table, how many records each return has.
  private(set) var records: [[Int]]

  init(of returns: [FilledReturn], schema: Schema) {
    fields = schema.tables.map { _ in [:] }
    records = schema.tables.map { _ in [] }
    let importer = Importer(schema: schema)
    for (number, filled) in returns.enumerated() {
      let returned = importer.read(filled.workbook, file: filled.file)
      guard returned.records.contains(where: { $0.answers.contains { $0.written != nil } }) else {
        leftOut.append(number)
        continue
      }
      add(returned, number, schema)
      readings.append(Reading(number: number, returned: returned))
    }
  }

  private mutating func add(_ returned: Return, _ number: Int, _ schema: Schema) {
    var counts = schema.tables.map { _ in 0 }
    for record in returned.records {
      let table = record.table
      counts[table] += 1
      for (field, answer) in record.answers.enumerated() where answer.cell != nil {
        let id = schema.tables[table].fields[field].id
        fields[table][id, default: Answers()].cells += 1
        guard let written = answer.written else { continue }
        fields[table][id]?.add(written.oneLine, return: number)
        if answer.value == nil { fields[table][id]?.failed += 1 }
      }
    }
    for table in counts.indices { records[table].append(counts[table]) }
  }
}
