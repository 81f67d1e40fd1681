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
  private let document: Document?
  private var output: OutputFile
  private var annex: Annex?

  /// Begins the report.
  /// - Parameters:
  ///   - output: Where the report goes.
  ///   - annex: Where its annex goes; nil where that stands at the end of the report.
  ///   - template: The template.
  ///   - schema: The form that was returned.
  ///   - language: The language of the words that are filled in; answers stay as they were written.
  ///   - sender: The sender that it is about; nil for all.
  ///   - document: How it becomes a document for Word; nil for Markdown.
  public init(
    to output: consuming OutputFile, annex: consuming Annex? = nil, template: ReportTemplate,
    schema: Schema, language: Language, sender: String? = nil, document: Document? = nil
  ) {
    self.annex = annex
    self.document = document
    self.output = output
    self.template = template
    self.schema = schema
    self.language = language
    self.sender = sender
  }

  /// The annex of a report in a file of its own: what is looked up, and not printed with the report.
  public struct Annex: ~Copyable {
    /// The name of the file, which the report gives.
    let name: String
    var output: OutputFile
    /// A document whose styles it takes, in place of those of the report; nil for these.
    let reference: String?

    public init(name: String, output: consuming OutputFile, reference: String?) {
      self.name = name
      self.output = output
      self.reference = reference
    }
  }

  /// How a report becomes a document for Word.
  public struct Document: Sendable {
    let pandoc: Pandoc
    let reference: String?

    /// - Parameters:
    ///   - pandoc: The program that makes it.
    ///   - reference: A document whose styles it takes; nil for the program's own.
    public init(pandoc: Pandoc, reference: String?) {
      self.pandoc = pandoc
      self.reference = reference
    }
  }

  public consuming func write(_ round: consuming SettledRound) throws(ExportError) {
    let chosen = try chosen(round.status)
    let returns = try CountedReturns(chosen.counted, of: round, schema: schema)
    var values = ReportValues(schema: schema, language: language)
      .values(of: returns, one: chosen.name, absent: chosen.absent)
    values["annex_file"] = TemplateValue(annex?.name)
    let budget = ReportBudget(for: template, returns: chosen.counted.count)
    let (template, language, document) = (template, language, document)
    func fill(
      _ part: ReportTemplate.Part, _ reference: String?, to output: inout OutputFile
    ) throws(ExportError) {
      var markdown: [UInt8] = []
      do {
        try template.fill(part, values, budget) { text throws(FileError) in
          if document != nil { markdown += text.utf8 } else { try output.write(text.utf8) }
        }
      } catch { throw .file(error) }
      guard !budget.isSpent else { throw .reportTooLong }
      // A template cannot throw if a return cannot be read again.
      if let failure = returns.failure { throw failure }
      guard let document else { return }
      let made: [UInt8]?
      do throws(FileError) {
        made = try document.pandoc.document(of: markdown, reference: reference, language: language)
      } catch { throw .temporary(error) }
      guard let made else { throw .documentNotMade }
      do { try output.write(made) } catch { throw .file(error) }
    }
    // The report names its annex, which is there before it.
    if var annex = annex.take() {
      try fill(.annex, annex.reference ?? document?.reference, to: &annex.output)
      try fill(.main, document?.reference, to: &output)
      do { try annex.output.finish() } catch { throw .file(error) }
    } else {
      try fill(.all, document?.reference, to: &output)
    }
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
        if wanted == nil, entry.standing == .notOnRoster {
          chosen.absent.unlisted.append(entry.sender ?? entry.file)
        }
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
