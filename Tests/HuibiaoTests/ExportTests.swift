import Foundation
import Testing

@testable import huibiao

@Suite struct ExportTests {
  @Test(arguments: Export.Format.allCases)
  func `each format is in a story, in the README and in the help`(format: Export.Format) throws {
    let word = format.rawValue
    let commands = try Story.all().map { try $0.commands }
    #expect(
      commands.contains { $0.contains(" --format \(word)") },
      "no command.txt under Samples writes \(word)")
    let page = try String(contentsOf: Checkout.root.appending(path: "README.md"), encoding: .utf8)
    #expect(page.contains("--format \(word)") || page.contains("`\(word)`"), "README.md")
    #expect(Export.configuration.discussion.contains("--format \(word)"), "huibiao export --help")
  }
}
