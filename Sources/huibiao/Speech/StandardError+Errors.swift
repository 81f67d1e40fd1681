import FormOutput
import Forms
import Glibc
import Rounds

extension StandardError {
  /// Says what was not written, and where an older file is still there.
  static func say(_ error: ExportError, _ language: Language) {
    for line in error.lines(isThere: { access($0, F_OK) == 0 }) { say(line.text(language)) }
  }

  /// Says why a list that the office keeps could not be read, and in which line.
  static func say(_ error: ListError, _ language: Language) {
    let path = OutsideText.name(error.path)
    let place = error.line.map { "\(path):\($0)" } ?? path
    say("\(place): \(error.message.text(language))")
  }

  /// Says why a workbook that the user named could not be read.
  static func say(_ failure: Failure, _ language: Language) {
    say("\(OutsideText.name(failure.file)): [\(failure.code)] \(failure.message.text(language))")
  }

  /// Says a line in which tabs stay tabs, so that the caret below a line of a file stands below its
  /// column; see ``SchemaError/Fault/lines(in:)``, which has made it fit to be said.
  static func say(caret line: String) {
    write(
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { OutsideText.line(String($0)) }.joined(separator: "\t") + "\n")
  }
}

extension Words {
  /// The last line of a command that wrote a file or a folder.
  static func written(to path: String) -> Words {
    let name = OutsideText.name(path)
    return Words(zh: "已写入 \(name)", en: "written to \(name)")
  }

  /// The same of a folder, with how many files were written.
  static func written(to folder: String, files count: Int) -> Words {
    let said = Words.written(to: folder)
    return Words(
      zh: "\(said.zh)：\(count) 个文件",
      en: "\(said.en): " + (count == 1 ? "1 file" : "\(count) files"))
  }
}
