import FormOutput
import Forms
import Glibc
import Rounds

extension StandardError {
  /// Says what was not written, and where an older file is still there.
  static func say(_ error: ExportError, _ language: Language) {
    for line in error.lines(isThere: { access($0, F_OK) == 0 }) { say(line.text(language)) }
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
}
