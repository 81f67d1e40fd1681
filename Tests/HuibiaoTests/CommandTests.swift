import ArgumentParser
import Testing

@testable import huibiao

/// A command that is parsed alone is the one that the library finds when it parses the whole call.
@Suite struct CommandTests {
  @Test(arguments: [
    "check a", "check --lang zh a -- -b", "check a --format json -o b --strict", "cells a --looks",
    "check help", "consolidate a -o b --limit cells=3", "schema lint", "schema lint a",
  ])
  func `a call is understood alike`(call: String) throws {
    let arguments = call.split(separator: " ").map(String.init)
    let alone = try Huibiao.command(of: arguments)
    let whole = try Huibiao.parseAsRoot(arguments)
    #expect(type(of: alone) == type(of: whole))
    #expect(String(describing: alone) == String(describing: whole))
  }

  @Test(arguments: [
    "", "--version", "--help", "help check", "check", "check --help", "check --help-hidden",
    "check a --version",
    "check a --nosuch", "check a --format xml", "check --lang", "chekc a", "consolidate a",
    "schema", "schema lnt",
    "cells --generate-completion-script bash", "check --experimental-dump-help", "report a --field",
  ])
  func `what is no call is told alike`(call: String) throws {
    let arguments = call.split(separator: " ").map(String.init)
    let alone = #expect(throws: (any Error).self) { try Self.run(Huibiao.command(of: arguments)) }
    let whole = #expect(throws: (any Error).self) { try Self.run(Huibiao.parseAsRoot(arguments)) }
    let (one, other) = (try #require(alone), try #require(whole))
    #expect(Huibiao.exitCode(for: one) == Huibiao.exitCode(for: other))
    #expect(Huibiao.fullMessage(for: one) == Huibiao.fullMessage(for: other))
  }

  /// Groups of commands, and the library's own, say what they have to say when they run.
  private static func run(_ command: any ParsableCommand) throws {
    var command = command
    try command.run()
  }
}
