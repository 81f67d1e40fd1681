public import FormImport
public import FormSchema
import Spreadsheet

/// Writes the people who are named in returns as vCards 4.0 (RFC 6350), for an address book.
///
/// Who they are stands in the schema (``FormSchema/Table/people``). A card tells where it came from in its
/// note, and has the same `UID` each time, so that reading it again changes the older entry. Of
/// several returns of one sender the one that counts gives the cards; where that is not clear, all
/// of them do: these people are to be asked. The cards wait in a temporary file until all is read.
public struct VCardExport: RoundWriter, ~Copyable {
  private let schema: Schema
  private let roster: RosterIndex?
  private var output: OutputFile
  private var spool: Spool
  private var returns: [StandingReturn] = []
  /// Where the cards of each return begin in the spool, and end.
  private var places: [Range<Int>] = []

  /// Begins the cards.
  /// - Parameters:
  ///   - output: Where they go.
  ///   - schema: The form that was returned.
  ///   - roster: Tells other names of one sender; nil for none.
  /// - Throws: If there is no room for a temporary file.
  public init(
    to output: consuming OutputFile, schema: Schema, roster: Roster? = nil
  ) throws(ExportError) {
    do { spool = try Spool() } catch { throw .file(error) }
    self.output = output
    self.schema = schema
    self.roster = roster.map { RosterIndex($0, schema: schema) }
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    guard case .read(let form) = outcome else { return }
    let start = spool.length
    do { try spool.write(Self.cards(of: form, schema: schema)) } catch { throw .file(error) }
    returns.append(StandingReturn(form))
    places.append(start..<spool.length)
  }

  public consuming func finish() throws(ExportError) {
    let standings = StandingReturn.standings(of: returns, schema: schema, roster: roster)
    do {
      for (standing, place) in zip(standings, places) {
        if case .superseded = standing { continue }
        try spool.copy(place, to: &output)
      }
      try output.finish()
    } catch {
      throw .file(error)
    }
  }

  /// The cards for one return, in the order of its records.
  static func cards(of form: Return, schema: Schema) -> [UInt8] {
    form.records.flatMap { record in
      schema.tables[record.table].people.flatMap { person in
        card(person, record, schema.tables[record.table], form)
      }
    }
  }

  private static func card(
    _ person: Person, _ record: Record, _ table: Table, _ form: Return
  ) -> [UInt8] {
    func text(_ field: Int?) -> String? {
      guard let field, case .text(let text) = record.answers[field].value else { return nil }
      return text
    }
    func text(_ detail: Person.Detail) -> String? { text(person.details[detail]) }
    guard let name = text(person.name) else { return [] }
    var bytes = VCardText.line("BEGIN", ["VCARD"]) + VCardText.line("VERSION", ["4.0"])
    func add(_ property: String, _ components: [String]) {
      bytes += VCardText.line(property, components)
    }
    let sender = form.sender ?? form.file
    add("UID;VALUE=text", ["\(sender)/\(table.id)/\(table.fields[person.name].id)"])
    add("FN", [name])
    add("ORG", [text(.organization) ?? sender] + [text(.department)].compactMap(\.self))
    if let title = text(.title) { add("TITLE", [title]) }
    // Several numbers in one cell are joined so by the reader.
    for number in (text(.mobile) ?? "").split(separator: "/") {
      add("TEL;TYPE=\"cell,work\"", [String(number)])
    }
    if let number = text(.phone) { add("TEL;TYPE=\"voice,work\"", [number]) }
    if let number = text(.fax) { add("TEL;TYPE=\"fax,work\"", [number]) }
    if let email = text(.email) { add("EMAIL;TYPE=work", [email]) }
    if let account = text(.wechat) { add("X-WECHAT", [account]) }
    if let address = text(.address) { add("ADR;TYPE=work", ["", "", address, "", "", "", ""]) }
    let cell = record.answers[person.name].cell.map { "!\($0)" } ?? ""
    add("NOTE", ["\(form.file) \(record.sheet)\(cell)"])
    add("END", ["VCARD"])
    return bytes
  }
}
