import ArgumentParser
import FormOutput
import Forms

/// Loads templates for commands.
enum SchemaTemplate {
  /// Loads a template; where it does not load, says why and exits.
  static func load(
    _ language: Language, _ template: () throws(TemplateFile.Fault) -> ReportTemplate
  ) throws -> ReportTemplate {
    do throws(TemplateFile.Fault) { return try template() } catch {
      StandardError.say(error.words.text(language))
      throw ExitCode(2)
    }
  }
}
