public import Forms
public import Rounds
import Spreadsheet

/// Writes one JSON object to a line: `{"kind":"record","file":…}`.
///
/// There is an object for each return, record, issue, unread cell, failure and skipped file,
/// written as soon as its return is read.
///
/// Which of several returns of one sender counts is known only at the end. There is then a line for
/// each return that does not count: `superseded` with the file that counts instead (`by`), or
/// `undecided` with the `others`. To have only the records that count, leave these files out.
///
/// Of several forms, the lines of returns, records, issues, unread cells and missing senders have a member
/// `form` with its id.
public struct NDJSONExport: FormsWriter, ~Copyable {
  private var schema: Schema
  /// The id of the form, where there are several.
  private var form: String?
  private let language: Language
  private var output: OutputFile

  /// Begins the lines.
  /// - Parameters:
  ///   - output: Where they go.
  ///   - schema: The form that was returned.
  ///   - language: The language of the messages.
  public init(to output: consuming OutputFile, schema: Schema, language: Language) {
    self.output = output
    self.schema = schema
    self.language = language
  }

  public mutating func turn(to schema: Schema) {
    self.schema = schema
    form = schema.id
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    var bytes: [UInt8] = []
    let schema = schema
    let language = language
    let form = form
    switch outcome {
    case .read(let returned):
      func origin(_ json: inout JSONText) {
        json.member("file", returned.file)
        if let form { json.member("form", form) }
        json.sender(returned.sender)
      }
      bytes += Self.line("return") { json in
        origin(&json)
        if let saved = returned.modified { json.member("saved", saved) }
        if let delivery = returned.delivery { json.member(of: delivery, in: schema.timeZone) }
      }
      let numbers = RecordNumbers(returned)
      for (index, record) in returned.records.enumerated() {
        bytes += Self.line("record") { json in
          origin(&json)
          json.member("record", numbers[index])
          json.members(of: record, schema: schema)
        }
      }
      for issue in returned.issues {
        bytes += Self.line("issue") { json in
          origin(&json)
          json.members(of: issue, schema: schema, language: language)
        }
      }
      for cell in returned.unread {
        bytes += Self.line("unread") { json in
          origin(&json)
          json.members(of: cell)
        }
      }
    case .failed(let failure):
      bytes = Self.line("failure") { $0.members(of: failure, language: language) }
    case .skipped(let file):
      bytes = Self.line("skipped") { $0.members(of: file, language: language) }
    }
    do {
      try output.write(bytes)
      // A program that reads along must not wait for the next return.
      try output.flush()
    } catch {
      throw .file(error)
    }
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    do {
      try write(status, form: nil)
      try output.finish()
    } catch {
      throw .file(error)
    }
  }

  public consuming func finish(_ rounds: [FormStatus]) throws(ExportError) {
    do {
      for round in rounds { try write(round.status, form: round.schema.id) }
      try output.finish()
    } catch {
      throw .file(error)
    }
  }

  /// Writes which returns of a form do not count, and who is missing.
  private mutating func write(_ status: RoundStatus, form: String?) throws(FileError) {
    for entry in status.returns {
      switch entry.standing {
      case .superseded(let other):
        try output.write(
          Self.line("superseded") { json in
            json.member("file", entry.file)
            json.member("by", other)
          })
      case .undecided(let others):
        try output.write(
          Self.line("undecided") { json in
            json.member("file", entry.file)
            json.name("others")
            json.array(of: others) { json, other in json.string(other) }
          })
      default: continue
      }
    }
    for sender in status.missing {
      try output.write(
        Self.line("missing") { json in
          if let form { json.member("form", form) }
          json.sender(sender)
        })
    }
  }

  private static func line(_ kind: String, _ members: (inout JSONText) -> Void) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("kind", kind)
      members(&json)
    }
    return json.take() + [0x0A]
  }
}
