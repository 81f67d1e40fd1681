import ArgumentParser
import FormImport
import FormSchema

/// Finds and loads the schema that a user named, or the one that comes along.
enum LoadedSchema {
  /// Loads it; where it does not load, says why and exits.
  static func load(_ wanted: String?, language: Language) throws -> Schema {
    do {
      return try Schema.load(path: try Schema.find(wanted))
    } catch {
      StandardError.say(error.text(in: language == .zh ? \.zh : \.en))
      throw ExitCode(2)
    }
  }
}
