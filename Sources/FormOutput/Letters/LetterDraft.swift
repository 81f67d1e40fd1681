import Forms
import Rounds
import Spreadsheet

/// A letter as it goes out: to whom, what it is about, what it says, and the form that goes with it.
///
/// It becomes a text or the draft of a mail. Nothing is sent.
public struct LetterDraft: Sendable {
  /// The addresses; none where they are not known, or a part of them is no address.
  public let to: [String]
  /// Whether addresses are given that are none.
  public let isWronglyAddressed: Bool
  public let subject: String
  /// What follows the subject.
  public let body: String
  private let attachment: (name: String, bytes: [UInt8])
  private let language: Language

  /// Fills a template in.
  /// - Parameters:
  ///   - template: The template; its first line is the subject.
  ///   - values: What is filled in.
  ///   - addresses: To whom it goes.
  ///   - form: The form that goes with it, as it stands on the disk, and the name that it has in the letter.
  ///   - language: The language of the letter.
  /// - Throws: If the form cannot be read, or the letter would have no end.
  init(
    _ template: ReportTemplate, _ values: LetterValues, to addresses: [String],
    form: (path: String, name: String), _ language: Language
  ) throws(ExportError) {
    // A cell of which a part is no address may be read wrongly as a whole.
    to = addresses.allSatisfy(MailDraft.isAddress) ? addresses : []
    isWronglyAddressed = to.count < addresses.count
    self.language = language
    do throws(FileError) {
      attachment = (
        name: form.name, bytes: try RegularFile.bytes(path: form.path, limit: 1 << 30)
      )
    } catch { throw .file(error) }
    (subject, body) = try Self.words(template, values)
  }

  /// Fills a template in: its first line is the subject.
  static func words(
    _ template: ReportTemplate, _ values: LetterValues
  ) throws(ExportError) -> (subject: String, body: String) {
    let budget = ReportBudget(for: template, returns: 1)
    var text = ""
    do throws(FileError) {
      try template.fill(.all, values.values, budget) { (piece: String) throws(FileError) in
        text += piece
      }
    } catch { throw .file(error) }
    guard !budget.isSpent else { throw .reportTooLong }
    let end = text.firstIndex { $0.isNewline } ?? text.endIndex
    return (String(text[..<end]), String(text[end...].drop { $0.isNewline }))
  }

  /// The letter as a text; above it stand to whom it goes, what it is about, and what goes with it.
  public var text: String {
    let lines = [
      (Words(zh: "收件人：", en: "To: "), to.joined(separator: ", ")),
      (Words(zh: "主题：", en: "Subject: "), MailDraft.oneLine(subject)),
      (Words(zh: "附件：", en: "Attachment: "), MailDraft.oneLine(attachment.name)),
    ]
    let heading = lines.filter { !$0.1.isEmpty }.map { $0.0.text(language) + $0.1 + "\n" }
    return heading.joined() + "\n" + body
  }

  /// The draft of a mail with the form in it, as mail programs open it for editing.
  public var mail: [UInt8] {
    MailDraft(to: to, subject: subject, body: body, attachment: attachment).bytes
  }
}
