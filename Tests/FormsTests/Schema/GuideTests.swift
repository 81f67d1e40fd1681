import Foundation
import TestSupport
import Testing

@testable import Forms

/// The form that the page about schemas describes.
@Suite struct GuideTests {
  @Test func `the form of the page loads`() throws {
    let page = try String(
      contentsOfFile: Checkout.root + "Sources/Forms/Forms.docc/DescribingAForm.md", encoding: .utf8
    )
    let files = page.split(separator: "```yaml\n").dropFirst().map {
      $0.prefix(upTo: $0.firstRange(of: "```")?.lowerBound ?? $0.endIndex)
    }
    try #require(files.count == 2)
    let folder = try TemporaryFolder()
    try folder.write(String(files[0]), to: "form.yaml")
    try folder.write(String(files[1]), to: "office.yaml")
    let schema = try Schema.load(path: folder.path)
    #expect(schema.tables.map(\.id) == ["office"])
    #expect(schema.tables[0].fields.map(\.id) == ["name", "staff", "abroad"])
    #expect(schema.tables[0].rules.map(\.rule) == [PartRule(part: 2, of: 1).rule])
  }
}
