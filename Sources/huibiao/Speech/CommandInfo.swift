import ArgumentParser
import FoundationEssentials

/// What the library of arguments knows of a command, as its JSON tells it (`_dumpHelp`).
struct CommandInfo: Decodable {
  var superCommands: [String]?
  var commandName: String
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandInfo]?
  var arguments: [ArgumentInfo]?

  /// An argument, an option or a flag.
  struct ArgumentInfo: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      var kind: String
      var name: String

      /// The name as it is typed.
      var typed: String { kind == "long" ? "--" + name : "-" + name }
    }

    var kind: Kind
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var preferredName: Name?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?
  }

  /// The words by which the command is called.
  var call: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The subcommands that do something: help is asked for with an option too.
  var commands: [CommandInfo] { (subcommands ?? []).filter { $0.commandName != "help" } }

  /// The commands of the program.
  /// - Throws: What the decoder throws where the library writes another JSON than this one.
  static func ofProgram() throws -> CommandInfo {
    struct Tool: Decodable { var command: CommandInfo }
    return try JSONDecoder().decode(Tool.self, from: Data(Huibiao._dumpHelp().utf8)).command
  }

  /// The command that arguments call, and the first word that should be a command and is none.
  func called(by arguments: [String]) -> (command: CommandInfo, unknown: String?) {
    var command = self
    for argument in arguments where argument != "help" {
      guard !command.commands.isEmpty, !argument.hasPrefix("-") else { break }
      guard let next = command.commands.first(where: { $0.commandName == argument }) else {
        return (command, argument)
      }
      command = next
    }
    return (command, nil)
  }
}
