public import Forms
import Spreadsheet

/// A template of a report, in Mustache (<https://mustache.github.io/mustache.5.html>).
///
/// Values are escaped for Markdown; in `{{{…}}}` they are left as they are.
public struct ReportTemplate: Sendable {
  private let parsed: TemplateParser
  private let isPlain: Bool

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
    parsed = try TemplateParser(text)
    self.isPlain = isPlain
  }

  /// Whether `{{! annex }}` says that the rest may be a document of its own.
  public var hasAnnex: Bool { parsed.annex != nil }

  /// What one turn of a list costs, in bytes.
  func weight(of list: String) -> Int { parsed.weight(of: list) }

  /// A part of a report.
  enum Part { case all, main, annex }

  /// Fills the template in, as far as a budget goes, and passes on one piece after another.
  func fill(
    _ part: Part, _ values: [String: TemplateValue], _ budget: ReportBudget,
    _ body: (String) throws(FileError) -> Void
  ) throws(FileError) {
    let nodes = parsed.nodes
    let annex = parsed.annex ?? nodes.count
    let wanted: ArraySlice<TemplateNode> =
      switch part {
      case .all: nodes[...]
      case .main: nodes[..<annex]
      case .annex: nodes[annex...]
      }
    var filling = TemplateFilling(values, isPlain: isPlain, budget)
    try filling.fill(wanted, body)
    try filling.finish(body)
  }
}
