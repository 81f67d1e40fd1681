import ArgumentParser

@main
struct Huibiao: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "huibiao")
}
