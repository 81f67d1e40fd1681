public import FormImport
public import FormSchema

/// Writes the draft of a report: a template filled with what the returns that count come to.
///
/// Keeps the records of all returns until the end.
public struct ReportDraft: RoundWriter, ~Copyable {
  private let schema: Schema
  private let language: Language
  private let roster: Roster?
  private let template: ReportTemplate
  private let park: String?
  private var output: OutputFile
  private var returns: [Return] = []

  /// Begins the report.
  /// - Parameters:
  ///   - output: Where it goes.
  ///   - template: Its words.
  ///   - schema: The form that was returned.
  ///   - language: The language of what is filled in; answers stay as they were written.
  ///   - roster: Who must return the form, in whose order they are told; nil for that of the input.
  ///   - park: The one sender it is about; nil for all.
  public init(
    to output: consuming OutputFile, template: ReportTemplate, schema: Schema, language: Language,
    roster: Roster? = nil, park: String? = nil
  ) {
    self.output = output
    self.template = template
    self.schema = schema
    self.language = language
    self.roster = roster
    self.park = park
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    guard case .read(var form) = outcome else { return }
    form.unread = []
    returns.append(form)
  }

  public consuming func finish() throws(ExportError) {
    let text = try text()
    do {
      try output.write(text.utf8)
      try output.finish()
    } catch {
      throw .file(error)
    }
  }

  private borrowing func text() throws(ExportError) -> String {
    let schema = schema
    let roster = roster
    let standings = StandingReturn.standings(
      of: returns.map(StandingReturn.init),
      schema: schema, roster: roster)
    func key(_ name: String) -> String {
      StandingReturn.key(of: name, schema: schema, roster: roster)
    }
    let wanted = park.map(key)
    var counted: [Return] = []
    var unclear: [String] = []
    for (form, standing) in zip(returns, standings) {
      if let wanted, form.sender.map(key) != wanted { continue }
      switch standing {
      case .counts: counted.append(form)
      case .superseded: break
      case .unclear:
        let name = form.sender ?? form.file
        if !unclear.contains(name) { unclear.append(name) }
      }
    }
    if let park, counted.isEmpty, unclear.isEmpty {
      throw .unknownPark(park, known: returns.compactMap(\.sender))
    }
    var missing: [String] = []
    if let roster {
      let order = Dictionary(
        roster.entries.enumerated().map { (key($0.element.park), $0.offset) }
      ) { first, _ in first }
      func rank(_ form: Return) -> Int { form.sender.flatMap { order[key($0)] } ?? Int.max }
      counted = counted.enumerated().sorted { a, b in
        let left = rank(a.element)
        let right = rank(b.element)
        return left != right ? left < right : a.offset < b.offset
      }.map(\.element)
      let known = Set(returns.compactMap(\.sender).map(key))
      if wanted == nil {
        missing = roster.entries.map(\.park).filter { !known.contains(key($0)) }
      }
    }
    let values = ReportValues(schema: schema, language: language)
      .values(of: counted, one: park != nil, missing: missing, unclear: unclear)
    return template.text(values)
  }
}
