public import Forms
public import Rounds
import Spreadsheet

/// Writes the people who are named in returns as vCards 4.0 (RFC 6350), for an address book.
///
/// The schema says who they are (``Forms/Table/people``). A card names its origin in its note, and
/// has the same `UID` each time, so that importing it again changes the older entry. Of several
/// returns of one sender, the one that counts gives the cards. If that is not known, all of them
/// do: these people are to be asked.
public struct VCardExport: FormsWriter, ~Copyable {
  private var schema: Schema
  /// Stands before the identity of each card: of several forms, the form's id.
  private var prefix = ""
  private var output: OutputFile
  private var taken: Set<String> = []

  /// Begins the cards.
  /// - Parameters:
  ///   - output: Where they go.
  ///   - schema: The form that was returned.
  public init(to output: consuming OutputFile, schema: Schema) {
    self.output = output
    self.schema = schema
  }

  public mutating func turn(to schema: Schema) {
    self.schema = schema
    prefix = "\(schema.id)/"
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    guard case .read(let returned) = outcome, returned.standing.isOpen else { return }
    let cards = Self.cards(of: returned, schema: schema, prefix: prefix, &taken)
    do { try output.write(cards) } catch { throw .file(error) }
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    do { try output.finish() } catch { throw .file(error) }
  }

  public consuming func finish(_ rounds: [FormStatus]) throws(ExportError) {
    do { try output.finish() } catch { throw .file(error) }
  }

  /// The cards for one return, in the order of its records.
  static func cards(
    of returned: Return, schema: Schema, prefix: String = "", _ taken: inout Set<String>
  ) -> [UInt8] {
    var cards: [UInt8] = []
    for record in returned.records {
      for person in schema.tables[record.table].people {
        cards += card(person, record, schema.tables[record.table], returned, prefix, &taken)
      }
    }
    return cards
  }

  private static func card(
    _ person: Person, _ record: Record, _ table: Table, _ returned: Return,
    _ prefix: String, _ taken: inout Set<String>
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
    let sender = returned.sender ?? returned.file
    // Two returns that may count, or two copies of a table, have different people.
    var identity = "\(prefix)\(sender)/\(table.id)/\(table.fields[person.name].id)"
    if !taken.insert(identity).inserted {
      identity += "/\(returned.file)/\(record.sheet)!\(record.range)"
    }
    add("UID;VALUE=text", [identity])
    add("FN", [name])
    add("ORG", [text(.organization) ?? sender] + [text(.department)].compactMap(\.self))
    if let title = text(.title) { add("TITLE", [title]) }
    // The reader joins several numbers in one cell with this.
    for number in (text(.mobile) ?? "").split(separator: "/") {
      add("TEL;TYPE=\"cell,work\"", [String(number)])
    }
    if let number = text(.phone) { add("TEL;TYPE=\"voice,work\"", [number]) }
    if let number = text(.fax) { add("TEL;TYPE=\"fax,work\"", [number]) }
    if let email = text(.email) { add("EMAIL;TYPE=work", [email]) }
    if let account = text(.wechat) { add("X-WECHAT", [account]) }
    if let address = text(.address) { add("ADR;TYPE=work", ["", "", address, "", "", "", ""]) }
    let cell = record.answers[person.name].cell.map { "!\($0)" } ?? ""
    add("NOTE", ["\(returned.file) \(record.sheet)\(cell)"])
    add("END", ["VCARD"])
    return bytes
  }
}
