public import Forms
import Mustache

/// A report's words with gaps for what was returned, in Mustache (<https://mustache.github.io/mustache.5.html>).
///
/// What goes into a gap is escaped for Markdown; `{{{…}}}` leaves it as it is.
public struct ReportTemplate: Sendable {
  private let template: MustacheTemplate

  /// Why a template is none.
  public struct Fault: Error, Hashable, Sendable {
    /// From 1.
    public var line: Int
    public var message: Words
  }

  /// Reads a template.
  /// - Parameter text: The whole file, in Markdown.
  /// - Throws: If a tag is not well formed or a section is not closed.
  public init(_ text: String) throws(Fault) {
    MustacheContentTypes.register(MarkdownContent(), named: "MARKDOWN")
    do {
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:MARKDOWN}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw Fault(
        // The line with the pragma is not the user's.
        line: max(1, error.context.lineNumber - 1),
        message: Self.words(error.error as? MustacheTemplate.Error, at: error.context.line))
    } catch {
      throw Fault(line: 1, message: Words(zh: "模板有误（\(error)）", en: "not a template: \(error)"))
    }
  }

  private static func words(_ error: MustacheTemplate.Error?, at line: String) -> Words {
    switch error {
    case .expectedSectionEnd:
      Words(zh: "有一节没有结束，缺少 {{/…}}", en: "a section is not closed: {{/…}} is missing")
    case .sectionCloseNameIncorrect:
      Words(zh: "结束的不是最后开始的一节：\(line)", en: "closes another section than the last one: \(line)")
    default: Words(zh: "标签有误：\(line)", en: "a tag is not well formed: \(line)")
    }
  }

  func text(_ values: [String: Any]) -> String { template.render(values) }
}

private struct MarkdownContent: MustacheContentType {
  func escapeText(_ text: String) -> String { MarkdownText.escaped(text) }
}

/// What nobody answered: no to a section, and a remark in a gap.
///
/// Were it left out, the name would be looked for further out, in the table and the round.
struct Unanswered: MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { true }
}
