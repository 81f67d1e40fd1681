import ArgumentParser
import Foundation
import Testing

@testable import huibiao

/// What the README and the guide tell users to type must be understood.
@Suite struct GuideTests {
  /// Each command of a page, in a block for a shell or after a `$`.
  static func commands(in page: String) throws -> [String] {
    let text = try String(contentsOf: Checkout.root.appending(path: page), encoding: .utf8)
    var commands: [String] = []
    for line in text.split(separator: "\n") {
      var words = line.drop { $0 == " " }
      if words.hasPrefix("$ ") { words = words.dropFirst(2) }
      guard words.hasPrefix("huibiao ") else { continue }
      let end = words.firstRange(of: /\s*(#|\||>|&&|;)/)?.lowerBound ?? words.endIndex
      commands.append(String(words[..<end]))
    }
    return commands
  }

  static let pages: [String] = {
    let folder = Checkout.root.appending(path: "docs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return ["README.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
  }()

  @Test(arguments: pages)
  func `each command is one that is understood`(page: String) throws {
    for command in try Self.commands(in: page) {
      let words = command.split(separator: " ").dropFirst().map(String.init)
      #expect(throws: Never.self, "\(page): \(command)") { try Huibiao.parseAsRoot(words) }
    }
  }

  @Test func `there are commands to look at`() throws {
    #expect(try Self.commands(in: "README.md").count > 5)
    #expect(Self.pages.count >= 9)
  }
}
