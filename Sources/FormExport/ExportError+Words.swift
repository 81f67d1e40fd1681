import FormImport
public import FormSchema
import Glibc
import Spreadsheet

extension ExportError {
  /// What was not written, why, and that an older file is still there.
  public var words: Words {
    switch self {
    case .unknownPark(let park, let known): return Self.words(park, known)
    case .kept(let files, let written): return Self.words(files, written)
    case .file, .workbook: break
    }
    let (path, reason) = cause
    if path == "-" {
      return Words(
        zh: "无法写到标准输出：\(reason.zh)", en: "cannot write to standard output: \(reason.en)")
    }
    let isThere = access(path, F_OK) == 0
    return Words(
      zh: "无法写入 \(path)：\(reason.zh)" + (isThere ? "；原有内容未改动" : ""),
      en: "cannot write \(path): \(reason.en)"
        + (isThere ? "; what was there is as it was" : ""))
  }

  private var cause: (path: String, reason: Words) {
    switch self {
    case .file(let error): (error.path, SystemWords.words(for: error.code))
    case .workbook(let error): (error.path, Self.words(error.cause))
    case .unknownPark, .kept: ("-", Words(zh: "", en: ""))
    }
  }

  private static func words(_ park: String, _ known: [String]) -> Words {
    if let nearest = EditDistance.nearest(to: park, among: known) {
      return Words(
        zh: "没有“\(park)”的填报表，是否为“\(nearest)”？",
        en: "no return is of “\(park)”; did you mean “\(nearest)”?")
    }
    let list = known.sorted()
    return Words(
      zh: "没有“\(park)”的填报表；已读取：\(list.joined(separator: "、"))",
      en: "no return is of “\(park)”; there are \(list.joined(separator: ", "))")
  }

  private static func words(_ files: [String], _ written: Int) -> Words {
    let reason = SystemWords.words(for: EEXIST)
    return Words(
      zh: files.map { "无法写入 \($0)：\(reason.zh)" }.joined(separator: "\n")
        + (written == 0 ? "" : "\n其他 \(written) 个文件已写入"),
      en: files.map { "cannot write \($0): \(reason.en)" }.joined(separator: "\n")
        + (written == 0 ? "" : "\n\(written) other files are written"))
  }

  private static func words(_ cause: WorkbookWriterError.Cause) -> Words {
    switch cause {
    case .file(let code): SystemWords.words(for: code)
    case .sheetName(let name):
      Words(zh: "工作表名“\(name)”不合规或重复", en: "the sheet name “\(name)” is not allowed or taken")
    case .textTooLong(let sheet, let cell, let length):
      Words(
        zh: "\(sheet)!\(cell) 的文字过长（\(length)）",
        en: "the text of \(sheet)!\(cell) is too long (\(length))"
      )
    case .notFinite(let sheet, let cell):
      Words(zh: "\(sheet)!\(cell) 的数值无法表示", en: "the number of \(sheet)!\(cell) has no form")
    case .place(let sheet, let cell):
      Words(
        zh: "\(sheet)!\(cell) 超出工作表（1,048,576 行、16,384 列）",
        en: "\(sheet)!\(cell) is beyond the sheet (1,048,576 rows, 16,384 columns)")
    case .incomplete(let sheet):
      Words(
        zh: "工作表“\(sheet)”没有写完整，请检查磁盘空间（包括 /tmp）",
        en: "the sheet “\(sheet)” was not written whole; check the space on the disk and in /tmp")
    case .library(let text):
      Words(zh: "写出失败（\(text)），请检查磁盘空间", en: "\(text); check the disk's space")
    }
  }
}
