public import Forms
public import Rounds

/// Writes one JSON object for a whole round, with one record to a line.
///
/// Returns are written as they come; failures and skipped files stand at the end. A superseded
/// return has a member `superseded_by` with the file that counts instead.
public struct JSONExport: RoundWriter, ~Copyable {
  private let schema: Schema
  private let language: Language
  private let withRecords: Bool
  private var output: OutputFile
  private var json = JSONText()
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

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    switch outcome {
    case .read(let form): write(form)
    case .failed(let failure): failures.append(failure)
    case .skipped(let file): skipped.append(file)
    }
    do { try output.write(json.take()) } catch { throw .file(error) }
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
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
    if status.hasRoster {
      json.lineBreak(indent: 1)
      json.name("missing")
      json.array(of: status.missing) { json, sender in json.string(sender) }
    }
    json.close(UInt8(ascii: "}"))
    do {
      try output.write(json.take() + [0x0A])
      try output.finish()
    } catch {
      throw .file(error)
    }
  }

  private mutating func write(_ form: Return) {
    let schema = schema
    let language = language
    let withRecords = withRecords
    json.lineBreak(indent: 1)
    json.object { json in
      json.member("file", form.file)
      json.sender(form.sender)
      json.member("status", form.standing.status.rawValue)
      if let other = form.standing.supersededBy { json.member("superseded_by", other) }
      if let mends = form.mends { json.member("mends", mends.file) }
      if withRecords {
        json.lineBreak(indent: 2)
        json.name("records")
        json.array(of: form.records) { json, record in
          json.lineBreak(indent: 3)
          json.object { $0.members(of: record, schema: schema) }
        }
      }
      json.lineBreak(indent: 2)
      json.name("issues")
      json.array(of: form.issues) { json, issue in
        json.lineBreak(indent: 3)
        json.object { $0.members(of: issue, schema: schema, language: language) }
      }
      json.lineBreak(indent: 2)
      json.name("unread")
      json.array(of: form.unread) { json, cell in
        json.lineBreak(indent: 3)
        json.object { $0.members(of: cell) }
      }
    }
  }
}
