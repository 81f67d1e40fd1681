import ArgumentParser
import FormOutput
import Forms
import Glibc
import Spreadsheet

/// A Mustache template beside a schema: `report.zh.md.mustache`, or without the language where there is none.
enum SchemaTemplate {
  /// The template of a form in a language; where it has none in that, the one it has.
  ///
  /// - Parameters:
  ///   - name: How its name begins: `report`.
  ///   - ending: How its name ends, without `.mustache`: `md`.
  ///   - language: The language.
  ///   - schema: The form.
  /// - Returns: The path, and whether it is for the language; nil where the schema has none.
  static func path(
    _ name: String, _ ending: String, _ language: Language, of schema: Schema
  ) -> (path: String, isInLanguage: Bool)? {
    let form = schema.files.first ?? ""
    let folder = form.lastIndex(of: "/").map { String(form[..<$0]) } ?? "."
    let own = "\(folder)/\(name).\(language.rawValue).\(ending).mustache"
    if access(own, F_OK) == 0 { return (own, true) }
    let plain = "\(folder)/\(name).\(ending).mustache"
    return access(plain, F_OK) == 0 ? (plain, language == schema.language) : nil
  }

  /// The document beside a schema whose styles a report takes: `report.zh.reference.docx`, or without the
  /// language; nil where there is none.
  static func reference(_ name: String, _ language: Language, of schema: Schema) -> String? {
    let form = schema.files.first ?? ""
    let folder = form.lastIndex(of: "/").map { String(form[..<$0]) } ?? "."
    return ["\(name).\(language.rawValue)", name].map { "\(folder)/\($0).reference.docx" }
      .first { access($0, F_OK) == 0 }
  }

  /// Loads a template; where it does not load, says why and exits.
  static func load(
    _ path: String, isPlain: Bool = false, _ language: Language
  ) throws -> ReportTemplate {
    let reason: Words
    do {
      // As for any small file: what is longer is no template.
      let bytes = try RegularFile.bytes(path: path, limit: 16 << 20)
      if let text = String(validating: bytes, as: UTF8.self) {
        return try ReportTemplate(
          text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, isPlain: isPlain)
      }
      reason = Words(zh: "不是 UTF-8 编码", en: "is not UTF-8")
    } catch let fault as ReportTemplate.Fault {
      StandardError.say("\(OutsideText.name(path)):\(fault.line): \(fault.message.text(language))")
      throw ExitCode(2)
    } catch let fault as FileError {
      let words = SystemWords.words(for: fault.code)
      reason = Words(zh: "无法读取模板：\(words.zh)", en: "the template cannot be read: \(words.en)")
    }
    StandardError.say("\(OutsideText.name(path)): \(reason.text(language))")
    throw ExitCode(2)
  }
}
