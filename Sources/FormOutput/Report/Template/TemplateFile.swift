public import Forms
import Glibc
import Spreadsheet

/// A Mustache template beside a schema: `report.zh.md.mustache`, or without the language where there is none.
public enum TemplateFile {
  /// Why a template does not load.
  public struct Fault: Error, Hashable, Sendable {
    /// The file and the line, and what is wrong there.
    public let words: Words

    init(_ path: String, line: Int? = nil, _ message: Words) {
      let place = OutsideText.name(path) + (line.map { ":\($0)" } ?? "")
      words = Words(zh: "\(place): \(message.zh)", en: "\(place): \(message.en)")
    }
  }

  /// The template of a form in a language; where it has none in that, the one it has.
  ///
  /// - Parameters:
  ///   - name: How its name begins: `report`.
  ///   - ending: How its name ends, without `.mustache`: `md`.
  ///   - language: The language.
  ///   - schema: The form.
  /// - Returns: The path, and whether it is for the language; nil where the schema has none.
  public static func path(
    _ name: String, _ ending: String, _ language: Language, of schema: Schema
  ) -> (path: String, isInLanguage: Bool)? {
    let folder = schema.folder ?? "."
    let own = "\(folder)/\(name).\(language.rawValue).\(ending).mustache"
    if access(own, F_OK) == 0 { return (own, true) }
    let plain = "\(folder)/\(name).\(ending).mustache"
    return access(plain, F_OK) == 0 ? (plain, language == schema.language) : nil
  }

  /// The document beside a schema whose styles a report takes: `report.zh.reference.docx`, or without the
  /// language; nil where there is none.
  public static func reference(
    _ name: String, _ language: Language, of schema: Schema
  ) -> String? {
    let folder = schema.folder ?? "."
    return ["\(name).\(language.rawValue)", name].map { "\(folder)/\($0).reference.docx" }
      .first { (path: String) in access(path, F_OK) == 0 }
  }

  /// Loads a template.
  /// - Parameters:
  ///   - path: The file.
  ///   - isPlain: Whether it is plain text, as for ``ReportTemplate/init(_:isPlain:)``.
  /// - Throws: If it cannot be read or is no template.
  /// - Returns: The template.
  public static func load(
    _ path: String, isPlain: Bool = false
  ) throws(Fault) -> ReportTemplate {
    let bytes: [UInt8]
    do throws(FileError) {
      // As for any small file: what is longer is no template.
      bytes = try RegularFile.bytes(path: path, limit: 16 << 20)
    } catch {
      let words = SystemWords.words(for: error.code)
      throw Fault(
        path, Words(zh: "无法读取模板：\(words.zh)", en: "the template cannot be read: \(words.en)"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Fault(path, Words(zh: "不是 UTF-8 编码，请另存为 UTF-8", en: "is not UTF-8; save it as UTF-8"))
    }
    do throws(ReportTemplate.Fault) {
      return try ReportTemplate(
        text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, isPlain: isPlain)
    } catch { throw Fault(path, line: error.line, error.message) }
  }
}
