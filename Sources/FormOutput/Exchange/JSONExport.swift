public import Forms
public import Rounds

/// Writes one JSON object for a whole round, with one record to a line.
///
/// Returns are written as they come; failures and skipped files stand at the end. A superseded
/// return has a member `superseded_by` with the file that counts instead. Of several forms each return
/// has a member `form` with the id of its form, and `forms` tells who is missing of each.
public struct JSONExport: FormsWriter, ~Copyable {
  private var schema: Schema
  private var isOneOfSeveral = false
  private let language: Language
  private let withRecords: Bool
  private var output: OutputFile
  private var json = JSONText()
  /// The returns that are written next, together: each by another processor.
  private var waiting: [Return] = []
  private var failures: [Failure] = []
  private var skipped: [Skipped] = []

  /// Begins the text.
  /// - Parameters:
  ///   - output: Where it goes.
  ///   - schema: The form that was returned.
  ///   - language: The language of the messages.
  ///   - withRecords: Whether records are written, or issues only.
  public init(
    to output: consuming OutputFile, schema: Schema, language: Language, withRecords: Bool = true
  ) {
    self.output = output
    self.schema = schema
    self.language = language
    self.withRecords = withRecords
    json.open(UInt8(ascii: "{"))
    json.name("returns")
    json.open(UInt8(ascii: "["))
  }

  public mutating func turn(to schema: Schema) {
    writeWaiting()
    self.schema = schema
    isOneOfSeveral = true
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    switch outcome {
    case .read(let returned):
      waiting.append(returned)
      // Few at a time, since they are kept in memory until then, and one may be a list of a million rows.
      let records = waiting.reduce(0) { $0 + $1.records.count }
      if waiting.count == 8 || records > 2_000 { writeWaiting() }
    case .failed(let failure): failures.append(failure)
    case .skipped(let file): skipped.append(file)
    }
    do { try output.write(json.take()) } catch { throw .file(error) }
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    endReturns()
    if status.hasRoster { member("missing", status.missing) }
    try close()
  }

  public consuming func finish(_ rounds: [FormStatus]) throws(ExportError) {
    endReturns()
    if let first = rounds.first?.status, first.hasRoster {
      let missing = rounds.map { Set($0.status.missing) }
      // Those of whom nothing has come at all.
      member(
        "missing", first.missing.filter { sender in missing.allSatisfy { $0.contains(sender) } })
      json.lineBreak(indent: 1)
      json.name("forms")
      json.array(of: rounds) { json, round in
        json.lineBreak(indent: 2)
        json.object { json in
          json.member("form", round.schema.id)
          json.name("missing")
          json.array(of: round.status.missing) { json, sender in json.string(sender) }
        }
      }
    }
    try close()
  }

  /// Ends the returns, and writes what is none.
  private mutating func endReturns() {
    writeWaiting()
    json.close(UInt8(ascii: "]"))
    json.lineBreak(indent: 1)
    let language = language
    json.name("failures")
    json.array(of: failures) { json, failure in
      json.lineBreak(indent: 2)
      json.object { $0.members(of: failure, language: language) }
    }
    json.lineBreak(indent: 1)
    json.name("skipped")
    json.array(of: skipped) { json, file in
      json.lineBreak(indent: 2)
      json.object { $0.members(of: file, language: language) }
    }
  }

  private mutating func member(_ name: String, _ senders: [String]) {
    json.lineBreak(indent: 1)
    json.name(name)
    json.array(of: senders) { json, sender in json.string(sender) }
  }

  private consuming func close() throws(ExportError) {
    json.close(UInt8(ascii: "}"))
    do {
      try output.write(json.take() + [0x0A])
      try output.finish()
    } catch {
      throw .file(error)
    }
  }

  /// Writes the returns that wait, in their order.
  private mutating func writeWaiting() {
    let (schema, language) = (schema, language)
    let (withRecords, isOneOfSeveral) = (withRecords, isOneOfSeveral)
    let returns = waiting
    waiting.removeAll(keepingCapacity: true)
    let written = parallelMap(returns.count) { index in
      Self.object(
        of: returns[index], schema: schema, language: language, withRecords: withRecords,
        isOneOfSeveral: isOneOfSeveral)
    }
    for object in written {
      json.lineBreak(indent: 1)
      json.element(object)
    }
  }

  private static func object(
    of returned: Return, schema: Schema, language: Language, withRecords: Bool,
    isOneOfSeveral: Bool
  ) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("file", returned.file)
      if isOneOfSeveral { json.member("form", schema.id) }
      json.sender(returned.sender)
      json.member("status", returned.standing.status.rawValue)
      if let other = returned.standing.supersededBy { json.member("superseded_by", other) }
      if let mends = returned.mends { json.member("mends", mends.file) }
      if let delivery = returned.delivery { json.member(of: delivery, in: schema.timeZone) }
      if withRecords {
        json.lineBreak(indent: 2)
        json.name("records")
        json.array(of: returned.records) { json, record in
          json.lineBreak(indent: 3)
          json.object { $0.members(of: record, schema: schema) }
        }
      }
      json.lineBreak(indent: 2)
      json.name("issues")
      json.array(of: returned.issues) { json, issue in
        json.lineBreak(indent: 3)
        json.object { $0.members(of: issue, schema: schema, language: language) }
      }
      json.lineBreak(indent: 2)
      json.name("unread")
      json.array(of: returned.unread) { json, cell in
        json.lineBreak(indent: 3)
        json.object { $0.members(of: cell) }
      }
    }
    return json.take()
  }
}
