public import Forms
public import Rounds
import Spreadsheet

/// Writes the draft of a report: a template filled in from the returns that count.
///
/// Returns are read again from the disk when the template needs them, so memory holds no more than
/// the finished report.
public struct ReportDraft: SettledRoundWriter, ~Copyable {
  private let schema: Schema
  private let language: Language
  private let template: ReportTemplate
  private let sender: String?
  private var output: OutputFile

  /// Begins the report.
  /// - Parameters:
  ///   - output: Where the report goes.
  ///   - template: The template.
  ///   - schema: The form that was returned.
  ///   - language: The language of the words that are filled in; answers stay as they were written.
  ///   - sender: The sender that it is about; nil for all.
  public init(
    to output: consuming OutputFile, template: ReportTemplate, schema: Schema, language: Language,
    sender: String? = nil
  ) {
    self.output = output
    self.template = template
    self.schema = schema
    self.language = language
    self.sender = sender
  }

  public consuming func write(_ round: consuming SettledRound) throws(ExportError) {
    let chosen = try chosen(round.status)
    let returns = try CountedReturns(chosen.counted, of: round, schema: schema)
    let values = ReportValues(schema: schema, language: language)
      .values(of: returns, one: chosen.name, absent: chosen.absent)
    let budget = ReportBudget(for: template.outline, returns: chosen.counted.count)
    do {
      try template.fill(values, budget) { text throws(FileError) in
        try output.write(text.utf8)
      }
    } catch { throw .file(error) }
    guard !budget.isSpent else { throw .reportTooLong }
    // A template cannot throw if a return cannot be read again.
    if let failure = returns.failure { throw failure }
    do {
      try output.finish()
    } catch {
      throw .file(error)
    }
  }

  /// The returns that the report is about, and the senders it mentions besides.
  private struct Chosen {
    var counted: [Int] = []
    /// The one sender that was asked for.
    var name: String?
    var absent = ReportValues.Absent()
  }

  private borrowing func chosen(_ status: RoundStatus) throws(ExportError) -> Chosen {
    let schema = schema
    func key(_ name: String) -> String { SenderName.key(status.name(of: name), schema: schema) }
    let wanted = sender.map(key)
    var chosen = Chosen()
    chosen.name = sender.map { status.name(of: $0) }
    for number in status.order {
      let entry = status.returns[number]
      if let wanted, entry.sender.map(key) != wanted { continue }
      if entry.standing.isCounted {
        chosen.counted.append(number)
      } else if entry.standing.isUndecided {
        let name = entry.sender ?? entry.file
        if !chosen.absent.unclear.contains(name) { chosen.absent.unclear.append(name) }
      }
    }
    if let sender, chosen.counted.isEmpty, chosen.absent.unclear.isEmpty {
      if status.onlyUnreadable.contains(where: { key($0) == wanted }) {
        throw .unreadableSender(sender)
      }
      throw .unknownSender(sender, known: Set(status.returns.compactMap(\.sender)).sorted())
    }
    if wanted == nil {
      chosen.absent.missing = status.missing
      chosen.absent.unreadable = status.onlyUnreadable
    }
    return chosen
  }
}
