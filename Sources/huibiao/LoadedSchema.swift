import ArgumentParser
import Forms
import Spreadsheet

/// Finds and loads the schema that a user named, or the one that comes along.
enum LoadedSchema {
  /// Loads it; where it does not load, says why and exits.
  /// - Parameters:
  ///   - wanted: What the user named.
  ///   - files: Gets to know the files of the schema.
  ///   - language: The language of messages.
  /// - Throws: The exit code.
  /// - Returns: The schema.
  static func load(
    _ wanted: String?, into files: ReadFiles, language: Language
  ) throws -> Schema {
    do {
      let schema = try Schema.load(path: try Schema.find(wanted))
      schema.files.forEach(files.insert)
      return schema
    } catch {
      StandardError.say(error.text(in: language == .zh ? \.zh : \.en))
      throw ExitCode(2)
    }
  }
}
