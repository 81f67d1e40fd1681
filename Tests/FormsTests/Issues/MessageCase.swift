@testable import Forms
import Spreadsheet
import Testing

/// What a finding says in both languages, of ``IssueMessageForm``.
struct MessageCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let issue: Forms.Issue
  /// The sentence in Chinese and in English, a line each.
  let sentences: String

  init(_ name: String, _ issue: Forms.Issue, _ sentences: String) {
    testDescription = name
    self.issue = issue
    self.sentences = sentences
  }

  /// Holds the sentences to what is expected, and to what holds for any; and the issue comes back from the
  /// bytes of a spool.
  func check() throws {
    let schema = IssueMessageForm.schema
    let written = Language.allCases.map { issue.message($0, schema: schema) }
    #expect(written.joined(separator: "\n") == sentences)
    for sentence in written {
      #expect(!sentence.contains("\n"))
      if let found = issue.found, found.count <= 40 { #expect(sentence.contains(found)) }
    }
    var lost = issue
    lost.table = 99
    lost.field = 99
    for language in Language.allCases {
      #expect(!lost.message(language, schema: schema).isEmpty)
    }
    let form = Return(file: "甲.xlsx", issues: [issue])
    #expect(try Return(spooled: form.spooled).issues == [issue])
  }
}

extension Forms.Issue {
  /// An issue of the second table of ``IssueMessageForm``, at 表2!B12, unless said otherwise.
  static func of(
    _ finding: some Finding, _ table: Int? = 1, _ field: Int? = nil, found: String? = nil
  ) -> Forms.Issue {
    let cell = CellReference(row: 11, column: 1)
    return Forms.Issue(
      finding, table: table, record: 0, field: field, place: Place(sheet: "表2", cell: cell),
      found: found)
  }
}
