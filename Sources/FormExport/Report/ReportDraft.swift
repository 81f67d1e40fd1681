public import Forms
public import Rounds
import Spreadsheet

/// Writes the draft of a report: a template filled with what the returns that count come to.
///
/// Returns wait on the disk and are read again when the template comes to them, so that of all of them
/// no more is in memory than the report that is made of them.
public struct ReportDraft: RoundWriter, ~Copyable {
  private let schema: Schema
  private let language: Language
  private let roster: Roster?
  private let template: ReportTemplate
  private let sender: String?
  private var output: OutputFile
  private var round: CollectedRound
  private var arrivals: Arrivals

  /// Begins the report.
  /// - Parameters:
  ///   - output: Where it goes.
  ///   - template: Its words.
  ///   - schema: The form that was returned.
  ///   - language: The language of what is filled in; answers stay as they were written.
  ///   - roster: Who must return the form, in whose order they are told; nil for that of the input.
  ///   - sender: The one sender it is about; nil for all.
  /// - Throws: If there is no room for the returns.
  public init(
    to output: consuming OutputFile, template: ReportTemplate, schema: Schema, language: Language,
    roster: Roster? = nil, sender: String? = nil
  ) throws(ExportError) {
    do {
      round = try CollectedRound(schema: schema, roster: roster, beside: output.aside.path)
    } catch {
      throw output.aside.error(error)
    }
    arrivals = Arrivals(roster, schema: schema)
    self.output = output
    self.template = template
    self.schema = schema
    self.language = language
    self.roster = roster
    self.sender = sender
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    arrivals.add(outcome)
    guard case .read(var form) = outcome else { return }
    form.unread = []
    do { try round.add(form) } catch { throw output.aside.error(error) }
  }

  public consuming func finish() throws(ExportError) {
    var summary = RoundSummary(schema: schema)
    try finish(correcting: &summary)
  }

  public consuming func finish(correcting summary: inout RoundSummary) throws(ExportError) {
    let aside = output.aside
    do { try round.decide() } catch { throw aside.error(error) }
    summary.correct(round.entries)
    let chosen = try chosen(round.entries)
    let text: String
    do throws(FileError) {
      let returns = try CountedReturns(chosen.counted, of: round, schema: schema)
      let values = ReportValues(schema: schema, language: language)
        .values(of: returns, one: chosen.name, absent: chosen.absent)
      text = template.text(values)
      if let failure = returns.failure { throw failure }
    } catch {
      throw aside.error(error)
    }
    do {
      try output.write(text.utf8)
      try output.finish()
    } catch {
      throw .file(error)
    }
  }

  /// Which returns are told of, and who else is.
  private struct Chosen {
    var counted: [Int] = []
    /// The one sender that was asked for.
    var name: String?
    var absent = ReportValues.Absent()
  }

  private borrowing func chosen(
    _ entries: [CollectedRound.Entry]
  ) throws(ExportError) -> Chosen {
    let schema = schema
    let index = roster.map { RosterIndex($0, schema: schema) }
    func key(_ name: String) -> String {
      SenderName.key(index?.place(of: name)?.sender ?? name, schema: schema)
    }
    let wanted = sender.map(key)
    var chosen = Chosen()
    chosen.name = sender.map { index?.place(of: $0)?.sender ?? $0 }
    for number in round.order {
      let entry = entries[number]
      if let wanted, entry.sender.map(key) != wanted { continue }
      switch entry.standing {
      case .counts: chosen.counted.append(number)
      case .superseded: break
      case .unclear:
        let name = entry.sender ?? entry.file
        if !chosen.absent.unclear.contains(name) { chosen.absent.unclear.append(name) }
      }
    }
    if let sender, chosen.counted.isEmpty, chosen.absent.unclear.isEmpty {
      if arrivals.onlyUnreadable.contains(where: { key($0) == wanted }) {
        throw .unreadableSender(sender)
      }
      throw .unknownSender(sender, known: Set(entries.compactMap(\.sender)).sorted())
    }
    if wanted == nil {
      chosen.absent.missing = arrivals.missing
      chosen.absent.unreadable = arrivals.onlyUnreadable
    }
    return chosen
  }
}
