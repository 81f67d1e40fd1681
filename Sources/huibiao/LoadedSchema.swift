import ArgumentParser
import Forms

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

  /// The folder of the form, for what lies beside its schema; where there is none, says why and exits.
  static func folder(_ wanted: String?, language: Language) throws -> String {
    do {
      let path = try Schema.find(wanted)
      guard path.hasSuffix(".yaml") else { return path }
      guard let slash = path.lastIndex(of: "/") else { return "." }
      return String(path[..<slash])
    } catch {
      StandardError.say(error.text(in: language == .zh ? \.zh : \.en))
      throw ExitCode(2)
    }
  }
}
