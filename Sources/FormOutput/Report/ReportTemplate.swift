public import Forms
import Spreadsheet
import Mustache

/// A template of a report, in Mustache (<https://mustache.github.io/mustache.5.html>).
///
/// Values are escaped for Markdown; in `{{{…}}}` they are left as they are.
public struct ReportTemplate: Sendable {
  /// The pieces of the template, so that of a long report only one is in memory.
  private let pieces: [MustacheTemplate]
  let outline: TemplateOutline

  /// Why a template cannot be used.
  public struct Fault: Error, Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    public var message: Words
  }

  /// Reads a template.
  /// - Parameters:
  ///   - text: The whole file, in Markdown.
  ///   - isPlain: Whether it is plain text instead, in which values stand as they are.
  /// - Throws: If a tag is not well formed, a section is not closed, or the template is larger or
  ///   deeper than a report needs.
  public init(_ text: String, isPlain: Bool = false) throws(Fault) {
    outline = try TemplateOutline(text)
    MustacheContentTypes.register(MarkdownContent(), named: "MARKDOWN")
    do {
      let whole = try Self.parsed(text, isPlain)
      let ends = outline.cuts + [text.utf8.count]
      pieces =
        outline.cuts.isEmpty
        ? [whole]
        : try zip([0] + outline.cuts, ends).map { start, end in
          let utf8 = text.utf8
          let range =
            utf8.index(
              utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)
          return try Self.parsed(String(text[range]), isPlain)
        }
    } catch let error as MustacheTemplate.ParserError {
      throw Fault(
        // Our own line with the pragma does not count.
        line: max(1, error.context.lineNumber - 1),
        message: Self.words(error.error as? MustacheTemplate.Error, at: error.context.line))
    } catch {
      let reason = OutsideText.word("\(error)")
      throw Fault(line: 1, message: Words(zh: "模板有误（\(reason)）", en: "not a template: \(reason)"))
    }
  }

  private static func words(_ error: MustacheTemplate.Error?, at line: String) -> Words {
    let line = OutsideText.word(line)
    return switch error {
    case .expectedSectionEnd:
      Words(zh: "有一节没有结束，缺少 {{/…}}", en: "a section is not closed: {{/…}} is missing")
    case .sectionCloseNameIncorrect:
      Words(zh: "结束的不是最后开始的一节：\(line)", en: "closes another section than the last one: \(line)")
    default: Words(zh: "标签有误：\(line)", en: "a tag is not well formed: \(line)")
    }
  }

  private static func parsed(_ text: String, _ isPlain: Bool) throws -> MustacheTemplate {
    try MustacheTemplate(string: "{{% CONTENT_TYPE:\(isPlain ? "TEXT" : "MARKDOWN")}}\n" + text)
  }

  /// Whether `{{! annex }}` says that the rest may be a document of its own.
  public var hasAnnex: Bool { outline.annex != nil }

  /// A part of a report.
  enum Part { case all, main, annex }

  /// Fills the template in, as far as a budget goes, and passes on one piece after another.
  func fill(
    _ part: Part, _ values: [String: Any], _ budget: ReportBudget,
    _ body: (String) throws(FileError) -> Void
  ) throws(FileError) {
    let first = outline.annex.flatMap { outline.cuts.firstIndex(of: $0) }.map { $0 + 1 }
    let wanted: Range<Int> =
      switch part {
      case .all: 0..<pieces.count
      case .main: 0..<(first ?? pieces.count)
      case .annex: (first ?? pieces.count)..<pieces.count
      }
    for piece in pieces[wanted] {
      try body(piece.render(ReportObject(values: values, budget: budget)))
    }
  }
}

private struct MarkdownContent: MustacheContentType {
  func escapeText(_ text: String) -> String { MarkdownText.escaped(text) }
}

/// The value of a question without an answer: false for a section, a remark as text.
///
/// Without it, Mustache would look for the name further out, in the table and the round.
struct Unanswered: MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { true }
}
