import ArgumentParser
import Forms
import Spreadsheet

/// Finds and loads the schemas that a user named, or the one that comes along.
enum LoadedSchema {
  /// Loads those of a round; where one does not load, says why and exits.
  /// - Parameters:
  ///   - wanted: What the user named: schemas, and folders of schemas.
  ///   - files: Gets to know the files of the schemas.
  ///   - language: The language of messages.
  /// - Throws: The exit code.
  /// - Returns: The schemas, no two of one id.
  static func loadAll(
    _ wanted: [String], into files: ReadFiles, language: Language
  ) throws -> (first: Schema, others: [Schema]) {
    let paths: [String]
    do throws(SchemaError) { paths = try Schema.findAll(wanted) } catch {
      throw exit(error, language)
    }
    var schemas: [Schema] = []
    for path in paths {
      let schema = try load(path, into: files, language: language)
      if let other = schemas.first(where: { $0.id == schema.id }) {
        let (one, two) = (OutsideText.name(other.files[0]), OutsideText.name(schema.files[0]))
        StandardError.say(
          Words(
            zh: "\(one) 和 \(two) 都是表单 \(schema.id)；请只用其中之一，或给其中之一另起 id",
            en:
              "\(one) and \(two) are both the form \(schema.id); name one of them, or give one another id"
          ).text(language))
        throw ExitCode(2)
      }
      schemas.append(schema)
    }
    return (schemas[0], Array(schemas.dropFirst()))
  }

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
    } catch { throw exit(error, language) }
  }

  /// Says what is wrong, and gives the exit code for that.
  private static func exit(_ error: SchemaError, _ language: Language) -> ExitCode {
    error.lines(in: language == .zh ? \.zh : \.en).forEach(StandardError.say(caret:))
    return ExitCode(2)
  }
}
