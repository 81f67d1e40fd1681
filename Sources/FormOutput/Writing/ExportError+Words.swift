public import Forms
import Glibc
public import Rounds
import Spreadsheet

extension ExportError {
  /// Says what was not written and why.
  ///
  /// - Parameter isThere: Whether a file stands at a path: then it is said that it is as it was.
  /// - Returns: A sentence for each file, each without line breaks.
  public func lines(isThere: (String) -> Bool = { _ in false }) -> [Words] {
    switch self {
    case .temporary(let error): [Self.words(temporary: SystemWords.words(for: error.code))]
    case .file(let error):
      [Self.words(error.path, Self.words(error.code), isThere: isThere(error.path))]
    case .workbook(let error):
      if case .temporary(let code) = error.cause {
        [Self.words(temporary: SystemWords.words(for: code))]
      } else {
        [Self.words(error.path, Self.words(error.cause), isThere: isThere(error.path))]
      }
    case .unknownSender(let sender, let known): [Self.words(sender, known)]
    case .unreadableSender(let sender):
      [
        Words(
          zh: "\(OutsideText.quoted(sender))的填报表无法读取，见上",
          en: "what \(OutsideText.quoted(sender)) returned cannot be read, see above")
      ]
    case .reportTooLong:
      [
        Words(
          zh: "按这个模板写出的报告太长，没有写完，已经输出的部分不能用；请检查模板里一个套一个的列表",
          en:
            "this template makes a report that is too long: it was not finished, and what was printed of it is of no use; look at the lists in lists in the template"
        )
      ]
    case .documentNotMade:
      [
        Words(
          zh: "pandoc 没有把报告写成 .docx（报错或超时），没有写出；请改用 -o 报告.md，或检查 report.reference.docx",
          en:
            "pandoc made no .docx of the report: it failed or took too long; name a .md with -o, or look at report.reference.docx"
        )
      ]
    case .left(let errors, let written): Self.lines(errors, written, isThere)
    case .unwritten(let path, let list): Self.lines(path, list)
    }
  }

  /// The first of ``lines(isThere:)``: all of it where one file is meant.
  public var sentence: Words { lines().first ?? Words(zh: "", en: "") }

  private static func words(temporary reason: Words) -> Words {
    let folder = OutsideText.name(TemporaryFile.folder)
    return Words(
      zh: "临时文件夹 \(folder) 无法使用：\(reason.zh)；结果没有写出，可用环境变量 TMPDIR 指定另一个文件夹",
      en: "the folder of temporary files, \(folder), cannot be used: \(reason.en); "
        + "nothing was put out; TMPDIR names another folder")
  }

  private static func words(_ path: String, _ reason: Words, isThere: Bool) -> Words {
    if path == "-" {
      return Words(
        zh: "无法写到标准输出：\(reason.zh)", en: "cannot write to standard output: \(reason.en)")
    }
    let name = OutsideText.name(path)
    return Words(
      zh: "无法写入 \(name)：\(reason.zh)" + (isThere ? "；原有内容未改动" : ""),
      en: "cannot write \(name): \(reason.en)"
        + (isThere ? "; what was there is as it was" : ""))
  }

  /// Says what the system refused, for an `errno`.
  private static func words(_ code: Int32) -> Words {
    if code == FileError.isRead {
      return Words(
        zh: "这是本次要读取的文件，不覆盖；请用 -o 指定别处",
        en: "it is a file to be read and is not replaced; name another place with -o")
    }
    let words = SystemWords.words(for: code)
    guard code == EEXIST else { return words }
    return Words(
      zh: words.zh + "，不覆盖；请先移走它，或用 -o 指定别处",
      en: words.en + " and is not replaced; move it away or name another place with -o")
  }

  private static func words(_ sender: String, _ known: [String]) -> Words {
    let wanted = OutsideText.quoted(sender)
    if let nearest = EditDistance.nearest(to: sender, among: known).map(OutsideText.quoted) {
      return Words(
        zh: "没有\(wanted)的填报表，是否为\(nearest)？",
        en: "no return is of \(wanted); did you mean \(nearest)?")
    }
    let list = OutsideText.list(known.sorted())
    return Words(
      zh: "没有\(wanted)的填报表；已读取：\(list.zh)", en: "no return is of \(wanted); there are \(list.en)")
  }

  private static func lines(
    _ errors: [ExportError], _ written: Int, _ isThere: (String) -> Bool
  ) -> [Words] {
    let lines = errors.flatMap { error -> [Words] in
      guard let kept = error.kept else { return error.lines(isThere: isThere) }
      return [words(kept.path, words(kept.code), isThere: false)]
    }
    guard written > 0 else { return lines }
    return lines + [
      Words(zh: "其他 \(written) 个文件已写入", en: "\(written) other files are written")
    ]
  }

  /// The error of an existing file that was kept; nil for other errors.
  private var kept: FileError? {
    let error: FileError
    switch self {
    case .file(let own): error = own
    case .workbook(let own):
      guard case .file(let code) = own.cause else { return nil }
      error = FileError(path: own.path, code: code)
    default: return nil
    }
    return [EEXIST, FileError.isRead].contains(error.code) ? error : nil
  }

  private static func lines(_ path: String, _ list: [Unwritten]) -> [Words] {
    let name = OutsideText.name(path)
    let lines = list.prefix(20).map { unwritten in
      let (file, reason) = (OutsideText.name(unwritten.file), words(unwritten.cause))
      return Words(zh: "\(file)：\(reason.zh)", en: "\(file): \(reason.en)")
    }
    let rest = list.count - lines.count
    let head = Words(
      zh: "已写入 \(name)，但以下内容没有写进去：", en: "\(name) is written, but without the following:")
    return [head] + lines + (rest > 0 ? [Words(zh: "其余 \(rest) 处", en: "\(rest) more")] : [])
  }

  private static func words(_ cause: WorkbookWriterError.Cause) -> Words {
    switch cause {
    case .file(let code): words(code)
    case .sheetName(let name):
      ours(
        zh: "工作表名\(OutsideText.quoted(name))不合规或重复",
        en: "the sheet name \(OutsideText.quoted(name)) is not allowed or taken")
    case .textTooLong(let sheet, let cell, let length):
      ours(
        zh: "\(OutsideText.word(sheet))!\(cell) 的文字过长（\(length)）",
        en: "the text of \(OutsideText.word(sheet))!\(cell) is too long (\(length))"
      )
    case .notFinite(let sheet, let cell):
      ours(
        zh: "\(OutsideText.word(sheet))!\(cell) 的数值无法表示",
        en: "the number of \(OutsideText.word(sheet))!\(cell) has no form")
    case .place(let sheet, let cell):
      ours(
        zh: "\(OutsideText.word(sheet))!\(cell) 超出工作表（1,048,576 行、16,384 列）",
        en:
          "\(OutsideText.word(sheet))!\(cell) is beyond the sheet (1,048,576 rows, 16,384 columns)")
    case .incomplete(let sheet):
      Words(
        zh:
          "工作表\(OutsideText.quoted(sheet))没有写完整，系统没有给出原因；请看磁盘和 \(TemporaryFile.folder) 是否还有空间，如果有，就是程序的错误，请连同填报表一起报告",
        en:
          "the sheet \(OutsideText.quoted(sheet)) was not written whole, and the system did not say why; see whether there is "
          + "space on the disk and in \(TemporaryFile.folder), and if so report this fault of the program with "
          + "the returns")
    case .temporary(let code):
      words(temporary: SystemWords.words(for: code))
    case .assembly(let code, let reason):
      code == 0
        ? Words(
          zh: "写出失败（\(reason)）；请换一个文件夹再试；仍然如此时，请连同填报表一起报告",
          en:
            "it could not be put together (\(reason)); try another folder, and if it stays so report it with the returns"
        )
        : words(code)
    case .refused(let sheet, let cell, let reason):
      ours(
        zh: "\(place(sheet, cell, none: "工作簿"))写不出来（\(reason)）",
        en: "\(place(sheet, cell, none: "the workbook")) cannot be written (\(reason))")
    }
  }

  private static func place(_ sheet: String?, _ cell: CellReference?, none: String) -> String {
    guard let sheet else { return none }
    let name = OutsideText.word(sheet)
    return cell.map { "\(name)!\($0)" } ?? name
  }

  /// Words for an error of ours, which no input should cause.
  private static func ours(zh: String, en: String) -> Words {
    Words(
      zh: zh + "；这是程序的错误，请连同填报表一起报告",
      en: en + "; that is a fault of the program: please report it with the returns")
  }
}
