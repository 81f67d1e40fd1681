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
    try load(wanted, into: files, language: language) { path throws(SchemaError) in
      try Schema.load(path: path)
    }
  }

  /// The same, with warnings of what is legal and surely not what was meant.
  static func lint(
    _ wanted: String?, into files: ReadFiles, language: Language
  ) throws -> Schema {
    try load(wanted, into: files, language: language) { path throws(SchemaError) in
      let (schema, warnings) = try Schema.lint(path: path)
      let words = Words(zh: "提醒：", en: "warning: ").text(language)
      for var warning in warnings {
        warning.message = Words(zh: words + warning.message.zh, en: words + warning.message.en)
        warning.lines(in: language == .zh ? \.zh : \.en).forEach(StandardError.say(caret:))
      }
      return schema
    }
  }

  private static func load(
    _ wanted: String?, into files: ReadFiles, language: Language,
    _ load: (String) throws(SchemaError) -> Schema
  ) throws -> Schema {
    do throws(SchemaError) {
      let schema = try load(try Schema.find(wanted))
      schema.files.forEach(files.insert)
      return schema
    } catch {
      error.lines(in: language == .zh ? \.zh : \.en).forEach(StandardError.say(caret:))
      throw ExitCode(2)
    }
  }
}
